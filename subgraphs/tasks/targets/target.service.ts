import { type HubContext, newId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lastDayOf } from '../months.ts';
import { TaskTarget } from './target.entity.ts';
import { normaliseValue, sourceOf, type TargetComparison, type TargetSource } from './target.rules.ts';

export interface TargetWords {
  text: string;
  value: number | null;
  unit: string | null;
  comparison: TargetComparison;
  source?: TargetSource | null;
}

const valuesOf = (target: TargetWords, taskText: string) => ({
  text: target.text,
  ...normaliseValue(target.value, target.unit),
  comparison: target.comparison,
  source: target.source ?? sourceOf(target.unit, taskText),
});

/** The targets of a new task; written by the caller's flush. */
export function createTargets(
  em: SqlEntityManager,
  keyTaskId: string,
  taskText: string,
  targets: readonly TargetWords[],
): TaskTarget[] {
  return targets.map((target, index) =>
    em.create(TaskTarget, { id: newId(), keyTaskId, number: index + 1, ...valuesOf(target, taskText) }),
  );
}

/** Sets the targets of a task anew, in the order of the document. */
export async function setTargets(
  em: SqlEntityManager,
  keyTaskId: string,
  taskText: string,
  targets: readonly TargetWords[],
): Promise<TaskTarget[]> {
  const rows = await em.find(TaskTarget, { keyTaskId }, { orderBy: { number: 'asc' } });
  const kept = targets.map((target, index) => {
    const values = valuesOf(target, taskText);
    const row = rows[index];
    return row
      ? Object.assign(row, values)
      : em.create(TaskTarget, { id: newId(), keyTaskId, number: index + 1, ...values });
  });
  for (const row of rows.slice(targets.length)) em.remove(row);
  await em.flush();
  return kept;
}

/** Sums of verified records of one task, by source and month. */
export type MonthlyCounts = ReadonlyMap<TargetSource, ReadonlyMap<string, number>>;

const COUNTS = /* sql */ `
  select key_task_id as task, 'ACTIVITIES' as source, to_char(held_on, 'YYYY-MM') as month, count(*)::float8 as amount
    from activity where key_task_id = any(?::uuid[]) and state = 'VERIFIED' group by 1, 3
  union all
  select key_task_id, 'ONSITE_AUDIENCE', to_char(held_on, 'YYYY-MM'), coalesce(sum(onsite_audience), 0)::float8
    from activity where key_task_id = any(?::uuid[]) and state = 'VERIFIED' group by 1, 3
  union all
  select key_task_id, case record_type when 'SERVICE_RECORD' then 'SERVICE_HOURS' when 'CONTENT' then 'CONTENTS' else 'HONOURS' end,
      to_char(day, 'YYYY-MM'), sum(amount)::float8
    from counted_record where key_task_id = any(?::uuid[]) and counted group by 1, 2, 3`;

export const countsLoader = (ctx: HubContext) =>
  ctx.loader('target-counts', async (taskIds: readonly string[], em) => {
    const ids = `{${taskIds.join(',')}}`;
    const rows = await em.execute<{ task: string; source: TargetSource; month: string; amount: number }[]>(COUNTS, [
      ids,
      ids,
      ids,
    ]);
    const byTask = new Map(taskIds.map((id) => [id, new Map<TargetSource, Map<string, number>>()]));
    for (const { task, source, month, amount } of rows) {
      const sources = byTask.get(task);
      if (!sources) continue;
      const months = sources.get(source) ?? new Map<string, number>();
      months.set(month, (months.get(month) ?? 0) + Number(amount));
      sources.set(source, months);
    }
    return byTask as Map<string, MonthlyCounts>;
  });

export const targetsLoader = (ctx: HubContext) =>
  ctx.loader('task-targets', async (taskIds: readonly string[], em) => {
    const rows = await em.find(TaskTarget, { keyTaskId: { $in: [...taskIds] } }, { orderBy: { number: 'asc' } });
    const byTask = new Map<string, TaskTarget[]>(taskIds.map((id) => [id, []]));
    for (const row of rows) byTask.get(row.keyTaskId)?.push(row);
    return byTask;
  });

/** What was counted for a target up to the end of a month; null where the hub counts nothing. */
export function actualOf(target: TaskTarget, counts: MonthlyCounts | null, upTo: string | null = null): number | null {
  if (target.source === 'NONE') return null;
  let sum = 0;
  for (const [month, amount] of counts?.get(target.source) ?? []) {
    if (upTo === null || lastDayOf(month) <= lastDayOf(upTo)) sum += amount;
  }
  return Math.round(sum * 10) / 10;
}
