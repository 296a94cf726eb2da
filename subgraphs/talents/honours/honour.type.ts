import { Allow, chinaDay, connectionOf, LocalDate, make, PageArgs, resultUnion, rule } from '@hub/kit';
import { IsUUID, Length, Max, Min } from 'class-validator';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { District, KeyTask, Officer, OrgUnit } from '../stubs.ts';
import type { Honour } from './honour.entity.ts';
import { type HonourState, honourStates, noticeDaysLeft } from './honour.rules.ts';

export const HonourStateEnum = Object.fromEntries(honourStates.map((v) => [v, v])) as { [K in HonourState]: K };
registerEnumType(HonourStateEnum, {
  name: 'HonourState',
  description:
    'State of an honour: proposed, public notice, granted, declined, revoked (已提名、公示中、已授予、未通过、已撤销).',
});

@ObjectType('Honour', {
  description: 'An award that a person was proposed for or holds (荣誉). Partners see granted ones.',
})
@Directive('@key(fields: "id")')
@Allow(rule.any(rule.officer, rule.scope('talents:read')))
export class HonourType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Year of the award (年度).' })
  year!: number;
  @Field(() => String, { description: 'What it is given for (事迹简述).' })
  citation!: string;
  @Field(() => HonourStateEnum, { description: 'State (状态).' })
  state!: HonourState;
  @Field(() => String, { nullable: true, description: 'Why it was declined or revoked (原因).' })
  @Allow(rule.officer)
  stateReason?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of the public notice (公示开始).' })
  noticeFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the public notice, in working days (公示截止).' })
  noticeUntil?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Working days of a running notice after today; 0 on its last day and later (公示剩余工作日).',
  })
  @Allow(rule.officer)
  noticeDaysLeft?: number | null;
  @Field(() => Officer, { nullable: true, description: 'Who proposed it; somebody else decides (提名人).' })
  @Allow(rule.officer)
  proposedBy?: InstanceType<typeof Officer> | null;
  @Field(() => Officer, { nullable: true, description: 'Who recorded the decision (办理人).' })
  @Allow(rule.officer)
  grantedBy?: InstanceType<typeof Officer> | null;
  @Field(() => String, { nullable: true, description: 'Number of the deciding document (决定文号).' })
  decisionDocument?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the decision (授予日期).' })
  grantedOn?: string | null;
  @Field(() => KeyTask, { nullable: true, description: 'Key task that it serves (重点任务).' })
  keyTask?: InstanceType<typeof KeyTask> | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that proposed it (提名单位).' })
  unit?: InstanceType<typeof OrgUnit> | null;
  @Field(() => District, { nullable: true, description: 'District of the person (区县).' })
  district?: InstanceType<typeof District> | null;
  /** For the field resolvers of person and award type. */
  personId!: string;
  awardTypeCode!: string;
}

export const HonourConnection = connectionOf('Honour', () => HonourType);
export const HonourResult = resultUnion('HonourResult', () => [HonourType]);

@ArgsType()
export class HonoursArgs extends PageArgs {
  @Field(() => HonourStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: HonourState | null;
  @Field(() => String, { nullable: true, description: 'Of this award (奖项代码).' })
  awardTypeCode?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of this year (年度).' })
  year?: number | null;
  @Field(() => ID, { nullable: true, description: 'Of this person (人员).' })
  personId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this key task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Proposed by this unit (提名单位).' })
  unitId?: string | null;
}

@InputType({ description: 'A proposal for an honour (提名).' })
export class ProposeHonourInput {
  @Field(() => ID, { description: 'Person (人员).' })
  @IsUUID()
  personId!: string;
  @Field(() => String, { description: 'Code of the award (奖项代码).' })
  @Length(3, 40)
  awardTypeCode!: string;
  @Field(() => Int, { description: 'Year of the award (年度).' })
  @Min(1949)
  @Max(2200)
  year!: number;
  @Field(() => String, { description: 'What it is given for, 5 to 500 characters (事迹简述).' })
  @Length(5, 500)
  citation!: string;
  @Field(() => ID, { description: 'Key task that it serves (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that proposes (提名单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { nullable: true, description: 'Repeats with the same key act once (幂等键).' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A step of one honour (荣誉操作).' })
export class HonourStepInput {
  @Field(() => ID, { description: 'Honour (荣誉标识).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  version!: number;
}

@InputType({ description: 'Begins the public notice (开始公示).' })
export class StartNoticeInput extends HonourStepInput {
  @Field(() => LocalDate, { description: 'First day of the notice, today or before (公示开始).' })
  noticeFrom!: string;
}

@InputType({ description: 'The decision to grant (授予).' })
export class GrantHonourInput extends HonourStepInput {
  @Field(() => LocalDate, { description: 'Day of the decision, after the notice (授予日期).' })
  grantedOn!: string;
  @Field(() => String, { description: 'Number of the deciding document (决定文号).' })
  @Length(3, 100)
  decisionDocument!: string;
}

@InputType({ description: 'A step that needs a reason (须说明原因的操作).' })
export class HonourReasonInput extends HonourStepInput {
  @Field(() => String, { description: 'Reason, 5 to 500 characters (原因).' })
  @Length(5, 500)
  reason!: string;
}

export function toHonour(row: Honour): HonourType {
  return make(HonourType, {
    id: row.id,
    version: row.version,
    year: row.year,
    citation: row.citation,
    state: row.state,
    stateReason: row.stateReason ?? null,
    noticeFrom: row.noticeFrom ?? null,
    noticeUntil: row.noticeUntil ?? null,
    noticeDaysLeft: row.state === 'NOTICE' ? noticeDaysLeft(row.noticeUntil, chinaDay()) : null,
    proposedBy: make(Officer, { id: row.proposedBy }),
    grantedBy: row.grantedBy ? make(Officer, { id: row.grantedBy }) : null,
    decisionDocument: row.decisionDocument ?? null,
    grantedOn: row.grantedOn ?? null,
    keyTask: make(KeyTask, { id: row.keyTaskId }),
    unit: make(OrgUnit, { id: row.unitId }),
    district: make(District, { code: row.districtCode }),
    personId: row.personId,
    awardTypeCode: row.awardTypeCode,
  });
}
