import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ServiceRecordState, ServiceSource } from './service-record.rules.ts';

const schema = defineEntity({
  name: 'ServiceRecord',
  tableName: 'service_record',
  properties: {
    ...baseProperties,
    volunteerId: p.uuid(),
    keyTaskId: p.uuid(),
    unitId: p.uuid(),
    districtCode: p.string(),
    title: p.string(),
    startedAt: p.datetime(),
    endedAt: p.datetime(),
    breakMinutes: p.integer().default(0),
    minutes: p.integer(),
    day: p.date(),
    source: p.string().$type<ServiceSource>(),
    backfillReason: p.text().nullable(),
    state: p.string().$type<ServiceRecordState>(),
    /** Whether `concernsOf` finds anything: a column, so that the list can begin with these. */
    ofConcern: p.boolean().default(false),
    stateReason: p.text().nullable(),
    reportedBy: p.uuid(),
    confirmedBy: p.uuid().nullable(),
    confirmedAt: p.datetime().nullable(),
    roundingRuleVersion: p.integer().nullable(),
    hours: p.float().nullable(),
  },
});

/** One volunteer's service at one time. A confirmed one is never changed, only voided (谁组织谁记录，谁记录谁证明). */
export class ServiceRecord extends schema.class {}
schema.setClass(ServiceRecord);
