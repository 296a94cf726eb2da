import { type HubContext, hubError } from '@hub/kit';
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

export const categoryLoader = (ctx: HubContext) =>
  ctx.loader('plan-category', async (ids: readonly string[], em) => {
    const rows = await em.find(PlanCategory, { id: { $in: [...ids] } });
    return new Map(rows.map((row) => [row.id, row]));
  });
