import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TargetComparison, TargetSource } from './target.rules.ts';

const schema = defineEntity({
  name: 'TaskTarget',
  tableName: 'task_target',
  properties: {
    id: p.uuid().primary(),
    keyTaskId: p.uuid(),
    number: p.integer(),
    text: p.text(),
    value: p.float().nullable(),
    unit: p.string().nullable(),
    comparison: p.string().$type<TargetComparison>(),
    source: p.string().$type<TargetSource>(),
  },
});

/** A number that the plan asks for, and which records count towards it. */
export class TaskTarget extends schema.class {}
schema.setClass(TaskTarget);

const countedSchema = defineEntity({
  name: 'CountedRecord',
  tableName: 'counted_record',
  properties: {
    recordType: p.string().$type<'SERVICE_RECORD' | 'CONTENT' | 'HONOUR'>().primary(),
    recordId: p.uuid().primary(),
    keyTaskId: p.uuid(),
    unitId: p.uuid().nullable(),
    districtCode: p.string().nullable(),
    day: p.date(),
    amount: p.float(),
    counted: p.boolean(),
    sequence: p.bigint('string'),
  },
});

/** A confirmed record of another service, kept to be counted; its own service stays its owner. */
export class CountedRecord extends countedSchema.class {}
countedSchema.setClass(CountedRecord);
