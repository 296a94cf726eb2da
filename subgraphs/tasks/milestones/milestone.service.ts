import { checkVersion, chinaDay, type HubContext, holds, hubError, newId, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { milestoneReached } from '../contract/depth-facts.ts';
import { getStandingTask, type KeyTask } from '../key-tasks/index.ts';
import { Milestone } from './milestone.entity.ts';
import { checkOpen, checkPlannedDay, checkReached, daysLate } from './milestone.rules.ts';

/** The lead unit keeps the milestones of its task; the office may for every task. */
function keeperOf(ctx: HubContext, task: KeyTask) {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  if (!holds(viewer, 'tasks/plans.correct') && !(task.leadUnitId && viewer.units.includes(task.leadUnitId))) {
    throw hubError.forbidden({ zh: '只有牵头单位和办公室可以维护里程碑。', en: 'For the lead unit and the office.' });
  }
  return viewer;
}

async function yearOf(em: SqlEntityManager, task: KeyTask): Promise<number> {
  const [plan] = await em.execute<{ year: number }[]>('select year from plan where id = ?', [task.planId]);
  if (!plan) throw hubError.notFound();
  return plan.year;
}

export async function planMilestone(
  ctx: HubContext,
  input: { keyTaskId: string; title: string; plannedOn: string; idempotencyKey?: string | null },
): Promise<Milestone> {
  const id = await ctx.once(input.idempotencyKey, 'planMilestone', input, async (em) => {
    const task = await getStandingTask(em, input.keyTaskId);
    const viewer = keeperOf(ctx, task);
    checkPlannedDay(input.plannedOn, await yearOf(em, task));
    const { keyTaskId, plannedOn } = input;
    const row = em.create(Milestone, {
      id: newId(),
      ...{ keyTaskId, plannedOn, firstPlannedOn: plannedOn },
      title: input.title.trim(),
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return row.id as string;
  });
  return getMilestone(ctx, id);
}

export function changeMilestone(
  ctx: HubContext,
  input: { id: string; version: number; title: string; plannedOn: string },
): Promise<Milestone> {
  return step(ctx, input, async (milestone, task, em) => {
    checkOpen({ doneOn: milestone.doneOn ?? null });
    checkPlannedDay(input.plannedOn, await yearOf(em, task));
    Object.assign(milestone, { title: input.title.trim(), plannedOn: input.plannedOn });
  });
}

export function reachMilestone(
  ctx: HubContext,
  input: { id: string; version: number; doneOn: string; evidenceNote: string },
): Promise<Milestone> {
  return step(ctx, input, async (milestone, _task, em, by) => {
    checkReached({ doneOn: milestone.doneOn ?? null }, input.doneOn, chinaDay());
    Object.assign(milestone, { doneOn: input.doneOn, evidenceNote: input.evidenceNote.trim(), doneBy: by.id });
    const { id, keyTaskId, title, plannedOn } = milestone;
    await writeFact(em, milestoneReached, {
      keys: { milestone: id as string, keyTask: keyTaskId },
      payload: {
        milestoneId: id as string,
        ...{ keyTaskId, title, plannedOn },
        doneOn: input.doneOn,
        daysLate: daysLate(plannedOn, input.doneOn),
      },
    });
  });
}

/** Taken out of sight with a reason; the row stays. */
export async function removeMilestone(
  ctx: HubContext,
  input: { id: string; version: number; reason: string },
): Promise<Milestone> {
  return step(ctx, input, (milestone, _task, _em, by) => {
    checkOpen({ doneOn: milestone.doneOn ?? null });
    Object.assign(milestone, { deletedAt: new Date(), deletedBy: viewerId(by), deleteReason: input.reason.trim() });
  });
}

async function step(
  ctx: HubContext,
  input: { id: string; version: number },
  change: (
    row: Milestone,
    task: KeyTask,
    em: SqlEntityManager,
    by: ReturnType<typeof keeperOf>,
  ) => void | Promise<void>,
): Promise<Milestone> {
  await ctx.write(async (em) => {
    const row = await em.findOne(Milestone, { id: input.id, deletedAt: null });
    if (!row) throw notFound();
    const task = await getStandingTask(em, row.keyTaskId);
    const by = keeperOf(ctx, task);
    checkVersion(row, input.version);
    await change(row, task, em, by);
    await em.flush();
  });
  return getMilestone(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这个里程碑。', en: 'There is no such milestone.' });

async function getMilestone(ctx: HubContext, id: string): Promise<Milestone> {
  const row = await ctx.read((em) => em.findOne(Milestone, { id }));
  if (!row) throw notFound();
  return row;
}

/** The milestones of each task by planned day. */
export const milestonesLoader = (ctx: HubContext) =>
  ctx.loader('milestones', async (taskIds: readonly string[], em) => {
    const where = { keyTaskId: { $in: [...taskIds] }, deletedAt: null };
    const rows = await em.find(Milestone, where, { orderBy: { plannedOn: 'asc', id: 'asc' } });
    return new Map(taskIds.map((id) => [id, rows.filter((row) => row.keyTaskId === id)]));
  });
