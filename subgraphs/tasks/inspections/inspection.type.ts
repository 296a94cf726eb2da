import { Allow, chinaDay, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EvidenceType, toEvidence } from '../evidence.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { Inspection, InspectionFinding } from './inspection.entity.ts';
import { type FindingState, type InspectionState, isOverdue } from './inspection.rules.ts';

/** Officers and other services; which rows is said by row-level security. */
export const inner = rule.any(rule.officer, rule.service);

export const InspectionStateEnum = {
  PLANNED: 'PLANNED',
  NOTIFIED: 'NOTIFIED',
  VISITED: 'VISITED',
  RECTIFYING: 'RECTIFYING',
  CLOSED: 'CLOSED',
  CANCELLED: 'CANCELLED',
} as const;
registerEnumType(InspectionStateEnum, {
  name: 'InspectionState',
  description:
    'Planned, notified, visited, rectifying, closed, cancelled (计划中、已通知、已到访、整改中、已办结、已取消).',
});
export const FindingStateEnum = {
  OPEN: 'OPEN',
  RECTIFIED: 'RECTIFIED',
  RETURNED: 'RETURNED',
  VERIFIED: 'VERIFIED',
} as const;
registerEnumType(FindingStateEnum, {
  name: 'InspectionFindingState',
  description: 'To be put right, waiting for verification, given back, verified (待整改、待复核、退回整改、复核通过).',
});

@ObjectType('InspectionFinding', {
  description: 'A problem found at a visit, to be put right by one unit until a day (发现问题).',
})
@Directive('@key(fields: "id")')
@Allow(inner)
export class FindingType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Number within the inspection (序号).' })
  number!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that must put it right (整改单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { description: 'What is wrong (问题).' })
  text!: string;
  @Field(() => String, { description: 'What is asked for (整改要求).' })
  requirement!: string;
  @Field(() => Int, { description: 'Working days given (整改期限，工作日).' })
  workingDays!: number;
  @Field(() => LocalDate, { description: 'Day on which it was issued (下发日期).' })
  issuedOn!: string;
  @Field(() => LocalDate, { description: 'Day that was given first (首次期限).' })
  firstDueOn!: string;
  @Field(() => LocalDate, { description: 'Last day to put it right (整改截止日期).' })
  dueOn!: string;
  @Field(() => Boolean, { description: 'Whether it is or was put right after its day (逾期).' })
  overdue!: boolean;
  @Field(() => FindingStateEnum, { description: 'State (状态).' })
  state!: FindingState;
  @Field(() => String, { nullable: true, description: 'What was done (整改措施).' })
  measures?: string | null;
  @Field(() => [EvidenceType], { description: 'Evidence (佐证材料).' })
  evidence!: EvidenceType[];
  @Field(() => Officer, { nullable: true, description: 'Who put it right (整改人).' })
  rectifiedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (整改时间).' })
  rectifiedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back (退回原因).' })
  returnReason?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who verified it (复核人).' })
  verifiedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (复核时间).' })
  verifiedAt?: Date | null;
  /** For field resolvers. */
  inspectionId!: string;
}

@ObjectType('Inspection', { description: 'A visit of one unit to others to see how work is done (调研督导).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class InspectionType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Title (名称).' })
  title!: string;
  @Field(() => String, { description: 'What is looked at (督导内容).' })
  scope!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that inspects (督导单位).' })
  unit?: OrgUnit | null;
  @Field(() => [OrgUnit], { nullable: true, description: 'Units that are visited (被督导单位).' })
  units?: OrgUnit[] | null;
  @Field(() => [Officer], { nullable: true, description: 'Officers who go (督导组成员).' })
  members?: Officer[] | null;
  @Field(() => LocalDate, { description: 'Day of the visit by the notice (计划到访日期).' })
  visitOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the visit (到访日期).' })
  visitedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What was seen (实地情况).' })
  visitNotes?: string | null;
  @Field(() => InspectionStateEnum, { description: 'State (状态).' })
  state!: InspectionState;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled (取消原因).' })
  stateReason?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the notice went out (通知时间).' })
  notifiedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who sent the notice (通知人).' })
  notifiedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed (办结时间).' })
  closedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who closed it (办结人).' })
  closedBy?: Officer | null;
  /** For field resolvers. */
  keyTaskId!: string | null;
}

export const InspectionConnection = connectionOf('Inspection', () => InspectionType);
export const FindingConnection = connectionOf('InspectionFinding', () => FindingType);
export const InspectionResult = resultUnion('InspectionResult', () => [InspectionType]);
export const FindingResult = resultUnion('InspectionFindingResult', () => [FindingType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toInspection(row: Inspection): InspectionType {
  const { id, version, title, scope, visitOn, visitedOn, visitNotes, state, stateReason, notifiedAt, closedAt } = row;
  return make(InspectionType, {
    id,
    version,
    title,
    scope,
    visitOn,
    visitedOn: visitedOn ?? null,
    visitNotes: visitNotes ?? null,
    state,
    stateReason: stateReason ?? null,
    notifiedAt: notifiedAt ?? null,
    closedAt: closedAt ?? null,
    unit: make(OrgUnit, { id: row.unitId }),
    units: row.unitIds.map((unit) => make(OrgUnit, { id: unit })),
    members: row.memberIds.map((member) => make(Officer, { id: member })),
    notifiedBy: officer(row.notifiedBy),
    closedBy: officer(row.closedBy),
    keyTaskId: row.keyTaskId ?? null,
  });
}

export function toFinding(row: InspectionFinding): FindingType {
  const { id, version, number, text, requirement, workingDays, issuedOn, firstDueOn, dueOn, state } = row;
  const rectifiedOn = row.rectifiedAt ? chinaDay(row.rectifiedAt) : null;
  return make(FindingType, {
    id,
    version,
    number,
    text,
    requirement,
    workingDays,
    issuedOn,
    firstDueOn,
    dueOn,
    state,
    overdue: isOverdue({ dueOn, rectifiedOn, state }, chinaDay()),
    unit: make(OrgUnit, { id: row.unitId }),
    measures: row.measures ?? null,
    evidence: toEvidence(row.evidence),
    rectifiedBy: officer(row.rectifiedBy),
    rectifiedAt: row.rectifiedAt ?? null,
    returnReason: row.returnReason ?? null,
    verifiedBy: officer(row.verifiedBy),
    verifiedAt: row.verifiedAt ?? null,
    inspectionId: row.inspectionId,
  });
}
