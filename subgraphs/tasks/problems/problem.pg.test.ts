import { chinaDay } from '@hub/kit';
import { anonymous, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const PROBLEM =
  '{ __typename ... on Problem { id version number state dueOn overdue returnReason evidence { title } } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const mutation = (verb: string) => {
  const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}ProblemInput`;
  return `mutation ($input: ${name}!) { ${verb}Problem(input: $input) ${PROBLEM} }`;
};
const [RAISE, ASSIGN, START, SUBMIT, GIVE_BACK, CLOSE] = [
  mutation('raise'),
  mutation('assign'),
  mutation('start'),
  mutation('submit'),
  mutation('return'),
  mutation('close'),
];
const tomorrow = addDays(chinaDay(), 1);
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const raiseInput = (change: object = {}) => ({
  supervisingUnitId: people.office.unitId,
  keyTaskId: lectures,
  text: '宣讲签到表不完整',
  source: '季度督查',
  ...change,
});
const raise = (change: object = {}) => run(people.office, RAISE, raiseInput(change));
const assignInput = { unitId: people.publicity.unitId, requirement: '补齐签到表', dueOn: tomorrow };
const assigned = async () => run(people.office, ASSIGN, { ...ref(await raise()), ...assignInput });
const started = async () => run(people.publicity, START, { ...ref(await assigned()), plan: '一周内补齐' });
const proof = { measures: '已补齐三场签到表', evidence: [{ title: '签到表', reference: '档案-问-1' }] };
const submitted = async () => run(people.publicity, SUBMIT, { ...ref(await started()), ...proof });

describe('a problem of the list', () => {
  it('is raised, assigned, worked on, handed in, given back, handed in and struck off', async () => {
    const given = await assigned();
    expect(given).toMatchObject({ state: 'ASSIGNED', dueOn: tomorrow, overdue: false });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.problem.assigned' });
    const going = await run(people.publicity, START, { ...ref(given), plan: '一周内补齐' });
    const first = await run(people.publicity, SUBMIT, { ...ref(going), ...proof });
    const back = await run(people.office, GIVE_BACK, { ...ref(first), reason: '第三场缺页。' });
    expect(back).toMatchObject({ state: 'RECTIFYING', returnReason: '第三场缺页。' });
    const second = await run(people.publicity, SUBMIT, { ...ref(back), ...proof });
    const closed = await run(people.office, CLOSE, { ...ref(second), note: '三份原件已核对。' });
    expect(closed).toMatchObject({ state: 'CLOSED', evidence: [{ title: '签到表' }] });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.problem.closed', payload: { late: false } });
    expect(await run(people.office, CLOSE, { ...ref(closed), note: '再销一次' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is never struck off by the unit that put it right, whoever acts for it', async () => {
    const problem = await submitted();
    for (const viewer of [people.publicity, people.publicityHead]) {
      expect(await codeOf(viewer, CLOSE, { ...ref(problem), note: '我们改好了' })).toBe('FORBIDDEN');
    }
    const both = { ...people.otherOffice, units: [people.office.unitId, people.publicity.unitId] };
    expect(await run(both, CLOSE, { ...ref(problem), note: '两边都管' })).toMatchObject({ code: 'OWN_RECTIFICATION' });
    const row = "update problem set state = 'CLOSED', closed_by = submitted_by, close_note = 'x' where id = $1";
    await expect(hub.sql(row, [problem.id])).rejects.toThrow(/check/);
  });

  it('needs evidence, a unit of somebody else and a day to come', async () => {
    const raised = await raise();
    expect(
      await run(people.office, ASSIGN, { ...ref(raised), ...assignInput, unitId: people.office.unitId }),
    ).toMatchObject({ code: 'OWN_UNIT', field: 'unitId' });
    expect(await run(people.office, ASSIGN, { ...ref(raised), ...assignInput, dueOn: chinaDay() })).toMatchObject({
      code: 'NOT_IN_FUTURE',
    });
    const going = await started();
    expect(await codeOf(people.publicity, SUBMIT, { ...ref(going), ...proof, evidence: [] })).toBe('INVALID_INPUT');
    expect(await run(people.publicity, START, { ...ref(going), plan: '再来一遍' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await run(people.office, GIVE_BACK, { ...ref(await assigned()), reason: '还没开始' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is each unit’s own to raise, assign, start and hand in, once', async () => {
    expect(await codeOf(people.publicity, RAISE, raiseInput())).toBe('FORBIDDEN');
    expect(await codeOf(people.publicityHead, RAISE, raiseInput())).toBe('FORBIDDEN');
    expect(await codeOf(people.publicityHead, ASSIGN, { ...ref(await raise()), ...assignInput })).toBe('NOT_FOUND');
    const given = await assigned();
    expect(await run(people.office, ASSIGN, { ...ref(given), ...assignInput })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await codeOf(people.office, START, { ...ref(given), plan: '代为整改' })).toBe('FORBIDDEN');
    expect(await codeOf(people.office, SUBMIT, { ...ref(await started()), ...proof })).toBe('FORBIDDEN');
    const sent = await submitted();
    expect(await run(people.publicity, SUBMIT, { ...ref(sent), ...proof })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await codeOf(people.publicityHead, GIVE_BACK, { ...ref(sent), reason: '自己退回' })).toBe('FORBIDDEN');
    const key = { idempotencyKey: 'problem-once' };
    expect((await raise(key)).id).toBe((await raise(key)).id);
  });

  it('is on the list of its two units, with what is late', async () => {
    const given = await assigned();
    const seen = async (viewer: Officer) =>
      (await hub.as(viewer).ok(`{ problem(id: "${given.id}") { id } }`)).problem?.id ?? null;
    expect(await seen(people.publicity)).toBe(given.id);
    expect(await seen(people.personnel)).toBeNull();
    await hub.sql('update problem set due_on = due_on - 30 where id = $1', [given.id]);
    const { problems } = await hub
      .as(people.publicity)
      .ok('{ problems(first: 9, overdue: true) { nodes { id overdue } } }');
    expect(problems.nodes).toEqual([{ id: given.id, overdue: true }]);
    const { taskTodos } = await hub.as(people.publicity).ok('{ taskTodos { kind recordId } }');
    expect(taskTodos).toContainEqual({ kind: 'RECTIFY_PROBLEM', recordId: given.id });
    for (const viewer of [partner({ scopes: ['tasks:read'] }), anonymous]) {
      expect((await hub.as(viewer).run('{ problems(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toMatch(
        /FORBIDDEN|UNAUTHENTICATED/,
      );
    }
  });

  it('may come from a slip, whose task it has then, and is found by number and words', async () => {
    const slip = (
      await hub
        .as(people.office)
        .ok(
          'mutation ($input: IssueSupervisionSlipInput!) { issueSupervisionSlip(input: $input) { ... on SupervisionSlip { id } } }',
          {
            input: {
              ...{ keyTaskId: lectures, unitId: people.publicity.unitId, supervisingUnitId: people.office.unitId },
              ...{ colour: 'YELLOW', text: '宣讲场次落后', requirement: '说明原因', workingDays: 3 },
            },
          },
        )
    ).issueSupervisionSlip;
    const problem = await raise({ keyTaskId: null, slipId: slip.id, text: '讲师名册三个月未更新' });
    const ask = async (args: string) =>
      (await hub.as(people.office).ok(`{ problems(first: 50, ${args}) { nodes { id slip { id } keyTask { id } } } }`))
        .problems.nodes;
    const here = { id: problem.id, slip: { id: slip.id }, keyTask: { id: lectures } };
    expect(await ask(`slipId: "${slip.id}"`)).toEqual([here]);
    expect(await ask('search: "名册三个月"')).toEqual([here]);
    expect(await ask(`search: "${problem.number}"`)).toContainEqual(here);
    expect(await raise({ slipId: slip.id, keyTaskId: demoKeyTaskId(14) })).toMatchObject({ code: 'NOT_OF_TASK' });
  });

  it('is not raised or assigned on a task that was withdrawn, nor on any list', async () => {
    const raised = await raise();
    const given = await assigned();
    await hub.sql("update key_task set state = 'WITHDRAWN', state_reason = '并入市级部署' where id = $1", [lectures]);
    try {
      expect(await raise()).toMatchObject({ code: 'TASK_WITHDRAWN' });
      expect(await run(people.office, ASSIGN, { ...ref(raised), ...assignInput })).toMatchObject({
        code: 'TASK_WITHDRAWN',
      });
      const without = await raise({ keyTaskId: null });
      const { problems } = await hub.as(people.office).ok('{ problems(first: 100) { nodes { id } } }');
      expect(problems.nodes).toEqual([{ id: without.id }]);
      const { taskTodos } = await hub.as(people.publicity).ok('{ taskTodos { recordId } }');
      expect(taskTodos).not.toContainEqual({ recordId: given.id });
    } finally {
      await hub.sql("update key_task set state = 'ACTIVE', state_reason = null where id = $1", [lectures]);
    }
  });
});
