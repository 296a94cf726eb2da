import { Allow, asResult, type Connection, chinaDay, HubContext, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask, withdrawnTaskIds } from '../key-tasks/index.ts';
import { meant } from '../numbered.ts';
import { SupervisionSlipType, slipLoader, toSlip } from '../supervision-slips/index.ts';
import { Problem } from './problem.entity.ts';
import * as inputs from './problem.inputs.ts';
import * as service from './problem.service.ts';
import { inner, ProblemConnection, ProblemResult, ProblemType, toProblem } from './problem.type.ts';

const maySupervise = rule.privilege('tasks/problems.supervise');
const mayRectify = rule.privilege('tasks/problems.rectify');

@Resolver(() => ProblemType)
export class ProblemResolver {
  @Query(() => ProblemConnection, {
    description: 'Problems that one’s units supervise or put right, newest first (问题清单).',
  })
  @Allow(inner)
  async problems(
    @Ctx() ctx: HubContext,
    @Args(() => inputs.ProblemsArgs) args: inputs.ProblemsArgs,
  ): Promise<Connection<ProblemType>> {
    const { keyTaskId, unitId, supervisingUnitId, slipId, state, overdue, search } = args;
    const given = Object.entries({ keyTaskId, unitId, supervisingUnitId, slipId, state }).filter(
      ([, value]) => value != null,
    );
    const also: object[] = search ? [{ $or: meant(search, ['text', 'source']) }] : [];
    if (overdue) also.push({ dueOn: { $lt: chinaDay() } }, { state: { $in: ['ASSIGNED', 'RECTIFYING'] } });
    const order = { year: 'desc', number: 'desc' } as const;
    return ctx.read(async (em) => {
      if (!keyTaskId) also.push({ $or: [{ keyTaskId: null }, { keyTaskId: { $nin: await withdrawnTaskIds(em) } }] });
      const where = { ...Object.fromEntries(given), $and: also } as FilterQuery<Problem>;
      return mapPage(await paginate(em, Problem, where, order, args), toProblem);
    });
  }

  @Query(() => ProblemType, { nullable: true, description: 'One problem (问题).' })
  @Allow(inner)
  async problem(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<ProblemType | null> {
    const row = await ctx.read((em) => em.findOne(Problem, { id }));
    return row ? toProblem(row) : null;
  }

  @Mutation(() => ProblemResult, {
    description: 'Puts a problem on the list (提出问题). Refusals: TASK_WITHDRAWN, NOT_OF_TASK.',
  })
  @Allow(maySupervise)
  async raiseProblem(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.RaiseProblemInput) input: inputs.RaiseProblemInput,
  ) {
    return asResult(async () => toProblem(await service.raiseProblem(ctx, input)));
  }

  @Mutation(() => ProblemResult, {
    description: 'Gives it to a unit (交办问题). Refusals: STATE_NOT_ALLOWED, OWN_UNIT, NOT_IN_FUTURE, TASK_WITHDRAWN.',
  })
  @Allow(maySupervise)
  async assignProblem(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AssignProblemInput) input: inputs.AssignProblemInput,
  ) {
    return asResult(async () => toProblem(await service.assignProblem(ctx, input)));
  }

  @Mutation(() => ProblemResult, { description: 'The unit takes it up (开始整改). Refusals: STATE_NOT_ALLOWED.' })
  @Allow(mayRectify)
  async startProblem(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.StartProblemInput) input: inputs.StartProblemInput,
  ) {
    return asResult(async () => toProblem(await service.startProblem(ctx, input)));
  }

  @Mutation(() => ProblemResult, { description: 'Hands in with evidence (提交整改). Refusals: STATE_NOT_ALLOWED.' })
  @Allow(mayRectify)
  async submitProblem(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.SubmitProblemInput) input: inputs.SubmitProblemInput,
  ) {
    return asResult(async () => toProblem(await service.submitProblem(ctx, input)));
  }

  @Mutation(() => ProblemResult, {
    description: 'Gives it back (退回整改). Refusals: STATE_NOT_ALLOWED, OWN_RECTIFICATION, NO_EVIDENCE.',
  })
  @Allow(maySupervise)
  async returnProblem(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.ReturnProblemInput) input: inputs.ReturnProblemInput,
  ) {
    return asResult(async () => toProblem(await service.returnProblem(ctx, input)));
  }

  @Mutation(() => ProblemResult, {
    description: 'Strikes it off (销号). Refusals: STATE_NOT_ALLOWED, OWN_RECTIFICATION, NO_EVIDENCE.',
  })
  @Allow(maySupervise)
  async closeProblem(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.CloseProblemInput) input: inputs.CloseProblemInput,
  ) {
    return asResult(async () => toProblem(await service.closeProblem(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task it belongs to (重点任务).' })
  @Allow(inner)
  async keyTask(@Ctx() ctx: HubContext, @Root() problem: ProblemType): Promise<KeyTaskType | null> {
    const row = problem.keyTaskId ? await keyTaskLoader(ctx).load(problem.keyTaskId) : null;
    return row ? toKeyTask(row) : null;
  }

  @FieldResolver(() => SupervisionSlipType, {
    nullable: true,
    description: 'The slip it came from; null for a unit that does not see that slip (来源督办单).',
  })
  @Allow(inner)
  async slip(@Ctx() ctx: HubContext, @Root() problem: ProblemType): Promise<SupervisionSlipType | null> {
    const row = problem.slipId ? await slipLoader(ctx).load(problem.slipId) : null;
    return row ? toSlip(row) : null;
  }
}
