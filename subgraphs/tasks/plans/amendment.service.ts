import { checkVersion, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Assignment } from '../assignments/index.ts';
import { keyTaskWithdrawn } from '../contract/facts.ts';
import { KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { TaskTarget } from '../targets/index.ts';
import { compareTasks, type HeldTask, type Pairing, type TaskDifference, type TaskWords } from './amendment.rules.ts';
import { addTask, changeTask, keepSafeguards, renumber, withdrawTask } from './amendment.write.ts';
import type { PlanDraft, RecognisedTask } from './import/index.ts';
import { Plan } from './plan.entity.ts';
import { contentHash, unitMatcher } from './plan.rules.ts';
import { checkImportable, readPlan } from './plan.service.ts';
import type { AmendPlanInput, PlanAmendmentInput } from './plan-amendment.inputs.ts';
import { PlanEdition, TaskEdition } from './plan-edition.entity.ts';

export interface FoundTask extends TaskWords {
  draft: RecognisedTask;
}

const found = (draft: PlanDraft): FoundTask[] =>
  draft.categories.flatMap(({ name, tasks }) =>
    tasks.map((task) => ({
      number: task.number,
      category: name,
      text: task.text,
      units: [task.lead, ...task.coUnits],
      deadline: task.deadline,
      targets: task.targets.map((target) => target.text),
      draft: task,
    })),
  );

/** The tasks as they are held now; units by the name that the document printed. */
export async function heldTasks(em: SqlEntityManager, planId: string): Promise<HeldTask[]> {
  const tasks = await em.find(KeyTask, { planId, state: 'ACTIVE' }, { orderBy: { number: 'asc' } });
  const ids = tasks.map((task) => task.id);
  const open = { keyTaskId: { $in: ids }, state: { $ne: 'WITHDRAWN' as const } };
  const parts = await em.find(Assignment, open, { orderBy: { ord: 'asc' } });
  const targets = await em.find(TaskTarget, { keyTaskId: { $in: ids } }, { orderBy: { number: 'asc' } });
  const categories = new Map((await em.find(PlanCategory, { planId })).map(({ id, name }) => [id, name]));
  return tasks.map(({ id, number, text, categoryId, deadline }) => ({
    id,
    number,
    text,
    category: categories.get(categoryId) ?? '',
    deadline: deadline ?? null,
    units: parts.filter((part) => part.keyTaskId === id).map((part) => part.unitName),
    targets: targets.filter((target) => target.keyTaskId === id).map((target) => target.text),
  }));
}

/** Reads the amending document and compares; changes nothing. */
export async function comparePlan(ctx: HubContext, input: PlanAmendmentInput) {
  const draft = await readPlan(input);
  return ctx.read(async (em) => {
    const plan = await getPlan(em, input.planId);
    const held = await heldTasks(em, plan.id);
    const differences = compareTasks(held, found(draft), pairing(input));
    return { draft, plan, differences, held: await editionWith(em, contentHash(draft)) };
  });
}

const pairing = (input: PlanAmendmentInput): Pairing[] =>
  (input.pairs ?? []).map(({ number, keyTaskId }) => ({ number, keyTaskId: keyTaskId ?? null }));

async function getPlan(em: SqlEntityManager, id: string): Promise<Plan> {
  const plan = await em.findOne(Plan, { id }, { populate: ['rawText'] });
  if (!plan) throw hubError.notFound({ zh: '没有这份工作方案。', en: 'There is no such plan.' });
  return plan;
}

/** The plan that already has this text, as its first or a later edition. */
async function editionWith(em: SqlEntityManager, hash: string): Promise<string | null> {
  const edition = await em.findOne(PlanEdition, { contentHash: hash });
  return edition?.planId ?? (await em.findOne(Plan, { contentHash: hash }))?.id ?? null;
}

/**
 * Makes a later official document the plan's text: all of it in one transaction, or nothing. Progress, activities and
 * whatever other areas hold stay with their tasks; a task the document no longer has is withdrawn with a reason.
 */
export async function amendPlan(ctx: HubContext, input: AmendPlanInput): Promise<Plan> {
  const draft = await readPlan(input);
  const key = checkImportable(draft, ctx.lang);
  await ctx.write(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [input.planId]);
    const plan = await getPlan(em, input.planId);
    checkVersion(plan, input.version);
    await checkAmending(em, plan, key, contentHash(draft));
    const held = await heldTasks(em, plan.id);
    const differences = compareTasks(held, found(draft), pairing(input));
    const reasons = checkReasons(differences, input);
    const by = viewerId(ctx.viewer);
    const last = await em.count(PlanEdition, { planId: plan.id });
    if (last === 0) await keepOriginal(em, plan, held, by);
    const edition = em.create(PlanEdition, {
      id: newId(),
      planId: plan.id,
      number: Math.max(last, 1) + 1,
      documentNumber: key.documentNumber,
      title: key.title,
      issuer: key.issuer,
      issuedOn: key.date,
      fileName: input.fileName,
      format: draft.format,
      rawText: draft.rawText,
      contentHash: contentHash(draft),
      createdBy: by,
    });
    // The plan keeps the number under which it is known; its text is that of the last edition.
    Object.assign(plan, {
      title: key.title,
      rawText: draft.rawText,
      contentHash: contentHash(draft),
      columns: draft.columns,
      notes: draft.notes,
      addressees: draft.addressees.length > 0 ? draft.addressees : plan.addressees,
    });
    await em.flush();
    await renumber(em, differences);
    await keepSafeguards(em, plan, draft);
    const change = { em, plan, edition, draft, unitOf: unitMatcher(input.units ?? []), by };
    for (const difference of differences) await apply(change, difference, reasons);
  });
  return ctx.read((em) => getPlan(em, input.planId));
}

type Change = Parameters<typeof addTask>[0];

async function apply(change: Change, difference: TaskDifference<FoundTask>, reasons: ReadonlyMap<string, string>) {
  const { em, edition, plan } = change;
  const { before, after } = difference;
  let id = before?.id ?? '';
  let reason: string | null = null;
  if (!after) {
    reason = reasons.get(id) ?? '';
    await withdrawTask(change, id, reason);
    await writeFact(em, keyTaskWithdrawn, {
      keys: { keyTask: id, plan: plan.id },
      payload: { keyTaskId: id, planId: plan.id, documentNumber: edition.documentNumber, reason },
    });
  } else if (before) await changeTask(change, id, difference.fields, after);
  else id = await addTask(change, after);
  const words = after ?? (before as HeldTask);
  em.create(TaskEdition, {
    id: newId(),
    editionId: edition.id,
    keyTaskId: id,
    change: difference.change,
    number: after?.number ?? null,
    text: words.text,
    units: [...words.units],
    deadline: words.deadline,
    targets: [...words.targets],
    clause: after?.draft.clause ?? null,
    reason,
  });
  await em.flush();
}

/** What the hub held before the first amendment becomes edition 1, so that both texts can be read side by side. */
async function keepOriginal(em: SqlEntityManager, plan: Plan, held: readonly HeldTask[], by: string): Promise<void> {
  const { documentNumber, title, issuer, issuedOn, fileName, format, rawText, contentHash: hash } = plan;
  const edition = em.create(PlanEdition, {
    id: newId(),
    planId: plan.id,
    number: 1,
    documentNumber,
    title,
    issuer,
    issuedOn,
    fileName,
    format,
    rawText: rawText as string,
    contentHash: hash,
    createdBy: by,
  });
  await em.flush();
  const rows = await em.find(KeyTask, { id: { $in: held.map(({ id }) => id) } });
  for (const { id, number, text, units, deadline, targets } of held) {
    const clause = rows.find((row) => row.id === id)?.clause ?? null;
    const values = { number, text, units: [...units], deadline, targets: [...targets], clause };
    em.create(TaskEdition, { ...values, id: newId(), editionId: edition.id, keyTaskId: id, change: 'ORIGINAL' });
  }
  await em.flush();
}

async function checkAmending(
  em: SqlEntityManager,
  plan: Plan,
  key: { documentNumber: string; date: string; year: number },
  hash: string,
): Promise<void> {
  if ((await editionWith(em, hash)) !== null) {
    refuse(
      'SAME_TEXT',
      { zh: '平台已有这份文件，内容相同。', en: 'The hub has this document already; it says the same.' },
      { field: 'content' },
    );
  }
  const other = await em.findOne(Plan, { documentNumber: key.documentNumber, id: { $ne: plan.id } });
  if (other) {
    refuse(
      'OTHER_PLAN',
      { zh: `${key.documentNumber}是另一份工作方案。`, en: `${key.documentNumber} is another plan.` },
      { field: 'content', details: { planId: other.id } },
    );
  }
  if (key.year !== plan.year) {
    refuse(
      'OTHER_YEAR',
      {
        zh: `这份文件部署${key.year}年工作，不能修订${plan.year}年的方案。`,
        en: `This document is about ${key.year}; it cannot amend the plan of ${plan.year}.`,
      },
      { field: 'content' },
    );
  }
  const newest = await em.findOne(PlanEdition, { planId: plan.id }, { orderBy: { number: 'desc' } });
  if (key.date < (newest?.issuedOn ?? plan.issuedOn)) {
    refuse(
      'OLDER_DOCUMENT',
      { zh: '这份文件早于现行文本，不能用来修订。', en: 'This document is older than the text in force.' },
      { field: 'content' },
    );
  }
}

function checkReasons(differences: readonly TaskDifference[], input: AmendPlanInput): Map<string, string> {
  const reasons = new Map((input.withdrawals ?? []).map(({ keyTaskId, reason }) => [keyTaskId, reason.trim()]));
  const missing = differences.filter(({ change, before }) => change === 'WITHDRAWN' && !reasons.get(before?.id ?? ''));
  if (missing.length > 0) {
    refuse(
      'REASON_MISSING',
      {
        zh: `有${missing.length}项任务不再列入，请逐项写明撤销原因。`,
        en: `${missing.length} tasks are no longer in the plan; say why for each.`,
      },
      { field: 'withdrawals', details: { numbers: missing.map(({ before }) => before?.number) } },
    );
  }
  return reasons;
}
