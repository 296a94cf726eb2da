import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Rhythm } from '../periods.ts';

const schema = defineEntity({
  name: 'ReportingRhythm',
  tableName: 'reporting_rhythm',
  properties: {
    ...baseProperties,
    planId: p.uuid(),
    keyTaskId: p.uuid().nullable(),
    rhythm: p.string().$type<Rhythm>(),
    fromQuarter: p.string(),
    reason: p.text(),
    setBy: p.uuid(),
  },
});

/** How often the units of a plan, or of one of its tasks, report from a quarter on. Never changed: a change is a new row. */
export class ReportingRhythm extends schema.class {}
schema.setClass(ReportingRhythm);
