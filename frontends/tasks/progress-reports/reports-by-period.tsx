import { can, Link, useT } from '@hub/runtime';
import { EmptyState, today } from '@hub/ui';
import { Button } from 'antd';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { comparePeriods, periodToReport, periodWords } from '../periods.ts';
import { useMyUnits } from '../units.ts';
import { ProgressReportParts } from './report-queries.ts';
import { ReportView } from './report-view.tsx';

interface Props {
  taskId: string;
  /** What units report on, in order. */
  periods: readonly string[];
  reports: readonly FragmentType<typeof ProgressReportParts>[];
  assignments: readonly { state: string; unit?: { id: string } | null | undefined }[];
}

/** Reports of all units, newest period first; one's own that can still be changed leads to the form. */
export function ReportsByPeriod({ taskId, periods, reports: masked, assignments }: Props) {
  const t = useT();
  const mine = useMyUnits();
  const reports = masked.map((one) => ({ masked: one, ...readFragment(ProgressReportParts, one) }));
  const listed = [...new Set(reports.map(({ period }) => period))].sort((a, b) => comparePeriods(b, a));
  const signed = assignments.some(({ state, unit }) => state === 'SIGNED' && !!unit && mine.includes(unit.id));
  const mayReport = signed && can('tasks/progress-reports.submit');
  const mayReview = can(['tasks/progress-reports.review', 'tasks/progress-reports.review-leads']);
  const now = periodToReport(today(), periods);
  if (listed.length === 0) {
    return (
      <EmptyState
        title={{ zh: '还没有进展', en: 'No progress yet' }}
        hint={{
          zh: '责任单位按期填报，牵头单位审核配合单位，办公室审核牵头单位。',
          en: 'Units report every period; the lead unit reviews co-units, the office reviews lead units.',
        }}
        {...(mayReport
          ? {
              firstStep: {
                label: { zh: `填报${periodWords(now).zh}进展`, en: `Report ${periodWords(now).en}` },
                to: `/tasks/key-tasks/${taskId}/report`,
              },
            }
          : {})}
      />
    );
  }
  return (
    <>
      {listed.map((period) => (
        <section key={period} className="hub-section" aria-label={t(periodWords(period, true))}>
          <h3 className="hub-section-title">{t(periodWords(period, true))}</h3>
          {reports
            .filter((report) => report.period === period)
            .map((report) => {
              const own = !!report.unit && mine.includes(report.unit.id);
              const open = report.state === 'DRAFT' || report.state === 'RETURNED';
              const to =
                own && open && mayReport
                  ? `/tasks/key-tasks/${taskId}/report?period=${period}&unit=${report.unit?.id}`
                  : report.state === 'SUBMITTED' &&
                      mayReview &&
                      report.reviewUnit &&
                      mine.includes(report.reviewUnit.id)
                    ? `/tasks/review?report=${report.id}`
                    : null;
              return (
                <ReportView
                  key={report.id}
                  report={report.masked}
                  actions={
                    to ? (
                      <Link to={to}>
                        <Button size="small" tabIndex={-1}>
                          {own && open ? t({ zh: '继续填报', en: 'Go on' }) : t({ zh: '去审核', en: 'Review' })}
                        </Button>
                      </Link>
                    ) : null
                  }
                />
              );
            })}
        </section>
      ))}
    </>
  );
}
