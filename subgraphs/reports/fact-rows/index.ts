import { defineSlice } from '@hub/kit';

export { consumers, READER, sources } from './consumers.ts';
export { type RecordType, recordTypes } from './fact-row.rules.ts';
export { countOver } from './fact-row.service.ts';

/** One row for each counted record with its rollups, kept up by the facts of four areas (事实行). No API of its own. */
export const factRowsSlice = defineSlice({ name: 'fact-rows' });
