import { Allow, HubContext, LocalDate, make, rule } from '@hub/kit';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader } from '../key-tasks/index.ts';
import { listRules, ruleOn } from '../lights/index.ts';
import { lastMonthOf, periodDueOn, periodsAsked } from '../periods.ts';
import { rhythmLoader } from '../reporting-rhythms/index.ts';

@ObjectType('ReportPeriod', { description: 'A period that units of a task report on (填报周期).' })
@Allow(rule.any(rule.officer, rule.service))
export class ReportPeriod {
  @Field(() => String, { description: 'Month 2026-10 or quarter 2026-Q4 (周期).' })
  period!: string;
  @Field(() => String, { description: 'Month with which it ends, 2026-12 (月份).' })
  month!: string;
  @Field(() => LocalDate, { description: 'Day on which its report is due (报送截止).' })
  dueOn!: string;
}

@Resolver(() => KeyTaskType)
export class KeyTaskPeriodsResolver {
  @FieldResolver(() => [ReportPeriod], {
    description: 'Every month and quarter of the year that units report on, in order, by the rhythm set (应报周期).',
  })
  @Allow(rule.any(rule.officer, rule.service))
  async reportPeriods(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<ReportPeriod[]> {
    const [row, rhythm, rules] = await Promise.all([
      keyTaskLoader(ctx).load(task.id),
      rhythmLoader(ctx).load(task.id),
      rulesLoader(ctx).load('all'),
    ]);
    const first = row ? Object.keys(row.schedule).sort()[0] : undefined;
    if (!first || !rhythm || !rules) return [];
    return periodsAsked(first, `${first.slice(0, 4)}-12`, rhythm).map((period) => {
      const month = lastMonthOf(period);
      return make(ReportPeriod, { period, month, dueOn: periodDueOn(period, ruleOn(rules, `${month}-28`)) });
    });
  }
}

const rulesLoader = (ctx: HubContext) =>
  ctx.loader('report-rules', async (_: readonly 'all'[], em) => new Map([['all' as const, await listRules(em)]]));
