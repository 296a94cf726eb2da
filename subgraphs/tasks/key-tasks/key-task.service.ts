import { type HubContext, hubError, refuse } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { KeyTask, PlanCategory } from './key-task.entity.ts';

const notFound = () => hubError.notFound({ zh: '没有这项重点任务。', en: 'There is no such key task.' });

export async function findKeyTasks(ctx: HubContext, ids: readonly string[]): Promise<Map<string, KeyTask>> {
  const rows = await ctx.read((em) => em.find(KeyTask, { id: { $in: [...ids] } }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Gathers the tasks asked for in one tick into one query. */
export const keyTaskLoader = (ctx: HubContext) =>
  ctx.loader('key-task', (ids: readonly string[]) => findKeyTasks(ctx, ids));

export async function getKeyTask(em: SqlEntityManager, id: string): Promise<KeyTask> {
  const task = await em.findOne(KeyTask, { id });
  if (!task) throw notFound();
  return task;
}

/** A task that work may still be asked for: not one that a later edition of the plan withdrew. */
export async function getStandingTask(em: SqlEntityManager, id: string): Promise<KeyTask> {
  const task = await getKeyTask(em, id);
  if (task.state === 'WITHDRAWN') {
    refuse(
      'TASK_WITHDRAWN',
      { zh: '该任务已由修订后的方案撤销，不再办理。', en: 'A later edition of the plan withdrew this task.' },
      { field: 'keyTaskId' },
    );
  }
  return task;
}

/** Few: what later editions of plans left out. */
export async function withdrawnTaskIds(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>("select id from key_task where state = 'WITHDRAWN'");
  return rows.map(({ id }) => id);
}

export const categoryLoader = (ctx: HubContext) =>
  ctx.loader('plan-category', async (ids: readonly string[], em) => {
    const rows = await em.find(PlanCategory, { id: { $in: [...ids] } });
    return new Map(rows.map((row) => [row.id, row]));
  });
