import { workingDaysUntil } from '@hub/directory/contract/working-days';
import { Allow, chinaDay, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EvidenceType, toEvidence } from '../evidence.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { SupervisionSlip } from './supervision-slip.entity.ts';
import { type SlipColour, type SlipState, slipDaysLate, waitsForAnswer } from './supervision-slip.rules.ts';

/** Officers and other services; which rows is said by row-level security. */
export const inner = rule.any(rule.officer, rule.service);

export const SlipColourEnum = { YELLOW: 'YELLOW', RED: 'RED' } as const;
registerEnumType(SlipColourEnum, { name: 'SupervisionSlipColour', description: 'Yellow or red slip (黄牌、红牌).' });
export const SlipStateEnum = {
  ISSUED: 'ISSUED',
  ANSWERED: 'ANSWERED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
  CLOSED: 'CLOSED',
} as const;
registerEnumType(SlipStateEnum, {
  name: 'SupervisionSlipState',
  description: 'To answer, answered, given back, accepted, closed (待反馈、待复核、已退回、已采纳、已办结).',
});

@ObjectType('SupervisionSlip', { description: 'A yellow or red slip to a unit of a task (督办单).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class SupervisionSlipType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Year of the number (年度).' })
  year!: number;
  @Field(() => Int, { description: 'Number within the year (督办单号).' })
  number!: number;
  @Field(() => SlipColourEnum, { description: 'Yellow or red (黄牌、红牌).' })
  colour!: SlipColour;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that must answer (被督办单位).' })
  unit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that supervises (督办单位).' })
  supervisingUnit?: OrgUnit | null;
  @Field(() => String, { description: 'What is behind (督办事项).' })
  text!: string;
  @Field(() => String, { description: 'What is asked for (办理要求).' })
  requirement!: string;
  @Field(() => Int, { description: 'Working days given (反馈期限，工作日).' })
  workingDays!: number;
  @Field(() => LocalDate, { description: 'Day of issue, not counted in the term (下发日期).' })
  issuedOn!: string;
  @Field(() => LocalDate, { description: 'Day that was given first (首次期限).' })
  firstDueOn!: string;
  @Field(() => LocalDate, { description: 'Last day to answer (反馈截止日期).' })
  dueOn!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Working days left until the last day, 0 on that day, negative after it; null when no answer is waited for (剩余工作日).',
  })
  workingDaysLeft?: number | null;
  @Field(() => Int, { description: 'Days late, until today or the first answer (逾期天数).' })
  daysLate!: number;
  @Field(() => SlipStateEnum, { description: 'State (状态).' })
  state!: SlipState;
  @Field(() => String, { nullable: true, description: 'Causes and measures (原因和措施).' })
  measures?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who answered (反馈人).' })
  answeredBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (反馈时间).' })
  answeredAt?: Date | null;
  @Field(() => [EvidenceType], { description: 'What proves the answer (佐证材料).' })
  evidence!: EvidenceType[];
  @Field(() => String, { nullable: true, description: 'Why it was given back (退回原因).' })
  returnReason?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the measures were accepted (采纳时间).' })
  acceptedAt?: Date | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which a late yellow slip became red (黄牌转红牌日期).',
  })
  reddenedOn?: string | null;
  @Field(() => Officer, {
    nullable: true,
    description: 'Who made it red; null: the hub, on its daily look (转红牌人).',
  })
  reddenedBy?: Officer | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which a late red slip was put before the leaders (升级日期).',
  })
  escalatedOn?: string | null;
  @Field(() => Officer, {
    nullable: true,
    description: 'Who put it before them; null: the hub, on its daily look (升级人).',
  })
  escalatedBy?: Officer | null;
  @Field(() => String, { nullable: true, description: 'A leader’s instruction (领导批示).' })
  instruction?: string | null;
  @Field(() => Officer, { nullable: true, description: 'The leader (批示领导).' })
  instructedBy?: Officer | null;
  @Field(() => String, { nullable: true, description: 'What proves that it is settled (办结依据).' })
  closeNote?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who closed it (办结人).' })
  closedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (办结时间).' })
  closedAt?: Date | null;
  /** For field resolvers. */
  keyTaskId!: string;
}

export const SupervisionSlipConnection = connectionOf('SupervisionSlip', () => SupervisionSlipType);
export const SupervisionSlipResult = resultUnion('SupervisionSlipResult', () => [SupervisionSlipType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);
/** Of `officer:<id>`; what the hub did itself has no officer. */
const officerOf = (viewer: string | null | undefined) => officer(/^officer:(.+)$/.exec(viewer ?? '')?.[1]);

export function toSlip(row: SupervisionSlip): SupervisionSlipType {
  const { id, version, year, number, colour, text, requirement, workingDays, issuedOn, firstDueOn, dueOn, state } = row;
  return make(SupervisionSlipType, {
    ...{ id, version, year, number, colour, text, requirement, workingDays, issuedOn, firstDueOn, dueOn, state },
    unit: make(OrgUnit, { id: row.unitId }),
    supervisingUnit: make(OrgUnit, { id: row.supervisingUnitId }),
    workingDaysLeft: waitsForAnswer(state) ? workingDaysUntil(dueOn, chinaDay()) : null,
    daysLate: slipDaysLate({ state, dueOn, firstAnsweredOn: row.firstAnsweredOn ?? null }, chinaDay()),
    measures: row.measures ?? null,
    answeredBy: officer(row.answeredBy),
    answeredAt: row.answeredAt ?? null,
    evidence: toEvidence(row.evidence),
    returnReason: row.returnReason ?? null,
    acceptedAt: row.acceptedAt ?? null,
    reddenedOn: row.reddenedOn ?? null,
    reddenedBy: officerOf(row.reddenedBy),
    escalatedOn: row.escalatedOn ?? null,
    escalatedBy: officerOf(row.escalatedBy),
    instruction: row.instruction ?? null,
    instructedBy: officer(row.instructedBy),
    closeNote: row.closeNote ?? null,
    closedBy: officer(row.closedBy),
    closedAt: row.closedAt ?? null,
    keyTaskId: row.keyTaskId,
  });
}
