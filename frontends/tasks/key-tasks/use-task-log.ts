import { useT } from '@hub/runtime';
import type { LogEntry } from '@hub/ui';
import { useQuery } from 'urql';
import { ActivityTrace } from '../activities/activity-queries.ts';
import type { KeyTaskPageQuery } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { periodWords } from '../periods.ts';
import { ProgressReportParts } from '../progress-reports/report-queries.ts';
import { useUnitName } from '../units.ts';
import { TaskUnits } from './key-task-queries.ts';
import { logOf } from './log.ts';

/** Asked apart: a task has some hundred parts at most, and its page does not wait for them. */
const query = graphql(`
  query TaskLogSources($id: ID!) {
    keyTask(id: $id) { id milestones { id title doneOn doneBy { id name } } }
    subAssignments(first: 100, keyTaskId: $id) {
      nodes { id signedAt doneOn doneNote unit { id name nameEn } signedBy { id name } }
    }
    adjustments(first: 50, keyTaskId: $id) {
      nodes {
        id kind state reason requestedAt decidedAt decisionReason
        unit { id name nameEn }
        requestedBy { id name }
        decidedBy { id name }
      }
    }
  }
`);

/** The log beside the task, in the officer's language. */
export function useTaskLog(task: NonNullable<KeyTaskPageQuery['keyTask']>): LogEntry[] {
  const t = useT();
  const unitName = useUnitName();
  const { assignments } = readFragment(TaskUnits, task);
  const [{ data }] = useQuery({ query, variables: { id: task.id } });
  const events = logOf({
    milestones: data?.keyTask?.milestones ?? [],
    parts: (data?.subAssignments.nodes ?? []).map((part) => ({ ...part, unit: unitName(part.unit) })),
    requests: (data?.adjustments.nodes ?? []).map((one) => ({ ...one, unit: unitName(one.unit) })),
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
