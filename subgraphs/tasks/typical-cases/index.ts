import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { AdoptionLevel, CaseAdoption, TypicalCase } from './typical-case.entity.ts';
import { CaseAdoptionResolver, TypicalCaseResolver } from './typical-case.resolver.ts';
import { type TypicalCaseType, toTypicalCase } from './typical-case.type.ts';

/** Typical cases (典型案例): written, selected by another unit, published, adopted elsewhere. */
export const typicalCases = defineSlice({
  name: 'typical-cases',
  entities: [TypicalCase, CaseAdoption, AdoptionLevel],
  resolvers: [TypicalCaseResolver, CaseAdoptionResolver],
  references: [
    reference<TypicalCaseType>('TypicalCase', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(TypicalCase, { id: { $in: [...ids] } })).map((row) => [row.id, toTypicalCase(row)])),
        ),
    }),
  ],
});
