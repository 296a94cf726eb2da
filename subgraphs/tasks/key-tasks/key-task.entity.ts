import { baseProperties, spelledProperty } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';

/** Where in the plan's raw text a task stands: its row in the annex. */
export interface Clause {
  line: number;
  endLine: number;
  quote: string;
}

/** The section of the body that the task's category repeats, and the sentence that speaks of the task, if any does. */
export interface BodyClause {
  marker: string;
  line: number;
  endLine: number;
  quote: string | null;
}

const categorySchema = defineEntity({
  name: 'PlanCategory',
  tableName: 'plan_category',
  properties: {
    id: p.uuid().primary(),
    planId: p.uuid(),
    number: p.integer(),
    name: p.string(),
    bodyClause: p.json<Omit<BodyClause, 'quote'>>().nullable(),
  },
});
export class PlanCategory extends categorySchema.class {}
categorySchema.setClass(PlanCategory);

const schema = defineEntity({
  name: 'KeyTask',
  tableName: 'key_task',
  properties: {
    ...baseProperties,
    planId: p.uuid(),
    categoryId: p.uuid(),
    number: p.integer(),
    text: p.text(),
    spelled: spelledProperty('text'),
    leadUnitId: p.uuid().nullable(),
    leadName: p.string(),
    leadInferred: p.boolean(),
    deadline: p.string().nullable(),
    dueOn: p.date().nullable(),
    other: p.json<Record<string, string>>(),
    clause: p.json<Clause>(),
    bodyClause: p.json<BodyClause>().nullable(),
    schedule: p.json<Record<string, number>>(),
    state: p.string().$type<'ACTIVE' | 'WITHDRAWN'>().default('ACTIVE'),
    stateReason: p.text().nullable(),
  },
});

/** One numbered task of a work plan. Its words are those of the plan's last edition; its units and schedule may be corrected. */
export class KeyTask extends schema.class {}
schema.setClass(KeyTask);
