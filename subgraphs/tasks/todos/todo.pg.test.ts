import { chinaDay } from '@hub/kit';
import { anonymous, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { addMonths, monthOf } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf, sign } from '../testing.fixture.ts';

const month = addMonths(monthOf(chinaDay()), -1);
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

interface Todo {
  kind: string;
  recordId: string;
  version: number | null;
  month: string | null;
  dueOn: string | null;
  keyTask: { number: number };
}
const todos = async (viewer: Officer): Promise<Todo[]> =>
  (
    await hub
      .as(viewer)
      .ok('{ taskTodos { id kind recordId version month dueOn title unit { id } keyTask { number } } }')
  ).taskTodos;
const kinds = async (viewer: Officer) => Object.groupBy(await todos(viewer), (todo) => todo.kind);

const SAVE =
  'mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) { ... on ProgressReport { id version } } }';
const SUBMIT =
  'mutation ($input: ProgressReportStepInput!) { submitProgressReport(input: $input) { ... on ProgressReport { id version } } }';
const RETURN =
  'mutation ($input: ReturnProgressReportInput!) { returnProgressReport(input: $input) { ... on ProgressReport { id version } } }';

describe('what waits for an officer', () => {
  it('is first to sign for each task of the own unit, and nothing of other units', async () => {
    const { SIGN = [] } = await kinds(people.academician);
    expect(SIGN.map((todo) => todo.keyTask.number).sort((a, b) => a - b)).toEqual([4, 5, 6, 14, 19, 20, 24]);
    expect(SIGN.every((todo) => todo.version === 1)).toBe(true);
    expect(await todos(people.district)).toEqual([]);
    expect(await todos(people.leader)).toEqual([]);
  });

  it('then to report the last month, with its due day', async () => {
    await sign(hub, people.academician, lectures);
    await sign(hub, people.publicity, lectures);
    const { REPORT = [] } = await kinds(people.academician);
    expect(REPORT).toMatchObject([{ recordId: lectures, month, dueOn: `${addMonths(month, 1)}-05` }]);
  });

  it('moves from the unit to its reviewer and back with every step', async () => {
    const input = {
      keyTaskId: lectures,
      unitId: people.academician.unitId,
      month,
      percent: 50,
      text: '本月完成两场宣讲，效果良好。',
    };
    const draft = await resultOf(hub, people.academician, SAVE, input);
    expect((await kinds(people.academician)).REPORT).toHaveLength(1);
    const sent = await resultOf(hub, people.academician, SUBMIT, draft);
    expect((await kinds(people.academician)).REPORT).toBeUndefined();
    expect((await kinds(people.publicity)).REVIEW).toMatchObject([{ recordId: sent.id, version: sent.version, month }]);
    expect((await kinds(people.office)).REVIEW).toBeUndefined();
    await resultOf(hub, people.publicity, RETURN, { ...sent, reason: '请写明场次。' });
    expect((await kinds(people.publicity)).REVIEW).toBeUndefined();
    expect((await kinds(people.academician)).CORRECT).toMatchObject([{ recordId: sent.id }]);
  });

  it('asks for the last month of a plan of an earlier year', async () => {
    await hub.sql("update plan set year = 2025, issued_on = '2025-01-15'");
    const reports = (await kinds(people.publicity)).REPORT ?? [];
    expect(reports).toMatchObject([{ month: '2025-12', dueOn: null, keyTask: { number: 5 } }]);
    await hub.sql("update plan set year = 2026, issued_on = '2026-01-15'");
  });

  it('names evidence that is due and activities to verify, each to those who can', async () => {
    const planned = await resultOf(
      hub,
      people.academician,
      'mutation ($input: PlanActivityInput!) { planActivity(input: $input) { ... on Activity { id version } } }',
      {
        keyTaskId: lectures,
        unitId: people.academician.unitId,
        title: '科学家精神宣讲',
        type: 'lecture',
        place: '大学城',
        plannedOn: '2026-02-03',
      },
    );
    expect((await kinds(people.academician)).PROVE).toMatchObject([{ recordId: planned.id }]);
    const held = await resultOf(
      hub,
      people.academician,
      'mutation ($input: HoldActivityInput!) { holdActivity(input: $input) { ... on Activity { id version } } }',
      { ...planned, heldOn: '2026-02-03', minutes: 60, onsiteAudience: 30 },
    );
    const evidence = [
      { kind: 'PHOTO', title: '照片', reference: '档案-1' },
      { kind: 'SIGN_IN', title: '签到', reference: '档案-2' },
    ];
    await resultOf(
      hub,
      people.academician,
      'mutation ($input: SubmitActivityInput!) { submitActivity(input: $input) { ... on Activity { id version } } }',
      { ...held, evidence },
    );
    expect((await kinds(people.academician)).PROVE).toBeUndefined();
    for (const viewer of [people.publicity, people.office]) {
      expect((await kinds(viewer)).VERIFY).toMatchObject([{ recordId: planned.id }]);
    }
    expect((await kinds(people.personnel)).VERIFY).toBeUndefined();
  });

  it('is an officer’s alone, in four statements besides the rule and the tasks', async () => {
    for (const viewer of [partner({ scopes: ['tasks:read'] }), anonymous]) {
      expect((await hub.as(viewer).run('{ taskTodos { id } }')).errors?.[0]?.extensions.code).toMatch(
        /FORBIDDEN|UNAUTHENTICATED/,
      );
    }
    const { statements } = await hub.countSql(() => todos(people.publicity));
    expect(statements).toBeLessThanOrEqual(6);
    expect(demoKeyTaskId(5)).toBe(lectures);
  });
});
