import { Allow, asResult, chinaDay, HubContext, LocalDate, rule } from '@hub/kit';
import { IsIn, IsInt, IsUUID, Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { KeyTaskType } from '../key-tasks/index.ts';
import { LightColourEnum, TaskLightType } from './light.type.ts';
import { inForce, type OverrideColour } from './light-override.rules.ts';
import { overrideLight, overridesLoader, withdrawOverride } from './light-override.service.ts';
import { LightOverrideResult, LightOverrideType, toOverride } from './light-override.type.ts';

const inner = rule.any(rule.officer, rule.service);

@InputType({ description: 'Another light than the computed one, for a month and a while (人工调整亮灯).' })
export class OverrideLightInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => String, { description: 'Month, 2026-10 (月份).' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month!: string;
  @Field(() => LightColourEnum, { description: 'GREEN, YELLOW or RED (调整后的灯).' })
  @IsIn(['GREEN', 'YELLOW', 'RED'])
  colour!: OverrideColour;
  @Field(() => String, { description: 'Why, 10 to 500 characters (调整原因).' })
  @Length(10, 500)
  reason!: string;
  @Field(() => LocalDate, { description: 'Last day, at most 92 days from today (有效期至).' })
  until!: string;
}

@InputType({ description: 'Takes an override back (撤销人工调整).' })
export class WithdrawLightOverrideInput {
  @Field(() => ID, { description: 'The override (人工调整).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
  @Field(() => String, { description: 'Why, 4 to 500 characters (撤销原因).' })
  @Length(4, 500)
  reason!: string;
}

@Resolver(() => TaskLightType)
export class LightOverrideResolver {
  @Mutation(() => LightOverrideResult, {
    description:
      'Sets another light than the computed one (人工调整亮灯). Refusals: SAME_COLOUR, MONTH_WITHOUT_LIGHT, TERM_NOT_ALLOWED, OWN_TASK.',
  })
  @Allow(rule.privilege('tasks/lights.override'))
  async overrideTaskLight(@Ctx() ctx: HubContext, @Arg('input', () => OverrideLightInput) input: OverrideLightInput) {
    return asResult(async () => toOverride(await overrideLight(ctx, input)));
  }

  @Mutation(() => LightOverrideResult, {
    description: 'Takes an override back; the computed light shows (撤销人工调整).',
  })
  @Allow(rule.privilege('tasks/lights.override'))
  async withdrawLightOverride(
    @Ctx() ctx: HubContext,
    @Arg('input', () => WithdrawLightOverrideInput) input: WithdrawLightOverrideInput,
  ) {
    return asResult(async () => toOverride(await withdrawOverride(ctx, input)));
  }

  @FieldResolver(() => LightOverrideType, {
    nullable: true,
    description: 'The light a person set for this month, while it stands; `colour` stays the computed one (人工调整).',
  })
  @Allow(inner)
  async override(@Ctx() ctx: HubContext, @Root() light: TaskLightType): Promise<LightOverrideType | null> {
    const row = inForce((await overridesLoader(ctx).load(light.keyTaskId)) ?? [], light.month, chinaDay());
    return row ? toOverride(row) : null;
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskOverridesResolver {
  @FieldResolver(() => [LightOverrideType], {
    description: 'Every override of its lights, newest first (人工调整记录).',
  })
  @Allow(inner)
  async lightOverrides(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<LightOverrideType[]> {
    return ((await overridesLoader(ctx).load(task.id)) ?? []).map(toOverride);
  }
}
