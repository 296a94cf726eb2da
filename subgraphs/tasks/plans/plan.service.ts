import { type HubContext, hubError, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { assignUnits, type UnitPart } from '../assignments/index.ts';
import { keyTaskPlanned } from '../contract/facts.ts';
import { categoryIdOf, type DocumentKey, keyTaskIdOf, planIdOf } from '../contract/ids.ts';
import { KeyTask, PlanCategory } from '../key-tasks/index.ts';
import { evenSchedule } from '../lights/index.ts';
import { monthOf } from '../months.ts';
import { setTargets } from '../targets/index.ts';
import { type ColumnRole, type PlanDraft, type RecognisedTask, readDocument, recognise } from './import/index.ts';
import { keyTaskFact } from './key-task.fact.ts';
import { Plan, Safeguard } from './plan.entity.ts';
import type { PlanDocumentInput } from './plan.inputs.ts';
import { contentHash, knownUnits, unitMatcher } from './plan.rules.ts';

/** Reads a document with the officer's corrections. Creates nothing. */
export async function readPlan(input: PlanDocumentInput): Promise<PlanDraft> {
  const document = await readDocument(input.fileName, Buffer.from(input.content, 'base64'));
  const columns = Object.fromEntries(
    (input.columns ?? []).map(({ index, role }) => [index, role.toLowerCase() as ColumnRole]),
  );
  return recognise(document, { columns, knownUnits });
}

export function findPlanByNumber(em: SqlEntityManager, documentNumber: string | null): Promise<Plan | null> {
  return documentNumber === null ? Promise.resolve(null) : em.findOne(Plan, { documentNumber });
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
      if (existing.contentHash !== hash) refuseOther(existing);
      return false;
    }
    await createPlan(em, { ctx, input, draft, key, hash });
    return true;
  });
  const plan = await ctx.read((em) => em.findOneOrFail(Plan, { documentNumber: key.documentNumber }));
  return { plan, created };
}

function checkImportable(
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
    const id = categoryIdOf({ documentNumber: `${documentNumber} safeguard`, date }, number);
    em.create(Safeguard, { id, planId, number, title: heading, text, line, endLine });
  }
  await em.flush();
  const unitOf = unitMatcher(input.units ?? []);
  for (const found of draft.categories) {
    const category = em.create(PlanCategory, {
      id: categoryIdOf(key, found.number),
      planId,
      number: found.number,
      name: found.name,
      bodyClause: found.bodyClause,
    });
    await em.flush();
    for (const task of found.tasks) await createTask(em, { plan, category, task, unitOf, by });
  }
}

interface TaskCreation {
  plan: Plan;
  category: PlanCategory;
  task: RecognisedTask;
  unitOf: (name: string) => string | null;
  by: string;
}

async function createTask(em: SqlEntityManager, { plan, category, task, unitOf, by }: TaskCreation): Promise<void> {
  const firstMonth = Number(plan.issuedOn.slice(0, 4)) < plan.year ? `${plan.year}-01` : monthOf(plan.issuedOn);
  const lastMonth = task.deadlineDay ? monthOf(task.deadlineDay) : `${plan.year}-12`;
  const row = em.create(KeyTask, {
    id: keyTaskIdOf({ documentNumber: plan.documentNumber, date: plan.issuedOn }, task.number),
    planId: plan.id,
    categoryId: category.id,
    number: task.number,
    text: task.text,
    leadUnitId: unitOf(task.lead),
    leadName: task.lead,
    leadInferred: task.leadInferred,
    deadline: task.deadline,
    dueOn: task.deadlineDay,
    other: task.other,
    clause: task.clause,
    bodyClause: task.bodyClause,
    schedule: evenSchedule(firstMonth, lastMonth),
    createdBy: by,
  });
  await em.flush();
  const parts: UnitPart[] = [
    { name: task.lead, unitId: unitOf(task.lead), role: 'LEAD' },
    ...task.coUnits.map((name) => ({ name, unitId: unitOf(name), role: 'CO' as const })),
  ];
  await assignUnits(em, row.id, parts, by);
  const targets = await setTargets(em, row.id, task.text, task.targets);
  await writeFact(em, keyTaskPlanned, keyTaskFact({ plan, category, task: row, parts, targets }));
}

export async function getPlan(ctx: HubContext, id: string): Promise<Plan> {
  const plan = await ctx.read((em) => em.findOne(Plan, { id }));
  if (!plan) throw hubError.notFound({ zh: '没有这份工作方案。', en: 'There is no such plan.' });
  return plan;
}
