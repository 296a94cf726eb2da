import { Allow, type Connection, HubContext, PageArgs, pageOf } from '@hub/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readers } from '../indicators/index.ts';
import { KeyTask } from '../references.ts';
import { loadBoard } from './board.service.ts';
import { PlanBoardArgs, PlanBoardRowConnection, type PlanBoardRowType, PlanBoardType } from './board.type.ts';
import { FigureType } from './figure.type.ts';
import { figuresOfTask } from './key-task-figures.ts';

@Resolver(() => PlanBoardType)
export class BoardResolver {
  @Query(() => PlanBoardType, {
    nullable: true,
    description: 'Where the plan stands; null before a plan exists (工作方案看板).',
  })
  @Allow(readers)
  async planBoard(
    @Ctx() ctx: HubContext,
    @Args(() => PlanBoardArgs) args: PlanBoardArgs,
  ): Promise<PlanBoardType | null> {
    return loadBoard(ctx, args);
  }

  @FieldResolver(() => PlanBoardRowConnection, { description: 'The key tasks by their number (看板行).' })
  @Allow(readers)
  rows(@Root() board: PlanBoardType, @Args(() => PageArgs) page: PageArgs): Connection<PlanBoardRowType> {
    return pageOf(board.allRows, page);
  }
}

@Resolver(() => KeyTask)
export class KeyTaskFiguresResolver {
  @FieldResolver(() => [FigureType], {
    nullable: true,
    description: 'What was counted for this task so far, one figure for each indicator of the board (统计数值).',
  })
  @Allow(readers)
  async reportedFigures(@Ctx() ctx: HubContext, @Root() task: KeyTask): Promise<FigureType[] | null> {
    return figuresOfTask(ctx, task.id);
  }
}
