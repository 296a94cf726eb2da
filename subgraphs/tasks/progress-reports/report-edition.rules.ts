/** What was done with a report: words of co-units taken over, submitted, returned, accepted, or recorded from paper. */
export type EditionStep = 'MERGED' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'RECORDED';

export interface ReportValues {
  percent: number;
  text: string;
  difficulties?: string | null | undefined;
  nextSteps?: string | null | undefined;
  activityIds: readonly string[];
}

const FIELDS = ['percent', 'text', 'difficulties', 'nextSteps', 'activityIds'] as const;
export type ReportField = (typeof FIELDS)[number];

const same = (field: ReportField, a: ReportValues, b: ReportValues): boolean =>
  field === 'activityIds'
    ? [...a.activityIds].sort().join() === [...b.activityIds].sort().join()
    : (a[field] ?? null) === (b[field] ?? null);

/** The fields in which an edition differs from the one before it; of the first one none, since nothing was before. */
export const changedFields = (before: ReportValues | null, after: ReportValues): ReportField[] =>
  before ? FIELDS.filter((field) => !same(field, before, after)) : [];
