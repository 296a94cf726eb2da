import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Evidence } from '../evidence.ts';
import type { SlipColour, SlipState } from './supervision-slip.rules.ts';

const schema = defineEntity({
  name: 'SupervisionSlip',
  tableName: 'supervision_slip',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    year: p.integer(),
    number: p.integer(),
    colour: p.string().$type<SlipColour>(),
    unitId: p.uuid(),
    supervisingUnitId: p.uuid(),
    text: p.text(),
    requirement: p.text(),
    workingDays: p.integer(),
    issuedOn: p.date(),
    firstDueOn: p.date(),
    dueOn: p.date(),
    state: p.string().$type<SlipState>(),
    measures: p.text().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    firstAnsweredOn: p.date().nullable(),
    returnReason: p.text().nullable(),
    acceptedBy: p.uuid().nullable(),
    acceptedAt: p.datetime().nullable(),
    evidence: p.json<Evidence[]>(),
    reddenedOn: p.date().nullable(),
    reddenedBy: p.string().nullable(),
    escalatedOn: p.date().nullable(),
    escalatedBy: p.string().nullable(),
    instruction: p.text().nullable(),
    instructedBy: p.uuid().nullable(),
    instructedAt: p.datetime().nullable(),
    closeNote: p.text().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
  },
});

/** A yellow or red slip: one unit must answer another until a day. */
export class SupervisionSlip extends schema.class {}
schema.setClass(SupervisionSlip);
