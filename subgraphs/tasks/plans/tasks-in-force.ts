import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Assignment } from '../assignments/index.ts';
import { KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { TaskTarget } from '../targets/index.ts';

export interface UnitInForce {
  unitId: string | null;
  name: string;
}

/** A task of a plan as it stands today, with units and targets as corrected since. */
export interface TaskInForce {
  number: number;
  category: string;
  text: string;
  lead: UnitInForce;
  co: UnitInForce[];
  /** In the document's words. */
  targets: string[];
  deadline: string | null;
  dueOn: string | null;
}

/** The tasks of a plan that are in force, in their order. */
export async function tasksInForce(em: SqlEntityManager, planId: string): Promise<TaskInForce[]> {
  const tasks = await em.find(KeyTask, { planId, state: 'ACTIVE' }, { orderBy: { number: 'asc' } });
  const ofTasks = { keyTaskId: { $in: tasks.map((task) => task.id) } };
  const categories = await em.find(PlanCategory, { planId });
  const parts = await em.find(Assignment, { ...ofTasks, state: { $ne: 'WITHDRAWN' } }, { orderBy: { ord: 'asc' } });
  const targets = await em.find(TaskTarget, ofTasks, { orderBy: { number: 'asc' } });
  return tasks.map((task) => {
    const own = parts.filter((one) => one.keyTaskId === task.id);
    return {
      number: task.number,
      category: categories.find((one) => one.id === task.categoryId)?.name ?? '',
      text: task.text,
      lead: { unitId: task.leadUnitId ?? null, name: task.leadName },
      co: own.filter((one) => one.role === 'CO').map((one) => ({ unitId: one.unitId ?? null, name: one.unitName })),
      targets: targets.filter((one) => one.keyTaskId === task.id).map((one) => one.text),
      deadline: task.deadline ?? null,
      dueOn: task.dueOn ?? null,
    };
  });
}
