import { Allow, make } from '@hub/kit';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import type { TaskTarget } from './target.entity.ts';
import { reachedPercent, type TargetComparison, type TargetSource } from './target.rules.ts';

const TargetComparisonEnum = { AT_LEAST: 'AT_LEAST', EXACTLY: 'EXACTLY', AT_MOST: 'AT_MOST' } as const;
registerEnumType(TargetComparisonEnum, {
  name: 'TargetComparison',
  description: 'At least, exactly, at most (不少于、等于、不超过).',
});
export const TargetSourceEnum = {
  ACTIVITIES: 'ACTIVITIES',
  ONSITE_AUDIENCE: 'ONSITE_AUDIENCE',
  SERVICE_HOURS: 'SERVICE_HOURS',
  CONTENTS: 'CONTENTS',
  HONOURS: 'HONOURS',
  NONE: 'NONE',
} as const;
registerEnumType(TargetSourceEnum, {
  name: 'TargetSource',
  description:
    'Which verified records count: activities, people on site, hours of service, contents, honours; NONE is not counted by the hub (核实活动数、现场人次、志愿服务小时、发布内容、荣誉、不自动统计).',
});

@ObjectType('TaskTarget', { description: 'A number that the plan asks for (量化目标).' })
@Allow(readers)
export class TaskTargetType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => String, { description: 'In the document’s words (原文).' })
  text!: string;
  @Field(() => Float, { nullable: true, description: 'The number; null for a goal without one (目标值).' })
  value?: number | null;
  @Field(() => String, { nullable: true, description: 'What is counted, such as 场 (单位).' })
  unit?: string | null;
  @Field(() => TargetComparisonEnum, { description: 'How the number is meant (比较方式).' })
  comparison!: TargetComparison;
  @Field(() => TargetSourceEnum, { description: 'Which records count towards it (统计口径).' })
  source!: TargetSource;
  @Field(() => Float, {
    nullable: true,
    description: 'Counted from verified records; null where the hub counts nothing (实际值).',
  })
  actual?: number | null;
  @Field(() => Float, { nullable: true, description: 'Share reached, 0 to 100 (完成率).' })
  percent?: number | null;
}

export function toTarget(row: TaskTarget, actual: number | null): TaskTargetType {
  return make(TaskTargetType, {
    id: row.id,
    text: row.text,
    value: row.value ?? null,
    unit: row.unit ?? null,
    comparison: row.comparison,
    source: row.source,
    actual,
    percent: reachedPercent({ value: row.value ?? null, comparison: row.comparison }, actual),
  });
}
