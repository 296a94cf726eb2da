import { Allow, asResult, type Connection, chinaDay, HubContext, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask, withdrawnTaskIds } from '../key-tasks/index.ts';
import { meant } from '../numbered.ts';
import { escalateSlip } from './escalation.service.ts';
import { SupervisionSlip } from './supervision-slip.entity.ts';
import * as inputs from './supervision-slip.inputs.ts';
import * as service from './supervision-slip.service.ts';
import {
  inner,
  SupervisionSlipConnection,
  SupervisionSlipResult,
  SupervisionSlipType,
  toSlip,
} from './supervision-slip.type.ts';

const mayIssue = rule.privilege('tasks/supervision.issue');

@Resolver(() => SupervisionSlipType)
export class SupervisionSlipResolver {
  @Query(() => SupervisionSlipConnection, {
    description: 'Slips that one’s units issued or must answer, newest first (督办单列表).',
  })
  @Allow(inner)
  async supervisionSlips(
    @Ctx() ctx: HubContext,
    @Args(() => inputs.SupervisionSlipsArgs) args: inputs.SupervisionSlipsArgs,
  ): Promise<Connection<SupervisionSlipType>> {
    const { keyTaskId, unitId, supervisingUnitId, state, colour, overdue, search } = args;
    const given = Object.entries({ keyTaskId, unitId, supervisingUnitId, state, colour }).filter(
      ([, value]) => value != null,
    );
    const also: object[] = search ? [{ $or: meant(search, ['text']) }] : [];
    if (overdue) also.push({ dueOn: { $lt: chinaDay() } }, { state: { $in: ['ISSUED', 'RETURNED'] } });
    const order = { year: 'desc', number: 'desc' } as const;
    return ctx.read(async (em) => {
      if (!keyTaskId) also.push({ keyTaskId: { $nin: await withdrawnTaskIds(em) } });
      const where = { ...Object.fromEntries(given), $and: also } as FilterQuery<SupervisionSlip>;
      return mapPage(await paginate(em, SupervisionSlip, where, order, args), toSlip);
    });
  }

  @Query(() => SupervisionSlipType, { nullable: true, description: 'One slip (督办单).' })
  @Allow(inner)
  async supervisionSlip(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<SupervisionSlipType | null> {
    const row = await ctx.read((em) => em.findOne(SupervisionSlip, { id }));
    return row ? toSlip(row) : null;
  }

  @Mutation(() => SupervisionSlipResult, {
    description:
      'Issues a slip (下发督办单), or records one that the office issued on paper. Refusals: OWN_UNIT, NOT_ASSIGNED, NOT_SUPERVISING, TASK_WITHDRAWN, IN_FUTURE, OFFICE_ONLY, TOO_LONG_AGO.',
  })
  @Allow(mayIssue)
  async issueSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.IssueSupervisionSlipInput) input: inputs.IssueSupervisionSlipInput,
  ) {
    return asResult(async () => toSlip(await service.issueSlip(ctx, input)));
  }

  @Mutation(() => SupervisionSlipResult, {
    description: 'Answers a slip of one’s own unit (反馈办理措施). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('tasks/supervision.answer'))
  async answerSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AnswerSupervisionSlipInput) input: inputs.AnswerSupervisionSlipInput,
  ) {
    return asResult(async () => toSlip(await service.answerSlip(ctx, input)));
  }

  @Mutation(() => SupervisionSlipResult, {
    description: 'Gives an answer back (退回反馈). Refusals: STATE_NOT_ALLOWED, OWN_ANSWER.',
  })
  @Allow(mayIssue)
  async returnSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.ReturnSupervisionSlipInput) input: inputs.ReturnSupervisionSlipInput,
  ) {
    return asResult(async () => toSlip(await service.returnSlip(ctx, input)));
  }

  @Mutation(() => SupervisionSlipResult, {
    description: 'Accepts the measures (采纳措施). Refusals: STATE_NOT_ALLOWED, OWN_ANSWER.',
  })
  @Allow(mayIssue)
  async acceptSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.SupervisionSlipStepInput) input: inputs.SupervisionSlipStepInput,
  ) {
    return asResult(async () => toSlip(await service.acceptSlip(ctx, input)));
  }

  @Mutation(() => SupervisionSlipResult, {
    description: 'Closes a slip with evidence (办结督办单). Refusals: STATE_NOT_ALLOWED, OWN_ANSWER.',
  })
  @Allow(mayIssue)
  async closeSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.CloseSupervisionSlipInput) input: inputs.CloseSupervisionSlipInput,
  ) {
    return asResult(async () => toSlip(await service.closeSlip(ctx, input)));
  }

  @Mutation(() => SupervisionSlipResult, {
    description:
      'Escalates a slip without an answer after its day (升级督办): a yellow one becomes red with 3 more working days, a red one is put before the leaders. The hub does the same by itself once a day. Refusals: NOT_OVERDUE, ALREADY_ESCALATED, TASK_WITHDRAWN.',
  })
  @Allow(mayIssue)
  async escalateSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.SupervisionSlipStepInput) input: inputs.SupervisionSlipStepInput,
  ) {
    return asResult(async () => toSlip(await escalateSlip(ctx, input)));
  }

  @Mutation(() => SupervisionSlipResult, {
    description: 'A leader’s instruction on it (领导批示). Refusals: NOT_ESCALATED.',
  })
  @Allow(rule.privilege('tasks/supervision.instruct'))
  async instructSupervisionSlip(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.InstructSupervisionSlipInput) input: inputs.InstructSupervisionSlipInput,
  ) {
    return asResult(async () => toSlip(await service.instructSlip(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(inner)
  async keyTask(@Ctx() ctx: HubContext, @Root() slip: SupervisionSlipType): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(slip.keyTaskId);
    return row ? toKeyTask(row) : null;
  }
}
