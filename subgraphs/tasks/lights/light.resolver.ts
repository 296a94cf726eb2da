import { Allow, asResult, HubContext, LocalDate, rule } from '@hub/kit';
import { ArrayMaxSize, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, Float, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, readers } from '../key-tasks/index.ts';
import { lightsLoader, listRules, setLightRule } from './light.service.ts';
import { LightRuleResult, LightRuleType, TaskLightType, toLight, toLightRule } from './light.type.ts';

@InputType({ description: 'Thresholds of the lights from a day on (亮灯规则).' })
export class LightRuleInput {
  @Field(() => LocalDate, { description: 'First day, tomorrow or later (生效日期).' })
  validFrom!: string;
  @Field(() => Float, { description: 'Points behind plan from which it is yellow (黄灯落后百分点).' })
  @Min(1)
  @Max(100)
  yellowBehind!: number;
  @Field(() => Float, { description: 'Points behind plan beyond which it is red (红灯落后百分点).' })
  @Min(1)
  @Max(100)
  redBehind!: number;
  @Field(() => Int, { description: 'Day of the next month on which progress is due, 1 to 28 (次月报送日).' })
  @IsInt()
  @Min(1)
  @Max(28)
  reportDueDay!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Working day after the quarter on which its report is due, 1 to 20; 10 when absent (季报报送工作日).',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  quarterDueWorkingDay?: number | null;
  @Field(() => [Int], {
    nullable: true,
    description:
      'Working days before the day on which units are reminded, up to five; 3 and 1 when absent (提前提醒工作日).',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(20, { each: true })
  remindBefore?: number[] | null;
  @Field(() => Int, { description: 'Days late from which it is yellow (黄灯逾期天数).' })
  @IsInt()
  @Min(1)
  @Max(60)
  yellowLateDays!: number;
  @Field(() => Int, { description: 'Days late beyond which it is red (红灯逾期天数).' })
  @IsInt()
  @Min(1)
  @Max(90)
  redLateDays!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Days that a newly assigned unit has for what was due before; 10 when absent (新分工宽限天数).',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  graceDays?: number | null;
  @Field(() => String, { description: 'The rule in words, Chinese (规则说明).' })
  @Length(4, 500)
  basisZh!: string;
  @Field(() => String, { description: 'The rule in words, English (规则英文说明).' })
  @Length(4, 500)
  basisEn!: string;
}

@Resolver(() => TaskLightType)
export class LightResolver {
  @Query(() => [LightRuleType], { description: 'Every version of the rule of lights, newest first (亮灯规则).' })
  @Allow(rule.officer)
  async lightRules(@Ctx() ctx: HubContext): Promise<LightRuleType[]> {
    return (await ctx.read(listRules)).map((row) => toLightRule(row, ctx.lang));
  }

  @Mutation(() => LightRuleResult, {
    description:
      'A new version of the rule from a day to come (设定亮灯规则). Refusals: NOT_IN_FUTURE, RED_BELOW_YELLOW, RULE_BEGINS_LATER.',
  })
  @Allow(rule.privilege('tasks/lights.set-thresholds'))
  async setLightRule(@Ctx() ctx: HubContext, @Arg('input', () => LightRuleInput) input: LightRuleInput) {
    return asResult(async () =>
      toLightRule(
        await setLightRule(ctx, {
          ...input,
          graceDays: input.graceDays ?? 10,
          quarterDueWorkingDay: input.quarterDueWorkingDay ?? 10,
          remindBefore: input.remindBefore ?? [3, 1],
        }),
        ctx.lang,
      ),
    );
  }

  @FieldResolver(() => LightRuleType, { nullable: true, description: 'The rule used (所用规则).' })
  @Allow(rule.any(rule.officer, rule.service))
  async rule(@Ctx() ctx: HubContext, @Root() light: TaskLightType): Promise<LightRuleType | null> {
    const loader = ctx.loader('light-rule', async (versions: readonly number[], em) => {
      const rows = (await listRules(em)).filter((row) => versions.includes(row.version));
      return new Map(rows.map((row) => [row.version, row]));
    });
    const row = await loader.load(light.ruleVersion);
    return row ? toLightRule(row, ctx.lang) : null;
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskLightsResolver {
  @FieldResolver(() => TaskLightType, {
    nullable: true,
    description:
      'The light today: what is done until today against the plan of the last month whose reports were due (当前灯).',
  })
  @Allow(readers)
  async light(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<TaskLightType | null> {
    const lights = await lightsLoader(ctx).load(task.id);
    return lights ? toLight(lights.current, ctx.lang, task.id) : null;
  }

  @FieldResolver(() => [TaskLightType], {
    description: 'The light of every month of the year, by what was known at its end (各月灯).',
  })
  @Allow(readers)
  async lights(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<TaskLightType[]> {
    const lights = await lightsLoader(ctx).load(task.id);
    return (lights?.months ?? []).map((light) => toLight(light, ctx.lang, task.id));
  }
}
