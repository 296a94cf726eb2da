import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { caseAdopted, casePublished, caseSelected } from '../contract/case-facts.ts';
import { getKeyTask } from '../key-tasks/index.ts';
import { tellStep } from '../notices/index.ts';
import { AdoptionLevel, CaseAdoption, TypicalCase } from './typical-case.entity.ts';
import type {
  RecordAdoptionInput,
  ReviewTypicalCaseInput,
  SaveTypicalCaseInput,
  TypicalCaseStepInput,
} from './typical-case.inputs.ts';
import { checkAdoptable, checkAdoption, checkCaseStep, checkLengths, checkReviewer } from './typical-case.rules.ts';

const ownUnit = { zh: '只能办理本单位的案例。', en: 'A case is kept by its own unit.' };

/** A draft may be incomplete; what a case must have is asked for when it is handed in. */
export async function saveCase(ctx: HubContext, input: SaveTypicalCaseInput): Promise<TypicalCase> {
  const viewer = officerActingFor(ctx, input.unitId, ownUnit);
  const values = {
    unitId: input.unitId,
    keyTaskId: input.keyTaskId ?? null,
    year: input.year,
    title: input.title.trim(),
    summary: input.summary.trim(),
    body: input.body.trim(),
  };
  if (input.id) {
    return step(ctx, { id: input.id, version: input.version ?? 0 }, 'DRAFT', async (row, em) => {
      officerActingFor(ctx, row.unitId, ownUnit);
      if (values.keyTaskId) await getKeyTask(em, values.keyTaskId);
      Object.assign(row, values);
    });
  }
  const id = await ctx.once(input.idempotencyKey, 'saveTypicalCase', input, async (em) => {
    if (values.keyTaskId) await getKeyTask(em, values.keyTaskId);
    const row = em.create(TypicalCase, {
      id: newId(),
      ...values,
      state: 'DRAFT',
      adoptionCount: 0,
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return row.id as string;
  });
  return getCase(ctx, id);
}

export async function submitCase(ctx: HubContext, input: TypicalCaseStepInput): Promise<TypicalCase> {
  return step(ctx, input, 'SUBMITTED', (row) => {
    const viewer = officerActingFor(ctx, row.unitId, ownUnit);
    checkLengths(row);
    Object.assign(row, { submittedBy: viewer.id, submittedAt: new Date() });
  });
}

export async function reviewCase(ctx: HubContext, input: ReviewTypicalCaseInput): Promise<TypicalCase> {
  return step(ctx, input, input.selected ? 'SELECTED' : 'NOT_SELECTED', async (row, em) => {
    const viewer = ctx.viewer;
    if (viewer.kind !== 'officer') throw hubError.forbidden();
    checkReviewer({ unitId: row.unitId, submittedBy: row.submittedBy ?? null }, viewer);
    Object.assign(row, { reviewedBy: viewer.id, reviewedAt: new Date(), reviewComment: input.comment.trim() });
    if (input.selected) await writeFact(em, caseSelected, factOf(row));
    else await tellStep(ctx, em, 'typical-case.not-selected', row);
  });
}

export async function publishCase(ctx: HubContext, input: TypicalCaseStepInput): Promise<TypicalCase> {
  return step(ctx, input, 'PUBLISHED', async (row, em) => {
    const viewer = ctx.viewer;
    if (viewer.kind !== 'officer') throw hubError.forbidden();
    Object.assign(row, { publishedBy: viewer.id, publishedAt: new Date() });
    await writeFact(em, casePublished, factOf(row));
  });
}

/** Recorded by the unit whose case it is, with what proves it; the same adopter counts once a level. */
export async function recordAdoption(ctx: HubContext, input: RecordAdoptionInput): Promise<TypicalCase> {
  await ctx.write(async (em) => {
    const row = await found(em, input);
    const viewer = officerActingFor(ctx, row.unitId, ownUnit);
    checkAdoptable(row.state);
    const { level, adoptedOn } = input;
    const unitId = input.unitId ?? null;
    const adopter = input.adopter.trim();
    const publishedOn = chinaDay(row.publishedAt ?? new Date());
    checkAdoption({ unitId: row.unitId, publishedOn }, { unitId, adoptedOn }, chinaDay());
    if (!(await em.count(AdoptionLevel, { code: level })))
      refuse('UNKNOWN_CODE', { zh: '没有这个推广层级。', en: 'There is no such level.' }, { field: 'level' });
    if (await em.count(CaseAdoption, { caseId: row.id, level, adopter }))
      refuse(
        'ALREADY_RECORDED',
        { zh: '该单位的推广已登记。', en: 'This adoption is on record.' },
        { field: 'adopter' },
      );
    em.create(CaseAdoption, {
      id: newId(),
      caseId: row.id,
      level,
      unitId,
      adopter,
      adoptedOn,
      evidenceTitle: input.evidenceTitle.trim(),
      evidenceReference: input.evidenceReference.trim(),
      recordedBy: viewer.id,
      recordedAt: new Date(),
    });
    row.adoptionCount += 1;
    const { keys, payload } = factOf(row);
    await writeFact(em, caseAdopted, {
      keys: { ...keys, adopter: unitId },
      payload: { ...payload, level, adopter, adoptedOn },
    });
    await em.flush();
  });
  return getCase(ctx, input.id);
}

async function step(
  ctx: HubContext,
  input: TypicalCaseStepInput,
  to: TypicalCase['state'],
  change: (row: TypicalCase, em: SqlEntityManager) => void | Promise<void>,
): Promise<TypicalCase> {
  await ctx.write(async (em) => {
    const row = await found(em, input);
    checkCaseStep(row.state, to);
    await change(row, em);
    row.state = to;
    await em.flush();
  });
  return getCase(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这个案例。', en: 'There is no such case.' });

async function found(em: SqlEntityManager, input: TypicalCaseStepInput): Promise<TypicalCase> {
  const row = await em.findOne(TypicalCase, { id: input.id });
  if (!row) throw notFound();
  checkVersion(row, input.version);
  return row;
}

async function getCase(ctx: HubContext, id: string): Promise<TypicalCase> {
  const row = await ctx.read((em) => em.findOne(TypicalCase, { id }));
  if (!row) throw notFound();
  return row;
}

const factOf = (row: TypicalCase) => ({
  keys: { typicalCase: row.id, keyTask: row.keyTaskId ?? null, unit: row.unitId },
  payload: { caseId: row.id, keyTaskId: row.keyTaskId ?? null, unitId: row.unitId, year: row.year, title: row.title },
});
