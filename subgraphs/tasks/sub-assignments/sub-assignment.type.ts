import { Allow, chinaDay, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer, OrgUnit } from '../stubs.ts';
import type { SubAssignment } from './sub-assignment.entity.ts';
import { isDoneLate, isSignedLate, type RowVerdict, type SubAssignmentState } from './sub-assignment.rules.ts';

export const inner = rule.any(rule.officer, rule.service);

export const SubAssignmentStateEnum = {
  ASSIGNED: 'ASSIGNED',
  SIGNED: 'SIGNED',
  DONE: 'DONE',
  WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(SubAssignmentStateEnum, {
  name: 'SubAssignmentState',
  description: 'To sign for, signed for, done, taken back (待签收、已签收、已完成、已撤回).',
});
const RowVerdictEnum = {
  NEW: 'NEW',
  STANDS: 'STANDS',
  REPEATED: 'REPEATED',
  OWN_UNIT: 'OWN_UNIT',
  DUE_IN_PAST: 'DUE_IN_PAST',
  DUE_AFTER_TASK: 'DUE_AFTER_TASK',
  SIGN_AFTER_DUE: 'SIGN_AFTER_DUE',
} as const;
registerEnumType(RowVerdictEnum, {
  name: 'DecompositionVerdict',
  description:
    'New, stands already, unit named twice, own unit, day over, day after the task’s, to sign for after its day (新增、已有、单位重复、本单位、时限已过、晚于任务时限、签收期限晚于完成时限).',
});

@ObjectType('SubAssignment', { description: 'What a unit of a task asks of another unit (分解任务).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class SubAssignmentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that broke the task down (分解单位).' })
  fromUnit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that does it (承接单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { description: 'What is asked (任务要求).' })
  requirement!: string;
  @Field(() => Float, { nullable: true, description: 'Its share of the task’s target (分配指标).' })
  quota?: number | null;
  @Field(() => String, { nullable: true, description: 'Unit of the quota, as the target had it (计量单位).' })
  quotaUnit?: string | null;
  @Field(() => LocalDate, { description: 'Last day (完成时限).' })
  dueOn!: string;
  @Field(() => LocalDate, { description: 'Last day to sign for it (签收期限).' })
  signDueOn!: string;
  @Field(() => SubAssignmentStateEnum, { description: 'State (状态).' })
  state!: SubAssignmentState;
  @Field(() => Boolean, { description: 'Not signed for in time (逾期签收).' })
  signedLate!: boolean;
  @Field(() => Boolean, { description: 'Not done in time (逾期).' })
  overdue!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it was signed for (签收时间).' })
  signedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who signed (签收人).' })
  signedBy?: Officer | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the last reminder (催办日期).' })
  remindedOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was done (完成日期).' })
  doneOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What was done (完成情况).' })
  doneNote?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken back (撤回原因).' })
  withdrawReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Why its last day was changed, the last time (改期原因).' })
  dueReason?: string | null;
  /** For field resolvers. */
  keyTaskId!: string;
}

@ObjectType('DecompositionRow', { description: 'What would become of a row (分解预览).' })
@Allow(inner)
export class DecompositionRow {
  @Field(() => Int, { description: 'Place in the input, from 0 (行号).' })
  index!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit (承接单位).' })
  unit?: OrgUnit | null;
  @Field(() => RowVerdictEnum, { description: 'What would become of it (结论).' })
  verdict!: RowVerdict;
}

@ObjectType('DecompositionPreview', { description: 'What a decomposition would do; nothing is written (分解预览).' })
@Allow(inner)
export class DecompositionPreview {
  @Field(() => LocalDate, { description: 'Last day to sign for (签收期限).' })
  signDueOn!: string;
  @Field(() => Int, { description: 'Rows that would be made (新增).' })
  fresh!: number;
  @Field(() => Int, { description: 'Rows that stand already (已有).' })
  standing!: number;
  @Field(() => [DecompositionRow], { description: 'Rows that are not simply new (需注意的行).' })
  notes!: DecompositionRow[];
}

@ObjectType('Decomposition', { description: 'What a decomposition made (分解结果).' })
@Allow(inner)
export class Decomposition {
  @Field(() => Int, { description: 'Parts made (新增).' })
  fresh!: number;
  @Field(() => Int, { description: 'Parts that stood already and were left as they are (已有).' })
  standing!: number;
}

@ObjectType('SubAssignmentReminder', { description: 'Whom a reminder reached (催办结果).' })
@Allow(inner)
export class SubAssignmentReminder {
  @Field(() => Int, { description: 'Parts that wait and were reminded (催办数).' })
  reminded!: number;
}

export const SubAssignmentConnection = connectionOf('SubAssignment', () => SubAssignmentType);
export const SubAssignmentResult = resultUnion('SubAssignmentResult', () => [SubAssignmentType]);
export const DecompositionResult = resultUnion('DecompositionResult', () => [Decomposition]);
export const SubAssignmentReminderResult = resultUnion('SubAssignmentReminderResult', () => [SubAssignmentReminder]);
export const DecompositionPreviewResult = resultUnion('DecompositionPreviewResult', () => [DecompositionPreview]);

export function toSubAssignment(row: SubAssignment): SubAssignmentType {
  const { id, version, requirement, dueOn, signDueOn, state, keyTaskId } = row;
  const doneOn = row.doneOn ?? null;
  const signedOn = row.signedAt ? chinaDay(row.signedAt) : null;
  const today = chinaDay();
  return make(SubAssignmentType, {
    ...{ id, version, requirement, dueOn, signDueOn, state, keyTaskId, doneOn },
    fromUnit: make(OrgUnit, { id: row.fromUnitId }),
    unit: make(OrgUnit, { id: row.unitId }),
    signedLate: isSignedLate({ state, signDueOn, signedOn }, today),
    overdue: isDoneLate({ state, dueOn, doneOn }, today),
    signedAt: row.signedAt ?? null,
    signedBy: row.signedBy ? make(Officer, { id: row.signedBy }) : null,
    quota: row.quota ?? null,
    quotaUnit: row.quotaUnit ?? null,
    remindedOn: row.remindedOn ?? null,
    doneNote: row.doneNote ?? null,
    withdrawReason: row.withdrawReason ?? null,
    dueReason: row.dueReason ?? null,
  });
}
