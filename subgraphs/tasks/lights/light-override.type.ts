import { Allow, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Officer } from '../stubs.ts';
import { type LightColour } from './light.rules.ts';
import { LightColourEnum } from './light.type.ts';
import type { LightOverride } from './light-override.entity.ts';

@ObjectType('LightOverride', {
  description: 'A light that a person set for a month instead of the computed one (人工调整亮灯).',
})
@Directive('@key(fields: "id")')
@Allow(rule.any(rule.officer, rule.service))
export class LightOverrideType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Month, 2026-10 (月份).' })
  month!: string;
  @Field(() => LightColourEnum, { description: 'What the rule computed then (系统计算的灯).' })
  computed!: LightColour;
  @Field(() => LightColourEnum, { description: 'The light the person set (调整后的灯).' })
  colour!: LightColour;
  @Field(() => String, { description: 'Why (调整原因).' })
  reason!: string;
  @Field(() => LocalDate, { description: 'Last day on which it is shown (有效期至).' })
  until!: string;
  @Field(() => Officer, { nullable: true, description: 'Who set it (调整人).' })
  setBy?: Officer | null;
  @Field(() => DateTime, { description: 'When (调整时间).' })
  setAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back (撤销时间).' })
  withdrawnAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken back (撤销原因).' })
  withdrawReason?: string | null;
}

export const LightOverrideResult = resultUnion('LightOverrideResult', () => [LightOverrideType]);

export function toOverride(row: LightOverride): LightOverrideType {
  const { id, version, month, colour, reason, until } = row;
  return make(LightOverrideType, {
    ...{ id, version, month, colour, reason, until },
    computed: row.computed as LightColour,
    setBy: make(Officer, { id: row.setBy }),
    setAt: row.createdAt,
    withdrawnAt: row.withdrawnAt ?? null,
    withdrawReason: row.withdrawReason ?? null,
  });
}
