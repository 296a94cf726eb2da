import { Allow, connectionOf, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AssignmentRoleEnum } from '../assignments/index.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { ProgressReport } from './progress-report.entity.ts';
import type { ProgressReportState } from './progress-report.rules.ts';

export const ProgressReportStateEnum = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
} as const;
registerEnumType(ProgressReportStateEnum, {
  name: 'ProgressReportState',
  description: 'Draft, waiting for review, returned, accepted (草稿、待审核、已退回、已采用).',
});

@ObjectType('ProgressReport', {
  description: 'What a unit reports on a task in a month or a quarter (月度、季度进展).',
})
@Directive('@key(fields: "id")')
@Allow(rule.any(rule.officer, rule.service))
export class ProgressReportType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'Reporting unit (填报单位).' })
  unit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that accepts or returns it (审核单位).' })
  reviewUnit?: OrgUnit | null;
  @Field(() => AssignmentRoleEnum, { description: 'As lead or co-unit (角色).' })
  role!: 'LEAD' | 'CO';
  @Field(() => String, { description: 'Month 2026-10 or quarter 2026-Q4 (填报周期).' })
  period!: string;
  @Field(() => String, { description: 'Month with which the period ends, 2026-10 (月份).' })
  month!: string;
  @Field(() => Float, { description: 'Done of the year’s work, percent (完成比例).' })
  percent!: number;
  @Field(() => String, { description: 'What was done (进展情况).' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Difficulties (存在问题).' })
  difficulties?: string | null;
  @Field(() => String, { nullable: true, description: 'Next steps (下一步打算).' })
  nextSteps?: string | null;
  @Field(() => ProgressReportStateEnum, { description: 'State (状态).' })
  state!: ProgressReportState;
  @Field(() => DateTime, { nullable: true, description: 'When it was submitted last (提交时间).' })
  submittedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who submitted it (提交人).' })
  submittedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was reviewed (审核时间).' })
  reviewedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who reviewed it (审核人).' })
  reviewedBy?: Officer | null;
  @Field(() => String, { nullable: true, description: 'Why it was returned (退回原因).' })
  returnReason?: string | null;
  @Field(() => Boolean, { description: 'Recorded by the office from paper of the time before the hub (纸质补录).' })
  onPaper!: boolean;
  /** For field resolvers. */
  keyTaskId!: string;
  activityIds!: string[];
}

@ObjectType('QuarterPrefill', {
  description: 'What a unit may begin its quarterly report with: its accepted reports of the months (季报初稿).',
})
@Allow(rule.officer)
export class QuarterPrefill {
  @Field(() => Float, { description: 'Percent of the last of the months (完成比例).' })
  percent!: number;
  @Field(() => String, { description: 'What was done, each month under its name (进展情况).' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Difficulties, each month under its name (存在问题).' })
  difficulties?: string | null;
  @Field(() => String, { nullable: true, description: 'Next steps of the last of the months (下一步打算).' })
  nextSteps?: string | null;
  @Field(() => [ID], { description: 'Activities given as evidence in any of the months (佐证活动).' })
  activityIds!: string[];
  @Field(() => [String], { description: 'Months taken over (已采用月份).' })
  months!: string[];
  @Field(() => [String], { description: 'Months without an accepted report (缺少的月份).' })
  missingMonths!: string[];
}

export const ProgressReportConnection = connectionOf('ProgressReport', () => ProgressReportType);
export const ProgressReportResult = resultUnion('ProgressReportResult', () => [ProgressReportType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toProgressReport(row: ProgressReport): ProgressReportType {
  return make(ProgressReportType, {
    id: row.id,
    version: row.version,
    unit: make(OrgUnit, { id: row.unitId }),
    reviewUnit: make(OrgUnit, { id: row.reviewUnitId }),
    role: row.role,
    period: row.period,
    month: row.month,
    percent: row.percent,
    text: row.text,
    difficulties: row.difficulties ?? null,
    nextSteps: row.nextSteps ?? null,
    state: row.state,
    submittedAt: row.submittedAt ?? null,
    submittedBy: officer(row.submittedBy),
    reviewedAt: row.reviewedAt ?? null,
    reviewedBy: officer(row.reviewedBy),
    returnReason: row.returnReason ?? null,
    onPaper: row.onPaper,
    keyTaskId: row.keyTaskId,
    activityIds: row.activityIds,
  });
}

@ObjectType('RecordedPaperReports', { description: 'Reports recorded from paper (纸质补录结果).' })
@Allow(rule.officer)
export class RecordedPaperReports {
  @Field(() => Int, { description: 'How many were new; those that stood already stay as they are (新增数).' })
  recorded!: number;
}
export const RecordPaperReportsResult = resultUnion('RecordPaperReportsResult', () => [RecordedPaperReports]);
