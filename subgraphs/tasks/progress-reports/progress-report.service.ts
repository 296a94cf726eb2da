import { unitId } from '@hub/directory/contract';
import {
  ConflictError,
  checkVersion,
  chinaDay,
  type HubContext,
  holds,
  hubError,
  newId,
  type OfficerViewer,
  refuse,
  viewerId,
} from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Assignment, findPart } from '../assignments/index.ts';
import { progressReportAccepted } from '../contract/facts.ts';
import { getKeyTask, type KeyTask } from '../key-tasks/index.ts';
import { tellStep } from '../notices/index.ts';
import { lastMonthOf, monthsOfPeriod, quarterOf } from '../periods.ts';
import { rhythmsOf } from '../reporting-rhythms/index.ts';
import { ProgressReport } from './progress-report.entity.ts';
import type {
  ProgressReportStepInput,
  ReturnProgressReportInput,
  SaveProgressReportInput,
} from './progress-report.inputs.ts';
import {
  checkAsked,
  checkPercent,
  checkPeriod,
  checkReviewer,
  checkTransition,
  quarterFrom,
} from './progress-report.rules.ts';
import { checkMerged, keepEdition } from './report-edition.service.ts';

const notFound = () => hubError.notFound({ zh: '没有这份进展。', en: 'There is no such progress report.' });

/** Saves a unit's draft; the first save makes it, later ones need the version that was read. */
export async function saveProgressReport(ctx: HubContext, input: SaveProgressReportInput): Promise<ProgressReport> {
  const viewer = actingFor(ctx, input.unitId);
  const id = await ctx.write(async (em) => {
    const task = await getKeyTask(em, input.keyTaskId);
    const part = await getSignedPart(em, task, input.unitId);
    const [plan] = await em.execute<{ issuedOn: string; year: number }[]>(
      'select issued_on::text as "issuedOn", year from plan where id = ?',
      [task.planId],
    );
    if (!plan) throw notFound();
    const period = input.period ?? input.month;
    if (!period) {
      refuse('PERIOD_MISSING', { zh: '请选择填报周期。', en: 'Say which period is reported.' }, { field: 'period' });
    }
    const month = lastMonthOf(period);
    checkPeriod(period, chinaDay(), plan);
    const rhythm = (await rhythmsOf(em, [task.id])).get(task.id);
    if (rhythm) checkAsked(period, rhythm(quarterOf(month)));
    const values = {
      percent: input.percent,
      text: input.text.trim(),
      difficulties: input.difficulties?.trim() || null,
      nextSteps: input.nextSteps?.trim() || null,
      activityIds: [...new Set(input.activityIds ?? [])],
      role: part.role,
      reviewUnitId: reviewUnitOf(task, part),
    };
    // Two officers of one unit may begin the same period at the same moment; the second one reads the first one's draft.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${task.id}${input.unitId}${period}`]);
    const mergedIds = [...new Set(input.mergedReportIds ?? [])];
    if (mergedIds.length > 0) await checkMerged(em, { keyTaskId: task.id, period }, mergedIds);
    const merge = async (report: ProgressReport) => {
      if (mergedIds.length === 0) return;
      await keepEdition(em, report, { step: 'MERGED', by: viewer.id, at: new Date(), mergedIds });
    };
    const where = { keyTaskId: task.id, unitId: input.unitId, period };
    const existing = await em.findOne(ProgressReport, where);
    if (existing) {
      checkVersion(existing, input.version ?? 0);
      checkTransition(existing.state, existing.state === 'RETURNED' ? 'RETURNED' : 'DRAFT');
      Object.assign(existing, values);
      await em.flush();
      await merge(existing);
      return existing.id;
    }
    if (input.version) throw new ConflictError(0, null);
    const row = em.create(ProgressReport, {
      id: newId(),
      ...where,
      month,
      ...values,
      state: 'DRAFT',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await merge(row);
    return row.id;
  });
  return getProgressReport(ctx, id);
}

export async function submitProgressReport(ctx: HubContext, input: ProgressReportStepInput): Promise<ProgressReport> {
  await ctx.write(async (em) => {
    const report = await getForStep(em, input);
    const viewer = actingFor(ctx, report.unitId);
    checkTransition(report.state, 'SUBMITTED');
    if (report.text.length < 10) {
      refuse(
        'TEXT_TOO_SHORT',
        { zh: '进展情况请至少写10个字。', en: 'Say in at least ten characters what was done.' },
        { field: 'text' },
      );
    }
    checkPercent(report.percent, await lastAcceptedPercent(em, report), report.difficulties ?? null);
    const now = new Date();
    Object.assign(report, {
      state: 'SUBMITTED',
      submittedAt: now,
      submittedBy: viewer.id,
      firstSubmittedAt: report.firstSubmittedAt ?? now,
      returnReason: null,
    });
    await em.flush();
    await tellStep(ctx, em, 'progress-report.submitted', report);
    await keepEdition(em, report, { step: 'SUBMITTED', by: viewer.id, at: now });
  });
  return getProgressReport(ctx, input.id);
}

/** The lead unit accepts what co-units report; the office accepts what lead units report. */
export async function acceptProgressReport(ctx: HubContext, input: ProgressReportStepInput): Promise<ProgressReport> {
  await ctx.write(async (em) => {
    const report = await getForStep(em, input);
    const viewer = reviewerOf(ctx, report);
    checkTransition(report.state, 'ACCEPTED');
    checkReviewer({ submittedBy: report.submittedBy ?? null }, viewer.id);
    const now = new Date();
    Object.assign(report, { state: 'ACCEPTED', reviewedAt: now, reviewedBy: viewer.id });
    await em.flush();
    await keepEdition(em, report, { step: 'ACCEPTED', by: viewer.id, at: now });
    const { keyTaskId, unitId: unit, role, month, period, percent } = report;
    await writeFact(em, progressReportAccepted, {
      keys: { progressReport: report.id, keyTask: keyTaskId, unit },
      payload: {
        progressReportId: report.id,
        keyTaskId,
        unitId: unit,
        role,
        month,
        period,
        percent,
        acceptedOn: chinaDay(now),
      },
    });
  });
  return getProgressReport(ctx, input.id);
}

export async function returnProgressReport(ctx: HubContext, input: ReturnProgressReportInput): Promise<ProgressReport> {
  await ctx.write(async (em) => {
    const report = await getForStep(em, input);
    const viewer = reviewerOf(ctx, report);
    checkTransition(report.state, 'RETURNED');
    checkReviewer({ submittedBy: report.submittedBy ?? null }, viewer.id);
    const [now, reason] = [new Date(), input.reason.trim()];
    Object.assign(report, { state: 'RETURNED', reviewedAt: now, reviewedBy: viewer.id, returnReason: reason });
    await em.flush();
    await tellStep(ctx, em, 'progress-report.returned', report);
    await keepEdition(em, report, { step: 'RETURNED', by: viewer.id, at: now, reason });
  });
  return getProgressReport(ctx, input.id);
}

/** The accepted reports of the quarter's months, as the beginning of a draft; nothing is stored. */
export async function quarterPrefill(ctx: HubContext, args: { keyTaskId: string; unitId: string; quarter: string }) {
  actingFor(ctx, args.unitId);
  const { keyTaskId, unitId: unit, quarter } = args;
  const months = monthsOfPeriod(quarter);
  const rows = await ctx.read((em) =>
    em.find(ProgressReport, { keyTaskId, unitId: unit, state: 'ACCEPTED', period: { $in: months } }),
  );
  return quarterFrom(quarter, rows);
}

/** Throws NOT_FOUND when there is none or the viewer may not see it. */
export async function getProgressReport(ctx: HubContext, id: string): Promise<ProgressReport> {
  const report = await ctx.read((em) => em.findOne(ProgressReport, { id }));
  if (!report) throw notFound();
  return report;
}

async function getForStep(em: SqlEntityManager, input: ProgressReportStepInput): Promise<ProgressReport> {
  const report = await em.findOne(ProgressReport, { id: input.id });
  if (!report) throw notFound();
  checkVersion(report, input.version);
  return report;
}

/** Reaching every row is for reading; a report is the unit's own word. */
function actingFor(ctx: HubContext, unit: string): OfficerViewer {
  const viewer = ctx.viewer;
  if (viewer.kind === 'officer' && viewer.units.includes(unit)) return viewer;
  throw hubError.forbidden({ zh: '只能填报本单位的进展。', en: 'Progress is reported by the unit itself.' });
}

function reviewerOf(ctx: HubContext, report: ProgressReport): OfficerViewer {
  const viewer = ctx.viewer;
  const privilege = report.role === 'LEAD' ? 'tasks/progress-reports.review-leads' : 'tasks/progress-reports.review';
  if (viewer.kind === 'officer' && viewer.units.includes(report.reviewUnitId) && holds(viewer, privilege))
    return viewer;
  throw hubError.forbidden({
    zh: report.role === 'LEAD' ? '牵头单位的进展由办公室审核。' : '配合单位的进展由牵头单位审核。',
    en: report.role === 'LEAD' ? 'The office reviews lead units.' : 'The lead unit reviews co-units.',
  });
}

/** Without a lead unit in the directory, and for lead units, the office reviews. */
function reviewUnitOf(task: KeyTask, part: Assignment): string {
  return part.role === 'CO' && task.leadUnitId ? task.leadUnitId : unitId('office');
}

async function getSignedPart(em: SqlEntityManager, task: KeyTask, unit: string): Promise<Assignment> {
  const part = await findPart(em, task.id, unit);
  if (!part) {
    refuse(
      'NOT_ASSIGNED',
      { zh: '本单位不是该任务的责任单位。', en: 'The unit has no part in this task.' },
      { field: 'keyTaskId' },
    );
  }
  if (part.state !== 'SIGNED') {
    refuse(
      'NOT_SIGNED',
      { zh: '请先签收任务，再填报进展。', en: 'Sign for the task before reporting on it.' },
      { field: 'keyTaskId', details: { assignmentId: part.id, version: part.version } },
    );
  }
  return part;
}

async function lastAcceptedPercent(em: SqlEntityManager, report: ProgressReport): Promise<number | null> {
  const { keyTaskId, unitId: unit, month, period } = report;
  // The quarter's own last month stands before it, and what a quarter says before the months that follow.
  const before = period === month ? { $lt: month } : { $lte: month };
  const where = { keyTaskId, unitId: unit, state: 'ACCEPTED' as const, month: before, period: { $ne: period } };
  return (await em.findOne(ProgressReport, where, { orderBy: { month: 'desc' } }))?.percent ?? null;
}
