import { Allow, asResult, HubContext, rule } from '@hub/kit';
import { IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask } from '../key-tasks/index.ts';
import type { Rhythm } from '../periods.ts';
import { planRhythms, setRhythm } from './reporting-rhythm.service.ts';
import { ReportingRhythmResult, ReportingRhythmType, RhythmEnum, toRhythm } from './reporting-rhythm.type.ts';

@InputType({ description: 'How often the units of a plan, or of one task of it, report (设定填报周期).' })
export class SetReportingRhythmInput {
  @Field(() => ID, { description: 'The plan (工作方案).' })
  @IsUUID()
  planId!: string;
  @Field(() => ID, { nullable: true, description: 'One task of it; absent for all its tasks (重点任务).' })
  @IsOptional()
  @IsUUID()
  keyTaskId?: string | null;
  @Field(() => RhythmEnum, { description: 'How often (周期).' })
  rhythm!: Rhythm;
  @Field(() => String, { description: 'First quarter, this one or later, 2026-Q4 (起始季度).' })
  @Matches(/^\d{4}-Q[1-4]$/)
  fromQuarter!: string;
  @Field(() => String, { description: 'Why, 4 to 500 characters (调整原因).' })
  @Length(4, 500)
  reason!: string;
}

@Resolver(() => ReportingRhythmType)
export class ReportingRhythmResolver {
  @Mutation(() => ReportingRhythmResult, {
    description:
      'Sets how often units report; what was owed in quarters that are over stays (设定填报周期). Refusals: QUARTER_PASSED, OTHER_YEAR.',
  })
  @Allow(rule.privilege('tasks/reporting-rhythms.set'))
  async setReportingRhythm(
    @Ctx() ctx: HubContext,
    @Arg('input', () => SetReportingRhythmInput) input: SetReportingRhythmInput,
  ) {
    return asResult(async () => toRhythm(await setRhythm(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task; null for the whole plan (重点任务).' })
  @Allow(rule.any(rule.officer, rule.service))
  async keyTask(@Ctx() ctx: HubContext, @Root() row: ReportingRhythmType): Promise<KeyTaskType | null> {
    const task = row.keyTaskId ? await keyTaskLoader(ctx).load(row.keyTaskId) : null;
    return task ? toKeyTask(task) : null;
  }
}

export const rhythmsOfPlan = async (ctx: HubContext, planId: string): Promise<ReportingRhythmType[]> =>
  (await ctx.read((em) => planRhythms(em, planId))).map(toRhythm);
