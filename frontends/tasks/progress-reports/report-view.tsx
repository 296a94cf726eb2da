import { can, Link, useSession, useT } from '@hub/runtime';
import { momentOf, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { periodWords } from '../periods.ts';
import { useUnitName } from '../units.ts';
import { ProgressReportParts } from './report-queries.ts';

// Few look at what stood there before.
const ReportHistory = lazy(() => import('./report-history.tsx'));

const m = {
  history: { zh: '历次修改', en: 'Every change' },
  lead: { zh: '牵头', en: 'Lead' },
  co: { zh: '配合', en: 'Co-unit' },
  done: { zh: '完成 {n}%', en: '{n}% done' },
  text: { zh: '进展情况', en: 'What was done' },
  difficulties: { zh: '存在问题', en: 'Difficulties' },
  next: { zh: '下一步打算', en: 'Next steps' },
  evidence: { zh: '佐证活动', en: 'Activities as evidence' },
  submitted: { zh: '{name} 提交于 {at}', en: 'submitted by {name}, {at}' },
  reviewed: { zh: '{name} 审核于 {at}', en: 'reviewed by {name}, {at}' },
  returned: { zh: '退回原因：{reason}', en: 'Returned because: {reason}' },
  someone: { zh: '（姓名暂缺）', en: '(name missing)' },
  none: { zh: '（没有填写）', en: '(nothing written)' },
};

interface Props {
  report: FragmentType<typeof ProgressReportParts>;
  actions?: ReactNode;
  /** Leaves out unit and period where the page says them already. */
  bare?: boolean;
  /** One below the heading it stands under. */
  level?: 2 | 3 | 4;
}

/** One unit's report of one period, as the reviewer and everybody else reads it. */
export function ReportView({ report: masked, actions, bare, level = 4 }: Props) {
  const t = useT();
  const unitName = useUnitName();
  const report = readFragment(ProgressReportParts, masked);
  const [open, setOpen] = useState(false);
  const officer = useSession();
  // As the server has it: the unit and whoever reviews it, the office and the leaders.
  const mayLookBack =
    can(['tasks/progress-reports.review-leads', 'tasks/supervision.instruct']) ||
    [report.unit, report.reviewUnit].some((unit) => !!unit && officer?.units.includes(unit.id));
  const Heading = `h${level}` as const;
  return (
    <article className="tasks-report" data-state={report.state}>
      <header className="hub-row">
        {bare ? null : (
          <Heading className="tasks-report-name">
            {unitName(report.unit)}{' '}
            <span className="hub-soft">{`${t(report.role === 'LEAD' ? m.lead : m.co)} · ${t(periodWords(report.period))}`}</span>
          </Heading>
        )}
        <StatusTag of="progress-report" state={report.state} />
        <strong className="hub-number">{t(m.done, { n: report.percent })}</strong>
        <span className="hub-grow" />
        {actions}
      </header>
      {report.state === 'RETURNED' && report.returnReason ? (
        <p className="hub-warn">{t(m.returned, { reason: report.returnReason })}</p>
      ) : null}
      <p className="tasks-report-text">{report.text || t(m.none)}</p>
      {report.difficulties ? <Part label={t(m.difficulties)}>{report.difficulties}</Part> : null}
      {report.nextSteps ? <Part label={t(m.next)}>{report.nextSteps}</Part> : null}
      {report.activities.length > 0 ? (
        <Part label={t(m.evidence)}>
          <ul className="tasks-evidence">
            {report.activities.map((activity) => (
              <li key={activity.id}>
                <Link to={`/tasks/activities/${activity.id}`}>{activity.title}</Link>{' '}
                <span className="hub-soft">{activity.heldOn ?? activity.plannedOn}</span>{' '}
                <StatusTag of="activity" state={activity.state} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <footer className="hub-soft">
        {report.submittedAt
          ? t(m.submitted, { name: report.submittedBy?.name ?? t(m.someone), at: momentOf(report.submittedAt) })
          : null}
        {report.reviewedAt && report.state !== 'SUBMITTED'
          ? ` · ${t(m.reviewed, { name: report.reviewedBy?.name ?? t(m.someone), at: momentOf(report.reviewedAt) })}`
          : null}
        {report.submittedAt && mayLookBack ? (
          <Button type="link" size="small" onClick={() => setOpen(true)}>
            {t(m.history)}
            <span className="hub-sr">{` ${unitName(report.unit)} ${t(periodWords(report.period))}`}</span>
          </Button>
        ) : null}
      </footer>
      {open ? (
        <Suspense fallback={null}>
          <ReportHistory id={report.id} close={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </article>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="tasks-report-part">
      <span className="hub-soft">{label}</span>
      <div>{children}</div>
    </div>
  );
}
