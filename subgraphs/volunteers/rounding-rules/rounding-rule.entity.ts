import { defineEntity, p } from '@mikro-orm/postgresql';
import type { RoundingBand } from './rounding-rule.rules.ts';

const schema = defineEntity({
  name: 'RoundingRule',
  tableName: 'rounding_rule',
  properties: {
    version: p.integer().primary(),
    validFrom: p.date(),
    bands: p.json<readonly RoundingBand[]>(),
    dailyCapMinutes: p.integer(),
    sourceZh: p.text(),
    sourceEn: p.text(),
  },
});

/** How minutes of service become hours, one row a version. */
export class RoundingRule extends schema.class {}
schema.setClass(RoundingRule);
