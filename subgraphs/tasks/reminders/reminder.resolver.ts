import { Allow, asResult, HubContext, make, rule } from '@hub/kit';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask } from '../key-tasks/index.ts';
import { PERIOD } from '../periods.ts';
import { remindersLoader, remindMissing, reportingGaps } from './reminder.service.ts';
import { RemindedUnits, ReminderType, RemindMissingResult, ReportingGap, toGap, toReminder } from './reminder.type.ts';

const mayRemind = rule.privilege('tasks/progress-reports.remind');

@InputType({ description: 'Reminds units that have not reported on a period (催办).' })
export class RemindMissingInput {
  @Field(() => String, { description: 'Month 2026-10 or quarter 2026-Q4 (填报周期).' })
  @Matches(PERIOD)
  period!: string;
  @Field(() => ID, { nullable: true, description: 'Of this task only (重点任务).' })
  @IsOptional()
  @IsUUID()
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'This unit only (单位).' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}

@Resolver(() => ReportingGap)
export class ReportingGapResolver {
  @Query(() => [ReportingGap], {
    description: 'Who has not reported on a period or did so late, by task (缺报、迟报清单).',
  })
  @Allow(mayRemind)
  async reportingGaps(@Ctx() ctx: HubContext, @Arg('period', () => String) period: string): Promise<ReportingGap[]> {
    return PERIOD.test(period) ? (await reportingGaps(ctx, period)).map(toGap) : [];
  }

  @Mutation(() => RemindMissingResult, {
    description: 'Reminds units that have neither handed in nor had accepted, each once a day (催办).',
  })
  @Allow(mayRemind)
  async remindMissing(@Ctx() ctx: HubContext, @Arg('input', () => RemindMissingInput) input: RemindMissingInput) {
    return asResult(async () => make(RemindedUnits, await remindMissing(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(mayRemind)
  async keyTask(@Ctx() ctx: HubContext, @Root() gap: ReportingGap): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(gap.keyTaskId);
    return row ? toKeyTask(row) : null;
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskRemindersResolver {
  @FieldResolver(() => [ReminderType], {
    description:
      'Reminders about the task that the officer may see, newest first: of the own units, all for the office (催办记录).',
  })
  @Allow(rule.any(rule.officer, rule.service))
  async reminders(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<ReminderType[]> {
    return ((await remindersLoader(ctx).load(task.id)) ?? []).map(toReminder);
  }
}
