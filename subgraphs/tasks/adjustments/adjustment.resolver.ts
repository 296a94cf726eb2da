import { Allow, asResult, type Connection, HubContext, hubError, mapPage, PageArgs, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask, withdrawnTaskIds } from '../key-tasks/index.ts';
import { Adjustment } from './adjustment.entity.ts';
import * as inputs from './adjustment.inputs.ts';
import * as service from './adjustment.service.ts';
import { AdjustmentConnection, AdjustmentResult, AdjustmentType, inner, toAdjustment } from './adjustment.type.ts';

const mayRequest = rule.privilege('tasks/adjustments.request');
const mayDecide = rule.privilege('tasks/adjustments.decide');

@Resolver(() => AdjustmentType)
export class AdjustmentResolver {
  @Query(() => AdjustmentConnection, {
    description: 'Requests of one’s units, and for the office all, newest first (调整申请).',
  })
  @Allow(inner)
  async adjustments(
    @Ctx() ctx: HubContext,
    @Args(() => inputs.AdjustmentsArgs) args: inputs.AdjustmentsArgs,
  ): Promise<Connection<AdjustmentType>> {
    const { keyTaskId, state } = args;
    const given = Object.entries({ keyTaskId, state }).filter(([, value]) => value != null);
    return ctx.read(async (em) => {
      const also = keyTaskId ? {} : { keyTaskId: { $nin: await withdrawnTaskIds(em) } };
      const where = { ...also, ...Object.fromEntries(given) } as FilterQuery<Adjustment>;
      return mapPage(await paginate(em, Adjustment, where, { id: 'desc' }, args), toAdjustment);
    });
  }

  @Query(() => AdjustmentConnection, {
    description:
      'Requests that the officer may decide on: waiting, of other units, on tasks in force; the oldest first (待审批的调整申请).',
  })
  @Allow(mayDecide)
  async adjustmentsToDecide(
    @Ctx() ctx: HubContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<AdjustmentType>> {
    const viewer = ctx.viewer;
    if (viewer.kind !== 'officer') throw hubError.forbidden();
    return ctx.read(async (em) => {
      const where = {
        state: 'REQUESTED',
        requestedBy: { $ne: viewer.id },
        unitId: { $nin: [...viewer.units] },
        keyTaskId: { $nin: await withdrawnTaskIds(em) },
      } as FilterQuery<Adjustment>;
      return mapPage(await paginate(em, Adjustment, where, { id: 'asc' }, args), toAdjustment);
    });
  }

  @Mutation(() => AdjustmentResult, {
    description:
      'Asks for a transfer or an extension (申请转办、延期). Refusals: NOT_ASSIGNED, UNIT_MISSING, UNIT_ALREADY_IN_TASK, UNIT_NOT_KNOWN, LEAD_ONLY, NOT_LATER, ALREADY_THERE, TASK_WITHDRAWN.',
  })
  @Allow(mayRequest)
  async requestAdjustment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.RequestAdjustmentInput) input: inputs.RequestAdjustmentInput,
  ) {
    return asResult(async () => toAdjustment(await service.requestAdjustment(ctx, input)));
  }

  @Mutation(() => AdjustmentResult, {
    description:
      'Approves; the unit or the day changes with it (批准申请). Refusals: STATE_NOT_ALLOWED, OWN_REQUEST, TASK_WITHDRAWN and those of the request.',
  })
  @Allow(mayDecide)
  async approveAdjustment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.DecideAdjustmentInput) input: inputs.DecideAdjustmentInput,
  ) {
    return asResult(async () => toAdjustment(await service.approveAdjustment(ctx, input)));
  }

  @Mutation(() => AdjustmentResult, {
    description: 'Refuses with a reason (不批准申请). Refusals: STATE_NOT_ALLOWED, OWN_REQUEST.',
  })
  @Allow(mayDecide)
  async refuseAdjustment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.RefuseAdjustmentInput) input: inputs.RefuseAdjustmentInput,
  ) {
    return asResult(async () => toAdjustment(await service.refuseAdjustment(ctx, input)));
  }

  @Mutation(() => AdjustmentResult, {
    description: 'Takes one’s own request back (撤回申请). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayRequest)
  async withdrawAdjustment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AdjustmentStepInput) input: inputs.AdjustmentStepInput,
  ) {
    return asResult(async () => toAdjustment(await service.withdrawAdjustment(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(inner)
  async keyTask(@Ctx() ctx: HubContext, @Root() request: AdjustmentType): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(request.keyTaskId);
    return row ? toKeyTask(row) : null;
  }
}
