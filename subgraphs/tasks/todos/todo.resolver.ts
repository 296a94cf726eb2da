import { Allow, HubContext, rule } from '@hub/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask } from '../key-tasks/index.ts';
import { assessmentTodos } from './assessments.ts';
import { closedLoopTodos } from './closed-loop.ts';
import { supervisionTodos } from './supervision.ts';
import { listTodos } from './todo.service.ts';
import { TaskTodo } from './todo.type.ts';

@Resolver(() => TaskTodo)
export class TaskTodoResolver {
  @Query(() => [TaskTodo], {
    description: 'What waits for the officer in the area of tasks, most pressing first (任务待办).',
  })
  @Allow(rule.officer)
  async taskTodos(@Ctx() ctx: HubContext): Promise<TaskTodo[]> {
    return [
      ...(await supervisionTodos(ctx)),
      ...(await listTodos(ctx)),
      ...(await closedLoopTodos(ctx)),
      ...(await assessmentTodos(ctx)),
    ];
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task (重点任务).' })
  @Allow(rule.officer)
  async keyTask(@Ctx() ctx: HubContext, @Root() todo: TaskTodo): Promise<KeyTaskType | null> {
    const row = todo.keyTaskId ? await keyTaskLoader(ctx).load(todo.keyTaskId) : null;
    return row ? toKeyTask(row) : null;
  }
}
