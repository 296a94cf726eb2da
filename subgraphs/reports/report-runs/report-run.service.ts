import { checkVersion, type HubContext, hubError, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { loadBoard, type PlanBoardType } from '../boards/index.ts';
import { reportRunFrozen } from '../contract/facts.ts';
import { ReportRun } from './report-run.entity.ts';
import { checkComplete, checkTransition, compare, hashOf, type ReportContent } from './report-run.rules.ts';
import type { FreezeReportRunInput, RunReportInput } from './report-run.type.ts';

/** Keeps the board of this moment as a report. Draft: figures fixed, not signed. */
export async function runReport(ctx: HubContext, input: RunReportInput): Promise<ReportRun> {
  const { viewer } = ctx;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  const board = await loadBoard(ctx, input);
  if (!board) throw hubError.notFound({ zh: '没有这个工作方案。', en: 'There is no such plan.' });
  const content = contentOf(board);
  const id = await ctx.once(input.idempotencyKey, 'runReport', input, async (em) => {
    if (input.correctsId) {
      const corrected = await em.findOne(ReportRun, { id: input.correctsId });
      if (corrected?.state !== 'FROZEN') {
        refuse(
          'NOT_FROZEN',
          { zh: '只能更正已签发的报告。', en: 'Only a signed report can be corrected.' },
          { field: 'correctsId' },
        );
      }
      if (!input.reason)
        refuse('REASON_MISSING', { zh: '请写明更正理由。', en: 'Say why it is corrected.' }, { field: 'reason' });
    }
    const run = em.create(ReportRun, {
      title: input.title,
      planId: board.planId,
      fromMonth: input.from ?? null,
      toMonth: input.to ?? null,
      state: 'DRAFT',
      asOf: board.asOf,
      unitId: viewer.unitId,
      preparedBy: viewer.name,
      content,
      contentHash: hashOf(content),
      signedBy: null,
      signedAt: null,
      correctsId: input.correctsId ?? null,
      reason: input.correctsId ? (input.reason ?? null) : null,
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return run.id;
  });
  return getReportRun(ctx, id);
}

/** Signs a report: from then on nobody changes it, not even the owner of the table. */
export async function freezeReportRun(ctx: HubContext, input: FreezeReportRunInput): Promise<ReportRun> {
  const { viewer } = ctx;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  await ctx.write(async (em) => {
    const run = await em.findOne(ReportRun, { id: input.id });
    if (!run) throw hubError.notFound();
    checkTransition(run.state, 'FROZEN');
    checkVersion(run, input.version);
    checkComplete(run.content);
    const earlier = run.correctsId && (await em.count(ReportRun, { correctsId: run.correctsId, state: 'FROZEN' }));
    if (earlier) {
      refuse('ALREADY_CORRECTED', {
        zh: '原报告已有签发的更正。',
        en: 'That report already has a signed correction; correct the correction.',
      });
    }
    run.state = 'FROZEN';
    run.signedBy = viewer.name;
    run.signedAt = new Date();
    await em.flush();
    await writeFact(em, reportRunFrozen, {
      keys: { plan: run.planId, unit: run.unitId },
      payload: {
        reportRunId: run.id,
        planId: run.planId,
        title: run.title,
        contentHash: run.contentHash,
        correctsId: run.correctsId ?? null,
      },
    });
  });
  return getReportRun(ctx, input.id);
}

export async function getReportRun(ctx: HubContext, id: string): Promise<ReportRun> {
  const found = await ctx.read((em) => em.findOne(ReportRun, { id }));
  if (!found) throw hubError.notFound({ zh: '没有这份报告。', en: 'There is no such report.' });
  return found;
}

/** A report beside another one, or beside what the same board says now. */
export async function compareReportRun(ctx: HubContext, run: ReportRun, otherId: string | null) {
  if (otherId) {
    const other = await getReportRun(ctx, otherId);
    return { asOf: other.asOf, differences: compare(run.content, other.content) };
  }
  const board = await loadBoard(ctx, { planId: run.planId, from: run.fromMonth ?? null, to: run.toMonth ?? null });
  if (!board) throw hubError.notFound({ zh: '没有这个工作方案。', en: 'There is no such plan.' });
  return { asOf: board.asOf, differences: compare(run.content, contentOf(board)) };
}

function contentOf(board: PlanBoardType): ReportContent {
  const figures = (all: PlanBoardType['totals']) =>
    all.map(({ indicator, value, records, state }) => ({
      code: indicator.code,
      value: value ?? null,
      records: records ?? null,
      state,
    }));
  return {
    planYear: board.planYear,
    documentNumber: board.documentNumber,
    columns: board.columns.map(({ code, name, nameEn, unit, unitEn, definition }) => ({
      code,
      name,
      nameEn,
      unit,
      unitEn,
      version: definition.version,
      population: definition.population,
      exclusions: definition.exclusions,
    })),
    rows: board.allRows.map((row) => ({
      keyTaskId: row.id,
      number: row.number,
      text: row.text,
      leadName: row.leadName,
      figures: figures(row.figures),
    })),
    totals: figures(board.totals),
    sources: board.sources.map(({ source, freshness, readAt }) => ({
      source,
      freshness,
      readAt: readAt?.toISOString() ?? null,
    })),
    coverage: {
      month: board.coverage.month,
      expected: board.coverage.expected,
      reported: board.coverage.reported,
    },
  };
}
