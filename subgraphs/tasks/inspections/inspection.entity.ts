import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Evidence } from '../evidence.ts';
import type { FindingState, InspectionState } from './inspection.rules.ts';

const schema = defineEntity({
  name: 'Inspection',
  tableName: 'inspection',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid().nullable(),
    title: p.string(),
    scope: p.text(),
    unitId: p.uuid(),
    unitIds: p.json<string[]>(),
    memberIds: p.json<string[]>(),
    visitOn: p.date(),
    visitedOn: p.date().nullable(),
    visitNotes: p.text().nullable(),
    state: p.string().$type<InspectionState>(),
    stateReason: p.text().nullable(),
    notifiedAt: p.datetime().nullable(),
    notifiedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closedBy: p.uuid().nullable(),
  },
});

/** A visit of one unit to others to see how the plan is carried out. */
export class Inspection extends schema.class {}
schema.setClass(Inspection);

const findingSchema = defineEntity({
  name: 'InspectionFinding',
  tableName: 'inspection_finding',
  properties: {
    ...baseProperties,
    inspectionId: p.uuid(),
    number: p.integer(),
    unitId: p.uuid(),
    inspectingUnitId: p.uuid(),
    text: p.text(),
    requirement: p.text(),
    workingDays: p.integer(),
    issuedOn: p.date(),
    firstDueOn: p.date(),
    dueOn: p.date(),
    state: p.string().$type<FindingState>(),
    measures: p.text().nullable(),
    evidence: p.json<Evidence[]>(),
    rectifiedBy: p.uuid().nullable(),
    rectifiedAt: p.datetime().nullable(),
    returnReason: p.text().nullable(),
    verifiedBy: p.uuid().nullable(),
    verifiedAt: p.datetime().nullable(),
  },
});

/** A problem found at a visit that one unit must put right until a day. */
export class InspectionFinding extends findingSchema.class {}
findingSchema.setClass(InspectionFinding);
