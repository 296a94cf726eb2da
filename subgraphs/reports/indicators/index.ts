import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { IndicatorResolver } from './indicator.resolver.ts';
import { listIndicators } from './indicator.service.ts';
import { IndicatorDefinitionType, IndicatorType } from './indicator.type.ts';

export { getIndicator, listDefinitions, listIndicators } from './indicator.service.ts';
export { IndicatorDefinitionType, IndicatorType, readers } from './indicator.type.ts';

/** The indicator dictionary (指标字典): what each figure means, in versions. */
export const indicatorsSlice = defineSlice({
  name: 'indicators',
  resolvers: [IndicatorResolver],
  types: [IndicatorType, IndicatorDefinitionType],
  references: [
    reference<IndicatorType>('Indicator', {
      key: 'code',
      readable: rowLevelSecurity,
      load: (codes, ctx) =>
        ctx.read(async (em) => {
          const all = await listIndicators(em);
          return new Map(all.filter(({ code }) => codes.includes(code)).map((one) => [one.code, one]));
        }),
    }),
  ],
});
