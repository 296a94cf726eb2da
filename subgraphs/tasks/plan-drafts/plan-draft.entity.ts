import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { DraftTask } from './plan-draft.rules.ts';

const schema = defineEntity({
  name: 'PlanDraft',
  tableName: 'plan_draft',
  properties: {
    ...baseProperties,
    sourcePlanId: p.uuid(),
    year: p.integer(),
    title: p.text(),
    issuer: p.string(),
    state: p.string().$type<'DRAFT' | 'DISCARDED'>(),
    stateReason: p.text().nullable(),
    tasks: p.json<DraftTask[]>(),
    safeguards: p.json<string[]>(),
  },
});

/** A plan to come, made from the one before. It is no plan: nothing counts, lights or reminds by it. */
export class PlanDraft extends schema.class {}
schema.setClass(PlanDraft);

const unitSchema = defineEntity({
  name: 'UnitChange',
  tableName: 'unit_change',
  properties: {
    unitId: p.uuid().primary(),
    name: p.string(),
    endsOn: p.date().nullable(),
    successorIds: p.json<string[]>(),
    sequence: p.bigint('string'),
  },
});

/** What the directory last told of a unit that changed; the directory stays its owner. */
export class UnitChange extends unitSchema.class {}
unitSchema.setClass(UnitChange);
