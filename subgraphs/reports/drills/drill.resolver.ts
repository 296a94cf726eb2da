import { Allow, type Connection, HubContext, PageArgs, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { openDrill, pageOfDrill } from './drill.service.ts';
import { CountedRecordRowConnection, type CountedRecordRowType, CountedRecordsType } from './drill.type.ts';

@Resolver(() => CountedRecordsType)
export class DrillResolver {
  @Query(() => CountedRecordsType, { description: 'The records that a number counted (打开数值的明细).' })
  @Allow(rule.officer)
  async countedRecords(@Ctx() ctx: HubContext, @Arg('drill', () => String) drill: string): Promise<CountedRecordsType> {
    return openDrill(ctx, drill);
  }

  @FieldResolver(() => CountedRecordRowConnection, { description: 'The records, newest day first (明细).' })
  @Allow(rule.officer)
  async rows(
    @Ctx() ctx: HubContext,
    @Root() opened: CountedRecordsType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CountedRecordRowType>> {
    return pageOfDrill(ctx, opened, page);
  }
}
