import { defineSlice } from '@hub/kit';
import { KeyTaskLightsResolver, LightResolver } from './light.resolver.ts';
import { LightRule } from './light-rule.entity.ts';

export { evenSchedule, reportDueOn, ruleOn } from './light.rules.ts';
export { lightsLoader, listRules } from './light.service.ts';

/** Lights (亮灯): where each task stands, computed by a rule that is kept as data. */
export const lights = defineSlice({
  name: 'lights',
  entities: [LightRule],
  resolvers: [LightResolver, KeyTaskLightsResolver],
});
