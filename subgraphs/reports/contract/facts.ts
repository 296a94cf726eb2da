import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A report run (统计报告) was signed: its figures no longer change. */
export const reportRunFrozen = defineFact(
  'reports.report-run.frozen',
  1,
  z.object({
    reportRunId: z.uuid(),
    planId: z.uuid(),
    title: z.string(),
    /** Hash of everything in the report: the same figures give the same hash. */
    contentHash: z.string(),
    correctsId: z.uuid().nullable(),
  }),
);

export const reportsFacts = [reportRunFrozen] as const;
