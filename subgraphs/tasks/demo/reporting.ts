import { unitId } from '@hub/directory/contract';
import type { DemoHub } from '@hub/kit/demo';
import { demoKeyTaskId, demoPlanId } from '../contract/demo.ts';
import { monthOf } from '../months.ts';
import { quarterOf } from '../periods.ts';

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** The academicians' lecture hall, reported by the quarter as well. */
const TASK = 14;

/** A task that is reported by the quarter too, and the draft of its report. Once. */
export async function seedReporting(hub: DemoHub): Promise<void> {
  const office = hub.as('office.li');
  const { data } = await office.run('query ($id: ID!) { plan(id: $id) { year reportingRhythms { id } } }', {
    id: demoPlanId,
  });
  const quarter = quarterOf(monthOf(today()));
  if (data.plan.reportingRhythms.length > 0 || !quarter.startsWith(String(data.plan.year))) return;
  const keyTaskId = demoKeyTaskId(TASK);
  await office.run('mutation ($input: SetReportingRhythmInput!) { setReportingRhythm(input: $input) { __typename } }', {
    input: {
      planId: demoPlanId,
      keyTaskId,
      rhythm: 'BOTH',
      fromQuarter: quarter,
      reason: '党组会议要求人才讲堂工作在月报之外按季专题报告。',
    },
  });
  const feng = hub.as('academician.feng');
  const own = { keyTaskId, unitId: unitId('academician-centre') };
  const { data: found } = await feng.run(
    `query ($keyTaskId: ID!, $unitId: ID!, $quarter: String!) { quarterPrefill(keyTaskId: $keyTaskId, unitId: $unitId, quarter: $quarter) {
      percent text difficulties nextSteps activityIds } }`,
    { ...own, quarter },
  );
  if (found.quarterPrefill) {
    await feng.run('mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) { __typename } }', {
      input: { ...own, period: quarter, ...found.quarterPrefill },
    });
  }
}
