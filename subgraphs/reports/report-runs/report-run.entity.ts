import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ReportContent } from './report-run.rules.ts';

const schema = defineEntity({
  name: 'ReportRun',
  tableName: 'report_run',
  properties: {
    ...baseProperties,
    title: p.string(),
    planId: p.uuid(),
    fromMonth: p.string().nullable(),
    toMonth: p.string().nullable(),
    state: p.string().$type<'DRAFT' | 'FROZEN'>(),
    asOf: p.datetime(),
    unitId: p.uuid(),
    preparedBy: p.string(),
    content: p.json().$type<ReportContent>(),
    contentHash: p.string(),
    signedBy: p.string().nullable(),
    signedAt: p.datetime().nullable(),
    correctsId: p.uuid().nullable(),
    reason: p.string().nullable(),
  },
});

/** A report as it was run: figures, definitions and sources at one moment. */
export class ReportRun extends schema.class {}
schema.setClass(ReportRun);
