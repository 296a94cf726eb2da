import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

/** An edition of an assessment scheme (考核方案) was issued. */
export const schemeIssued = defineFact(
  'tasks.assessment-scheme.issued',
  1,
  z.object({
    schemeId: z.uuid(),
    code: z.string(),
    edition: z.int().positive(),
    name: z.string(),
    subject: z.enum(['DEPARTMENTS', 'DISTRICTS', 'SOCIETIES']),
    unitId: z.uuid(),
  }),
);

/** An assessment was signed off (定档); nothing of it changes any more. */
export const assessmentFinalised = defineFact(
  'tasks.assessment.finalised',
  1,
  z.object({
    assessmentId: z.uuid(),
    schemeId: z.uuid(),
    schemeCode: z.string(),
    edition: z.int().positive(),
    year: z.int(),
    unitId: z.uuid(),
    total: z.number(),
    grade: z.string(),
    finalisedOn: day,
  }),
);

export const assessmentFacts = [schemeIssued, assessmentFinalised] as const;
