import type { Words } from '@hub/runtime';

export interface LogEvent {
  id: string;
  at: string;
  /** Name of the person; null while the directory gives no answer. */
  by: string | null;
  action: Words;
  reason?: string;
}

type Person = { name: string } | null | undefined;

export interface LogSources {
  assignments: readonly { id: string; unit: string; signedAt?: string | null | undefined; signedBy?: Person }[];
  reports: readonly {
    id: string;
    unit: string;
    period: Words;
    state: string;
    percent: number;
    submittedAt?: string | null | undefined;
    submittedBy?: Person;
    reviewedAt?: string | null | undefined;
    reviewedBy?: Person;
    returnReason?: string | null | undefined;
  }[];
  files?: readonly { id: string; name: string; uploadedAt: string; uploadedBy?: Person }[];
  activities: readonly {
    id: string;
    title: string;
    submittedAt?: string | null | undefined;
    verifiedAt?: string | null | undefined;
    verifiedBy?: Person;
    reportedBy?: Person;
  }[];
}

const name = (person: Person) => person?.name ?? null;

/** Who did what for the task and when, newest first, from what its records say of themselves. */
export function logOf({ assignments, reports, activities, files = [] }: LogSources): LogEvent[] {
  const events: LogEvent[] = files.map((file) => ({
    id: `file ${file.id}`,
    at: file.uploadedAt,
    by: name(file.uploadedBy),
    action: { zh: `上传附件“${file.name}”`, en: `attached “${file.name}”` },
  }));
  for (const { id, unit, signedAt, signedBy } of assignments) {
    if (signedAt) {
      events.push({
        id: `signed ${id}`,
        at: signedAt,
        by: name(signedBy),
        action: { zh: `代表${unit}签收任务`, en: `signed for ${unit}` },
      });
    }
  }
  for (const report of reports) {
    const { zh, en } = report.period;
    if (report.submittedAt) {
      events.push({
        id: `submitted ${report.id}`,
        at: report.submittedAt,
        by: name(report.submittedBy),
        action: {
          zh: `提交${report.unit}${zh}进展（${report.percent}%）`,
          en: `submitted ${report.unit}'s report of ${en} (${report.percent}%)`,
        },
      });
    }
    // A returned report that was submitted again carries the earlier review no longer than until the next one.
    if (report.reviewedAt && (report.state === 'ACCEPTED' || report.state === 'RETURNED')) {
      const accepted = report.state === 'ACCEPTED';
      events.push({
        id: `reviewed ${report.id}`,
        at: report.reviewedAt,
        by: name(report.reviewedBy),
        action: accepted
          ? { zh: `采用${report.unit}${zh}进展`, en: `accepted ${report.unit}'s report of ${en}` }
          : { zh: `退回${report.unit}${zh}进展`, en: `returned ${report.unit}'s report of ${en}` },
        ...(!accepted && report.returnReason ? { reason: report.returnReason } : {}),
      });
    }
  }
  for (const activity of activities) {
    if (activity.submittedAt) {
      events.push({
        id: `evidence ${activity.id}`,
        at: activity.submittedAt,
        by: name(activity.reportedBy),
        action: { zh: `提交活动“${activity.title}”的佐证`, en: `handed in evidence of “${activity.title}”` },
      });
    }
    if (activity.verifiedAt) {
      events.push({
        id: `verified ${activity.id}`,
        at: activity.verifiedAt,
        by: name(activity.verifiedBy),
        action: { zh: `核实活动“${activity.title}”`, en: `verified “${activity.title}”` },
      });
    }
  }
  return events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
