import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OverrideColour } from './light-override.rules.ts';

const schema = defineEntity({
  name: 'LightOverride',
  tableName: 'light_override',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    month: p.string(),
    computed: p.string(),
    colour: p.string().$type<OverrideColour>(),
    reason: p.text(),
    until: p.date(),
    setBy: p.uuid(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawReason: p.text().nullable(),
  },
});

/** A person's light for a task and month, beside the computed one. */
export class LightOverride extends schema.class {}
schema.setClass(LightOverride);
