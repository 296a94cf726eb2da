import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { KeyTask, PlanCategory } from './key-task.entity.ts';
import { KeyTaskResolver, OrgUnitTasksResolver } from './key-task.resolver.ts';
import { findKeyTasks } from './key-task.service.ts';
import { type KeyTaskType, toKeyTask } from './key-task.type.ts';

export { KeyTask, PlanCategory } from './key-task.entity.ts';
export {
  categoryLoader,
  findKeyTasks,
  getKeyTask,
  getStandingTask,
  keyTaskLoader,
  withdrawnTaskIds,
} from './key-task.service.ts';
export { KeyTaskResult, KeyTaskType, PlanCategoryType, readers, toCategory, toKeyTask } from './key-task.type.ts';

/** Key tasks (重点任务): what a plan asks for, and where it says so. */
export const keyTasks = defineSlice({
  name: 'key-tasks',
  entities: [KeyTask, PlanCategory],
  resolvers: [KeyTaskResolver, OrgUnitTasksResolver],
  references: [
    reference<KeyTaskType>('KeyTask', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (ids, ctx) => new Map([...(await findKeyTasks(ctx, ids))].map(([id, row]) => [id, toKeyTask(row)])),
    }),
  ],
});
