import { defineSlice } from '@hub/kit';
import { SeriesResolver } from './series.resolver.ts';

/** One indicator over time and over districts (趋势与分布). */
export const seriesSlice = defineSlice({ name: 'series', resolvers: [SeriesResolver] });
