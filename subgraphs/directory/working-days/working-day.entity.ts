import { defineEntity, p } from '@mikro-orm/postgresql';

const WorkingYearSchema = defineEntity({
  name: 'WorkingYearRow',
  tableName: 'working_year',
  properties: {
    year: p.integer().primary(),
    documentNumber: p.string(),
    importedAt: p.datetime().onCreate(() => new Date()),
    importedBy: p.string(),
    version: p.integer().version(),
  },
});
export class WorkingYearRow extends WorkingYearSchema.class {}
WorkingYearSchema.setClass(WorkingYearRow);

const SpecialDaySchema = defineEntity({
  name: 'SpecialDayRow',
  tableName: 'special_day',
  properties: {
    day: p.date().primary(),
    year: p.integer(),
    kind: p.enum(['HOLIDAY', 'MAKE_UP'] as const),
    name: p.string(),
  },
});
export class SpecialDayRow extends SpecialDaySchema.class {}
SpecialDaySchema.setClass(SpecialDayRow);
