import { Allow, HubContext } from '@hub/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { KeyTaskType, readers } from '../key-tasks/index.ts';
import { actualOf, countsLoader, targetsLoader } from './target.service.ts';
import { TaskTargetType, toTarget } from './target.type.ts';

@Resolver(() => KeyTaskType)
export class KeyTaskTargetsResolver {
  @FieldResolver(() => [TaskTargetType], {
    description: 'Numbers that the plan asks for, with what is reached (量化目标).',
  })
  @Allow(readers)
  async targets(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<TaskTargetType[]> {
    const [rows, counts] = await Promise.all([targetsLoader(ctx).load(task.id), countsLoader(ctx).load(task.id)]);
    return (rows ?? []).map((row) => toTarget(row, actualOf(row, counts)));
  }
}
