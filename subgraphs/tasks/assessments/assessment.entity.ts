import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AssessmentState } from './assessment.rules.ts';
import type { EvidenceSnapshot } from './evidence.rules.ts';

const schema = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  properties: {
    ...baseProperties,
    schemeId: p.uuid(),
    schemeCode: p.string(),
    year: p.integer(),
    unitId: p.uuid(),
    reviewUnitId: p.uuid(),
    selfDueOn: p.date(),
    state: p.string().$type<AssessmentState>(),
    selfTotal: p.float().nullable(),
    total: p.float().nullable(),
    countedTotal: p.float().nullable(),
    countedOn: p.date().nullable(),
    grade: p.string().nullable(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    reviewedBy: p.uuid().nullable(),
    reviewedAt: p.datetime().nullable(),
    appealUntil: p.date().nullable(),
    acceptedBy: p.uuid().nullable(),
    finalisedBy: p.uuid().nullable(),
    finalisedAt: p.datetime().nullable(),
  },
});

/** One unit's year by one edition of a scheme. */
export class Assessment extends schema.class {}
schema.setClass(Assessment);

const scoreSchema = defineEntity({
  name: 'AssessmentScore',
  tableName: 'assessment_score',
  properties: {
    ...baseProperties,
    assessmentId: p.uuid(),
    unitId: p.uuid(),
    reviewUnitId: p.uuid(),
    indicator: p.string(),
    weight: p.float(),
    counted: p.boolean(),
    selfScore: p.float().nullable(),
    selfText: p.text().nullable(),
    evidence: p.json<EvidenceSnapshot[]>(),
    countedValue: p.float().nullable(),
    numerator: p.integer().nullable(),
    denominator: p.integer().nullable(),
    countedScore: p.float().nullable(),
    reviewScore: p.float().nullable(),
    reviewReason: p.text().nullable(),
    finalScore: p.float().nullable(),
  },
});

/** What a unit, the records and the reviewer say about one indicator. */
export class AssessmentScore extends scoreSchema.class {}
scoreSchema.setClass(AssessmentScore);

const appealSchema = defineEntity({
  name: 'AssessmentAppeal',
  tableName: 'assessment_appeal',
  properties: {
    ...baseProperties,
    assessmentId: p.uuid(),
    unitId: p.uuid(),
    reviewUnitId: p.uuid(),
    indicator: p.string(),
    text: p.text(),
    appealedBy: p.uuid(),
    reviewedBy: p.uuid(),
    upheld: p.boolean().nullable(),
    decision: p.text().nullable(),
    scoreBefore: p.float().nullable(),
    scoreAfter: p.float().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
  },
});

/** A unit's objection to one score. */
export class AssessmentAppeal extends appealSchema.class {}
appealSchema.setClass(AssessmentAppeal);
