import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Grade, Indicator, SchemeState, Subject } from './assessment-scheme.rules.ts';

const schema = defineEntity({
  name: 'AssessmentScheme',
  tableName: 'assessment_scheme',
  properties: {
    ...baseProperties,
    code: p.string(),
    edition: p.integer(),
    name: p.string(),
    subject: p.string().$type<Subject>(),
    unitId: p.uuid(),
    indicators: p.json<Indicator[]>(),
    grades: p.json<Grade[]>(),
    appealDays: p.integer(),
    basis: p.text(),
    changeNote: p.text().nullable(),
    state: p.string().$type<SchemeState>(),
    issuedAt: p.datetime().nullable(),
    issuedBy: p.uuid().nullable(),
  },
});

/** One edition of a scheme. What was issued is never changed. */
export class AssessmentScheme extends schema.class {}
schema.setClass(AssessmentScheme);
