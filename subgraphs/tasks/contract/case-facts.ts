import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

const typicalCase = z.object({
  caseId: z.uuid(),
  keyTaskId: z.uuid().nullable(),
  unitId: z.uuid(),
  year: z.int(),
  title: z.string(),
});

/** A typical case (典型案例) was selected by somebody of another unit. */
export const caseSelected = defineFact('tasks.typical-case.selected', 1, typicalCase);

/** A selected case was published. */
export const casePublished = defineFact('tasks.typical-case.published', 1, typicalCase);

/** Somebody else works by a published case (推广). */
export const caseAdopted = defineFact(
  'tasks.typical-case.adopted',
  1,
  typicalCase.extend({
    /** Open list (adoption_level). */
    level: z.string(),
    adopter: z.string(),
    adoptedOn: day,
  }),
);

export const caseFacts = [caseSelected, casePublished, caseAdopted] as const;
