import { defineSlice } from '@hub/kit';
import { RoundingRule } from './rounding-rule.entity.ts';
import { RoundingRuleResolver } from './rounding-rule.resolver.ts';

/** How minutes of service become hours (时长折算规则). */
export const roundingRules = defineSlice({
  name: 'rounding-rules',
  entities: [RoundingRule],
  resolvers: [RoundingRuleResolver],
});

export { hoursOf, type Rounding, ruleOn } from './rounding-rule.rules.ts';
export { RoundingRule };
