import { Allow, HubContext, make, rule } from '@hub/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { RoundingRule } from './rounding-rule.entity.ts';
import { RoundingRuleType } from './rounding-rule.type.ts';

@Resolver(() => RoundingRuleType)
export class RoundingRuleResolver {
  @Query(() => [RoundingRuleType], { description: 'Every version of the rounding rule, newest first (时长折算规则).' })
  @Allow(rule.signedIn)
  async roundingRules(@Ctx() ctx: HubContext): Promise<RoundingRuleType[]> {
    const rows = await ctx.read((em) => em.find(RoundingRule, {}, { orderBy: { version: 'desc' } }));
    return rows.map((row) =>
      make(RoundingRuleType, {
        version: row.version,
        validFrom: row.validFrom,
        bands: row.bands,
        dailyCapMinutes: row.dailyCapMinutes,
        textZh: row.sourceZh,
        text: row.sourceEn,
      }),
    );
  }
}
