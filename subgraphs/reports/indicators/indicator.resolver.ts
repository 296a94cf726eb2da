import { Allow, asResult, type Connection, HubContext, PageArgs, pageOf, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { findIndicator, listDefinitions, listIndicators, reviseIndicator } from './indicator.service.ts';
import {
  IndicatorConnection,
  IndicatorDefinitionConnection,
  type IndicatorDefinitionType,
  IndicatorType,
  ReviseIndicatorInput,
  ReviseIndicatorResult,
  readers,
} from './indicator.type.ts';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => IndicatorConnection, { description: 'The indicator dictionary (指标字典).' })
  @Allow(readers)
  async indicators(@Ctx() ctx: HubContext, @Args(() => PageArgs) page: PageArgs): Promise<Connection<IndicatorType>> {
    return ctx.read(async (em) => pageOf(await listIndicators(em), page));
  }

  @Query(() => IndicatorType, { nullable: true, description: 'One indicator by its code (指标).' })
  @Allow(readers)
  async indicator(@Ctx() ctx: HubContext, @Arg('code', () => String) code: string): Promise<IndicatorType | null> {
    return ctx.read((em) => findIndicator(em, code));
  }

  @FieldResolver(() => IndicatorDefinitionConnection, { description: 'Every version, newest first (历次定义).' })
  @Allow(readers)
  async definitions(
    @Ctx() ctx: HubContext,
    @Root() indicator: IndicatorType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<IndicatorDefinitionType>> {
    return ctx.read(async (em) => pageOf(await listDefinitions(em, indicator.code), page));
  }

  @Mutation(() => ReviseIndicatorResult, {
    description: 'Makes a new version of a definition and counts over (修订指标定义).',
  })
  @Allow(rule.privilege('reports/indicators.revise'))
  async reviseIndicator(@Ctx() ctx: HubContext, @Arg('input', () => ReviseIndicatorInput) input: ReviseIndicatorInput) {
    return asResult(() => reviseIndicator(ctx, input));
  }
}
