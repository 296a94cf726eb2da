import { Allow, chinaDay, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EvidenceType, toEvidence } from '../evidence.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { Problem } from './problem.entity.ts';
import { isProblemLate, type ProblemState } from './problem.rules.ts';

/** Officers and other services; which rows is said by row-level security. */
export const inner = rule.any(rule.officer, rule.service);

export const ProblemStateEnum = {
  RAISED: 'RAISED',
  ASSIGNED: 'ASSIGNED',
  RECTIFYING: 'RECTIFYING',
  SUBMITTED: 'SUBMITTED',
  CLOSED: 'CLOSED',
} as const;
registerEnumType(ProblemStateEnum, {
  name: 'ProblemState',
  description: 'Raised, assigned, being rectified, handed in, struck off (待交办、待整改、整改中、待销号、已销号).',
});

@ObjectType('Problem', {
  description: 'A problem on the list, put right by one unit, struck off by another (问题清单).',
})
@Directive('@key(fields: "id")')
@Allow(inner)
export class ProblemType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Year of the number (年度).' })
  year!: number;
  @Field(() => Int, { description: 'Number within the year (问题编号).' })
  number!: number;
  @Field(() => String, { description: 'What is wrong (问题).' })
  text!: string;
  @Field(() => String, { description: 'Where it was found (问题来源).' })
  source!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that supervises (督办单位).' })
  supervisingUnit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that puts it right; null until assigned (整改单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { nullable: true, description: 'What is asked for (整改要求).' })
  requirement?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day (整改期限).' })
  dueOn?: string | null;
  @Field(() => Boolean, { description: 'Whether it is or was handed in after its day (逾期).' })
  overdue!: boolean;
  @Field(() => String, { nullable: true, description: 'How the unit means to put it right (整改方案).' })
  plan?: string | null;
  @Field(() => ProblemStateEnum, { description: 'State (状态).' })
  state!: ProblemState;
  @Field(() => String, { nullable: true, description: 'What was done (整改情况).' })
  measures?: string | null;
  @Field(() => [EvidenceType], { description: 'Evidence (佐证材料).' })
  evidence!: EvidenceType[];
  @Field(() => Officer, { nullable: true, description: 'Who handed it in (提交人).' })
  submittedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (提交时间).' })
  submittedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back (退回原因).' })
  returnReason?: string | null;
  @Field(() => String, { nullable: true, description: 'What was checked when it was struck off (销号依据).' })
  closeNote?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who struck it off (销号人).' })
  closedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (销号时间).' })
  closedAt?: Date | null;
  /** For field resolvers. */
  keyTaskId!: string | null;
  slipId!: string | null;
}

export const ProblemConnection = connectionOf('Problem', () => ProblemType);
export const ProblemResult = resultUnion('ProblemResult', () => [ProblemType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toProblem(row: Problem): ProblemType {
  const { id, version, year, number, text, source, state } = row;
  const dueOn = row.dueOn ?? null;
  const submittedOn = row.submittedAt ? chinaDay(row.submittedAt) : null;
  return make(ProblemType, {
    ...{ id, version, year, number, text, source, state, dueOn },
    supervisingUnit: make(OrgUnit, { id: row.supervisingUnitId }),
    unit: row.unitId ? make(OrgUnit, { id: row.unitId }) : null,
    requirement: row.requirement ?? null,
    overdue: isProblemLate({ state, dueOn, submittedOn }, chinaDay()),
    plan: row.plan ?? null,
    measures: row.measures ?? null,
    evidence: toEvidence(row.evidence),
    submittedBy: officer(row.submittedBy),
    submittedAt: row.submittedAt ?? null,
    returnReason: row.returnReason ?? null,
    closeNote: row.closeNote ?? null,
    closedBy: officer(row.closedBy),
    closedAt: row.closedAt ?? null,
    keyTaskId: row.keyTaskId ?? null,
    slipId: row.slipId ?? null,
  });
}
