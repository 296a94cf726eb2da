import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { KeyTaskLightsResolver, LightResolver } from './light.resolver.ts';
import { LightOverride } from './light-override.entity.ts';
import { KeyTaskOverridesResolver, LightOverrideResolver } from './light-override.resolver.ts';
import { type LightOverrideType, toOverride } from './light-override.type.ts';
import { LightRule } from './light-rule.entity.ts';

export { evenSchedule, ruleOn, unitDueOn } from './light.rules.ts';
export { lightsLoader, listRules } from './light.service.ts';

/** Lights (亮灯): where each task stands, computed by a rule that is kept as data. */
export const lights = defineSlice({
  name: 'lights',
  entities: [LightRule, LightOverride],
  resolvers: [LightResolver, KeyTaskLightsResolver, LightOverrideResolver, KeyTaskOverridesResolver],
  references: [
    reference<LightOverrideType>('LightOverride', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(LightOverride, { id: { $in: [...ids] } })).map((row) => [row.id, toOverride(row)])),
        ),
    }),
  ],
});
