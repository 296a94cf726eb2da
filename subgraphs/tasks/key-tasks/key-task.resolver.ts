import { Allow, type Connection, HubContext, mapPage, PageArgs, paginate, rule, spelled } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { likeAny } from '../numbered.ts';
import { OrgUnit } from '../stubs.ts';
import { KeyTask } from './key-task.entity.ts';
import { categoryLoader, findKeyTasks } from './key-task.service.ts';
import { KeyTaskConnection, KeyTaskType, PlanCategoryType, readers, toCategory, toKeyTask } from './key-task.type.ts';

@ArgsType()
export class KeyTasksArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this plan (工作方案).' })
  planId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of plans of this year (年度).' })
  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2100)
  year?: number | null;
  @Field(() => ID, { nullable: true, description: 'Of this category (类别).' })
  categoryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Led by this unit (牵头单位).' })
  leadUnitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'That this unit leads or takes part in (责任单位).' })
  unitId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Whose text holds these characters, is typed so in pinyin or initials, or whose number it is (内容、拼音、首字母或序号).',
  })
  @IsOptional()
  @MaxLength(50)
  search?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that a later edition withdrew, instead of those in force (已撤销).',
  })
  @IsOptional()
  withdrawn?: boolean | null;
}

export function pageOfTasks(ctx: HubContext, args: KeyTasksArgs): Promise<Connection<KeyTaskType>> {
  return ctx.read(async (em) => {
    const where: Record<string, unknown> = args.withdrawn ? { state: 'WITHDRAWN' } : { state: 'ACTIVE' };
    if (args.planId) where.planId = args.planId;
    if (args.categoryId) where.categoryId = args.categoryId;
    if (args.leadUnitId) where.leadUnitId = args.leadUnitId;
    if (args.search) {
      // A task has its number within a plan; the year is the plan's own filter.
      const number = /^\d{1,3}$/.test(args.search.trim()) ? [{ number: Number(args.search) }] : [];
      where.$or = [...likeAny(args.search, ['text']), ...number, ...spelled(args.search)];
    }
    if (args.year) {
      const plans = await em.execute<{ id: string }[]>('select id from plan where year = ?', [args.year]);
      where.planId = { $in: plans.map((plan) => plan.id).filter((id) => !args.planId || id === args.planId) };
    }
    if (args.unitId) {
      const mine = await em.execute<{ id: string }[]>(
        "select key_task_id as id from assignment where unit_id = ? and state <> 'WITHDRAWN'",
        [args.unitId],
      );
      where.id = { $in: mine.map((row) => row.id) };
    }
    return mapPage(
      await paginate(em, KeyTask, where as FilterQuery<KeyTask>, { planId: 'desc', number: 'asc' }, args),
      toKeyTask,
    );
  });
}

@Resolver(() => KeyTaskType)
export class KeyTaskResolver {
  @Query(() => KeyTaskConnection, { description: 'Key tasks, newest plan first, in the plan’s order (重点任务列表).' })
  @Allow(readers)
  async keyTasks(
    @Ctx() ctx: HubContext,
    @Args(() => KeyTasksArgs) args: KeyTasksArgs,
  ): Promise<Connection<KeyTaskType>> {
    return pageOfTasks(ctx, args);
  }

  @Query(() => KeyTaskType, { nullable: true, description: 'One key task (重点任务).' })
  @Allow(readers)
  async keyTask(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<KeyTaskType | null> {
    const row = (await findKeyTasks(ctx, [id])).get(id);
    return row ? toKeyTask(row) : null;
  }

  @FieldResolver(() => PlanCategoryType, { description: 'Category (类别).' })
  @Allow(readers)
  async category(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<PlanCategoryType> {
    const row = await categoryLoader(ctx).load(task.categoryId);
    if (!row) throw new Error(`task ${task.id} has no category`);
    return toCategory(row);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitTasksResolver {
  @FieldResolver(() => KeyTaskConnection, {
    nullable: true,
    description: 'Tasks that the unit leads or takes part in (承担的重点任务).',
  })
  @Allow(rule.officer)
  async keyTasks(
    @Ctx() ctx: HubContext,
    @Root() unit: OrgUnit,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { nullable: true, description: 'Of plans of this year (年度).' }) year?: number | null,
  ): Promise<Connection<KeyTaskType>> {
    return pageOfTasks(ctx, { first: page.first, after: page.after ?? null, unitId: unit.id, year: year ?? null });
  }
}
