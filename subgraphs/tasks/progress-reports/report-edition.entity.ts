import { defineEntity, p } from '@mikro-orm/postgresql';
import type { EditionStep } from './report-edition.rules.ts';

const schema = defineEntity({
  name: 'ProgressReportEdition',
  tableName: 'progress_report_edition',
  properties: {
    id: p.uuid().primary(),
    reportId: p.uuid(),
    number: p.integer(),
    step: p.string().$type<EditionStep>(),
    at: p.datetime(),
    byId: p.uuid(),
    reason: p.text().nullable(),
    percent: p.float(),
    text: p.text(),
    difficulties: p.text().nullable(),
    nextSteps: p.text().nullable(),
    activityIds: p.json<string[]>(),
    /** Of MERGED: the co-units' reports whose words were taken over. */
    mergedIds: p.json<string[]>(),
  },
});

/** A report as it was after one step. Written once, never changed. */
export class ProgressReportEdition extends schema.class {}
schema.setClass(ProgressReportEdition);
