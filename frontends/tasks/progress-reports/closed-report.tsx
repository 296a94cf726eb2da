import { useT } from '@hub/runtime';
import { Note, Page } from '@hub/ui';
import type { ReactNode } from 'react';
import type { FragmentType } from '../gql/index.ts';
import { isQuarter, periodWords } from '../periods.ts';
import { PeriodSelect } from './period-select.tsx';
import type { ProgressReportParts } from './report-queries.ts';
import { ReportView } from './report-view.tsx';

interface Props {
  task: { id: string; number: number; text: string };
  unit: { id: string; name: string };
  period: string;
  periods: readonly string[];
  choosePeriod: (period: string) => void;
  state: 'SUBMITTED' | 'ACCEPTED';
  report: FragmentType<typeof ProgressReportParts>;
  beside: ReactNode;
}

/** A period that is out of the unit's hands is read, not filled in. */
export function ClosedReport({ task, unit, period, periods, choosePeriod, state, report, beside }: Props) {
  const t = useT();
  const when = isQuarter(period) ? '本季度' : '本月';
  return (
    <Page
      title={t({ zh: '{period}进展', en: 'Progress of {period}' }, { period: t(periodWords(period)) })}
      description={`${task.number}. ${task.text}`}
      breadcrumbs={[
        { label: `${task.number}. ${task.text.slice(0, 24)}`, to: `/tasks/key-tasks/${task.id}` },
        { label: unit.name },
      ]}
      actions={<PeriodSelect period={period} periods={periods} choose={choosePeriod} />}
    >
      <div className="hub-beside">
        <div>
          <Note tone={state === 'ACCEPTED' ? 'good' : 'progress'}>
            {state === 'ACCEPTED'
              ? { zh: `${when}进展已采用，不能再改。`, en: 'This report was accepted and stands.' }
              : {
                  zh: `${when}进展已提交，退回后才能再改。`,
                  en: 'This report waits for review; it can be changed if it is returned.',
                }}
          </Note>
          <ReportView report={report} level={2} />
        </div>
        <aside className="hub-beside-side">{beside}</aside>
      </div>
    </Page>
  );
}
