import type { FactOf } from '@hub/kit/facts';
import type { NoticePayload } from '@hub/kit/notices';
import type { tasksFacts } from '../contract/facts.ts';

export type TasksFact = FactOf<(typeof tasksFacts)[number]>;

/** A notice before it is known of which task it speaks and who did it. */
export interface Told extends Pick<NoticePayload, 'kind' | 'title' | 'link'> {
  /** Its number and text are what the notice is about. */
  keyTaskId?: string | null;
  /** Said when there is no task to speak of, such as the name of a base. */
  about?: string;
  urgent?: boolean;
  dueOn?: string | null;
  /** Units and the privilege by which their officers have to do with it; without units, all who hold it. */
  holders: { privilege: string; unitIds: string[] | null }[];
  /** Officers who are meant in person. */
  officerIds?: string[];
}

export const of = (privilege: string, ...unitIds: (string | null)[]) => [
  { privilege: `tasks/${privilege}`, unitIds: unitIds.filter((id) => id !== null) },
];
export const everyone = (privilege: string) => [{ privilege: `tasks/${privilege}`, unitIds: null }];
export const taskPage = (id: string) => `/tasks/key-tasks/${id}`;
export const inspectionPage = (id: string) => `/tasks/inspections/${id}`;
export const numberOf = (slip: { year: number; number: number }) => `${slip.year}-${slip.number}`;

/** Where the talk about something is read. */
const talkPages: Readonly<Record<string, (id: string) => string>> = {
  KEY_TASK: (id) => `${taskPage(id)}?tab=talk`,
  SUPERVISION_SLIP: (id) => `/tasks/slips/${id}`,
  PROBLEM: (id) => `/tasks/problems/${id}`,
};

type Teller<Type extends TasksFact['type']> = (
  payload: Extract<TasksFact, { type: Type }>['payload'],
) => readonly Told[] | Told | null;

/**
 * Who hears of what (消息规则): one line a fact. A fact without a line is told to nobody by notice; what waits for an
 * officer is among his to-dos all the same.
 */
const tellers: { readonly [Type in TasksFact['type']]?: Teller<Type> } = {
  'tasks.key-task.planned': (task) => {
    const told = (units: (string | null)[], zh: string, en: string): Told => ({
      kind: 'key-task.planned',
      title: { zh: `重点任务${task.number}由贵单位${zh}，请签收`, en: `Task ${task.number}: sign for it as ${en}` },
      keyTaskId: task.keyTaskId,
      link: taskPage(task.keyTaskId),
      holders: of('assignments.sign', ...units),
    });
    return [
      told([task.leadUnitId], '牵头', 'the lead unit'),
      told(
        task.coUnits.map(({ unitId }) => unitId),
        '配合',
        'a co-unit',
      ),
    ];
  },
  'tasks.key-task.amended': (task) => ({
    kind: 'key-task.amended',
    title: { zh: `重点任务${task.number}有调整`, en: `Task ${task.number} was changed` },
    keyTaskId: task.keyTaskId,
    link: taskPage(task.keyTaskId),
    holders: of('assignments.sign', task.leadUnitId, ...task.coUnits.map(({ unitId }) => unitId)),
  }),
  'tasks.progress-report.accepted': (report) => ({
    kind: 'progress-report.accepted',
    title: { zh: `${report.period}进展已采用`, en: `The report of ${report.period} was accepted` },
    keyTaskId: report.keyTaskId,
    link: `${taskPage(report.keyTaskId)}/report?period=${report.period}&unit=${report.unitId}`,
    holders: of('progress-reports.submit', report.unitId),
  }),
  'tasks.activity.verified': (activity) => ({
    kind: 'activity.verified',
    title: { zh: '活动已核实', en: 'An activity was verified' },
    about: activity.title,
    link: `/tasks/activities/${activity.activityId}`,
    holders: of('activities.report', activity.unitId),
  }),
  'tasks.activity.verification-revoked': (activity) => ({
    kind: 'activity.verification-revoked',
    title: { zh: '活动核实被撤回', en: 'The verification of an activity was taken back' },
    about: activity.title,
    link: `/tasks/activities/${activity.activityId}`,
    holders: of('activities.report', activity.unitId),
  }),
  'tasks.activity.approved': (activity) => ({
    kind: 'activity.approved',
    title: { zh: '活动报备已批准', en: 'An activity was approved' },
    about: activity.title,
    link: `/tasks/activities/${activity.activityId}`,
    holders: of('activities.report', activity.unitId),
  }),
  'tasks.inspection.notified': (inspection) => ({
    kind: 'inspection.notified',
    title: { zh: '将到贵单位调研督导', en: 'Your unit will be inspected' },
    about: inspection.title,
    link: inspectionPage(inspection.inspectionId),
    dueOn: inspection.visitOn,
    holders: of('inspections.rectify', ...inspection.unitIds),
  }),
  'tasks.inspection.cancelled': (inspection) => ({
    kind: 'inspection.cancelled',
    title: { zh: '调研督导已取消', en: 'An inspection was cancelled' },
    about: inspection.title,
    link: inspectionPage(inspection.inspectionId),
    holders: of('inspections.rectify', ...inspection.unitIds),
  }),
  'tasks.inspection.finding-issued': (finding) => ({
    kind: 'finding.issued',
    title: { zh: '督导发现的问题待整改', en: 'A finding must be put right' },
    link: inspectionPage(finding.inspectionId),
    dueOn: finding.dueOn,
    urgent: true,
    holders: of('inspections.rectify', finding.unitId),
  }),
  'tasks.inspection.finding-verified': (finding) => ({
    kind: 'finding.verified',
    title: { zh: '问题整改已通过复核', en: 'A rectification was verified' },
    link: inspectionPage(finding.inspectionId),
    holders: of('inspections.rectify', finding.unitId),
  }),
  'tasks.base.certified': (base) => ({
    kind: 'base.certified',
    title: base.renewal
      ? { zh: '基地已通过复核', en: 'A base was certified again' }
      : { zh: '基地已认定', en: 'A base was certified' },
    about: base.name,
    link: `/tasks/bases/${base.baseId}`,
    holders: of('bases.keep', base.unitId),
  }),
  'tasks.base.revoked': (base) => ({
    kind: 'base.revoked',
    title: { zh: '基地资格被撤销', en: 'The certificate of a base was taken away' },
    about: base.name,
    link: `/tasks/bases/${base.baseId}`,
    urgent: true,
    holders: of('bases.keep', base.unitId),
  }),
  'tasks.typical-case.selected': (found) => ({
    kind: 'typical-case.selected',
    title: { zh: '报送的案例已入选', en: 'A case was selected' },
    about: found.title,
    link: `/tasks/cases/${found.caseId}`,
    holders: of('typical-cases.write', found.unitId),
  }),
  'tasks.typical-case.published': (found) => ({
    kind: 'typical-case.published',
    title: { zh: '报送的案例已发布', en: 'A case was published' },
    about: found.title,
    link: `/tasks/cases/${found.caseId}`,
    holders: of('typical-cases.write', found.unitId),
  }),
  'tasks.assessment.finalised': (assessment) => ({
    kind: 'assessment.finalised',
    title: { zh: `${assessment.year}年度考核已定档`, en: `The assessment of ${assessment.year} is final` },
    link: `/tasks/assessments/${assessment.assessmentId}`,
    holders: of('assessments.self', assessment.unitId),
  }),
  'tasks.supervision-slip.issued': (slip) => ({
    kind: 'supervision-slip.issued',
    title:
      slip.colour === 'RED'
        ? { zh: `收到红牌督办单 ${numberOf(slip)}`, en: `Red slip ${numberOf(slip)}` }
        : { zh: `收到黄牌督办单 ${numberOf(slip)}`, en: `Yellow slip ${numberOf(slip)}` },
    keyTaskId: slip.keyTaskId,
    link: `/tasks/slips/${slip.slipId}`,
    dueOn: slip.dueOn,
    urgent: true,
    holders: of('supervision.answer', slip.unitId),
  }),
  'tasks.supervision-slip.escalated': (slip) => {
    const common = { keyTaskId: slip.keyTaskId, link: `/tasks/slips/${slip.slipId}`, urgent: true };
    if (slip.to === 'RED') {
      return {
        ...common,
        kind: 'supervision-slip.reddened',
        title: { zh: `督办单 ${numberOf(slip)} 已转为红牌`, en: `Slip ${numberOf(slip)} became red` },
        dueOn: slip.dueOn,
        holders: of('supervision.answer', slip.unitId),
      };
    }
    const title = { zh: `督办单 ${numberOf(slip)} 已报领导`, en: `Slip ${numberOf(slip)} is before the leaders` };
    return {
      ...common,
      kind: 'supervision-slip.escalated',
      title,
      holders: [...of('supervision.answer', slip.unitId), ...everyone('supervision.instruct')],
    };
  },
  'tasks.supervision-slip.closed': (slip) => ({
    kind: 'supervision-slip.closed',
    title: { zh: `督办单 ${numberOf(slip)} 已办结`, en: `Slip ${numberOf(slip)} was closed` },
    keyTaskId: slip.keyTaskId,
    link: `/tasks/slips/${slip.slipId}`,
    holders: of('supervision.answer', slip.unitId),
  }),
  'tasks.problem.assigned': (problem) => ({
    kind: 'problem.assigned',
    title: {
      zh: `问题 ${numberOf(problem)} 交由贵单位整改`,
      en: `Problem ${numberOf(problem)} is yours to rectify`,
    },
    keyTaskId: problem.keyTaskId,
    link: `/tasks/problems/${problem.problemId}`,
    dueOn: problem.dueOn,
    urgent: true,
    holders: of('problems.rectify', problem.unitId),
  }),
  'tasks.problem.closed': (problem) => ({
    kind: 'problem.closed',
    title: { zh: `问题 ${numberOf(problem)} 已销号`, en: `Problem ${numberOf(problem)} was struck off` },
    keyTaskId: problem.keyTaskId,
    link: `/tasks/problems/${problem.problemId}`,
    holders: of('problems.rectify', problem.unitId),
  }),
  'tasks.key-task.decomposed': (task) =>
    [...Map.groupBy(task.parts, (part) => part.dueOn)].map(([dueOn, parts]) => ({
      kind: 'sub-assignment.given',
      title: { zh: '收到分解任务，请签收', en: 'A part of a task: sign for it' },
      keyTaskId: task.keyTaskId,
      link: '/tasks/mine?view=parts',
      dueOn,
      holders: of('assignments.sign', ...parts.map(({ unitId }) => unitId)),
    })),
  'tasks.adjustment.approved': (adjustment) => ({
    kind: 'adjustment.approved',
    title:
      adjustment.kind === 'TRANSFER'
        ? { zh: '转办申请已批准', en: 'A transfer was approved' }
        : { zh: `延期申请已批准，改为 ${adjustment.newDueOn}`, en: `Extended to ${adjustment.newDueOn}` },
    keyTaskId: adjustment.keyTaskId,
    link: `${taskPage(adjustment.keyTaskId)}?tab=adjustments`,
    holders: of('adjustments.request', adjustment.unitId, adjustment.toUnitId),
  }),
  'tasks.reminder.given': ({ subjectType, keyTaskId, unitId, period, dueOn, overdue }) => {
    const report = subjectType === 'progress-report';
    const [zh, en] = report
      ? [`填报${period ?? ''}进展`, `Report on ${period ?? 'the task'}`]
      : ['签收任务', 'Sign for a task'];
    return {
      kind: 'reminder.given',
      title: overdue
        ? { zh: `催办：${zh}（已逾期）`, en: `${en}: overdue` }
        : { zh: `提醒：${zh}`, en: `${en}: due soon` },
      keyTaskId,
      link: report ? `${taskPage(keyTaskId)}/report?period=${period ?? ''}&unit=${unitId}` : taskPage(keyTaskId),
      dueOn,
      urgent: overdue,
      holders: of(report ? 'progress-reports.submit' : 'assignments.sign', unitId),
    };
  },
  'tasks.comment.written': ({ keyTaskId, subjectType, subjectId, mentionedIds, replyToAuthorId, authorId }) => {
    const page = talkPages[subjectType];
    if (!page) return null;
    const told = (kind: string, zh: string, en: string, officerIds: (string | null)[]): Told => ({
      kind,
      title: { zh, en },
      keyTaskId,
      link: page(subjectId),
      holders: [],
      officerIds: officerIds.filter((id) => id !== null && id !== authorId) as string[],
    });
    const answered = replyToAuthorId && mentionedIds.includes(replyToAuthorId) ? null : replyToAuthorId;
    return [
      told('comment.mentioned', '有人在讨论中提到了您', 'You were mentioned in a comment', mentionedIds),
      told('comment.answered', '有人回复了您的讨论', 'Your comment was answered', [answered]),
    ];
  },
};

/** What a fact makes to tell, and to whom; nothing for most facts. */
export function noticesOf(fact: TasksFact): readonly Told[] {
  const tell = tellers[fact.type] as ((payload: unknown) => readonly Told[] | Told | null) | undefined;
  const told = tell?.(fact.payload) ?? [];
  return [told]
    .flat()
    .filter(
      ({ holders, officerIds = [] }) =>
        officerIds.length > 0 || holders.some(({ unitIds }) => unitIds === null || unitIds.length > 0),
    );
}
