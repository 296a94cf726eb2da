import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Adjustment } from './adjustment.entity.ts';
import { AdjustmentResolver } from './adjustment.resolver.ts';
import { type AdjustmentType, toAdjustment } from './adjustment.type.ts';

/** Adjustments (调整申请): transfers and extensions that units ask for and the office decides. */
export const adjustments = defineSlice({
  name: 'adjustments',
  entities: [Adjustment],
  resolvers: [AdjustmentResolver],
  references: [
    reference<AdjustmentType>('Adjustment', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(async (em) => {
          const rows = await em.find(Adjustment, { id: { $in: [...ids] } });
          return new Map(rows.map((row) => [row.id, toAdjustment(row)]));
        }),
    }),
  ],
});
