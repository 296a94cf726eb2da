import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TaskChange } from './amendment.rules.ts';

const schema = defineEntity({
  name: 'PlanEdition',
  tableName: 'plan_edition',
  properties: {
    ...baseProperties,
    planId: p.uuid(),
    number: p.integer(),
    documentNumber: p.string(),
    title: p.text(),
    issuer: p.string(),
    issuedOn: p.date(),
    fileName: p.string(),
    format: p.string().$type<'txt' | 'docx'>(),
    rawText: p.text().lazy(),
    contentHash: p.string(),
  },
});

/** One official text of a plan: 1 is the one imported first. Written when a plan is amended, never changed. */
export class PlanEdition extends schema.class {}
schema.setClass(PlanEdition);

const taskSchema = defineEntity({
  name: 'TaskEdition',
  tableName: 'task_edition',
  properties: {
    id: p.uuid().primary(),
    editionId: p.uuid(),
    keyTaskId: p.uuid(),
    change: p.string().$type<TaskChange>(),
    number: p.integer().nullable(),
    text: p.text(),
    units: p.json<string[]>(),
    deadline: p.string().nullable(),
    targets: p.json<string[]>(),
    clause: p.json<{ line: number; endLine: number; quote: string }>().nullable(),
    reason: p.text().nullable(),
  },
});

/** What one edition says of one task, in its own words and at its own place. */
export class TaskEdition extends taskSchema.class {}
taskSchema.setClass(TaskEdition);
