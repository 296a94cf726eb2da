import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TypicalCaseState } from './typical-case.rules.ts';

const schema = defineEntity({
  name: 'TypicalCase',
  tableName: 'typical_case',
  properties: {
    ...baseProperties,
    unitId: p.uuid(),
    keyTaskId: p.uuid().nullable(),
    year: p.integer(),
    title: p.string(),
    summary: p.text(),
    body: p.text(),
    state: p.string().$type<TypicalCaseState>(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    reviewedBy: p.uuid().nullable(),
    reviewedAt: p.datetime().nullable(),
    reviewComment: p.text().nullable(),
    publishedBy: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    adoptionCount: p.integer(),
  },
});

/** A way of working that others may copy, learn from and spread. */
export class TypicalCase extends schema.class {}
schema.setClass(TypicalCase);

const adoptionSchema = defineEntity({
  name: 'CaseAdoption',
  tableName: 'case_adoption',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    level: p.string(),
    unitId: p.uuid().nullable(),
    adopter: p.string(),
    adoptedOn: p.date(),
    evidenceTitle: p.string(),
    evidenceReference: p.string(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});

/** Somebody else works by a published case, with what proves it. */
export class CaseAdoption extends adoptionSchema.class {}
adoptionSchema.setClass(CaseAdoption);

const levelSchema = defineEntity({
  name: 'AdoptionLevel',
  tableName: 'adoption_level',
  properties: { code: p.string().primary(), name: p.string(), nameEn: p.string(), ord: p.integer() },
});

/** Where a case was adopted; an open list. */
export class AdoptionLevel extends levelSchema.class {}
levelSchema.setClass(AdoptionLevel);
