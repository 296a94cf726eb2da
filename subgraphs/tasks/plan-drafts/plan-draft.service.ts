import { orgUnits } from '@hub/directory/contract';
import { checkVersion, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { docx, fileOf, mediaTypes } from '@hub/kit/office';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Plan, Safeguard, tasksInForce } from '../plans/index.ts';
import { draftDocument } from './plan-draft.document.ts';
import { PlanDraft, UnitChange } from './plan-draft.entity.ts';
import { type DraftTask, draftTasks, inNextYear, tightTitle } from './plan-draft.rules.ts';

export interface Draft {
  year: number;
  title: string;
  issuer: string;
  tasks: DraftTask[];
  safeguards: string[];
}

const names = new Map(orgUnits.map((unit) => [unit.id, unit.name]));

async function draftOf(em: SqlEntityManager, planId: string): Promise<Draft> {
  const plan = await em.findOne(Plan, { id: planId });
  if (!plan) throw hubError.notFound({ zh: '没有这个工作方案。', en: 'There is no such plan.' });
  const changes = await em.find(UnitChange, {});
  const units = new Map(
    changes.map(({ unitId, name, endsOn, successorIds }) => [unitId, { name, endsOn: endsOn ?? null, successorIds }]),
  );
  const safeguards = await em.find(Safeguard, { planId }, { orderBy: { number: 'asc' } });
  return {
    year: plan.year + 1,
    title: inNextYear(plan.title, plan.year),
    issuer: plan.issuer,
    tasks: draftTasks({
      year: plan.year,
      tasks: await tasksInForce(em, planId),
      units,
      nameOf: (id) => names.get(id) ?? '',
    }),
    safeguards: safeguards.map(({ text }) => inNextYear(text, plan.year)),
  };
}

/** What a draft would say; writes nothing. */
export const previewDraft = (ctx: HubContext, planId: string): Promise<Draft> => ctx.read((em) => draftOf(em, planId));

/** The plan that a draft became: imported since, of its year, and by its title. */
export async function planOf(em: SqlEntityManager, draft: PlanDraft): Promise<Plan | null> {
  const plans = await em.find(Plan, { year: draft.year, issuer: draft.issuer });
  return plans.find((plan) => tightTitle(plan.title) === tightTitle(draft.title)) ?? null;
}

export async function draftNextPlan(
  ctx: HubContext,
  input: { planId: string; idempotencyKey?: string | null },
): Promise<PlanDraft> {
  const id = await ctx.once(input.idempotencyKey, 'draftNextPlan', input, async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`draft ${input.planId}`]);
    const open = await em.findOne(PlanDraft, { sourcePlanId: input.planId, state: 'DRAFT' });
    if (open) {
      const words = {
        zh: '已有一份由该方案起草的草案，请先作废。',
        en: 'There is a draft of this plan; discard it first.',
      };
      refuse('DRAFT_EXISTS', words, { details: { draftId: open.id } });
    }
    const draft = await draftOf(em, input.planId);
    const row = em.create(PlanDraft, {
      id: newId(),
      sourcePlanId: input.planId,
      ...draft,
      state: 'DRAFT',
      createdBy: viewerId(ctx.viewer),
    });
    const plan = await planOf(em, row);
    if (plan) {
      const words = { zh: `${plan.documentNumber}已印发，无需起草。`, en: `${plan.documentNumber} is issued already.` };
      refuse('NEXT_PLAN_EXISTS', words, { details: { planId: plan.id } });
    }
    await em.flush();
    return row.id as string;
  });
  return getDraft(ctx, id);
}

export async function discardPlanDraft(
  ctx: HubContext,
  input: { id: string; version: number; reason: string },
): Promise<PlanDraft> {
  await ctx.write(async (em) => {
    const row = await em.findOne(PlanDraft, { id: input.id });
    if (!row) throw notFound();
    checkVersion(row, input.version);
    if (row.state !== 'DRAFT') refuse('NOT_A_DRAFT', { zh: '草案已作废。', en: 'The draft was discarded.' });
    Object.assign(row, { state: 'DISCARDED', stateReason: input.reason.trim() });
    await em.flush();
  });
  return getDraft(ctx, input.id);
}

/** The draft as a document to be discussed: marked, without number and date. */
export async function planDraftFile(ctx: HubContext, id: string) {
  const row = await getDraft(ctx, id);
  const content = (await fileOf(docx(draftDocument(row)))).toString('base64');
  return { name: `${row.title.slice(0, 90)}（征求意见稿）.docx`, mediaType: mediaTypes.docx, content };
}

/** The last draft made from a plan that was not discarded. */
export const draftFrom = (ctx: HubContext, planId: string): Promise<PlanDraft | null> =>
  ctx.read((em) => em.findOne(PlanDraft, { sourcePlanId: planId, state: 'DRAFT' }));

async function getDraft(ctx: HubContext, id: string): Promise<PlanDraft> {
  const row = await ctx.read((em) => em.findOne(PlanDraft, { id }));
  if (!row) throw notFound();
  return row;
}

const notFound = () => hubError.notFound({ zh: '没有这份草案。', en: 'There is no such draft.' });
