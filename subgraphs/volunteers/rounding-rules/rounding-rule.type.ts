import { Allow, JSONValue, LocalDate, rule } from '@hub/kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('RoundingRule', {
  description:
    'How minutes of service become hours (服务时长折算规则). A change is a new version; old days keep theirs.',
})
@Allow(rule.signedIn)
export class RoundingRuleType {
  @Field(() => Int, { description: 'Version, from 1 (版本).' })
  version!: number;
  @Field(() => LocalDate, { description: 'First day of service that it counts (启用日期).' })
  validFrom!: string;
  @Field(() => JSONValue, { description: 'Bands of minutes past the full hour: [{upTo, hours}] (分档).' })
  bands!: unknown;
  @Field(() => Int, { description: 'Most minutes of one volunteer that count on one day (每日上限，分钟).' })
  dailyCapMinutes!: number;
  @Field(() => String, { description: 'The rule in Chinese words (规则说明).' })
  textZh!: string;
  @Field(() => String, { description: 'The rule in English words.' })
  text!: string;
}
