import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { ReportingRhythm } from './reporting-rhythm.entity.ts';
import { ReportingRhythmResolver } from './reporting-rhythm.resolver.ts';
import { type ReportingRhythmType, toRhythm } from './reporting-rhythm.type.ts';

export { rhythmsOfPlan } from './reporting-rhythm.resolver.ts';
export { rhythmLoader, rhythmsOf } from './reporting-rhythm.service.ts';
export { ReportingRhythmType } from './reporting-rhythm.type.ts';

/** Reporting rhythms (填报周期): whether units report every month, every quarter or both, from when and why. */
export const reportingRhythms = defineSlice({
  name: 'reporting-rhythms',
  entities: [ReportingRhythm],
  resolvers: [ReportingRhythmResolver],
  references: [
    reference<ReportingRhythmType>('ReportingRhythm', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(ReportingRhythm, { id: { $in: [...ids] } })).map((row) => [row.id, toRhythm(row)])),
        ),
    }),
  ],
});
