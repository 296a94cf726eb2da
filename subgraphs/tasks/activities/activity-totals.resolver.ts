import { Allow, HubContext, LocalDate, make } from '@hub/kit';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { KeyTaskType, readers } from '../key-tasks/index.ts';
import { District, OrgUnit } from '../stubs.ts';

@ObjectType('ActivityTotals', {
  description: 'Sums over verified activities (核实活动汇总). People on site and views online are never added.',
})
@Allow(readers)
export class ActivityTotals {
  @Field(() => Int, { description: 'Verified activities (核实活动数).' })
  activityCount!: number;
  @Field(() => Int, { description: 'Minutes (总时长).' })
  minutes!: number;
  @Field(() => Int, { description: 'People on site (现场人次).' })
  onsiteAudience!: number;
  @Field(() => Int, { description: 'Views online (线上观看).' })
  onlineViews!: number;
}

@ArgsType()
class ActivityTotalsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Held by this unit (举办单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this entry of the five (五进).' })
  entry?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Held on this day or later (起始日期).' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Held on this day or before (截止日期).' })
  to?: string | null;
}

async function totalsOf(ctx: HubContext, args: ActivityTotalsArgs): Promise<ActivityTotals> {
  const conditions: [string, unknown][] = [
    ['key_task_id = ?', args.keyTaskId],
    ['unit_id = ?', args.unitId],
    ['district_code = ?', args.districtCode],
    ['entry = ?', args.entry],
    ['held_on >= ?', args.from],
    ['held_on <= ?', args.to],
  ];
  const given = conditions.filter(([, value]) => value != null);
  const where = given.map(([sql]) => ` and ${sql}`).join('');
  const rows = await ctx.read((em) =>
    em.execute<ActivityTotals[]>(
      `select count(*)::int as "activityCount", coalesce(sum(minutes), 0)::int as minutes,
         coalesce(sum(onsite_audience), 0)::int as "onsiteAudience", coalesce(sum(online_views), 0)::int as "onlineViews"
       from activity where state = 'VERIFIED'${where}`,
      given.map(([, value]) => value),
    ),
  );
  return make(ActivityTotals, rows[0] ?? { activityCount: 0, minutes: 0, onsiteAudience: 0, onlineViews: 0 });
}

/** One query for all the keys asked for in one tick. */
const totalsLoader = (ctx: HubContext, column: 'key_task_id' | 'unit_id' | 'district_code') =>
  ctx.loader(`activity-totals:${column}`, async (keys: readonly string[], em) => {
    const rows = await em.execute<(ActivityTotals & { key: string })[]>(
      `select ${column}::text as key, count(*)::int as "activityCount", coalesce(sum(minutes), 0)::int as minutes,
         coalesce(sum(onsite_audience), 0)::int as "onsiteAudience", coalesce(sum(online_views), 0)::int as "onlineViews"
       from activity where state = 'VERIFIED' and ${column}::text in (select jsonb_array_elements_text(?::jsonb)) group by 1`,
      [JSON.stringify(keys)],
    );
    const none = { activityCount: 0, minutes: 0, onsiteAudience: 0, onlineViews: 0 };
    return new Map(keys.map((key) => [key, make(ActivityTotals, rows.find((row) => row.key === key) ?? none)]));
  });

@Resolver()
export class ActivityTotalsResolver {
  @Query(() => ActivityTotals, { description: 'Sums over verified activities (核实活动汇总).' })
  @Allow(readers)
  async activityTotals(
    @Ctx() ctx: HubContext,
    @Args(() => ActivityTotalsArgs) args: ActivityTotalsArgs,
  ): Promise<ActivityTotals> {
    return totalsOf(ctx, args);
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskActivityTotalsResolver {
  @FieldResolver(() => ActivityTotals, {
    nullable: true,
    description: 'Sums over the task’s verified activities (核实活动汇总).',
  })
  @Allow(readers)
  async activityTotals(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<ActivityTotals | null> {
    return totalsLoader(ctx, 'key_task_id').load(task.id);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitActivityTotalsResolver {
  @FieldResolver(() => ActivityTotals, {
    nullable: true,
    description: 'Sums over verified activities that the unit held (核实活动汇总).',
  })
  @Allow(readers)
  async activityTotals(@Ctx() ctx: HubContext, @Root() unit: OrgUnit): Promise<ActivityTotals | null> {
    return totalsLoader(ctx, 'unit_id').load(unit.id);
  }
}

@Resolver(() => District)
export class DistrictActivityTotalsResolver {
  @FieldResolver(() => ActivityTotals, {
    nullable: true,
    description: 'Sums over verified activities in the district (核实活动汇总).',
  })
  @Allow(readers)
  async activityTotals(
    @Ctx() ctx: HubContext,
    @Root() district: District,
    @Arg('entry', () => String, { nullable: true, description: 'Of this entry of the five (五进).' }) entry?:
      | string
      | null,
  ): Promise<ActivityTotals | null> {
    return entry
      ? totalsOf(ctx, { districtCode: district.code, entry })
      : totalsLoader(ctx, 'district_code').load(district.code);
  }
}
