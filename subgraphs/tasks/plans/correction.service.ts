import { checkVersion, type HubContext, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { Assignment, reassign, type UnitPart } from '../assignments/index.ts';
import { keyTaskAmended } from '../contract/facts.ts';
import { getKeyTask, type KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { isMonth } from '../months.ts';
import { setTargets, TaskTarget } from '../targets/index.ts';
import { keyTaskFact } from './key-task.fact.ts';
import { Plan } from './plan.entity.ts';
import type { CorrectKeyTaskInput, PlannedShareInput } from './plan.inputs.ts';

/** The office matches names to units, says who leads, sets how targets are counted, or replaces the even schedule. */
export async function correctKeyTask(ctx: HubContext, input: CorrectKeyTaskInput): Promise<KeyTask> {
  await ctx.write(async (em) => {
    const task = await getKeyTask(em, input.id);
    checkVersion(task, input.version);
    if (input.schedule) task.schedule = checkSchedule(input.schedule);
    const rows = await em.find(
      Assignment,
      { keyTaskId: task.id, state: { $ne: 'WITHDRAWN' } },
      { orderBy: { ord: 'asc' } },
    );
    const parts = correctedParts(rows, input);
    if (input.leadUnitId) task.leadInferred = false;
    const lead = parts.find((part) => part.role === 'LEAD');
    Object.assign(task, { leadUnitId: lead?.unitId ?? null, leadName: lead?.name ?? task.leadName });
    // A correction of targets alone must still raise the version: two officers may not overwrite each other.
    task.updatedAt = new Date();
    await em.flush();
    await reassign(em, task.id, parts, viewerId(ctx.viewer));
    const targets = input.targets
      ? await setTargets(
          em,
          task.id,
          task.text,
          input.targets.map((t) => ({
            text: t.text,
            value: t.value ?? null,
            unit: t.unit ?? null,
            comparison: 'AT_LEAST',
            source: t.source,
          })),
        )
      : await em.find(TaskTarget, { keyTaskId: task.id }, { orderBy: { number: 'asc' } });
    const plan = await em.findOneOrFail(Plan, { id: task.planId });
    const category = await em.findOneOrFail(PlanCategory, { id: task.categoryId });
    await writeFact(em, keyTaskAmended, keyTaskFact({ plan, category, task, parts, targets }));
  });
  return ctx.read((em) => getKeyTask(em, input.id));
}

function correctedParts(rows: readonly Assignment[], input: CorrectKeyTaskInput): UnitPart[] {
  const chosen = new Map((input.units ?? []).map(({ name, unitId }) => [name, unitId]));
  for (const name of chosen.keys()) {
    if (!rows.some((row) => row.unitName === name)) {
      refuse(
        'NAME_NOT_IN_TASK',
        { zh: `本任务没有责任单位“${name}”。`, en: `The task names no unit “${name}”.` },
        { field: 'units' },
      );
    }
  }
  const parts = rows.map(
    (row): UnitPart => ({ name: row.unitName, unitId: chosen.get(row.unitName) ?? row.unitId ?? null, role: row.role }),
  );
  const ids = parts.map((part) => part.unitId).filter((id) => id !== null);
  if (new Set(ids).size < ids.length) {
    refuse(
      'UNIT_TWICE',
      { zh: '同一机构不能对应两个名称。', en: 'One unit cannot stand for two names.' },
      { field: 'units' },
    );
  }
  if (!input.leadUnitId) return parts;
  const lead = parts.find((part) => part.unitId === input.leadUnitId);
  if (!lead) {
    refuse(
      'LEAD_NOT_IN_TASK',
      { zh: '牵头单位必须是本任务的责任单位之一。', en: 'The lead unit must be one of the task’s units.' },
      { field: 'leadUnitId' },
    );
  }
  return [
    { ...lead, role: 'LEAD' },
    ...parts.filter((part) => part !== lead).map((part) => ({ ...part, role: 'CO' as const })),
  ];
}

function checkSchedule(shares: readonly PlannedShareInput[]): Record<string, number> {
  const sorted = [...shares].sort((a, b) => (a.month < b.month ? -1 : 1));
  const rising = sorted.every(
    (share, i) => isMonth(share.month) && (i === 0 || share.percent >= (sorted[i - 1]?.percent ?? 0)),
  );
  const distinct = new Set(sorted.map((share) => share.month)).size === sorted.length;
  if (!rising || !distinct || sorted.at(-1)?.percent !== 100) {
    refuse(
      'SCHEDULE_NOT_RISING',
      { zh: '计划进度须按月递增，最后一个月为100%。', en: 'The planned share rises by month and ends at 100.' },
      { field: 'schedule' },
    );
  }
  return Object.fromEntries(sorted.map(({ month, percent }) => [month, percent]));
}
