import { useT } from '@hub/runtime';
import type { LogEntry } from '@hub/ui';
import { ActivityTrace } from '../activities/activity-queries.ts';
import type { KeyTaskPageQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { periodWords } from '../periods.ts';
import { ProgressReportParts } from '../progress-reports/report-queries.ts';
import { useUnitName } from '../units.ts';
import { TaskUnits } from './key-task-queries.ts';
import { logOf } from './log.ts';

/** The log beside the task, in the officer's language. */
export function useTaskLog(task: NonNullable<KeyTaskPageQuery['keyTask']>): LogEntry[] {
  const t = useT();
  const unitName = useUnitName();
  const { assignments } = readFragment(TaskUnits, task);
  const events = logOf({
    assignments: assignments.map((part) => ({ ...part, unit: unitName(part.unit, part.unitName) })),
    reports: readFragment(ProgressReportParts, task.progressReports.nodes).map((report) => ({
      ...report,
      unit: unitName(report.unit),
      period: periodWords(report.period),
    })),
    files: task.attachments,
    activities: readFragment(ActivityTrace, task.activities?.nodes ?? []),
  });
  return events.map(({ id, at, by, action, reason }) => ({
    id,
    at,
    by: by ?? t({ zh: '（姓名暂缺）', en: '(name missing)' }),
    action,
    ...(reason ? { reason } : {}),
  }));
}
