import { chinaDay, type HubContext, hubError, newId, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { getKeyTask } from '../key-tasks/index.ts';
import type { Rhythm } from '../periods.ts';
import { ReportingRhythm } from './reporting-rhythm.entity.ts';
import { checkFromQuarter, type RhythmRow, rhythmIn } from './reporting-rhythm.rules.ts';

export interface RhythmValues {
  planId: string;
  keyTaskId?: string | null | undefined;
  rhythm: Rhythm;
  fromQuarter: string;
  reason: string;
}

/** A new word about the plan, or about one task of it; what was said before stays. */
export async function setRhythm(ctx: HubContext, values: RhythmValues): Promise<ReportingRhythm> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  const id = await ctx.write(async (em) => {
    const [plan] = await em.execute<{ year: number }[]>('select year from plan where id = ?', [values.planId]);
    if (!plan) throw hubError.notFound({ zh: '没有这个工作方案。', en: 'There is no such plan.' });
    if (values.keyTaskId && (await getKeyTask(em, values.keyTaskId)).planId !== values.planId)
      throw hubError.notFound({ zh: '该方案没有这项任务。', en: 'The plan has no such task.' });
    checkFromQuarter(values.fromQuarter, chinaDay(), plan.year);
    const { planId, keyTaskId, rhythm, fromQuarter } = values;
    const row = em.create(ReportingRhythm, {
      id: newId(),
      planId,
      keyTaskId: keyTaskId ?? null,
      rhythm,
      fromQuarter,
      reason: values.reason.trim(),
      setBy: viewer.id,
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return row.id as string;
  });
  return ctx.read((em) => em.findOneOrFail(ReportingRhythm, { id }));
}

/** All that was said about a plan and its tasks, newest first. */
export const planRhythms = (em: SqlEntityManager, planId: string): Promise<ReportingRhythm[]> =>
  em.find(ReportingRhythm, { planId }, { orderBy: { createdAt: 'desc' } });

/** The rhythm of each task in a quarter, for many tasks in one statement. */
export async function rhythmsOf(
  em: SqlEntityManager,
  taskIds: readonly string[],
): Promise<Map<string, (quarter: string) => Rhythm>> {
  const rows = await em.execute<(RhythmRow & { task: string })[]>(
    `select t.id as task, r.key_task_id as "keyTaskId", r.rhythm, r.from_quarter as "fromQuarter", r.created_at as "createdAt"
     from key_task t join reporting_rhythm r on r.plan_id = t.plan_id and (r.key_task_id is null or r.key_task_id = t.id)
     where t.id = any(?::uuid[])`,
    [`{${taskIds.join(',')}}`],
  );
  const byTask = new Map<string, RhythmRow[]>(taskIds.map((id) => [id, []]));
  for (const row of rows) byTask.get(row.task)?.push({ ...row, createdAt: new Date(row.createdAt) });
  return new Map([...byTask].map(([id, own]) => [id, (quarter: string) => rhythmIn(own, quarter)]));
}

export const rhythmLoader = (ctx: HubContext) =>
  ctx.loader('reporting-rhythm', (taskIds: readonly string[], em) => rhythmsOf(em, taskIds));
