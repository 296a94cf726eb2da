import { chinaDay } from '@hub/kit';
import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { monthOf } from '../months.ts';
import { lastFullQuarter, monthsOfPeriod, periodDueOn, quarterOf } from '../periods.ts';
import { importSample, lectures, type Officer, people, resultOf, sign } from '../testing.fixture.ts';

const REPORT =
  '{ __typename ... on ProgressReport { id version state period month percent text } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const SAVE = `mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) ${REPORT} }`;
const SUBMIT = `mutation ($input: ProgressReportStepInput!) { submitProgressReport(input: $input) ${REPORT} }`;
const ACCEPT = `mutation ($input: ProgressReportStepInput!) { acceptProgressReport(input: $input) ${REPORT} }`;
const SET =
  'mutation ($input: SetReportingRhythmInput!) { setReportingRhythm(input: $input) { __typename ... on ReportingRhythm { id rhythm fromQuarter keyTask { id } setBy { id } } ... on Refusal { code field } } }';
const PREFILL =
  'query ($keyTaskId: ID!, $unitId: ID!, $quarter: String!) { quarterPrefill(keyTaskId: $keyTaskId, unitId: $unitId, quarter: $quarter) { percent text nextSteps months missingMonths } }';
const PLAN = '{ plans(first: 1) { nodes { id reportingRhythms { rhythm fromQuarter reason keyTask { id } } } } }';

const quarter = quarterOf(monthOf(chinaDay()));
const over = lastFullQuarter(monthOf(chinaDay()));
const text = '本期组织三场宣讲，听众反响热烈，下期继续推进。';
/** Another task of the same unit, which keeps the plan's rhythm. */
const other = demoKeyTaskId(6);
let hub: TestSubgraph;
let planId = '';
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
  await hub.sql('update plan set year = $1', [Number(quarter.slice(0, 4))]);
  await sign(hub, people.publicity, lectures);
  planId = (await hub.as(people.office).ok(PLAN)).plans.nodes[0].id;
});
afterAll(() => hub[Symbol.asyncDispose]());

const set = (change: object = {}, viewer: Officer = people.office) =>
  resultOf(hub, viewer, SET, { planId, rhythm: 'BOTH', fromQuarter: quarter, reason: '市委要求按季报告。', ...change });
const save = (change: object, viewer: Officer = people.publicity) =>
  resultOf(hub, viewer, SAVE, { keyTaskId: lectures, unitId: viewer.unitId, percent: 40, text, ...change });
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const accepted = async (period: string, change: object = {}) => {
  const sent = await resultOf(hub, people.publicity, SUBMIT, ref(await save({ period, ...change })));
  return resultOf(hub, people.office, ACCEPT, ref(sent));
};
const codeOf = async (viewer: Officer, document: string, values: Record<string, unknown>) =>
  (await hub.as(viewer).run(document, values)).errors?.[0]?.extensions.code;
const word = (rhythm: string, fromQuarter: string, keyTaskId: string | null = null) =>
  hub.sql(
    `insert into reporting_rhythm (id, version, created_at, created_by, updated_at, plan_id, key_task_id, rhythm, from_quarter, reason, set_by)
     values (gen_random_uuid(), 1, clock_timestamp(), 'test', now(), $1, $2, $3, $4, '按要求调整', gen_random_uuid())`,
    [planId, keyTaskId, rhythm, fromQuarter],
  );

describe('how often units report', () => {
  it('is monthly until the office says otherwise with a reason, from this quarter on', async () => {
    expect(await save({ period: quarter })).toMatchObject({ code: 'PERIOD_NOT_ASKED', field: 'period' });
    expect(await save({})).toMatchObject({ code: 'PERIOD_MISSING' });
    expect(await set({ fromQuarter: over })).toMatchObject({ code: 'QUARTER_PASSED', field: 'fromQuarter' });
    expect(await set({ fromQuarter: `${Number(quarter.slice(0, 4)) + 1}-Q1` })).toMatchObject({ code: 'OTHER_YEAR' });
    expect(
      await codeOf(people.office, SET, { input: { planId, rhythm: 'BOTH', fromQuarter: quarter, reason: '短' } }),
    ).toBe('INVALID_INPUT');
    for (const viewer of [people.publicity, people.publicityHead, people.leader]) {
      const input = { planId, rhythm: 'BOTH', fromQuarter: quarter, reason: '市委要求按季报告。' };
      expect(await codeOf(viewer, SET, { input })).toBe('FORBIDDEN');
    }
    expect(await set()).toMatchObject({ rhythm: 'BOTH', keyTask: null, setBy: { id: people.office.id } });
    const [plan] = (await hub.as(people.publicity).ok(PLAN)).plans.nodes;
    expect(plan.reportingRhythms).toEqual([
      { rhythm: 'BOTH', fromQuarter: quarter, reason: '市委要求按季报告。', keyTask: null },
    ]);
    const gone = await hub
      .as(partner({ scopes: ['tasks:read'] }))
      .run('{ plans(first: 1) { nodes { reportingRhythms { reason } } } }');
    expect(gone.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await expect(hub.sql("update reporting_rhythm set reason = 'rewritten'")).rejects.toThrow(/append-only/);
  });

  it('begins a quarterly report with the accepted months of it, and takes it through the same steps', async () => {
    const months = monthsOfPeriod(quarter).filter((month) => month <= monthOf(chinaDay()));
    for (const [index, month] of months.entries()) {
      const nextSteps = `继续推进第${index + 1}步`;
      expect(await accepted(month, { percent: 40 + index, nextSteps })).toMatchObject({
        state: 'ACCEPTED',
        period: month,
      });
    }
    const args = { keyTaskId: lectures, unitId: people.publicity.unitId, quarter };
    const { quarterPrefill: begun } = await hub.as(people.publicity).ok(PREFILL, args);
    expect(begun).toMatchObject({ percent: 39 + months.length, months, nextSteps: `继续推进第${months.length}步` });
    expect(begun.text.split('\n')).toHaveLength(months.length);
    expect(begun.text).toContain(`【${Number(months[0]?.slice(5))}月】${text}`);
    expect(begun.missingMonths).toEqual(monthsOfPeriod(quarter).filter((month) => !months.includes(month)));
    expect(await codeOf(people.personnel, PREFILL, args)).toBe('FORBIDDEN');
    // Its own month is what it may not fall below.
    const fallen = await save({ period: quarter, percent: 10 });
    expect(await resultOf(hub, people.publicity, SUBMIT, ref(fallen))).toMatchObject({ code: 'PERCENT_FALLS' });
    const kept = await accepted(quarter, { percent: begun.percent, text: begun.text, version: fallen.version });
    expect(kept).toMatchObject({ state: 'ACCEPTED', period: quarter, month: monthsOfPeriod(quarter)[2] });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.progress-report.accepted',
      payload: { period: quarter, month: monthsOfPeriod(quarter)[2] },
    });
    await expect(
      hub.sql('update progress_report set period = $1 where id = $2', ['2026-Q1', kept.id]),
    ).rejects.toThrow();
  });

  it('is a task’s own before the plan’s, and quarterly tasks take no monthly report', async () => {
    expect(await set({ keyTaskId: lectures, rhythm: 'QUARTERLY', reason: '本任务按季推进。' })).toMatchObject({
      keyTask: { id: lectures },
    });
    expect(await save({ period: monthOf(chinaDay()) })).toMatchObject({ code: 'PERIOD_NOT_ASKED' });
    await sign(hub, people.academician, demoKeyTaskId(14));
    const elsewhere = await save({ keyTaskId: demoKeyTaskId(14), period: monthOf(chinaDay()) }, people.academician);
    expect(elsewhere).toMatchObject({ state: 'DRAFT' });
    expect(
      await set({ keyTaskId: '00000000-0000-4000-8000-000000000001' }).catch((error: Error) => error.message),
    ).toMatch(/NOT_FOUND/);
  });

  it('asks in to-dos for what the rhythm asks, each with its own day', async () => {
    await word('QUARTERLY', over, lectures);
    const { taskTodos } = await hub.as(people.publicity).ok('{ taskTodos { kind period month dueOn keyTask { id } } }');
    const asked = taskTodos.filter(
      (todo: { kind: string; keyTask: { id: string } }) => todo.kind === 'REPORT' && todo.keyTask.id === lectures,
    );
    const rule = { reportDueDay: 5, quarterDueWorkingDay: 10 };
    // The month just over belongs to a quarter that is reported as a whole.
    expect(asked.filter(({ period }: { period: string }) => period === over)).toEqual([
      expect.objectContaining({ month: monthsOfPeriod(over)[2], dueOn: periodDueOn(over, rule) }),
    ]);
    expect(asked.every(({ period }: { period: string }) => period.includes('Q'))).toBe(true);
  });

  it('makes the light of quarterly tasks from quarters, of all others from months', async () => {
    await word('QUARTERLY', over, other);
    await sign(hub, people.publicity, other);
    const LIGHTS =
      'query ($id: ID!) { keyTask(id: $id) { lights { month dueOn basis actualPercent units { daysLate } } } }';
    const rule = { reportDueDay: 5, quarterDueWorkingDay: 10 };
    const { keyTask } = await hub.as(people.office).ok(LIGHTS, { id: lectures });
    const months = monthsOfPeriod(over);
    const lights = keyTask.lights.filter(({ month }: { month: string }) => months.includes(month));
    expect(lights.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(months.map(() => periodDueOn(over, rule)));
    expect(lights.map(({ units }: { units: unknown[] }) => units.length > 0)).toEqual([false, false, true]);
    const fourteenth = await hub.as(people.office).ok(LIGHTS, { id: demoKeyTaskId(14) });
    const light = fourteenth.keyTask.lights.find(({ month }: { month: string }) => month === months[0]);
    expect(light.dueOn).toBe(periodDueOn(months[0] ?? '', rule));
  });
});
