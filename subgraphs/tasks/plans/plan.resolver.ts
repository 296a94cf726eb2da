import { Allow, asResult, type Connection, HubContext, make, mapPage, paginate, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  KeyTask,
  KeyTaskResult,
  KeyTaskType,
  PlanCategory,
  PlanCategoryType,
  readers,
  toCategory,
  toKeyTask,
} from '../key-tasks/index.ts';
import { ReportingRhythmType, rhythmsOfPlan } from '../reporting-rhythms/index.ts';
import { correctKeyTask } from './correction.service.ts';
import { linesOf } from './import/lines.ts';
import { Plan, Safeguard } from './plan.entity.ts';
import { CorrectKeyTaskInput, PlanDocumentInput, PlansArgs } from './plan.inputs.ts';
import { contentHash, unitMatcher } from './plan.rules.ts';
import { findPlanByNumber, importPlan, readPlan } from './plan.service.ts';
import {
  ImportedPlan,
  ImportPlanResult,
  PlanConnection,
  PlanType,
  SafeguardType,
  toPlan,
  toSafeguard,
} from './plan.type.ts';
import { PlanPreviewType, toPreview } from './plan-preview.type.ts';

const mayImport = rule.privilege('tasks/plans.import');

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => PlanConnection, { description: 'Work plans, newest first (工作方案列表).' })
  @Allow(readers)
  async plans(@Ctx() ctx: HubContext, @Args(() => PlansArgs) args: PlansArgs): Promise<Connection<PlanType>> {
    const where = args.year ? { year: args.year } : {};
    return ctx.read(async (em) => mapPage(await paginate(em, Plan, where, { issuedOn: 'desc' }, args), toPlan));
  }

  @Query(() => PlanType, { nullable: true, description: 'One work plan (工作方案).' })
  @Allow(readers)
  async plan(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<PlanType | null> {
    const row = await ctx.read((em) => em.findOne(Plan, { id }));
    return row ? toPlan(row) : null;
  }

  @Query(() => PlanPreviewType, {
    description: 'Reads a document and shows what would be imported; creates nothing (导入预览).',
  })
  @Allow(mayImport)
  async planPreview(
    @Ctx() ctx: HubContext,
    @Arg('input', () => PlanDocumentInput) input: PlanDocumentInput,
  ): Promise<PlanPreviewType> {
    const draft = await readPlan(input);
    const existing = await ctx.read((em) => findPlanByNumber(em, draft.documentNumber));
    return toPreview(draft, {
      lang: ctx.lang,
      unitOf: unitMatcher(input.units ?? []),
      existing: existing ? toPlan(existing) : null,
      identical: existing?.contentHash === contentHash(draft),
    });
  }

  @Mutation(() => ImportPlanResult, {
    description:
      'Imports a document, all of it or nothing; the same document again changes nothing (导入工作方案). Refusals: DOCUMENT_NOT_READABLE with the list of problems, OTHER_TEXT.',
  })
  @Allow(mayImport)
  async importPlan(@Ctx() ctx: HubContext, @Arg('input', () => PlanDocumentInput) input: PlanDocumentInput) {
    return asResult(async () => {
      const { plan, created } = await importPlan(ctx, input);
      return make(ImportedPlan, { plan: toPlan(plan), created });
    });
  }

  @Mutation(() => KeyTaskResult, {
    description:
      'Corrects units, lead, targets or schedule of a task (更正任务). Refusals: NAME_NOT_IN_TASK, UNIT_TWICE, LEAD_NOT_IN_TASK, SCHEDULE_NOT_RISING.',
  })
  @Allow(rule.privilege('tasks/plans.correct'))
  async correctKeyTask(@Ctx() ctx: HubContext, @Arg('input', () => CorrectKeyTaskInput) input: CorrectKeyTaskInput) {
    return asResult(async () => toKeyTask(await correctKeyTask(ctx, input)));
  }

  @FieldResolver(() => [PlanCategoryType], { description: 'Categories in order (任务类别).' })
  @Allow(readers)
  async categories(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<PlanCategoryType[]> {
    return (await ctx.read((em) => em.find(PlanCategory, { planId: plan.id }, { orderBy: { number: 'asc' } }))).map(
      toCategory,
    );
  }

  @FieldResolver(() => [KeyTaskType], { description: 'All tasks in force, in order (重点任务).' })
  @Allow(readers)
  async keyTasks(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<KeyTaskType[]> {
    return (
      await ctx.read((em) => em.find(KeyTask, { planId: plan.id, state: 'ACTIVE' }, { orderBy: { number: 'asc' } }))
    ).map(toKeyTask);
  }

  @FieldResolver(() => [SafeguardType], { description: 'Safeguards in order (保障措施).' })
  @Allow(readers)
  async safeguards(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<SafeguardType[]> {
    return (await ctx.read((em) => em.find(Safeguard, { planId: plan.id }, { orderBy: { number: 'asc' } }))).map(
      toSafeguard,
    );
  }

  @FieldResolver(() => [ReportingRhythmType], {
    description: 'How often units report, every word since the import, newest first; none is monthly (填报周期).',
  })
  @Allow(rule.any(rule.officer, rule.service))
  async reportingRhythms(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<ReportingRhythmType[]> {
    return rhythmsOfPlan(ctx, plan.id);
  }

  @FieldResolver(() => [String], { description: 'The document as it was read, by line (原文各行).' })
  @Allow(rule.officer)
  async rawLines(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<string[]> {
    const row = await ctx.read((em) => em.findOneOrFail(Plan, { id: plan.id }, { populate: ['rawText'] }));
    return linesOf(row.rawText);
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskPlanResolver {
  @FieldResolver(() => PlanType, { description: 'The plan that asks for it (工作方案).' })
  @Allow(readers)
  async plan(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<PlanType> {
    const loader = ctx.loader('plan', async (ids: readonly string[], em) => {
      const rows = await em.find(Plan, { id: { $in: [...ids] } });
      return new Map(rows.map((row) => [row.id as string, row]));
    });
    const row = await loader.load(task.planId);
    if (!row) throw new Error(`task ${task.id} has no plan`);
    return toPlan(row);
  }
}
