import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Evidence } from '../evidence.ts';
import type { ProblemState } from './problem.rules.ts';

const schema = defineEntity({
  name: 'Problem',
  tableName: 'problem',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid().nullable(),
    slipId: p.uuid().nullable(),
    year: p.integer(),
    number: p.integer(),
    text: p.text(),
    source: p.string(),
    supervisingUnitId: p.uuid(),
    unitId: p.uuid().nullable(),
    requirement: p.text().nullable(),
    dueOn: p.date().nullable(),
    plan: p.text().nullable(),
    state: p.string().$type<ProblemState>(),
    measures: p.text().nullable(),
    evidence: p.json<Evidence[]>(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    returnReason: p.text().nullable(),
    closeNote: p.text().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
  },
});

/** A problem on the list that one unit puts right and another strikes off. */
export class Problem extends schema.class {}
schema.setClass(Problem);
