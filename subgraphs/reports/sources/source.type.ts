import { Allow, rule } from '@hub/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const SourceFreshness = { CURRENT: 'CURRENT', LATE: 'LATE', MISSING: 'MISSING' } as const;
registerEnumType(SourceFreshness, {
  name: 'SourceFreshness',
  description: 'How fresh the figures of a source are (数据来源状态).',
  valuesConfig: {
    CURRENT: { description: 'Read to the end (最新).' },
    LATE: { description: 'The newest facts may be missing (滞后).' },
    MISSING: { description: 'Does not answer, or was never read (缺失).' },
  },
});

@ObjectType('FigureSource', { description: 'An area whose facts are counted (数据来源).' })
@Allow(rule.any(rule.officer, rule.scope('reports:read')))
export class FigureSourceType {
  @Field(() => String, { description: 'Name of the area: tasks, volunteers, talents, media (来源代码).' })
  source!: string;
  @Field(() => SourceFreshness, { description: 'How fresh its figures are (状态).' })
  freshness!: keyof typeof SourceFreshness;
  @Field(() => Date, { nullable: true, description: 'When the last counted fact happened (最近一条事实的时间).' })
  lastFactAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was last read without a fault (最近读取时间).' })
  readAt?: Date | null;
  @Field(() => Int, { description: 'Facts set aside because they could not be applied (待处理事实数).' })
  setAside!: number;
}
