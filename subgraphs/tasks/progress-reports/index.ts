import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { ProgressReport } from './progress-report.entity.ts';
import { KeyTaskReportsResolver, ProgressReportResolver } from './progress-report.resolver.ts';
import { type ProgressReportType, toProgressReport } from './progress-report.type.ts';
import { ProgressReportEdition } from './report-edition.entity.ts';
import { ReportEditionResolver, ReportEditionsResolver } from './report-edition.resolver.ts';
import { KeyTaskPeriodsResolver } from './report-period.resolver.ts';

export { ProgressReport } from './progress-report.entity.ts';
export { ProgressReportStateEnum, ProgressReportType, toProgressReport } from './progress-report.type.ts';

/** Progress reports (月度、季度进展): what each unit says each period, and who accepted it. */
export const progressReports = defineSlice({
  name: 'progress-reports',
  entities: [ProgressReport, ProgressReportEdition],
  resolvers: [
    ProgressReportResolver,
    KeyTaskReportsResolver,
    KeyTaskPeriodsResolver,
    ReportEditionsResolver,
    ReportEditionResolver,
  ],
  references: [
    reference<ProgressReportType>('ProgressReport', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map(
              (await em.find(ProgressReport, { id: { $in: [...ids] } })).map((row) => [row.id, toProgressReport(row)]),
            ),
        ),
    }),
  ],
});
