import { Allow, asResult, type Connection, HubContext, make, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask, withdrawnTaskIds } from '../key-tasks/index.ts';
import { OrgUnit } from '../stubs.ts';
import { SubAssignment } from './sub-assignment.entity.ts';
import * as inputs from './sub-assignment.inputs.ts';
import * as service from './sub-assignment.service.ts';
import {
  Decomposition,
  DecompositionPreview,
  DecompositionPreviewResult,
  DecompositionResult,
  DecompositionRow,
  inner,
  SubAssignmentConnection,
  SubAssignmentReminder,
  SubAssignmentReminderResult,
  SubAssignmentResult,
  SubAssignmentType,
  toSubAssignment,
} from './sub-assignment.type.ts';

const mayDecompose = rule.privilege('tasks/sub-assignments.give');
const mayTake = rule.privilege('tasks/assignments.sign');

@Resolver(() => SubAssignmentType)
export class SubAssignmentResolver {
  @Query(() => SubAssignmentConnection, {
    description: 'Parts of decomposed tasks, the earliest day first (分解任务).',
  })
  @Allow(inner)
  async subAssignments(
    @Ctx() ctx: HubContext,
    @Args(() => inputs.SubAssignmentsArgs) args: inputs.SubAssignmentsArgs,
  ): Promise<Connection<SubAssignmentType>> {
    const { keyTaskId, unitId, state } = args;
    const given = Object.entries({ keyTaskId, unitId, state }).filter(([, value]) => value != null);
    const order = { dueOn: 'asc', id: 'asc' } as const;
    return ctx.read(async (em) => {
      const also = keyTaskId ? {} : { keyTaskId: { $nin: await withdrawnTaskIds(em) } };
      const where = {
        state: { $ne: 'WITHDRAWN' },
        ...also,
        ...Object.fromEntries(given),
      } as FilterQuery<SubAssignment>;
      return mapPage(await paginate(em, SubAssignment, where, order, args), toSubAssignment);
    });
  }

  @Query(() => DecompositionPreviewResult, {
    description:
      'What a decomposition would do; writes nothing (分解预览). Refusals: NOT_ASSIGNED, TARGET_NOT_OF_TASK, TASK_WITHDRAWN.',
  })
  @Allow(mayDecompose)
  async decompositionPreview(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.DecomposeKeyTaskInput) input: inputs.DecomposeKeyTaskInput,
  ) {
    return asResult(async () => {
      const { signDueOn, verdicts } = await service.previewDecomposition(ctx, input);
      const notes = verdicts.flatMap((verdict, index) => {
        const unit = input.rows[index]?.unitId;
        return verdict === 'NEW' || !unit
          ? []
          : [make(DecompositionRow, { index, verdict, unit: make(OrgUnit, { id: unit }) })];
      });
      const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
      return make(DecompositionPreview, { signDueOn, fresh: count('NEW'), standing: count('STANDS'), notes });
    });
  }

  @Mutation(() => DecompositionResult, {
    description:
      'Breaks a task down, all rows or none; repeated it changes nothing (任务分解). Refusals: NOT_ASSIGNED, TARGET_NOT_OF_TASK, TASK_WITHDRAWN and the verdicts of the preview.',
  })
  @Allow(mayDecompose)
  async decomposeKeyTask(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.DecomposeKeyTaskInput) input: inputs.DecomposeKeyTaskInput,
  ) {
    return asResult(async () => make(Decomposition, await service.decompose(ctx, input)));
  }

  @Mutation(() => SubAssignmentResult, {
    description: 'Signs for one’s own part (签收分解任务). Refusals: STATE_NOT_ALLOWED, TASK_WITHDRAWN.',
  })
  @Allow(mayTake)
  async signSubAssignment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.SubAssignmentStepInput) input: inputs.SubAssignmentStepInput,
  ) {
    return asResult(async () => toSubAssignment(await service.signPart(ctx, input)));
  }

  @Mutation(() => SubAssignmentResult, {
    description: 'Says that one’s own part is done (办结分解任务). Refusals: STATE_NOT_ALLOWED, TASK_WITHDRAWN.',
  })
  @Allow(mayTake)
  async finishSubAssignment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.FinishSubAssignmentInput) input: inputs.FinishSubAssignmentInput,
  ) {
    return asResult(async () => toSubAssignment(await service.finishPart(ctx, input)));
  }

  @Mutation(() => SubAssignmentReminderResult, {
    description:
      'Reminds the units that have not signed, or signed and are late, once a day; it shows on their to-dos (催办). Refusals: NOBODY_TO_REMIND, TASK_WITHDRAWN.',
  })
  @Allow(mayDecompose)
  async remindSubAssignments(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.RemindSubAssignmentsInput) input: inputs.RemindSubAssignmentsInput,
  ) {
    return asResult(async () => make(SubAssignmentReminder, await service.remind(ctx, input)));
  }

  @Mutation(() => SubAssignmentResult, {
    description: 'Takes a part back with a reason (撤回分解任务). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayDecompose)
  async withdrawSubAssignment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.WithdrawSubAssignmentInput) input: inputs.WithdrawSubAssignmentInput,
  ) {
    return asResult(async () => toSubAssignment(await service.withdrawPart(ctx, input)));
  }

  @Mutation(() => SubAssignmentResult, {
    description:
      'Gives a part another last day with a reason (调整完成时限). Refusals: STATE_NOT_ALLOWED, DUE_IN_PAST, DUE_AFTER_TASK, SIGN_AFTER_DUE, TASK_WITHDRAWN.',
  })
  @Allow(mayDecompose)
  async rescheduleSubAssignment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.RescheduleSubAssignmentInput) input: inputs.RescheduleSubAssignmentInput,
  ) {
    return asResult(async () => toSubAssignment(await service.reschedulePart(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(inner)
  async keyTask(@Ctx() ctx: HubContext, @Root() part: SubAssignmentType): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(part.keyTaskId);
    return row ? toKeyTask(row) : null;
  }
}
