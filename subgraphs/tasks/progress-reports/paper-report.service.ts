import { unitId } from '@hub/directory/contract';
import { type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { Assignment } from '../assignments/index.ts';
import { progressReportAccepted } from '../contract/facts.ts';
import { getKeyTask } from '../key-tasks/index.ts';
import { ProgressReport } from './progress-report.entity.ts';
import type { PaperReportInput, RecordPaperReportsInput } from './progress-report.inputs.ts';
import { checkPaper, checkPeriod } from './progress-report.rules.ts';
import { addEdition } from './report-edition.service.ts';

/** A plan comes into the hub in the middle of its year: what was reported on paper until then is recorded once, as it was. */
export async function recordPaperReports(ctx: HubContext, input: RecordPaperReportsInput): Promise<number> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.write(async (em) => {
    const task = await getKeyTask(em, input.keyTaskId);
    const [plan] = await em.execute<{ issuedOn: string; year: number; imported: string }[]>(
      `select issued_on::text as "issuedOn", year, (created_at at time zone 'Asia/Shanghai')::date::text as imported from plan where id = ?`,
      [task.planId],
    );
    if (!plan) throw hubError.notFound();
    const parts = await em.find(Assignment, { keyTaskId: task.id, state: { $ne: 'WITHDRAWN' } });
    const standing = await em.find(ProgressReport, { keyTaskId: task.id });
    const fresh: ProgressReport[] = [];
    for (const report of input.reports) {
      checkPaper(report, plan.imported);
      checkPeriod(report.month, plan.imported, plan);
      const part = parts.find(({ unitId: id }) => id === report.unitId);
      if (!part) {
        refuse(
          'NOT_ASSIGNED',
          { zh: '该单位不是本任务的责任单位。', en: 'The unit has no part in this task.' },
          { field: 'reports' },
        );
      }
      const where = { keyTaskId: task.id, unitId: report.unitId, month: report.month, period: report.month };
      if ([...standing, ...fresh].some((r) => r.unitId === report.unitId && r.period === report.month)) continue;
      const reviewUnitId = part.role === 'CO' && task.leadUnitId ? task.leadUnitId : unitId('office');
      fresh.push(
        em.create(ProgressReport, {
          ...paper(report, viewer.id),
          ...where,
          role: part.role,
          reviewUnitId,
          createdBy: viewerId(viewer),
        }),
      );
    }
    await em.flush();
    for (const report of fresh) {
      addEdition(em, report, 1, { step: 'RECORDED', by: viewer.id, at: report.reviewedAt ?? new Date() });
    }
    await em.flush();
    for (const { id, keyTaskId, unitId: unit, role, month, percent, reviewedAt } of fresh) {
      await writeFact(em, progressReportAccepted, {
        keys: { progressReport: id, keyTask: keyTaskId, unit },
        payload: {
          progressReportId: id,
          keyTaskId,
          unitId: unit,
          role,
          month,
          period: month,
          percent,
          acceptedOn: plan.imported,
        },
        ...(reviewedAt ? { at: reviewedAt } : {}),
      });
    }
    return fresh.length;
  });
}

function paper(report: PaperReportInput, officerId: string) {
  const came = new Date(`${report.submittedOn}T10:00:00+08:00`);
  return {
    id: newId(),
    percent: report.percent,
    text: report.text.trim(),
    activityIds: [],
    state: 'ACCEPTED' as const,
    submittedBy: officerId,
    submittedAt: came,
    firstSubmittedAt: came,
    reviewedBy: officerId,
    reviewedAt: new Date(),
    onPaper: true,
  };
}
