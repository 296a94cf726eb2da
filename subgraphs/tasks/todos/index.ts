import { defineSlice } from '@hub/kit';
import { TaskTodoResolver } from './todo.resolver.ts';

/** To-dos (任务待办): what waits for the officer, from the other slices' records. Holds nothing of its own. */
export const todos = defineSlice({ name: 'todos', resolvers: [TaskTodoResolver] });
