import { Allow, asResult, type Connection, HubContext, make, mapPage, PageArgs, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity, ActivityType, toActivity } from '../activities/index.ts';
import { KeyTaskType, keyTaskLoader, toKeyTask } from '../key-tasks/index.ts';
import { recordPaperReports } from './paper-report.service.ts';
import { ProgressReport } from './progress-report.entity.ts';
import {
  ProgressReportStepInput,
  ProgressReportsArgs,
  QuarterPrefillArgs,
  RecordPaperReportsInput,
  ReturnProgressReportInput,
  SaveProgressReportInput,
} from './progress-report.inputs.ts';
import * as service from './progress-report.service.ts';
import {
  ProgressReportConnection,
  ProgressReportResult,
  ProgressReportType,
  QuarterPrefill,
  RecordedPaperReports,
  RecordPaperReportsResult,
  toProgressReport,
} from './progress-report.type.ts';

const mayReview = rule.any(
  rule.privilege('tasks/progress-reports.review'),
  rule.privilege('tasks/progress-reports.review-leads'),
);
const mayReport = rule.privilege('tasks/progress-reports.submit');

function pageOfReports(
  ctx: HubContext,
  where: FilterQuery<ProgressReport>,
  page: PageArgs,
): Promise<Connection<ProgressReportType>> {
  return ctx.read(async (em) =>
    mapPage(
      await paginate(em, ProgressReport, where, { month: 'desc', period: 'desc', updatedAt: 'desc' }, page),
      toProgressReport,
    ),
  );
}

@Resolver(() => ProgressReportType)
export class ProgressReportResolver {
  @Query(() => ProgressReportConnection, {
    description: 'Progress reports that the officer may see, newest month first (月度进展列表).',
  })
  @Allow(rule.officer)
  async progressReports(
    @Ctx() ctx: HubContext,
    @Args(() => ProgressReportsArgs) args: ProgressReportsArgs,
  ): Promise<Connection<ProgressReportType>> {
    const { keyTaskId, unitId, month, period, state } = args;
    const given = Object.entries({ keyTaskId, unitId, month, period, state }).filter(([, value]) => value != null);
    return pageOfReports(ctx, Object.fromEntries(given), args);
  }

  @Query(() => ProgressReportConnection, {
    description: 'Reports that wait for the officer’s review, oldest first (待审核进展).',
  })
  @Allow(mayReview)
  async progressReportsToReview(
    @Ctx() ctx: HubContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ProgressReportType>> {
    const viewer = ctx.viewer;
    const units = viewer.kind === 'officer' ? [...viewer.units] : [];
    const where = { state: 'SUBMITTED' as const, reviewUnitId: { $in: units } };
    return ctx.read(async (em) =>
      mapPage(await paginate(em, ProgressReport, where, { submittedAt: 'asc' }, page), toProgressReport),
    );
  }

  @Query(() => ProgressReportType, { nullable: true, description: 'One progress report (月度进展).' })
  @Allow(rule.officer)
  async progressReport(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<ProgressReportType | null> {
    const row = await ctx.read((em) => em.findOne(ProgressReport, { id }));
    return row ? toProgressReport(row) : null;
  }

  @Query(() => QuarterPrefill, {
    nullable: true,
    description:
      'What the own unit may begin its report of a quarter with; null without an accepted report of its months (季报初稿).',
  })
  @Allow(mayReport)
  async quarterPrefill(
    @Ctx() ctx: HubContext,
    @Args(() => QuarterPrefillArgs) args: QuarterPrefillArgs,
  ): Promise<QuarterPrefill | null> {
    const found = await service.quarterPrefill(ctx, args);
    return found ? make(QuarterPrefill, found) : null;
  }

  @Mutation(() => ProgressReportResult, {
    description:
      'Saves a unit’s report as a draft (保存进展). Refusals: NOT_ASSIGNED, NOT_SIGNED, PERIOD_MISSING, PERIOD_NOT_ASKED, MONTH_IN_FUTURE, BEFORE_PLAN, AFTER_PLAN, NOT_TO_MERGE, STATE_NOT_ALLOWED.',
  })
  @Allow(mayReport)
  async saveProgressReport(
    @Ctx() ctx: HubContext,
    @Arg('input', () => SaveProgressReportInput) input: SaveProgressReportInput,
  ) {
    return asResult(async () => toProgressReport(await service.saveProgressReport(ctx, input)));
  }

  @Mutation(() => ProgressReportResult, {
    description:
      'Submits a draft or a returned report (提交进展). Refusals: STATE_NOT_ALLOWED, TEXT_TOO_SHORT, PERCENT_FALLS.',
  })
  @Allow(mayReport)
  async submitProgressReport(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ProgressReportStepInput) input: ProgressReportStepInput,
  ) {
    return asResult(async () => toProgressReport(await service.submitProgressReport(ctx, input)));
  }

  @Mutation(() => ProgressReportResult, {
    description:
      'Accepts a report: the lead unit for co-units, the office for lead units (采用进展). Refusals: STATE_NOT_ALLOWED, OWN_REPORT.',
  })
  @Allow(mayReview)
  async acceptProgressReport(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ProgressReportStepInput) input: ProgressReportStepInput,
  ) {
    return asResult(async () => toProgressReport(await service.acceptProgressReport(ctx, input)));
  }

  @Mutation(() => ProgressReportResult, {
    description: 'Returns a report with a reason (退回进展). Refusals: STATE_NOT_ALLOWED, OWN_REPORT.',
  })
  @Allow(mayReview)
  async returnProgressReport(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ReturnProgressReportInput) input: ReturnProgressReportInput,
  ) {
    return asResult(async () => toProgressReport(await service.returnProgressReport(ctx, input)));
  }

  @Mutation(() => RecordPaperReportsResult, {
    description:
      'Records reports of the time before the plan was in the hub; none that stands is changed (补录纸质进展). Refusals: NOT_BEFORE_HUB, BEFORE_PLAN, NOT_ASSIGNED.',
  })
  @Allow(rule.privilege('tasks/progress-reports.record-paper'))
  async recordPaperReports(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RecordPaperReportsInput) input: RecordPaperReportsInput,
  ) {
    return asResult(async () => make(RecordedPaperReports, { recorded: await recordPaperReports(ctx, input) }));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(rule.any(rule.officer, rule.service))
  async keyTask(@Ctx() ctx: HubContext, @Root() report: ProgressReportType): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(report.keyTaskId);
    return row ? toKeyTask(row) : null;
  }

  @FieldResolver(() => [ActivityType], { description: 'Activities given as evidence (佐证活动).' })
  @Allow(rule.any(rule.officer, rule.service))
  async activities(@Ctx() ctx: HubContext, @Root() report: ProgressReportType): Promise<ActivityType[]> {
    if (report.activityIds.length === 0) return [];
    const rows = await ctx.read((em) =>
      em.find(Activity, { id: { $in: report.activityIds }, keyTaskId: report.keyTaskId }),
    );
    return rows.map(toActivity);
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskReportsResolver {
  @FieldResolver(() => ProgressReportConnection, {
    description: 'Progress reports of the task that the officer may see (月度进展).',
  })
  @Allow(rule.any(rule.officer, rule.service))
  async progressReports(
    @Ctx() ctx: HubContext,
    @Root() task: KeyTaskType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ProgressReportType>> {
    return pageOfReports(ctx, { keyTaskId: task.id }, page);
  }
}
