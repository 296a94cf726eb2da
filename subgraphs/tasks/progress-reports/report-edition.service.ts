import { type HubContext, newId, refuse } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ProgressReport } from './progress-report.entity.ts';
import { ProgressReportEdition } from './report-edition.entity.ts';
import type { EditionStep } from './report-edition.rules.ts';

interface Step {
  step: EditionStep;
  by: string;
  at: Date;
  reason?: string;
  mergedIds?: string[];
}

/** Keeps the report as it is after a step, in the same transaction. A draft that is saved again and again leaves none. */
export async function keepEdition(em: SqlEntityManager, report: ProgressReport, given: Step): Promise<void> {
  addEdition(em, report, (await em.count(ProgressReportEdition, { reportId: report.id })) + 1, given);
  await em.flush();
}

/** Written with the next flush. */
export function addEdition(em: SqlEntityManager, report: ProgressReport, number: number, given: Step): void {
  em.create(ProgressReportEdition, {
    id: newId(),
    reportId: report.id,
    number,
    step: given.step,
    at: given.at,
    byId: given.by,
    reason: given.reason ?? null,
    percent: report.percent,
    text: report.text,
    difficulties: report.difficulties ?? null,
    nextSteps: report.nextSteps ?? null,
    activityIds: report.activityIds,
    mergedIds: given.mergedIds ?? [],
  });
}

/** What a lead unit takes over is what its co-units handed in for the same task and period. */
export async function checkMerged(
  em: SqlEntityManager,
  where: { keyTaskId: string; period: string },
  ids: readonly string[],
): Promise<void> {
  const found = await em.count(ProgressReport, {
    ...where,
    id: { $in: [...ids] },
    role: 'CO',
    state: { $in: ['SUBMITTED', 'ACCEPTED'] },
  });
  if (found === new Set(ids).size) return;
  refuse(
    'NOT_TO_MERGE',
    {
      zh: '只能汇入同一任务、同一周期配合单位已提交的进展。',
      en: 'Only what co-units handed in for this task and period is taken over.',
    },
    { field: 'mergedReportIds' },
  );
}

/** Every edition of each report, oldest first. */
export const editionsLoader = (ctx: HubContext) =>
  ctx.loader('progress-report-editions', async (ids: readonly string[], em) => {
    const rows = await em.find(ProgressReportEdition, { reportId: { $in: [...ids] } }, { orderBy: { number: 'asc' } });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.reportId === id)]));
  });
