import { defineSlice } from '@hub/kit';
import { FigureSourceType } from './source.type.ts';

export { readSources, SourceReport } from './source.service.ts';
export { FigureSourceType } from './source.type.ts';

/** Where figures come from, and how fresh they are (数据来源). */
export const sourcesSlice = defineSlice({ name: 'sources', types: [FigureSourceType] });
