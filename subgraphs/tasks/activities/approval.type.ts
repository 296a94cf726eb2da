import { Allow, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import { Officer, OrgUnit, Person } from '../stubs.ts';
import { ActivityStepInput } from './activity.inputs.ts';
import type { ActivityApproval, ApprovalRule } from './approval.entity.ts';
import type { ApprovalStanding, ApprovalState } from './approval.rules.ts';

const inner = rule.any(rule.officer, rule.service);

const ApprovalStateEnum = { FILED: 'FILED', APPROVED: 'APPROVED', REJECTED: 'REJECTED', VOIDED: 'VOIDED' } as const;
registerEnumType(ApprovalStateEnum, {
  name: 'ActivityApprovalState',
  description: 'Filed, approved, not approved, void since the plan changed (已报备、已批准、未批准、已失效).',
});
export const ApprovalStandingEnum = {
  NOT_NEEDED: 'NOT_NEEDED',
  MISSING: 'MISSING',
  FILED: 'FILED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
} as const satisfies Record<ApprovalStanding, ApprovalStanding>;
registerEnumType(ApprovalStandingEnum, {
  name: 'ApprovalStanding',
  description: 'Not needed, missing, filed, approved, not approved (无须报备、未报备、待审批、已批准、未批准).',
});

@ObjectType('ApprovalRule', { description: 'Terms of the approval of activities from a day on (一会一报规则).' })
@Allow(readers)
export class ApprovalRuleType {
  @Field(() => Int, { description: 'Version (版本).' })
  version!: number;
  @Field(() => LocalDate, { description: 'First day (生效日期).' })
  validFrom!: string;
  @Field(() => Int, { description: 'Working days ahead (提前工作日).' })
  days!: number;
  @Field(() => Int, { description: 'Working days ahead with people from abroad (有境外人员时提前工作日).' })
  overseasDays!: number;
  @Field(() => Int, { description: 'Working days for an answer (答复工作日).' })
  answerDays!: number;
  @Field(() => Int, { description: 'People inside above which a safety plan is needed (室内人数上限).' })
  indoorLimit!: number;
  @Field(() => Int, { description: 'People outside above which a safety plan is needed (室外人数上限).' })
  outdoorLimit!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that approves (审批单位).' })
  approvingUnit?: OrgUnit | null;
  @Field(() => String, { description: 'The rule in words, in the viewer’s language (依据).' })
  basis!: string;
}

@ObjectType('ActivityApproval', { description: 'One filing of an activity before it is announced (一会一报).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class ApprovalType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Which filing of this activity, from 1 (第几次报备).' })
  round!: number;
  @Field(() => Int, { description: 'Version of the rule (规则版本).' })
  ruleVersion!: number;
  @Field(() => LocalDate, { description: 'Day for which it was filed (报备日期所指活动日).' })
  plannedOn!: string;
  @Field(() => String, { description: 'Place for which it was filed (报备地点).' })
  place!: string;
  @Field(() => [Person], { nullable: true, description: 'Speakers for whom it was filed (报备主讲人).' })
  speakers?: Person[] | null;
  @Field(() => String, { description: 'Topic and content (主题与内容).' })
  outline!: string;
  @Field(() => String, { description: 'Who speaks, with consent of the own unit (主讲人情况).' })
  speakerBackground!: string;
  @Field(() => String, { description: 'Who is invited (参加对象).' })
  audience!: string;
  @Field(() => Int, { description: 'How many people are expected (预计人数).' })
  expectedAudience!: number;
  @Field(() => Boolean, { description: 'Outside (室外).' })
  outdoors!: boolean;
  @Field(() => Boolean, { description: 'With people from abroad, Hong Kong, Macao or Taiwan (有境外人员).' })
  overseas!: boolean;
  @Field(() => String, { nullable: true, description: 'Where the safety plan is kept (安全预案).' })
  safetyPlan?: string | null;
  @Field(() => LocalDate, { description: 'Day of filing (报备日期).' })
  filedOn!: string;
  @Field(() => Officer, { nullable: true, description: 'Who filed it (报备人).' })
  filedBy?: Officer | null;
  @Field(() => LocalDate, { description: 'Last day for an answer (答复期限).' })
  answerDueOn!: string;
  @Field(() => ApprovalStateEnum, { description: 'State (状态).' })
  state!: ApprovalState;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that decides (审批单位).' })
  approvingUnit?: OrgUnit | null;
  @Field(() => Officer, { nullable: true, description: 'Who decided (审批人).' })
  decidedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (审批时间).' })
  decidedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused or became void (原因).' })
  reason?: string | null;
}

@InputType({ description: 'An activity filed for approval (活动报备).' })
export class FileActivityApprovalInput extends ActivityStepInput {
  @Field(() => String, { description: 'Topic and content, 10 to 2000 characters (主题与内容).' })
  @Length(10, 2000)
  outline!: string;
  @Field(() => String, { description: 'Who speaks and consent of the own unit, 4 to 1000 characters (主讲人情况).' })
  @Length(4, 1000)
  speakerBackground!: string;
  @Field(() => String, { description: 'Who is invited, 2 to 200 characters (参加对象).' })
  @Length(2, 200)
  audience!: string;
  @Field(() => Int, { description: 'How many people are expected (预计人数).' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  expectedAudience!: number;
  @Field(() => Boolean, { description: 'Outside (室外).' })
  outdoors!: boolean;
  @Field(() => Boolean, { description: 'With people from abroad, Hong Kong, Macao or Taiwan (有境外人员).' })
  overseas!: boolean;
  @Field(() => String, { nullable: true, description: 'Where the safety plan is kept (安全预案).' })
  @IsOptional()
  @MaxLength(500)
  safetyPlan?: string | null;
}

@InputType({ description: 'The answer to a filing (审批报备).' })
export class DecideActivityApprovalInput {
  @Field(() => ID, { description: 'The filing (报备).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
  @Field(() => Boolean, { description: 'Approved (是否同意).' })
  approved!: boolean;
  @Field(() => String, { nullable: true, description: 'Why; needed for a refusal (理由).' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

export const ApprovalResult = resultUnion('ActivityApprovalResult', () => [ApprovalType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toApproval(row: ActivityApproval): ApprovalType {
  const { id, version, round, ruleVersion, plannedOn, place, outline, speakerBackground, audience } = row;
  const { expectedAudience, outdoors, overseas, filedOn, answerDueOn, state } = row;
  return make(ApprovalType, {
    ...{ id, version, round, ruleVersion, plannedOn, place, outline, speakerBackground, audience },
    ...{ expectedAudience, outdoors, overseas, filedOn, answerDueOn, state },
    speakers: row.speakerIds.map((speaker) => make(Person, { id: speaker })),
    safetyPlan: row.safetyPlan ?? null,
    filedBy: officer(row.filedBy),
    approvingUnit: make(OrgUnit, { id: row.approvingUnitId }),
    decidedBy: officer(row.decidedBy),
    decidedAt: row.decidedAt ?? null,
    reason: row.reason ?? null,
  });
}

export function toApprovalRule(row: ApprovalRule, lang: 'zh' | 'en'): ApprovalRuleType {
  const { version, validFrom, days, overseasDays, answerDays, indoorLimit, outdoorLimit } = row;
  return make(ApprovalRuleType, {
    ...{ version, validFrom, days, overseasDays, answerDays, indoorLimit, outdoorLimit },
    approvingUnit: make(OrgUnit, { id: row.approvingUnitId }),
    basis: lang === 'zh' ? row.basisZh : row.basisEn,
  });
}
