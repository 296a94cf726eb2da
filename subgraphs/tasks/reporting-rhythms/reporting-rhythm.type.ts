import { Allow, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Rhythm } from '../periods.ts';
import { Officer } from '../stubs.ts';
import type { ReportingRhythm } from './reporting-rhythm.entity.ts';

export const RhythmEnum = { MONTHLY: 'MONTHLY', QUARTERLY: 'QUARTERLY', BOTH: 'BOTH' } as const;
registerEnumType(RhythmEnum, {
  name: 'Rhythm',
  description: 'Every month, every quarter, or both (按月、按季、按月并按季).',
});

@ObjectType('ReportingRhythm', {
  description: 'How often units report from a quarter on; the newest word about a quarter holds (填报周期).',
})
@Directive('@key(fields: "id")')
@Allow(rule.any(rule.officer, rule.service))
export class ReportingRhythmType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version (版本).' })
  version!: number;
  @Field(() => RhythmEnum, { description: 'How often (周期).' })
  rhythm!: Rhythm;
  @Field(() => String, { description: 'First quarter, 2026-Q4 (起始季度).' })
  fromQuarter!: string;
  @Field(() => String, { description: 'Why (调整原因).' })
  reason!: string;
  @Field(() => Officer, { nullable: true, description: 'Who set it (设定人).' })
  setBy?: Officer | null;
  @Field(() => DateTime, { description: 'When (设定时间).' })
  setAt!: Date;
  /** For field resolvers. */
  keyTaskId!: string | null;
}

export const ReportingRhythmResult = resultUnion('ReportingRhythmResult', () => [ReportingRhythmType]);

export const toRhythm = (row: ReportingRhythm): ReportingRhythmType =>
  make(ReportingRhythmType, {
    id: row.id,
    version: row.version,
    rhythm: row.rhythm,
    fromQuarter: row.fromQuarter,
    reason: row.reason,
    setBy: make(Officer, { id: row.setBy }),
    setAt: row.createdAt,
    keyTaskId: row.keyTaskId ?? null,
  });
