import { defineEntity, p } from '@mikro-orm/postgresql';

const schema = defineEntity({
  name: 'LightRule',
  tableName: 'light_rule',
  properties: {
    version: p.integer().primary(),
    validFrom: p.date(),
    yellowBehind: p.float(),
    redBehind: p.float(),
    reportDueDay: p.integer(),
    quarterDueWorkingDay: p.integer(),
    /** Working days before the day on which units are reminded. */
    remindBefore: p.json<number[]>(),
    yellowLateDays: p.integer(),
    redLateDays: p.integer(),
    graceDays: p.integer(),
    basisZh: p.text(),
    basisEn: p.text(),
    setBy: p.string(),
    setAt: p.datetime().onCreate(() => new Date()),
  },
});

/** Thresholds of the lights from a day on. Never changed: a change is a new version. */
export class LightRule extends schema.class {}
schema.setClass(LightRule);
