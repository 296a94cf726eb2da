import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ProgressReportState } from './progress-report.rules.ts';

const schema = defineEntity({
  name: 'ProgressReport',
  tableName: 'progress_report',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    unitId: p.uuid(),
    role: p.string().$type<'LEAD' | 'CO'>(),
    reviewUnitId: p.uuid(),
    /** A month, 2026-03, or a quarter, 2026-Q1. */
    period: p.string(),
    /** The month with which the period ends. */
    month: p.string(),
    percent: p.float(),
    text: p.text(),
    difficulties: p.text().nullable(),
    nextSteps: p.text().nullable(),
    activityIds: p.json<string[]>(),
    state: p.string().$type<ProgressReportState>(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    firstSubmittedAt: p.datetime().nullable(),
    reviewedBy: p.uuid().nullable(),
    reviewedAt: p.datetime().nullable(),
    returnReason: p.text().nullable(),
    onPaper: p.boolean().default(false),
  },
});

/** What one unit says about one task in one period. */
export class ProgressReport extends schema.class {}
schema.setClass(ProgressReport);
