import { everyone, inspectionPage, numberOf, of, type Told, taskPage } from './notice.rules.ts';

interface Report {
  id: string;
  keyTaskId: string;
  unitId: string;
  reviewUnitId: string;
  role: 'LEAD' | 'CO';
  month: string;
  period: string;
}
interface Numbered {
  id: string;
  year: number;
  number: number;
  keyTaskId?: string | null;
  unitId?: string | null;
  supervisingUnitId: string;
}
interface Slip extends Numbered {
  keyTaskId: string;
  unitId: string;
  dueOn: string;
}
interface Adjustment {
  keyTaskId: string;
  kind: 'TRANSFER' | 'EXTENSION';
  unitId: string;
}
interface Filing {
  activityId: string;
  title: string;
  unitId: string;
  approvingUnitId: string;
  answerDueOn: string;
}
interface Activity {
  id: string;
  title: string;
  unitId: string;
}
interface Finding {
  inspectionId: string;
  unitId: string;
  inspectingUnitId: string;
  text: string;
  dueOn: string;
}
interface Assessment {
  id: string;
  year: number;
  unitId: string;
  reviewUnitId: string;
  selfDueOn: string;
  appealUntil?: string | null;
}
interface Case {
  id: string;
  title: string;
  unitId: string;
}

const reportPage = (report: Report) =>
  `${taskPage(report.keyTaskId)}/report?period=${report.period}&unit=${report.unitId}`;
const slipPage = (slip: { id: string }) => `/tasks/slips/${slip.id}`;
const problemPage = (problem: { id: string }) => `/tasks/problems/${problem.id}`;
const activityPage = (id: string) => `/tasks/activities/${id}`;
const assessmentPage = (assessment: { id: string }) => `/tasks/assessments/${assessment.id}`;

/**
 * Steps between two people that make no fact, since nobody but these two counts them: handed in, given back, refused.
 * Whoever must act finds it among his to-dos as well; the notice is what reaches him when he is not looking.
 */
export const steps = {
  'progress-report.submitted': (report: Report): Told => ({
    kind: 'progress-report.submitted',
    title: { zh: `${report.period}进展待审核`, en: `The report of ${report.period} waits for review` },
    keyTaskId: report.keyTaskId,
    link: `/tasks/review?report=${report.id}`,
    holders: of(
      report.role === 'LEAD' ? 'progress-reports.review-leads' : 'progress-reports.review',
      report.reviewUnitId,
    ),
  }),
  'progress-report.returned': (report: Report): Told => ({
    kind: 'progress-report.returned',
    title: { zh: `${report.period}进展被退回，请修改`, en: `The report of ${report.period} was returned` },
    keyTaskId: report.keyTaskId,
    link: reportPage(report),
    urgent: true,
    holders: of('progress-reports.submit', report.unitId),
  }),
  'supervision-slip.answered': (slip: Slip): Told => ({
    kind: 'supervision-slip.answered',
    title: { zh: `督办单 ${numberOf(slip)} 已反馈，待复核`, en: `Slip ${numberOf(slip)} was answered` },
    keyTaskId: slip.keyTaskId,
    link: slipPage(slip),
    holders: of('supervision.issue', slip.supervisingUnitId),
  }),
  'supervision-slip.returned': (slip: Slip): Told => ({
    kind: 'supervision-slip.returned',
    title: { zh: `督办单 ${numberOf(slip)} 的反馈被退回`, en: `The answer to slip ${numberOf(slip)} was returned` },
    keyTaskId: slip.keyTaskId,
    link: slipPage(slip),
    dueOn: slip.dueOn,
    urgent: true,
    holders: of('supervision.answer', slip.unitId),
  }),
  'supervision-slip.instructed': (slip: Slip): Told => ({
    kind: 'supervision-slip.instructed',
    title: { zh: `领导对督办单 ${numberOf(slip)} 作了批示`, en: `A leader instructed on slip ${numberOf(slip)}` },
    keyTaskId: slip.keyTaskId,
    link: slipPage(slip),
    urgent: true,
    holders: [...of('supervision.answer', slip.unitId), ...of('supervision.issue', slip.supervisingUnitId)],
  }),
  'problem.submitted': (problem: Numbered): Told => ({
    kind: 'problem.submitted',
    title: {
      zh: `问题 ${numberOf(problem)} 已整改，待销号`,
      en: `Problem ${numberOf(problem)} waits to be struck off`,
    },
    keyTaskId: problem.keyTaskId ?? null,
    link: problemPage(problem),
    holders: of('problems.supervise', problem.supervisingUnitId),
  }),
  'problem.returned': (problem: Numbered): Told => ({
    kind: 'problem.returned',
    title: {
      zh: `问题 ${numberOf(problem)} 的整改被退回`,
      en: `The rectification of ${numberOf(problem)} was returned`,
    },
    keyTaskId: problem.keyTaskId ?? null,
    link: problemPage(problem),
    urgent: true,
    holders: of('problems.rectify', problem.unitId ?? null),
  }),
  'adjustment.requested': (adjustment: Adjustment): Told => ({
    kind: 'adjustment.requested',
    title:
      adjustment.kind === 'TRANSFER'
        ? { zh: '转办申请待审批', en: 'A transfer was asked for' }
        : { zh: '延期申请待审批', en: 'An extension was asked for' },
    keyTaskId: adjustment.keyTaskId,
    link: '/tasks/review?kind=adjustments',
    holders: everyone('adjustments.decide'),
  }),
  'adjustment.refused': (adjustment: Adjustment): Told => ({
    kind: 'adjustment.refused',
    title:
      adjustment.kind === 'TRANSFER'
        ? { zh: '转办申请未获批准', en: 'A transfer was refused' }
        : { zh: '延期申请未获批准', en: 'An extension was refused' },
    keyTaskId: adjustment.keyTaskId,
    link: `${taskPage(adjustment.keyTaskId)}?tab=adjustments`,
    holders: of('adjustments.request', adjustment.unitId),
  }),
  'activity.filed': (filing: Filing): Told => ({
    kind: 'activity.filed',
    title: { zh: '活动报备待审批', en: 'An activity waits for approval' },
    about: filing.title,
    link: activityPage(filing.activityId),
    dueOn: filing.answerDueOn,
    holders: of('activities.approve', filing.approvingUnitId),
  }),
  'activity.rejected': (filing: Filing): Told => ({
    kind: 'activity.rejected',
    title: { zh: '活动报备未获批准', en: 'An activity was not approved' },
    about: filing.title,
    link: activityPage(filing.activityId),
    urgent: true,
    holders: of('activities.report', filing.unitId),
  }),
  'activity.returned': (activity: Activity): Told => ({
    kind: 'activity.returned',
    title: { zh: '活动佐证被退回，请补充', en: 'The evidence of an activity was returned' },
    about: activity.title,
    link: activityPage(activity.id),
    holders: of('activities.report', activity.unitId),
  }),
  'finding.rectified': (finding: Finding): Told => ({
    kind: 'finding.rectified',
    title: { zh: '督导问题已整改，待复核', en: 'A finding waits to be verified' },
    about: finding.text,
    link: inspectionPage(finding.inspectionId),
    holders: of('inspections.conduct', finding.inspectingUnitId),
  }),
  'finding.returned': (finding: Finding): Told => ({
    kind: 'finding.returned',
    title: { zh: '督导问题的整改被退回', en: 'A rectification was returned' },
    about: finding.text,
    link: inspectionPage(finding.inspectionId),
    dueOn: finding.dueOn,
    urgent: true,
    holders: of('inspections.rectify', finding.unitId),
  }),
  'assessment.opened': (assessment: Assessment): Told => ({
    kind: 'assessment.opened',
    title: { zh: `${assessment.year}年度考核开始自评`, en: `Assess your unit for ${assessment.year}` },
    link: assessmentPage(assessment),
    dueOn: assessment.selfDueOn,
    holders: of('assessments.self', assessment.unitId),
  }),
  'assessment.submitted': (assessment: Assessment): Told => ({
    kind: 'assessment.submitted',
    title: {
      zh: `${assessment.year}年度考核自评待评审`,
      en: `A self-assessment of ${assessment.year} waits for review`,
    },
    link: assessmentPage(assessment),
    holders: of('assessments.review', assessment.reviewUnitId),
  }),
  'assessment.reviewed': (assessment: Assessment): Told => ({
    kind: 'assessment.reviewed',
    title: {
      zh: `${assessment.year}年度考核结果待确认`,
      en: `The assessment of ${assessment.year} waits for your word`,
    },
    link: assessmentPage(assessment),
    dueOn: assessment.appealUntil ?? null,
    urgent: true,
    holders: of('assessments.self', assessment.unitId),
  }),
  'assessment.appealed': (assessment: Assessment): Told => ({
    kind: 'assessment.appealed',
    title: { zh: `${assessment.year}年度考核收到申诉`, en: `An appeal on the assessment of ${assessment.year}` },
    link: assessmentPage(assessment),
    holders: of('assessments.decide', assessment.reviewUnitId),
  }),
  'assessment.appeal-decided': (assessment: Assessment): Told => ({
    kind: 'assessment.appeal-decided',
    title: { zh: `${assessment.year}年度考核申诉已答复`, en: `The appeal of ${assessment.year} was answered` },
    link: assessmentPage(assessment),
    holders: of('assessments.self', assessment.unitId),
  }),
  'typical-case.not-selected': (found: Case): Told => ({
    kind: 'typical-case.not-selected',
    title: { zh: '报送的案例未入选', en: 'A case was not selected' },
    about: found.title,
    link: `/tasks/cases/${found.id}`,
    holders: of('typical-cases.write', found.unitId),
  }),
} as const;

export type Step = keyof typeof steps;
export type Stepped<Name extends Step> = Parameters<(typeof steps)[Name]>[0];
