/** Reading a work plan. Pure: no database, no network; runs under plain Node as well. */
export type { Mapping, TaskDraft } from './annex.ts';
export type { ColumnRole } from './columns.ts';
export type { Bilingual, Finding, Note } from './model.ts';
export { readDocument } from './read.ts';
export { type CategoryDraft, type PlanDraft, type RecognisedTask, recognise } from './recognise.ts';
