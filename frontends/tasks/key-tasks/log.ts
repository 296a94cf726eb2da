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
  milestones: readonly { id: string; title: string; doneOn?: string | null | undefined; doneBy?: Person }[];
  /** Of the decomposition; `doneOn` and the day a milestone was reached are days, all others moments. */
  parts: readonly {
    id: string;
    unit: string;
    signedAt?: string | null | undefined;
    signedBy?: Person;
    doneOn?: string | null | undefined;
    doneNote?: string | null | undefined;
  }[];
  requests: readonly {
    id: string;
    unit: string;
    kind: 'TRANSFER' | 'EXTENSION';
    state: string;
    requestedAt: string;
    requestedBy?: Person;
    reason: string;
    decidedAt?: string | null | undefined;
    decidedBy?: Person;
    decisionReason?: string | null | undefined;
  }[];
}

const name = (person: Person) => person?.name ?? null;

/** Who did what for the task and when, newest first, from what its records say of themselves. */
export function logOf({
  assignments,
  reports,
  activities,
  milestones,
  parts,
  requests,
  files = [],
}: LogSources): LogEvent[] {
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
  for (const { id, title, doneOn, doneBy } of milestones) {
    if (!doneOn) continue;
    const action = { zh: `完成里程碑“${title}”`, en: `reached the milestone “${title}”` };
    events.push({ id: `milestone ${id}`, at: doneOn, by: name(doneBy), action });
  }
  for (const { id, unit, signedAt, signedBy, doneOn, doneNote } of parts) {
    if (signedAt) {
      const action = { zh: `代表${unit}签收分解任务`, en: `signed for the part of ${unit}` };
      events.push({ id: `part signed ${id}`, at: signedAt, by: name(signedBy), action });
    }
    if (doneOn) {
      const action = { zh: '办结分解任务', en: 'finished its part' };
      events.push({ id: `part done ${id}`, at: doneOn, by: unit, action, ...(doneNote ? { reason: doneNote } : {}) });
    }
  }
  for (const {
    id,
    unit,
    kind,
    state,
    requestedAt,
    requestedBy,
    reason,
    decidedAt,
    decidedBy,
    decisionReason,
  } of requests) {
    const what = kind === 'TRANSFER' ? { zh: '转办', en: 'a transfer' } : { zh: '延期', en: 'an extension' };
    events.push({
      id: `requested ${id}`,
      at: requestedAt,
      by: name(requestedBy),
      action: { zh: `代表${unit}申请${what.zh}`, en: `asked for ${what.en} for ${unit}` },
      reason,
    });
    if (decidedAt && (state === 'APPROVED' || state === 'REFUSED')) {
      const said = state === 'APPROVED' ? { zh: '批准', en: 'approved' } : { zh: '不批准', en: 'refused' };
      events.push({
        id: `decided ${id}`,
        at: decidedAt,
        by: name(decidedBy),
        action: { zh: `${said.zh}${unit}的${what.zh}申请`, en: `${said.en} ${what.en} of ${unit}` },
        ...(decisionReason ? { reason: decisionReason } : {}),
      });
    }
  }
  return events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
