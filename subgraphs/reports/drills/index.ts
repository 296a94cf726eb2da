import { defineSlice } from '@hub/kit';
import { DrillResolver } from './drill.resolver.ts';
import { CountedRecordRowType, CountedRecordsType } from './drill.type.ts';

/** From a number to the records it counted (明细). */
export const drillsSlice = defineSlice({
  name: 'drills',
  resolvers: [DrillResolver],
  types: [CountedRecordsType, CountedRecordRowType],
});
