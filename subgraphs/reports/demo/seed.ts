import { type DemoHub, type DemoRunner, demoStep } from '@hub/kit/demo';

const BOARD = '{ planBoard { planId complete totals { records } } }';
const WITHIN_MS = 20_000;

/** One report that is signed, and one that is waiting to be: facts move on after the first, so that they differ. */
export async function seed(hub: DemoHub): Promise<void> {
  const officer = hub.as('strategy.zheng');
  const planId = await planReadToEnd(officer);
  if (!planId) {
    hub.log('no report: there is no plan, or a source is missing');
    return;
  }
  const fields = 'id version state';
  const report = await demoStep<{ id: string; version: number; state: string }>(
    officer,
    'runReport',
    'RunReportInput',
    'ReportRun',
    { title: '“科技春雨”年度统计（演示）', planId, idempotencyKey: 'demo:report:1' },
    fields,
  );
  if (report?.state === 'DRAFT') {
    const { id, version } = report;
    await demoStep(officer, 'freezeReportRun', 'FreezeReportRunInput', 'ReportRun', { id, version });
  }
  await demoStep(officer, 'runReport', 'RunReportInput', 'ReportRun', {
    title: '“科技春雨”年内进展（待签发）',
    planId,
    idempotencyKey: 'demo:report:2',
  });
}

/** Facts of the demonstration arrive a moment after they were made. */
async function planReadToEnd(officer: DemoRunner): Promise<string | null> {
  const end = Date.now() + WITHIN_MS;
  let before = '';
  while (Date.now() < end) {
    const { planBoard } = (await officer.run(BOARD)).data;
    const now = JSON.stringify(planBoard?.totals);
    // Read to the end, and nothing more has come since the last look.
    if (planBoard?.complete && now === before) return planBoard.planId;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return null;
}
