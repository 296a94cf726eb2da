import { Allow, asResult, HubContext, LocalDate, rule } from '@hub/kit';
import { IsInt, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { KeyTaskType } from '../key-tasks/index.ts';
import * as service from './milestone.service.ts';
import { inner, MilestoneResult, MilestoneType, toMilestone } from './milestone.type.ts';

const mayKeep = rule.privilege('tasks/milestones.keep');

@InputType({ description: 'A milestone of a task (设置里程碑).' })
export class PlanMilestoneInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => String, { description: 'What is there by then, 2 to 200 characters (名称).' })
  @Length(2, 200)
  title!: string;
  @Field(() => LocalDate, { description: 'A day of the plan’s year (计划日期).' })
  plannedOn!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One milestone and the version that was read (里程碑操作).' })
export class MilestoneStepInput {
  @Field(() => ID, { description: 'The milestone (里程碑).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Another title or day (修改里程碑).' })
export class ChangeMilestoneInput extends MilestoneStepInput {
  @Field(() => String, { description: 'What is there by then, 2 to 200 characters (名称).' })
  @Length(2, 200)
  title!: string;
  @Field(() => LocalDate, { description: 'A day of the plan’s year (计划日期).' })
  plannedOn!: string;
}

@InputType({ description: 'A milestone was reached (登记完成).' })
export class ReachMilestoneInput extends MilestoneStepInput {
  @Field(() => LocalDate, { description: 'The day, today or before (完成日期).' })
  doneOn!: string;
  @Field(() => String, { description: 'What proves it, where it is kept, 4 to 1000 characters (完成佐证).' })
  @Length(4, 1000)
  evidenceNote!: string;
}

@InputType({ description: 'Takes a milestone away with a reason (删除里程碑).' })
export class RemoveMilestoneInput extends MilestoneStepInput {
  @Field(() => String, { description: 'Why, 4 to 200 characters (原因).' })
  @Length(4, 200)
  reason!: string;
}

@Resolver(() => MilestoneType)
export class MilestoneResolver {
  @Mutation(() => MilestoneResult, {
    description: 'Plans a milestone (设置里程碑). Refusals: OUTSIDE_YEAR, TASK_WITHDRAWN.',
  })
  @Allow(mayKeep)
  async planMilestone(@Ctx() ctx: HubContext, @Arg('input', () => PlanMilestoneInput) input: PlanMilestoneInput) {
    return asResult(async () => toMilestone(await service.planMilestone(ctx, input)));
  }

  @Mutation(() => MilestoneResult, {
    description: 'Changes one that was not reached (修改里程碑). Refusals: ALREADY_DONE, OUTSIDE_YEAR, TASK_WITHDRAWN.',
  })
  @Allow(mayKeep)
  async changeMilestone(@Ctx() ctx: HubContext, @Arg('input', () => ChangeMilestoneInput) input: ChangeMilestoneInput) {
    return asResult(async () => toMilestone(await service.changeMilestone(ctx, input)));
  }

  @Mutation(() => MilestoneResult, {
    description:
      'Says that it was reached, with evidence (登记完成). Refusals: ALREADY_DONE, IN_FUTURE, TASK_WITHDRAWN.',
  })
  @Allow(mayKeep)
  async reachMilestone(@Ctx() ctx: HubContext, @Arg('input', () => ReachMilestoneInput) input: ReachMilestoneInput) {
    return asResult(async () => toMilestone(await service.reachMilestone(ctx, input)));
  }

  @Mutation(() => MilestoneResult, {
    description: 'Takes one away that was not reached (删除里程碑). Refusals: ALREADY_DONE, TASK_WITHDRAWN.',
  })
  @Allow(mayKeep)
  async removeMilestone(@Ctx() ctx: HubContext, @Arg('input', () => RemoveMilestoneInput) input: RemoveMilestoneInput) {
    return asResult(async () => toMilestone(await service.removeMilestone(ctx, input)));
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskMilestonesResolver {
  @FieldResolver(() => [MilestoneType], { description: 'Its milestones by planned day (里程碑).' })
  @Allow(inner)
  async milestones(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<MilestoneType[]> {
    return ((await service.milestonesLoader(ctx).load(task.id)) ?? []).map(toMilestone);
  }
}
