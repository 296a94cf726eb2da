import { orgUnits } from '@hub/directory/contract';
import {
  Allow,
  asResult,
  type Connection,
  HubContext,
  make,
  mapPage,
  PageArgs,
  pageOf,
  paginate,
  rule,
} from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Officer, OrgUnit, Plan } from '../references.ts';
import { toCsv } from './report-run.csv.ts';
import { ReportRun } from './report-run.entity.ts';
import { compareReportRun, freezeReportRun, getReportRun, runReport } from './report-run.service.ts';
import {
  FreezeReportRunInput,
  FreezeReportRunResult,
  ReportComparisonType,
  ReportRunConnection,
  ReportRunRowConnection,
  ReportRunRowType,
  ReportRunType,
  RunReportInput,
  RunReportResult,
} from './report-run.type.ts';

export function toType(run: ReportRun): ReportRunType {
  const { content } = run;
  const { id, version, title, state, planId, asOf, preparedBy, contentHash } = run;
  return make(ReportRunType, {
    ...{ id, version, title, state, planId, asOf, preparedBy, contentHash },
    plan: make(Plan, { id: planId }),
    planYear: content.planYear,
    documentNumber: content.documentNumber,
    from: run.fromMonth ?? null,
    to: run.toMonth ?? null,
    unit: make(OrgUnit, { id: run.unitId }),
    preparer: run.createdBy.startsWith('officer:')
      ? make(Officer, { id: run.createdBy.slice('officer:'.length) })
      : null,
    signedBy: run.signedBy ?? null,
    signedAt: run.signedAt ?? null,
    correctsId: run.correctsId ?? null,
    reason: run.reason ?? null,
    complete: content.sources.every(({ freshness }) => freshness === 'CURRENT'),
    columns: [...content.columns],
    totals: [...content.totals],
  });
}

@Resolver(() => ReportRunType)
export class ReportRunResolver {
  @Query(() => ReportRunConnection, { description: 'Reports, newest first (统计报告).' })
  @Allow(rule.officer)
  async reportRuns(
    @Ctx() ctx: HubContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('planId', () => ID, { nullable: true, description: 'Only of this plan (工作方案).' }) planId?: string,
  ): Promise<Connection<ReportRunType>> {
    const where = planId ? { planId } : {};
    return ctx.read(async (em) => mapPage(await paginate(em, ReportRun, where, { createdAt: 'desc' }, page), toType));
  }

  @Query(() => ReportRunType, { nullable: true, description: 'One report (统计报告).' })
  @Allow(rule.officer)
  async reportRun(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<ReportRunType | null> {
    const run = await ctx.read((em) => em.findOne(ReportRun, { id }));
    return run ? toType(run) : null;
  }

  @FieldResolver(() => ReportRunRowConnection, { description: 'The key tasks with their numbers (报告行).' })
  @Allow(rule.officer)
  async rows(
    @Ctx() ctx: HubContext,
    @Root() { id }: ReportRunType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ReportRunRowType>> {
    const { content } = await getReportRun(ctx, id);
    return pageOf(content.rows as ReportRunRowType[], page);
  }

  @FieldResolver(() => ReportComparisonType, {
    description: 'What differs from another report, or from the figures of now when none is named (比对).',
  })
  @Allow(rule.officer)
  async comparison(
    @Ctx() ctx: HubContext,
    @Root() { id }: ReportRunType,
    @Arg('withId', () => ID, { nullable: true, description: 'The other report (另一份报告).' }) withId?: string,
  ): Promise<ReportComparisonType> {
    const { asOf, differences } = await compareReportRun(ctx, await getReportRun(ctx, id), withId ?? null);
    return make(ReportComparisonType, { asOf, same: differences.length === 0, differences });
  }

  @FieldResolver(() => String, { description: 'The report as CSV, in the language of the request (导出CSV).' })
  @Allow(rule.officer)
  async csv(@Ctx() ctx: HubContext, @Root() { id }: ReportRunType): Promise<string> {
    const run = await getReportRun(ctx, id);
    const unit = orgUnits.find((one) => one.id === run.unitId);
    return toCsv(
      {
        title: run.title,
        fromMonth: run.fromMonth ?? null,
        toMonth: run.toMonth ?? null,
        asOf: run.asOf,
        unit: (ctx.lang === 'zh' ? unit?.name : unit?.nameEn) ?? run.unitId,
        preparer: run.preparedBy,
        signer: run.signedBy ?? null,
        signedAt: run.signedAt ?? null,
        correctsId: run.correctsId ?? null,
        reason: run.reason ?? null,
        contentHash: run.contentHash,
      },
      run.content,
      ctx.lang,
    );
  }

  @Mutation(() => RunReportResult, { description: 'Runs a report (生成统计报告).' })
  @Allow(rule.privilege('reports/report-runs.run'))
  async runReport(@Ctx() ctx: HubContext, @Arg('input', () => RunReportInput) input: RunReportInput) {
    return asResult(async () => toType(await runReport(ctx, input)));
  }

  @Mutation(() => FreezeReportRunResult, { description: 'Signs and freezes a report (签发统计报告).' })
  @Allow(rule.privilege('reports/report-runs.freeze'))
  async freezeReportRun(@Ctx() ctx: HubContext, @Arg('input', () => FreezeReportRunInput) input: FreezeReportRunInput) {
    return asResult(async () => toType(await freezeReportRun(ctx, input)));
  }
}
