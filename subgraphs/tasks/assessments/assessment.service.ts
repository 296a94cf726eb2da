import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { AssessmentScheme, getScheme, type Indicator } from '../assessment-schemes/index.ts';
import { tellStep } from '../notices/index.ts';
import { Assessment, AssessmentScore } from './assessment.entity.ts';
import type { AssessmentStepInput, OpenAssessmentsInput, SaveSelfAssessmentInput } from './assessment.inputs.ts';
import {
  checkComplete,
  checkStep,
  checkTyped,
  countedTotalOf,
  pointsOf,
  standing,
  totalOf,
} from './assessment.rules.ts';
import { scored } from './assessment.type.ts';
import type { Counts } from './count.rules.ts';
import { countsOf } from './count.service.ts';
import { snapshotsOf } from './evidence.service.ts';

export const reviewerOnly = { zh: '只有评审单位可以办理。', en: 'This is for the unit that reviews.' };
export const ownOnly = { zh: '只有被考核单位可以办理。', en: 'This is for the unit that is assessed.' };

/** One assessment a unit; a unit that has one for the year keeps it, by whatever edition. */
export async function openAssessments(
  ctx: HubContext,
  input: OpenAssessmentsInput,
): Promise<{ opened: number; already: number }> {
  const scheme = await getScheme(ctx, input.schemeId);
  const viewer = officerActingFor(ctx, scheme.unitId, {
    zh: '只有方案主管单位可以启动考核。',
    en: 'Assessments are opened by the unit that keeps the scheme.',
  });
  if (scheme.state !== 'ISSUED')
    refuse('STATE_NOT_ALLOWED', { zh: '只能按现行方案启动考核。', en: 'Only the edition that stands is used.' });
  const reviewUnitId = input.reviewUnitId ?? scheme.unitId;
  if (input.unitIds.includes(reviewUnitId))
    refuse(
      'OWN_UNIT',
      { zh: '评审单位不能是被考核单位，请另定评审单位。', en: 'A unit does not review itself; name another one.' },
      { field: 'unitIds' },
    );
  if (input.selfDueOn < chinaDay())
    refuse(
      'IN_PAST',
      { zh: '自评截止日期不能早于今天。', en: 'The last day of the self-assessment is not over.' },
      { field: 'selfDueOn' },
    );
  return ctx.write(async (em) => {
    const known = await em.find(
      Assessment,
      { schemeCode: scheme.code, year: input.year, unitId: { $in: input.unitIds } },
      { fields: ['unitId'] },
    );
    const taken = new Set(known.map(({ unitId }) => unitId));
    const fresh = input.unitIds.filter((unitId) => !taken.has(unitId));
    const by = { reviewUnitId, createdBy: viewerId(viewer) };
    const opened = fresh.map((unitId) =>
      em.create(Assessment, {
        ...by,
        id: newId(),
        schemeId: scheme.id,
        schemeCode: scheme.code,
        year: input.year,
        unitId,
        selfDueOn: input.selfDueOn,
        state: 'SELF_ASSESSING',
      }),
    );
    await em.flush();
    for (const { id, unitId } of opened)
      for (const { code, weight, source } of scheme.indicators)
        em.create(AssessmentScore, {
          ...by,
          id: newId(),
          assessmentId: id,
          unitId,
          indicator: code,
          weight,
          counted: source !== 'REVIEW',
          evidence: [],
        });
    await em.flush();
    for (const row of opened) await tellStep(ctx, em, 'assessment.opened', row);
    return { opened: fresh.length, already: taken.size };
  });
}

/** Saved as often as wanted until it is handed in; each record is seen anew. */
export async function saveSelf(ctx: HubContext, input: SaveSelfAssessmentInput): Promise<Assessment> {
  const evidence = await Promise.all(
    input.scores.map((score, index) => snapshotsOf(ctx, score.evidence, `scores.${index}.evidence`)),
  );
  return change(ctx, input, ({ row, scores, indicators }) => {
    officerActingFor(ctx, row.unitId, ownOnly);
    if (row.state !== 'SELF_ASSESSING') checkStep(row.state, 'REVIEWING');
    checkTyped(indicators, input.scores);
    input.scores.forEach(({ indicator, score, text }, index) => {
      Object.assign(scores.get(indicator) ?? {}, {
        selfScore: score ?? null,
        selfText: text?.trim() || null,
        evidence: evidence[index] ?? [],
      });
    });
    // A draft is a change of the assessment, also when only its parts changed.
    row.updatedAt = new Date();
  });
}

export async function submitSelf(ctx: HubContext, input: AssessmentStepInput): Promise<Assessment> {
  const counted = await countsFor(ctx, input.id);
  return change(ctx, input, async ({ row, scores, indicators, em }) => {
    const viewer = officerActingFor(ctx, row.unitId, ownOnly);
    checkStep(row.state, 'REVIEWING');
    checkComplete(indicators, (code) => scores.get(code)?.selfScore);
    applyCounts(row, scores, indicators, counted);
    row.selfTotal = totalOf(
      [...scores.values()].map((score) => (score.counted ? score.countedScore : score.selfScore) ?? null),
    );
    Object.assign(row, { state: 'REVIEWING', submittedBy: viewer.id, submittedAt: new Date() });
    await tellStep(ctx, em, 'assessment.submitted', row);
  });
}

/** Counts again before the feedback; with the same records and the same edition the numbers are the same. */
export async function recount(ctx: HubContext, input: AssessmentStepInput): Promise<Assessment> {
  const counted = await countsFor(ctx, input.id);
  return change(ctx, input, ({ row, scores, indicators }) => {
    const viewer = ctx.viewer.kind === 'officer' ? ctx.viewer.units : [];
    if (!viewer.includes(row.unitId)) officerActingFor(ctx, row.reviewUnitId, reviewerOnly);
    if (row.state !== 'SELF_ASSESSING' && row.state !== 'REVIEWING') checkStep(row.state, 'REVIEWING');
    applyCounts(row, scores, indicators, counted);
  });
}

export async function countsFor(ctx: HubContext, id: string): Promise<{ counts: Counts; on: string }> {
  const { unitId, year } = await getAssessment(ctx, id);
  return countsOf(ctx, unitId, year);
}

export function applyCounts(
  row: Assessment,
  scores: ReadonlyMap<string, AssessmentScore>,
  indicators: readonly Indicator[],
  { counts, on }: { counts: Counts; on: string },
  only?: string,
): void {
  for (const indicator of indicators) {
    const score = scores.get(indicator.code);
    if (indicator.source === 'REVIEW' || !score || (only && only !== indicator.code)) continue;
    const { value, numerator, denominator } = counts[indicator.source];
    Object.assign(score, {
      countedValue: value,
      numerator,
      denominator,
      countedScore: pointsOf(indicator, value),
    });
  }
  row.countedOn = on;
}

/** Totals as the scores stand; null while one is unknown. */
export function applyTotals(row: Assessment, scores: ReadonlyMap<string, AssessmentScore>): void {
  const all = [...scores.values()].map(scored);
  row.total = totalOf(all.map(standing));
  row.countedTotal = countedTotalOf(all);
}

export interface Opened {
  row: Assessment;
  scheme: AssessmentScheme;
  scores: Map<string, AssessmentScore>;
  indicators: readonly Indicator[];
  em: SqlEntityManager;
}

export async function change(
  ctx: HubContext,
  input: { id: string; version: number },
  verb: (opened: Opened) => void | Promise<void>,
): Promise<Assessment> {
  await ctx.write(async (em) => {
    const row = await em.findOne(Assessment, { id: input.id });
    if (!row) throw notFound();
    checkVersion(row, input.version);
    const scheme = await em.findOneOrFail(AssessmentScheme, { id: row.schemeId });
    const rows = await em.find(AssessmentScore, { assessmentId: row.id });
    const scores = new Map(rows.map((score) => [score.indicator, score]));
    await verb({ row, scheme, scores, indicators: scheme.indicators, em });
    await em.flush();
  });
  return getAssessment(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这项考核。', en: 'There is no such assessment.' });

export async function getAssessment(ctx: HubContext, id: string): Promise<Assessment> {
  const row = await ctx.read((em) => em.findOne(Assessment, { id }));
  if (!row) throw notFound();
  return row;
}
