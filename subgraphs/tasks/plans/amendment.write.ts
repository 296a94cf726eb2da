import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Assignment, assignNew, reassign } from '../assignments/index.ts';
import { keyTaskAmended, keyTaskPlanned } from '../contract/facts.ts';
import { categoryIdOf, type DocumentKey, keyTaskIdOf, safeguardIdOf } from '../contract/ids.ts';
import { getKeyTask, PlanCategory } from '../key-tasks/index.ts';
import { evenSchedule } from '../lights/index.ts';
import { monthOf } from '../months.ts';
import { createTargets, setTargets, TaskTarget } from '../targets/index.ts';
import type { ChangedField, TaskDifference } from './amendment.rules.ts';
import type { FoundTask } from './amendment.service.ts';
import type { PlanDraft } from './import/index.ts';
import { keyTaskFact } from './key-task.fact.ts';
import { type Plan, Safeguard } from './plan.entity.ts';
import { createTask, partsOf } from './plan.service.ts';
import type { PlanEdition } from './plan-edition.entity.ts';

export interface Change {
  em: SqlEntityManager;
  plan: Plan;
  edition: PlanEdition;
  draft: PlanDraft;
  unitOf: (name: string) => string | null;
  by: string;
}

/** Ids of what an edition adds: by its number and place in the row of editions, so they are the same in every hub. */
const keyOf = ({ edition }: Pick<Change, 'edition'>): DocumentKey => ({
  documentNumber: `${edition.documentNumber} edition ${edition.number}`,
  date: edition.issuedOn,
});

/** Two tasks may change places: numbers that move step aside first, since PostgreSQL looks at every single row. */
export async function renumber(em: SqlEntityManager, differences: readonly TaskDifference[]): Promise<void> {
  const moved = differences.filter(({ before, after }) => before && before.number !== after?.number);
  if (moved.length === 0) return;
  const ids = `{${moved.map(({ before }) => before?.id).join(',')}}`;
  await em.execute('update key_task set number = -number where id = any(?::uuid[])', [ids]);
}

/** Safeguards by their place; an edition with fewer leaves the others as its own predecessor said them. */
export async function keepSafeguards(em: SqlEntityManager, plan: Plan, draft: PlanDraft): Promise<void> {
  const rows = await em.find(Safeguard, { planId: plan.id });
  for (const { number, title, text, line, endLine } of draft.safeguards) {
    const row = rows.find((one) => one.number === number);
    if (row) Object.assign(row, { title, text, line, endLine });
    else {
      const id = safeguardIdOf({ documentNumber: plan.documentNumber, date: plan.issuedOn }, number);
      em.create(Safeguard, { id, planId: plan.id, number, title, text, line, endLine });
    }
  }
  await em.flush();
}

async function categoryOf(change: Change, name: string): Promise<PlanCategory> {
  const { em, plan, draft } = change;
  const rows = await em.find(PlanCategory, { planId: plan.id }, { orderBy: { number: 'asc' } });
  const bodyClause = draft.categories.find((one) => one.name === name)?.bodyClause ?? null;
  const row = rows.find((one) => one.name === name);
  if (row) return Object.assign(row, { bodyClause });
  const number = (rows.at(-1)?.number ?? 0) + 1;
  const category = em.create(PlanCategory, {
    id: categoryIdOf(keyOf(change), number),
    planId: plan.id,
    number,
    name,
    bodyClause,
  });
  await em.flush();
  return category;
}

export async function addTask(change: Change, { draft: found, category: name }: FoundTask): Promise<string> {
  const { em, plan, edition, unitOf, by } = change;
  const category = await categoryOf(change, name);
  const id = keyTaskIdOf(keyOf(change), found.number);
  // Work that begins with the amendment is planned from its month on, not from the beginning of the year.
  const from = monthOf(edition.issuedOn);
  const { task, parts } = createTask(em, { plan, category, task: found, unitOf, by, id, from });
  await em.flush();
  assignNew(em, id, parts, by);
  const targets = createTargets(em, id, found.text, found.targets);
  await em.flush();
  await writeFact(em, keyTaskPlanned, keyTaskFact({ plan, category, task, parts, targets }));
  return id;
}

/** Only what the new text says differently is set anew: corrections of the office and signatures stay where it does not. */
export async function changeTask(
  change: Change,
  id: string,
  fields: readonly ChangedField[],
  { draft: found, category: name }: FoundTask,
): Promise<void> {
  const { em, plan, unitOf, by } = change;
  const task = await getKeyTask(em, id);
  const category = await categoryOf(change, name);
  Object.assign(task, {
    number: found.number,
    categoryId: category.id,
    text: found.text,
    clause: found.clause,
    bodyClause: found.bodyClause,
    other: found.other,
  });
  if (fields.includes('DEADLINE')) {
    Object.assign(task, { deadline: found.deadline, dueOn: found.deadlineDay });
    const first = Object.keys(task.schedule).sort()[0] ?? `${plan.year}-01`;
    task.schedule = evenSchedule(first, found.deadlineDay ? monthOf(found.deadlineDay) : `${plan.year}-12`);
  }
  if (fields.includes('UNITS')) {
    const parts = partsOf(found, unitOf);
    const lead = parts[0];
    const said = { leadUnitId: lead?.unitId ?? null, leadName: found.lead, leadInferred: found.leadInferred };
    Object.assign(task, said);
    await em.flush();
    await reassign(em, id, parts, by);
  }
  await em.flush();
  const targets = fields.includes('TARGETS')
    ? await setTargets(em, id, found.text, found.targets)
    : await em.find(TaskTarget, { keyTaskId: id }, { orderBy: { number: 'asc' } });
  if (fields.length === 0) return;
  const rows = await em.find(Assignment, { keyTaskId: id, state: { $ne: 'WITHDRAWN' } }, { orderBy: { ord: 'asc' } });
  const parts = rows.map((row) => ({ name: row.unitName, unitId: row.unitId ?? null, role: row.role }));
  await writeFact(em, keyTaskAmended, keyTaskFact({ plan, category, task, parts, targets }));
}

/** The task and all that was recorded for it stay readable; nobody has to do it any more. */
export async function withdrawTask({ em, by }: Change, id: string, reason: string): Promise<void> {
  const task = await getKeyTask(em, id);
  Object.assign(task, { state: 'WITHDRAWN', stateReason: reason, number: Math.abs(task.number) });
  await em.flush();
  // Its number may have been set aside for others that move: withdrawn, it takes back the one it had.
  await em.execute('update key_task set number = abs(number) where id = ?', [id]);
  await reassign(em, id, [], by);
}
