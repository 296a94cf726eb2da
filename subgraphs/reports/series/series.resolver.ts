import { Allow, HubContext, rule } from '@hub/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readers } from '../indicators/index.ts';
import { loadByDistrict, loadTrend } from './series.service.ts';
import { ByDistrictArgs, IndicatorByDistrictType, IndicatorTrendType, TrendArgs } from './series.type.ts';

@Resolver()
export class SeriesResolver {
  @Query(() => IndicatorTrendType, { description: 'One indicator month by month (指标趋势).' })
  @Allow(rule.officer)
  async indicatorTrend(@Ctx() ctx: HubContext, @Args(() => TrendArgs) args: TrendArgs): Promise<IndicatorTrendType> {
    return loadTrend(ctx, args);
  }

  @Query(() => IndicatorByDistrictType, { description: 'One indicator by district (指标区县分布).' })
  @Allow(readers)
  async indicatorByDistrict(
    @Ctx() ctx: HubContext,
    @Args(() => ByDistrictArgs) args: ByDistrictArgs,
  ): Promise<IndicatorByDistrictType> {
    return loadByDistrict(ctx, args);
  }
}
