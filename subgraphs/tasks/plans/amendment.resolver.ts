import { Allow, asResult, HubContext, rule } from '@hub/kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTask, KeyTaskType, readers, toKeyTask } from '../key-tasks/index.ts';
import { amendPlan, comparePlan } from './amendment.service.ts';
import {
  PlanAmendmentPreview,
  PlanEditionType,
  TaskEditionType,
  toAmendmentPreview,
  toEdition,
  toTaskEdition,
} from './amendment.type.ts';
import { linesOf } from './import/lines.ts';
import { unitMatcher } from './plan.rules.ts';
import { AmendPlanResult, PlanType, toPlan } from './plan.type.ts';
import { AmendPlanInput, PlanAmendmentInput } from './plan-amendment.inputs.ts';
import { PlanEdition, TaskEdition } from './plan-edition.entity.ts';

const mayAmend = rule.privilege('tasks/plans.amend');

@Resolver(() => PlanType)
export class AmendmentResolver {
  @Query(() => PlanAmendmentPreview, {
    description: 'Compares a later document with a plan, task by task; changes nothing (修订预览).',
  })
  @Allow(mayAmend)
  async planAmendmentPreview(
    @Ctx() ctx: HubContext,
    @Arg('input', () => PlanAmendmentInput) input: PlanAmendmentInput,
  ): Promise<PlanAmendmentPreview> {
    return toAmendmentPreview(await comparePlan(ctx, input), ctx.lang, unitMatcher(input.units ?? []));
  }

  @Mutation(() => AmendPlanResult, {
    description:
      'Makes a later official document the plan’s text; both texts stay (修订工作方案). Refusals: DOCUMENT_NOT_READABLE, SAME_TEXT, OTHER_PLAN, OTHER_YEAR, OLDER_DOCUMENT, REASON_MISSING, UNIT_TWICE.',
  })
  @Allow(mayAmend)
  async amendPlan(@Ctx() ctx: HubContext, @Arg('input', () => AmendPlanInput) input: AmendPlanInput) {
    return asResult(async () => toPlan(await amendPlan(ctx, input)));
  }

  @FieldResolver(() => [PlanEditionType], {
    description: 'Every official text, oldest first; empty while the plan was never amended (历次版本).',
  })
  @Allow(rule.officer)
  async editions(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<PlanEditionType[]> {
    const rows = await ctx.read((em) => em.find(PlanEdition, { planId: plan.id }, { orderBy: { number: 'asc' } }));
    return rows.map(toEdition);
  }

  @FieldResolver(() => [KeyTaskType], { description: 'Tasks that later editions withdrew (已撤销任务).' })
  @Allow(readers)
  async withdrawnTasks(@Ctx() ctx: HubContext, @Root() plan: PlanType): Promise<KeyTaskType[]> {
    const where = { planId: plan.id, state: 'WITHDRAWN' as const };
    return (await ctx.read((em) => em.find(KeyTask, where, { orderBy: { number: 'asc' } }))).map(toKeyTask);
  }
}

@Resolver(() => PlanEditionType)
export class PlanEditionResolver {
  @Query(() => PlanEditionType, { nullable: true, description: 'One official text of a plan (方案版本).' })
  @Allow(rule.officer)
  async planEdition(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<PlanEditionType | null> {
    const row = await ctx.read((em) => em.findOne(PlanEdition, { id }));
    return row ? toEdition(row) : null;
  }

  @FieldResolver(() => [String], { description: 'The text as it was read, by line (原文各行).' })
  @Allow(rule.officer)
  async rawLines(@Ctx() ctx: HubContext, @Root() edition: PlanEditionType): Promise<string[]> {
    const row = await ctx.read((em) => em.findOneOrFail(PlanEdition, { id: edition.id }, { populate: ['rawText'] }));
    return linesOf(row.rawText);
  }

  @FieldResolver(() => [TaskEditionType], { description: 'What it says of each task (各项任务).' })
  @Allow(rule.officer)
  async tasks(@Ctx() ctx: HubContext, @Root() edition: PlanEditionType): Promise<TaskEditionType[]> {
    const rows = await ctx.read((em) =>
      em.find(TaskEdition, { editionId: edition.id }, { orderBy: { number: 'asc', keyTaskId: 'asc' } }),
    );
    return rows.map(toTaskEdition);
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskEditionsResolver {
  @FieldResolver(() => [TaskEditionType], {
    description: 'What each edition of the plan says of it, oldest first; empty while never amended (历次表述).',
  })
  @Allow(rule.officer)
  async editions(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<TaskEditionType[]> {
    const loader = ctx.loader('task-editions', async (ids: readonly string[], em) => {
      const rows = await em.find(TaskEdition, { keyTaskId: { $in: [...ids] } });
      return new Map(ids.map((id) => [id, rows.filter((row) => row.keyTaskId === id)]));
    });
    const rows = (await loader.load(task.id)) ?? [];
    // Ids are made in the order of time, so the order of the ids is that of the editions.
    return rows.sort((a, b) => (a.editionId < b.editionId ? -1 : 1)).map(toTaskEdition);
  }
}

@Resolver(() => TaskEditionType)
export class TaskEditionResolver {
  @FieldResolver(() => PlanEditionType, { description: 'The edition (版本).' })
  @Allow(rule.officer)
  async edition(@Ctx() ctx: HubContext, @Root() words: TaskEditionType): Promise<PlanEditionType> {
    const loader = ctx.loader('plan-edition', async (ids: readonly string[], em) => {
      const rows = await em.find(PlanEdition, { id: { $in: [...ids] } });
      return new Map(rows.map((row) => [row.id as string, row]));
    });
    const row = await loader.load(words.editionId);
    if (!row) throw new Error(`no edition ${words.editionId}`);
    return toEdition(row);
  }
}
