import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { ReportRun } from './report-run.entity.ts';
import { ReportRunResolver, toType } from './report-run.resolver.ts';
import { ReportRunType } from './report-run.type.ts';

export { runReport } from './report-run.service.ts';

/** Reports that were run, signed, compared and exported (统计报告). */
export const reportRunsSlice = defineSlice({
  name: 'report-runs',
  entities: [ReportRun],
  resolvers: [ReportRunResolver],
  types: [ReportRunType],
  references: [
    reference<ReportRunType>('ReportRun', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(ReportRun, { id: { $in: [...ids] } })).map((run) => [run.id, toType(run)])),
        ),
    }),
  ],
});
