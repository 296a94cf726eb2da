import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Honour } from './honour.entity.ts';
import { HonourResolver, KeyTaskHonourResolver, PersonHonourResolver } from './honour.resolver.ts';
import { type HonourType, toHonour } from './honour.type.ts';

/** Honours: proposal, public notice, decision, revocation (荣誉). */
export const honours = defineSlice({
  name: 'honours',
  entities: [Honour],
  resolvers: [HonourResolver, KeyTaskHonourResolver, PersonHonourResolver],
  references: [
    reference<HonourType>('Honour', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (keys, ctx) => {
        const rows = await ctx.read((em) => em.find(Honour, { id: { $in: [...keys] } }));
        return new Map(rows.map((row) => [row.id, toHonour(row)]));
      },
    }),
  ],
});
