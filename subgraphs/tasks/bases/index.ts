import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Base, BaseCertificate, BaseKind } from './base.entity.ts';
import { BaseResolver } from './base.resolver.ts';
import { type BaseType, toBase } from './base.type.ts';

/** Bases (基地): cultivated, certified for a term by their kind’s unit, renewed before it ends, or revoked. */
export const bases = defineSlice({
  name: 'bases',
  entities: [Base, BaseCertificate, BaseKind],
  resolvers: [BaseResolver],
  references: [
    reference<BaseType>('Base', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) => new Map((await em.find(Base, { id: { $in: [...ids] } })).map((row) => [row.id, toBase(row)])),
        ),
    }),
  ],
});
