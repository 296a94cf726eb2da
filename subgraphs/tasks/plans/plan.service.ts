import { type HubContext, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { assignNew, type UnitPart } from '../assignments/index.ts';
import { keyTaskPlanned } from '../contract/facts.ts';
import { categoryIdOf, type DocumentKey, keyTaskIdOf, planIdOf, safeguardIdOf } from '../contract/ids.ts';
import { KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { evenSchedule } from '../lights/index.ts';
import { monthOf } from '../months.ts';
import { createTargets } from '../targets/index.ts';
import { type ColumnRole, type PlanDraft, type RecognisedTask, readDocument, recognise } from './import/index.ts';
import { keyTaskFact } from './key-task.fact.ts';
import { Plan, Safeguard } from './plan.entity.ts';
import type { PlanDocumentInput } from './plan.inputs.ts';
import { contentHash, knownUnits, unitMatcher } from './plan.rules.ts';
import { PlanEdition } from './plan-edition.entity.ts';

/** Reads a document with the officer's corrections. Creates nothing. */
export async function readPlan(input: PlanDocumentInput): Promise<PlanDraft> {
  const document = await readDocument(input.fileName, Buffer.from(input.content, 'base64'));
  const columns = Object.fromEntries(
    (input.columns ?? []).map(({ index, role }) => [index, role.toLowerCase() as ColumnRole]),
  );
  return recognise(document, { columns, knownUnits });
}

/** The plan known by this number: its own, or that of a document that amended it. */
export async function findPlanByNumber(em: SqlEntityManager, documentNumber: string | null): Promise<Plan | null> {
  if (documentNumber === null) return null;
  const plan = await em.findOne(Plan, { documentNumber });
  if (plan) return plan;
  const edition = await em.findOne(PlanEdition, { documentNumber });
  return edition ? em.findOne(Plan, { id: edition.planId }) : null;
}

/**
 * Imports a document: the whole of it in one transaction, or nothing. The same document again changes nothing, also
 * when two officers import it at the same moment; another text under the same number is refused.
 */
export async function importPlan(ctx: HubContext, input: PlanDocumentInput): Promise<{ plan: Plan; created: boolean }> {
  const draft = await readPlan(input);
  const key = checkImportable(draft, ctx.lang);
  const hash = contentHash(draft);
  const created = await ctx.write(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key.documentNumber]);
    const existing = await findPlanByNumber(em, key.documentNumber);
    if (existing) {
      // Also an edition that was replaced since: the hub has this very text.
      const same = existing.contentHash === hash || (await em.count(PlanEdition, { contentHash: hash })) > 0;
      if (!same) refuseOther(existing);
      return false;
    }
    await createPlan(em, { ctx, input, draft, key, hash });
    return true;
  });
  const plan = await ctx.read((em) => findPlanByNumber(em, key.documentNumber));
  if (!plan) throw new Error(`${key.documentNumber} is not there after its import`);
  return { plan, created };
}

export function checkImportable(
  draft: PlanDraft,
  lang: 'zh' | 'en',
): DocumentKey & { title: string; issuer: string; year: number } {
  const { documentNumber, title, issuer, date, planYear } = draft;
  if (draft.problems.length > 0 || !documentNumber || !title || !issuer || !date) {
    refuse(
      'DOCUMENT_NOT_READABLE',
      {
        zh: `文件有${draft.problems.length}处问题，未导入任何内容。`,
        en: `The document has ${draft.problems.length} problems; nothing was imported.`,
      },
      {
        field: 'content',
        details: draft.problems.map(({ code, place, message }) => ({
          code,
          place: place[lang],
          message: message[lang],
        })),
      },
    );
  }
  return { documentNumber, title, issuer, date, year: planYear ?? Number(date.slice(0, 4)) };
}

function refuseOther(existing: Plan): never {
  refuse(
    'OTHER_TEXT',
    {
      zh: `${existing.documentNumber}已导入，但本文件内容与之不同。正式文件不能被覆盖，请核对文件。`,
      en: `${existing.documentNumber} is imported already and this file says something else. An official document is not overwritten.`,
    },
    { field: 'content', details: { planId: existing.id } },
  );
}

interface Creation {
  ctx: HubContext;
  input: PlanDocumentInput;
  draft: PlanDraft;
  key: ReturnType<typeof checkImportable>;
  hash: string;
}

/** In few statements: each kind of row is written for the whole plan at once. */
async function createPlan(em: SqlEntityManager, { ctx, input, draft, key, hash }: Creation): Promise<void> {
  const by = viewerId(ctx.viewer);
  const planId = planIdOf(key);
  const { documentNumber, title, issuer, date, year } = key;
  const plan = em.create(Plan, {
    id: planId,
    documentNumber,
    title,
    issuer,
    issuedOn: date,
    year,
    addressees: draft.addressees,
    fileName: input.fileName,
    format: draft.format,
    rawText: draft.rawText,
    contentHash: hash,
    columns: draft.columns,
    notes: draft.notes,
    createdBy: by,
  });
  await em.flush();
  for (const { number, title: heading, text, line, endLine } of draft.safeguards) {
    em.create(Safeguard, { id: safeguardIdOf(key, number), planId, number, title: heading, text, line, endLine });
  }
  const categories = draft.categories.map(({ number, name, bodyClause }) =>
    em.create(PlanCategory, { id: categoryIdOf(key, number), planId, number, name, bodyClause }),
  );
  await em.flush();
  const unitOf = unitMatcher(input.units ?? []);
  const created = draft.categories.flatMap((found, index) =>
    found.tasks.map((task) => createTask(em, { plan, category: categories[index] as PlanCategory, task, unitOf, by })),
  );
  await em.flush();
  const states = created.map(({ found, ...state }) => {
    assignNew(em, state.task.id, state.parts, by);
    return { ...state, targets: createTargets(em, state.task.id, found.text, found.targets) };
  });
  await em.flush();
  for (const state of states) await writeFact(em, keyTaskPlanned, keyTaskFact(state));
}

interface TaskCreation {
  plan: Plan;
  category: PlanCategory;
  task: RecognisedTask;
  unitOf: (name: string) => string | null;
  by: string;
  /** Where a later edition adds the task: its id, and the first month of its schedule. */
  id?: string;
  from?: string;
}

export function createTask(em: SqlEntityManager, creation: TaskCreation) {
  const { plan, category, task: found, unitOf, by } = creation;
  const firstMonth =
    creation.from ?? (Number(plan.issuedOn.slice(0, 4)) < plan.year ? `${plan.year}-01` : monthOf(plan.issuedOn));
  const lastMonth = found.deadlineDay ? monthOf(found.deadlineDay) : `${plan.year}-12`;
  const task = em.create(KeyTask, {
    id: creation.id ?? keyTaskIdOf({ documentNumber: plan.documentNumber, date: plan.issuedOn }, found.number),
    planId: plan.id,
    categoryId: category.id,
    number: found.number,
    text: found.text,
    leadUnitId: unitOf(found.lead),
    leadName: found.lead,
    leadInferred: found.leadInferred,
    deadline: found.deadline,
    dueOn: found.deadlineDay,
    other: found.other,
    clause: found.clause,
    bodyClause: found.bodyClause,
    schedule: evenSchedule(firstMonth, lastMonth),
    createdBy: by,
  });
  return { plan, category, task, found, parts: partsOf(found, unitOf) };
}

export function partsOf(found: RecognisedTask, unitOf: (name: string) => string | null): UnitPart[] {
  const names = [found.lead, ...found.coUnits];
  const parts = names.map(
    (name, index): UnitPart => ({ name, unitId: unitOf(name), role: index === 0 ? 'LEAD' : 'CO' }),
  );
  const twice = parts.find(
    (part, index) => part.unitId !== null && parts.findIndex((p) => p.unitId === part.unitId) < index,
  );
  if (twice) {
    refuse(
      'UNIT_TWICE',
      {
        zh: `第${found.number}项任务中，“${twice.name}”与另一名称对应同一机构。`,
        en: `In task ${found.number}, “${twice.name}” stands for the same unit as another name.`,
      },
      { field: 'units', details: { number: found.number, name: twice.name } },
    );
  }
  return parts;
}
