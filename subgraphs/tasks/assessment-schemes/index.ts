import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { AssessmentScheme } from './assessment-scheme.entity.ts';
import { AssessmentSchemeResolver } from './assessment-scheme.resolver.ts';
import { schemeLoader } from './assessment-scheme.service.ts';
import { type AssessmentSchemeType, toScheme } from './assessment-scheme.type.ts';

export { AssessmentScheme } from './assessment-scheme.entity.ts';
export type { Grade, Indicator, IndicatorSource } from './assessment-scheme.rules.ts';
export { getScheme, schemeLoader } from './assessment-scheme.service.ts';
export { AssessmentSchemeType, IndicatorType, inner, toScheme } from './assessment-scheme.type.ts';

/** Assessment schemes (考核方案): indicators, weights and grades, in editions that stand once issued. */
export const assessmentSchemes = defineSlice({
  name: 'assessment-schemes',
  entities: [AssessmentScheme],
  resolvers: [AssessmentSchemeResolver],
  references: [
    reference<AssessmentSchemeType>('AssessmentScheme', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (ids, ctx) => {
        const rows = await Promise.all(ids.map((id) => schemeLoader(ctx).load(id)));
        return new Map(rows.flatMap((row) => (row ? [[row.id, toScheme(row, ctx.lang)]] : [])));
      },
    }),
  ],
});
