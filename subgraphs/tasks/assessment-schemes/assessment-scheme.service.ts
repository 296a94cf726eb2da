import { checkVersion, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { schemeIssued } from '../contract/assessment-facts.ts';
import { AssessmentScheme } from './assessment-scheme.entity.ts';
import type {
  AssessmentSchemeContentInput,
  AssessmentSchemeStepInput,
  DraftAssessmentSchemeInput,
  SaveAssessmentSchemeInput,
} from './assessment-scheme.inputs.ts';
import { checkContent, checkDraft, checkIssue, type SchemeContent } from './assessment-scheme.rules.ts';

const keeperOnly = { zh: '只有方案主管单位可以办理。', en: 'This is for the unit that keeps the scheme.' };
const notFound = () => hubError.notFound({ zh: '没有这个考核方案。', en: 'There is no such scheme.' });

function contentOf(input: AssessmentSchemeContentInput): SchemeContent {
  const content = {
    name: input.name.trim(),
    indicators: input.indicators.map(({ code, name, nameEn, weight, source, full, standard }) => ({
      code,
      name: name.trim(),
      nameEn: nameEn.trim(),
      weight,
      source,
      full: full ?? null,
      standard: standard.trim(),
    })),
    grades: input.grades.map(({ code, name, nameEn, from }) => ({ code, name, nameEn, from })),
    appealDays: input.appealDays,
    basis: input.basis.trim(),
  };
  checkContent(content);
  return content;
}

export async function draftScheme(ctx: HubContext, input: DraftAssessmentSchemeInput): Promise<AssessmentScheme> {
  const viewer = officerActingFor(ctx, input.unitId, keeperOnly);
  const content = contentOf(input);
  const id = await ctx.once(input.idempotencyKey, 'draftAssessmentScheme', input, async (em) => {
    const known = await em.count(AssessmentScheme, { code: input.code });
    if (known > 0)
      refuse(
        'CODE_TAKEN',
        {
          zh: '已有这个代码的方案，请在其基础上立新版本。',
          en: 'This code is in use; make a new edition of that scheme.',
        },
        { field: 'code' },
      );
    const row = em.create(AssessmentScheme, {
      id: newId(),
      code: input.code,
      subject: input.subject,
      unitId: input.unitId,
      edition: 1,
      state: 'DRAFT',
      createdBy: viewerId(viewer),
      ...content,
    });
    await em.flush();
    return row.id as string;
  });
  return getScheme(ctx, id);
}

export async function saveScheme(ctx: HubContext, input: SaveAssessmentSchemeInput): Promise<AssessmentScheme> {
  const content = contentOf(input);
  return change(ctx, input, (row) => {
    checkDraft(row.state);
    Object.assign(row, content, { changeNote: input.changeNote?.trim() || null });
  });
}

/** From now on it stands; the edition before it is replaced, and what was opened by that one keeps it. */
export async function issueScheme(ctx: HubContext, input: AssessmentSchemeStepInput): Promise<AssessmentScheme> {
  return change(ctx, input, async (row, em, officerId) => {
    checkIssue(row);
    if (row.edition > 1 && !row.changeNote)
      refuse(
        'CHANGE_NOTE_MISSING',
        { zh: '请说明与上一版的差别。', en: 'Say why it differs from the edition before.' },
        { field: 'changeNote' },
      );
    const before = await em.findOne(AssessmentScheme, { code: row.code, state: 'ISSUED' });
    if (before) {
      before.state = 'SUPERSEDED';
      await em.flush();
    }
    Object.assign(row, { state: 'ISSUED', issuedAt: new Date(), issuedBy: officerId });
    await writeFact(em, schemeIssued, {
      keys: { scheme: row.id, unit: row.unitId },
      payload: {
        schemeId: row.id,
        code: row.code,
        edition: row.edition,
        name: row.name,
        subject: row.subject,
        unitId: row.unitId,
      },
    });
  });
}

/** A draft with the content of the edition that stands (另立新版). */
export async function newEdition(ctx: HubContext, input: AssessmentSchemeStepInput): Promise<AssessmentScheme> {
  const before = await getScheme(ctx, input.id);
  const viewer = officerActingFor(ctx, before.unitId, keeperOnly);
  const id = await ctx.write(async (em) => {
    const row = await em.findOneOrFail(AssessmentScheme, { id: input.id });
    checkVersion(row, input.version);
    if (row.state !== 'ISSUED')
      refuse('STATE_NOT_ALLOWED', {
        zh: '只能在现行版本上立新版。',
        en: 'A new edition is made of the one that stands.',
      });
    if ((await em.count(AssessmentScheme, { code: row.code, state: 'DRAFT' })) > 0)
      refuse('DRAFT_EXISTS', { zh: '这个方案已有一份草案。', en: 'There is a draft of this scheme already.' });
    const { code, subject, unitId, name, indicators, grades, appealDays, basis } = row;
    const draft = em.create(AssessmentScheme, {
      ...{ id: newId(), code, subject, unitId, name, indicators, grades, appealDays, basis },
      edition: row.edition + 1,
      state: 'DRAFT',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return draft.id as string;
  });
  return getScheme(ctx, id);
}

async function change(
  ctx: HubContext,
  input: { id: string; version: number },
  verb: (row: AssessmentScheme, em: SqlEntityManager, officerId: string) => void | Promise<void>,
): Promise<AssessmentScheme> {
  await ctx.write(async (em) => {
    const row = await em.findOne(AssessmentScheme, { id: input.id });
    if (!row) throw notFound();
    const viewer = officerActingFor(ctx, row.unitId, keeperOnly);
    checkVersion(row, input.version);
    await verb(row, em, viewer.id);
    await em.flush();
  });
  return getScheme(ctx, input.id);
}

export async function getScheme(ctx: HubContext, id: string): Promise<AssessmentScheme> {
  const row = await ctx.read((em) => em.findOne(AssessmentScheme, { id }));
  if (!row) throw notFound();
  return row;
}

export const schemeLoader = (ctx: HubContext) =>
  ctx.loader('assessment-scheme', async (ids: readonly string[], em) => {
    const rows = await em.find(AssessmentScheme, { id: { $in: [...ids] } });
    return new Map(rows.map((row) => [row.id as string, row]));
  });
