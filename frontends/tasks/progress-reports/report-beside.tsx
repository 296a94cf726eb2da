import { useT, type Words } from '@hub/runtime';
import { TargetBar } from '@hub/ui';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { periodWords } from '../periods.ts';
import type { Target } from '../plans/board.ts';
import { ProgressReportParts } from './report-queries.ts';
import { ReportView } from './report-view.tsx';

interface Props {
  planned: number | null;
  month: Words;
  targets: readonly (Target & { id: string })[];
  last: FragmentType<typeof ProgressReportParts> | null;
  reviewedBy: 'LEAD' | 'CO';
}

/** What the officer needs beside the form: the plan, what was counted, and what the unit said last time. */
export function ReportBeside({ planned, month, targets, last, reviewedBy }: Props) {
  const t = useT();
  const counted = targets.filter(({ actual }) => typeof actual === 'number');
  return (
    <div className="tasks-beside">
      <section className="hub-box hub-pad">
        <h2 className="hub-section-title">{t({ zh: '计划与核实数', en: 'Plan and verified figures' })}</h2>
        <p>
          {planned === null
            ? t({ zh: '本期没有计划进度。', en: 'Nothing is planned for this period.' })
            : t(
                { zh: '按计划，{month}底应完成 {n}%。', en: 'By the end of {month}, {n}% is planned.' },
                { month: t(month), n: planned },
              )}
        </p>
        {counted.map((target) => (
          <TargetBar
            key={target.id}
            label={target.text}
            plan={target.value}
            actual={target.actual}
            unit={target.unit ?? ''}
          />
        ))}
        <p className="hub-soft">
          {reviewedBy === 'LEAD'
            ? t({ zh: '提交后由办公室审核。', en: 'The office reviews it.' })
            : t({ zh: '提交后由牵头单位审核。', en: 'The lead unit reviews it.' })}
        </p>
      </section>
      <section className="hub-box hub-pad">
        <h2 className="hub-section-title">
          {last
            ? t(
                { zh: '上期填报（{month}）', en: 'Last time ({month})' },
                { month: t(periodWords(readFragment(ProgressReportParts, last).period)) },
              )
            : t({ zh: '上期填报', en: 'Last time' })}
        </h2>
        {last ? (
          <ReportView report={last} bare />
        ) : (
          <p className="hub-soft">{t({ zh: '本单位此前没有填报过。', en: 'Your unit has not reported before.' })}</p>
        )}
      </section>
    </div>
  );
}
