import { Allow, asResult, type Connection, HubContext, make, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask } from '../key-tasks/index.ts';
import { OrgUnit } from '../stubs.ts';
import { AdoptionLevel, CaseAdoption, TypicalCase } from './typical-case.entity.ts';
import {
  RecordAdoptionInput,
  ReviewTypicalCaseInput,
  SaveTypicalCaseInput,
  TypicalCaseStepInput,
  TypicalCasesArgs,
} from './typical-case.inputs.ts';
import * as service from './typical-case.service.ts';
import {
  AdoptionLevelType,
  CaseAdoptionType,
  caseReaders,
  TypicalCaseConnection,
  TypicalCaseCount,
  TypicalCaseResult,
  TypicalCaseType,
  toAdoption,
  toTypicalCase,
} from './typical-case.type.ts';

const mayWrite = rule.privilege('tasks/typical-cases.write');
const mayReview = rule.privilege('tasks/typical-cases.review');

const levelsOf = (ctx: HubContext) =>
  ctx.read(async (em) =>
    (await em.find(AdoptionLevel, {}, { orderBy: { ord: 'asc' } })).map(({ code, name, nameEn }) =>
      make(AdoptionLevelType, { code, name: ctx.lang === 'zh' ? name : nameEn }),
    ),
  );

const levelLoader = (ctx: HubContext) =>
  ctx.loader(
    'adoption-levels',
    async (_: readonly string[]) => new Map((await levelsOf(ctx)).map((level) => [level.code, level])),
  );

const adoptionLoader = (ctx: HubContext) =>
  ctx.loader('case-adoptions', async (ids: readonly string[], em) => {
    const rows = await em.find(CaseAdoption, { caseId: { $in: [...ids] } }, { orderBy: { adoptedOn: 'desc' } });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.caseId === id)]));
  });

@Resolver(() => TypicalCaseType)
export class TypicalCaseResolver {
  @Query(() => TypicalCaseConnection, {
    description: 'Cases, newest first; partners see published ones (典型案例列表).',
  })
  @Allow(caseReaders)
  async typicalCases(
    @Ctx() ctx: HubContext,
    @Args(() => TypicalCasesArgs) args: TypicalCasesArgs,
  ): Promise<Connection<TypicalCaseType>> {
    const { unitId, keyTaskId, year, state, adopted, search } = args;
    const given = Object.entries({ unitId, keyTaskId, year, state }).filter(([, value]) => value != null);
    const like = search ? { $like: `%${search.replace(/[\\%_]/gu, '\\$&')}%` } : null;
    const where = {
      ...Object.fromEntries(given),
      ...(adopted ? { adoptionCount: { $gt: 0 } } : {}),
      ...(like ? { $or: [{ title: like }, { summary: like }] } : {}),
    } as FilterQuery<TypicalCase>;
    const order = { createdAt: 'desc', id: 'desc' } as const;
    return ctx.read(async (em) => mapPage(await paginate(em, TypicalCase, where, order, args), toTypicalCase));
  }

  @Query(() => TypicalCaseType, { nullable: true, description: 'One case (典型案例).' })
  @Allow(caseReaders)
  async typicalCase(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<TypicalCaseType | null> {
    const row = await ctx.read((em) => em.findOne(TypicalCase, { id }));
    return row ? toTypicalCase(row) : null;
  }

  @Query(() => [AdoptionLevelType], { description: 'Levels at which a case is adopted (推广层级).' })
  @Allow(caseReaders)
  async adoptionLevels(@Ctx() ctx: HubContext): Promise<AdoptionLevelType[]> {
    return levelsOf(ctx);
  }

  @Query(() => [TypicalCaseCount], {
    description: 'Cases by unit, over what the officer may see; most handed in first (按单位统计案例).',
  })
  @Allow(rule.officer)
  async typicalCaseCounts(
    @Ctx() ctx: HubContext,
    @Arg('year', () => Int, { nullable: true, description: 'Of this year (年度).' }) year?: number | null,
  ): Promise<TypicalCaseCount[]> {
    const rows = await ctx.read((em) =>
      em.execute<(TypicalCaseCount & { unitId: string })[]>(
        `select unit_id as "unitId", count(*)::int as submitted, (count(*) filter (where state in ('SELECTED', 'PUBLISHED')))::int as selected,
           (count(*) filter (where state = 'PUBLISHED'))::int as published, sum(adoption_count)::int as adoptions
         from typical_case where state <> 'DRAFT' and (?::int is null or year = ?::int) group by 1 order by 2 desc, 1`,
        [year ?? null, year ?? null],
      ),
    );
    return rows.map(({ unitId, ...counts }) =>
      make(TypicalCaseCount, { ...counts, unit: make(OrgUnit, { id: unitId }) }),
    );
  }

  @Mutation(() => TypicalCaseResult, {
    description: 'Saves a draft, which may be incomplete (保存案例草稿). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayWrite)
  async saveTypicalCase(@Ctx() ctx: HubContext, @Arg('input', () => SaveTypicalCaseInput) input: SaveTypicalCaseInput) {
    return asResult(async () => toTypicalCase(await service.saveCase(ctx, input)));
  }

  @Mutation(() => TypicalCaseResult, {
    description: 'Hands a case in (报送案例). Refusals: STATE_NOT_ALLOWED, TEXT_TOO_SHORT, TEXT_TOO_LONG.',
  })
  @Allow(mayWrite)
  async submitTypicalCase(
    @Ctx() ctx: HubContext,
    @Arg('input', () => TypicalCaseStepInput) input: TypicalCaseStepInput,
  ) {
    return asResult(async () => toTypicalCase(await service.submitCase(ctx, input)));
  }

  @Mutation(() => TypicalCaseResult, {
    description: 'Selects a case of another unit, or not (评选案例). Refusals: STATE_NOT_ALLOWED, OWN_CASE.',
  })
  @Allow(mayReview)
  async reviewTypicalCase(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ReviewTypicalCaseInput) input: ReviewTypicalCaseInput,
  ) {
    return asResult(async () => toTypicalCase(await service.reviewCase(ctx, input)));
  }

  @Mutation(() => TypicalCaseResult, {
    description: 'Publishes a selected case (发布案例). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('tasks/typical-cases.publish'))
  async publishTypicalCase(
    @Ctx() ctx: HubContext,
    @Arg('input', () => TypicalCaseStepInput) input: TypicalCaseStepInput,
  ) {
    return asResult(async () => toTypicalCase(await service.publishCase(ctx, input)));
  }

  @Mutation(() => TypicalCaseResult, {
    description:
      'Records that somebody else works by it (登记推广). Refusals: STATE_NOT_ALLOWED, OWN_UNIT, DAY_NOT_ALLOWED, UNKNOWN_CODE, ALREADY_RECORDED.',
  })
  @Allow(mayWrite)
  async recordCaseAdoption(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RecordAdoptionInput) input: RecordAdoptionInput,
  ) {
    return asResult(async () => toTypicalCase(await service.recordAdoption(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task it comes from (重点任务).' })
  @Allow(caseReaders)
  async keyTask(@Ctx() ctx: HubContext, @Root() root: TypicalCaseType): Promise<KeyTaskType | null> {
    const row = root.keyTaskId ? await keyTaskLoader(ctx).load(root.keyTaskId) : null;
    return row ? toKeyTask(row) : null;
  }

  @FieldResolver(() => [CaseAdoptionType], { description: 'Who works by it, latest first (推广情况).' })
  @Allow(caseReaders)
  async adoptions(@Ctx() ctx: HubContext, @Root() root: TypicalCaseType): Promise<CaseAdoptionType[]> {
    return ((await adoptionLoader(ctx).load(root.id)) ?? []).map(toAdoption);
  }
}

@Resolver(() => CaseAdoptionType)
export class CaseAdoptionResolver {
  @FieldResolver(() => AdoptionLevelType, { nullable: true, description: 'Level (推广层级).' })
  @Allow(caseReaders)
  async level(@Ctx() ctx: HubContext, @Root() adoption: CaseAdoptionType): Promise<AdoptionLevelType | null> {
    return levelLoader(ctx).load(adoption.level);
  }
}
