import { Allow, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer, OrgUnit } from '../stubs.ts';
import type { Adjustment } from './adjustment.entity.ts';
import type { AdjustmentKind, AdjustmentState } from './adjustment.rules.ts';

export const inner = rule.any(rule.officer, rule.service);

export const AdjustmentKindEnum = { TRANSFER: 'TRANSFER', EXTENSION: 'EXTENSION' } as const;
registerEnumType(AdjustmentKindEnum, { name: 'AdjustmentKind', description: 'Transfer, extension (转办、延期).' });
export const AdjustmentStateEnum = {
  REQUESTED: 'REQUESTED',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(AdjustmentStateEnum, {
  name: 'AdjustmentState',
  description: 'Waiting, approved, refused, withdrawn (待审批、已批准、未批准、已撤回).',
});

@ObjectType('Adjustment', {
  description: 'A unit asks to hand its part of a task on, or for more time (调整申请：转办、延期).',
})
@Directive('@key(fields: "id")')
@Allow(inner)
export class AdjustmentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => AdjustmentKindEnum, { description: 'Transfer or extension (类型).' })
  kind!: AdjustmentKind;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that asks (申请单位).' })
  unit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that would get the part (转办到).' })
  toUnit?: OrgUnit | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day before (原时限).' })
  oldDueOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day asked for (新时限).' })
  newDueOn?: string | null;
  @Field(() => String, { description: 'Why (申请理由).' })
  reason!: string;
  @Field(() => Officer, { nullable: true, description: 'Who asked (申请人).' })
  requestedBy?: Officer | null;
  @Field(() => DateTime, { description: 'When (申请时间).' })
  requestedAt!: Date;
  @Field(() => AdjustmentStateEnum, { description: 'State (状态).' })
  state!: AdjustmentState;
  @Field(() => String, { nullable: true, description: 'What the office said (审批意见).' })
  decisionReason?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who decided (审批人).' })
  decidedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (审批时间).' })
  decidedAt?: Date | null;
  /** For field resolvers. */
  keyTaskId!: string;
}

export const AdjustmentConnection = connectionOf('Adjustment', () => AdjustmentType);
export const AdjustmentResult = resultUnion('AdjustmentResult', () => [AdjustmentType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toAdjustment(row: Adjustment): AdjustmentType {
  const { id, version, kind, reason, state, keyTaskId } = row;
  return make(AdjustmentType, {
    ...{ id, version, kind, reason, state, keyTaskId },
    unit: make(OrgUnit, { id: row.unitId }),
    toUnit: row.toUnitId ? make(OrgUnit, { id: row.toUnitId }) : null,
    oldDueOn: row.oldDueOn ?? null,
    newDueOn: row.newDueOn ?? null,
    requestedBy: officer(row.requestedBy),
    requestedAt: row.createdAt,
    decisionReason: row.decisionReason ?? null,
    decidedBy: officer(row.decidedBy),
    decidedAt: row.decidedAt ?? null,
  });
}
