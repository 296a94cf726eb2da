import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Note } from './import/index.ts';

const schema = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    ...baseProperties,
    documentNumber: p.string(),
    title: p.text(),
    issuer: p.string(),
    issuedOn: p.date(),
    year: p.integer(),
    addressees: p.json<string[]>(),
    fileName: p.string(),
    format: p.string().$type<'txt' | 'docx'>(),
    rawText: p.text().lazy(),
    contentHash: p.string(),
    columns: p.json<{ heading: string; role: string }[]>(),
    notes: p.json<Note[]>(),
  },
});

/** A work plan as an official document, in its text in force; every text it ever had is a PlanEdition once it is amended. */
export class Plan extends schema.class {}
schema.setClass(Plan);

const safeguardSchema = defineEntity({
  name: 'Safeguard',
  tableName: 'safeguard',
  properties: {
    id: p.uuid().primary(),
    planId: p.uuid(),
    number: p.integer(),
    title: p.text(),
    text: p.text(),
    line: p.integer(),
    endLine: p.integer(),
  },
});

/** One of the plan's safeguards. */
export class Safeguard extends safeguardSchema.class {}
safeguardSchema.setClass(Safeguard);
