import { addWorkingDays } from '@hub/directory/contract/working-days';
import { chinaDay } from '@hub/kit';
import { anonymous, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const SLIP =
  '{ __typename ... on SupervisionSlip { id version number state dueOn firstDueOn daysLate escalatedOn instruction closeNote returnReason colour reddenedOn workingDaysLeft evidence { title } } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) ${SLIP} }`;
const ISSUE = mutation('issueSupervisionSlip', 'IssueSupervisionSlipInput');
const ANSWER = mutation('answerSupervisionSlip', 'AnswerSupervisionSlipInput');
const GIVE_BACK = mutation('returnSupervisionSlip', 'ReturnSupervisionSlipInput');
const ACCEPT = mutation('acceptSupervisionSlip', 'SupervisionSlipStepInput');
const CLOSE = mutation('closeSupervisionSlip', 'CloseSupervisionSlipInput');
const ESCALATE = mutation('escalateSupervisionSlip', 'SupervisionSlipStepInput');
const INSTRUCT = mutation('instructSupervisionSlip', 'InstructSupervisionSlipInput');

const today = chinaDay();
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
const issueInput = (change: object = {}) => ({
  keyTaskId: lectures,
  unitId: people.publicity.unitId,
  supervisingUnitId: people.office.unitId,
  colour: 'RED',
  text: '宣讲场次落后计划三十五个百分点',
  requirement: '说明原因，提出赶进度的措施和时间表',
  workingDays: 3,
  ...change,
});
const issue = (change: object = {}, viewer: Officer = people.office) => run(viewer, ISSUE, issueInput(change));
const measures = '场地变更导致推迟；下月补办六场，每周报告一次。';
const answered = async () => run(people.publicity, ANSWER, { ...ref(await issue()), measures });
const late = async (id: string) => {
  await hub.sql(
    'update supervision_slip set issued_on = issued_on - 30, first_due_on = first_due_on - 30, due_on = due_on - 30 where id = $1',
    [id],
  );
};
const todos = async (viewer: Officer, kind: string) =>
  (await hub.as(viewer).ok('{ taskTodos { kind recordId dueOn } }')).taskTodos.filter(
    (todo: { kind: string }) => todo.kind === kind,
  );

describe('a supervision slip', () => {
  it('is issued with a term in working days, answered, given back, answered, accepted and closed', async () => {
    const slip = await issue();
    const dueOn = addWorkingDays(today, 3);
    expect(slip).toMatchObject({ state: 'ISSUED', number: 1, dueOn, daysLate: 0 });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.supervision-slip.issued',
      payload: { colour: 'RED', dueOn },
    });
    expect(await todos(people.publicity, 'ANSWER_SLIP')).toMatchObject([{ recordId: slip.id, dueOn }]);
    const first = await run(people.publicity, ANSWER, { ...ref(slip), measures });
    expect(await todos(people.publicity, 'ANSWER_SLIP')).toEqual([]);
    expect(await todos(people.office, 'REVIEW_SLIP')).toMatchObject([{ recordId: slip.id }]);
    const back = await run(people.office, GIVE_BACK, { ...ref(first), reason: '没有时间表。', workingDays: 5 });
    expect(back).toMatchObject({ state: 'RETURNED', firstDueOn: dueOn, dueOn: addWorkingDays(today, 5) });
    const second = await run(people.publicity, ANSWER, { ...ref(back), measures });
    const accepted = await run(people.office, ACCEPT, ref(second));
    expect(accepted).toMatchObject({ state: 'ACCEPTED', returnReason: null });
    const closed = await run(people.office, CLOSE, { ...ref(accepted), note: '补办六场，佐证见档案-督-6。' });
    expect(closed).toMatchObject({ state: 'CLOSED', closeNote: '补办六场，佐证见档案-督-6。' });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.supervision-slip.closed' });
  });

  it('comes from the office, or from the lead unit to its co-units, and from nobody else', async () => {
    expect(
      await issue(
        { supervisingUnitId: people.publicity.unitId, unitId: people.personnel.unitId },
        people.publicityHead,
      ),
    ).toMatchObject({ state: 'ISSUED' });
    expect(await issue({ unitId: people.district.unitId })).toMatchObject({ code: 'NOT_ASSIGNED', field: 'unitId' });
    expect(await issue({ supervisingUnitId: people.publicity.unitId }, people.publicityHead)).toMatchObject({
      code: 'OWN_UNIT',
    });
    for (const viewer of [people.publicity, people.leader, people.district]) {
      expect(await codeOf(viewer, ISSUE, issueInput())).toBe('FORBIDDEN');
    }
    // With the privilege, but in another unit's name.
    expect(await codeOf(people.publicityHead, ISSUE, issueInput())).toBe('FORBIDDEN');
  });

  it('is issued once per key and numbered through the year, two at once as well', async () => {
    const key = { idempotencyKey: 'slip-once' };
    const [one, two] = [await issue(key), await issue(key)];
    expect(two.id).toBe(one.id);
    const both = await Promise.all([issue(), issue()]);
    expect(new Set(both.map((slip) => slip.number)).size).toBe(2);
  });

  it('is answered by its own unit, reviewed by others, each step once and on the version that was read', async () => {
    const slip = await issue();
    for (const viewer of [people.office, people.personnel, people.leader]) {
      expect(await codeOf(viewer, ANSWER, { ...ref(slip), measures })).toBe(
        viewer === people.personnel ? 'NOT_FOUND' : 'FORBIDDEN',
      );
    }
    expect(await codeOf(people.publicity, ANSWER, { ...ref(slip), measures: '短' })).toBe('INVALID_INPUT');
    const sent = await run(people.publicity, ANSWER, { ...ref(slip), measures });
    expect(await run(people.publicity, ANSWER, { ...ref(sent), measures })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await run(people.office, ACCEPT, ref(slip))).toMatchObject({ currentVersion: sent.version });
    expect(await codeOf(people.publicityHead, ACCEPT, ref(sent))).toBe('FORBIDDEN');
    const accepted = await run(people.office, ACCEPT, ref(sent));
    expect(await run(people.office, ACCEPT, ref(accepted))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await run(people.office, GIVE_BACK, { ...ref(accepted), reason: '再想想吧。' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await codeOf(people.publicityHead, CLOSE, { ...ref(accepted), note: '自己办结' })).toBe('FORBIDDEN');
    expect(await run(people.office, CLOSE, { ...ref(await answered()), note: '还没采纳' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is put before the leaders once when no answer came, and a leader instructs', async () => {
    const slip = await issue();
    expect(await run(people.office, ESCALATE, ref(slip))).toMatchObject({ code: 'NOT_OVERDUE' });
    expect(await run(people.leader, INSTRUCT, { ...ref(slip), instruction: '抓紧' })).toMatchObject({
      code: 'NOT_ESCALATED',
    });
    await late(slip.id);
    expect(await todos(people.office, 'ESCALATE_SLIP')).toMatchObject([{ recordId: slip.id }]);
    expect(await codeOf(people.publicityHead, ESCALATE, ref(slip))).toBe('FORBIDDEN');
    const up = await run(people.office, ESCALATE, ref(slip));
    expect(up).toMatchObject({ escalatedOn: today, state: 'ISSUED' });
    expect(up.daysLate).toBeGreaterThan(0);
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.supervision-slip.escalated',
      payload: { daysLate: up.daysLate },
    });
    expect(await run(people.office, ESCALATE, ref(up))).toMatchObject({ code: 'ALREADY_ESCALATED' });
    expect(await todos(people.leader, 'INSTRUCT_SLIP')).toMatchObject([{ recordId: slip.id }]);
    expect(await codeOf(people.office, INSTRUCT, { ...ref(up), instruction: '抓紧' })).toBe('FORBIDDEN');
    expect(await run(people.leader, INSTRUCT, { ...ref(up), instruction: '本周内报结果' })).toMatchObject({
      instruction: '本周内报结果',
    });
    expect(await todos(people.leader, 'INSTRUCT_SLIP')).toEqual([]);
  });

  it('is seen by the two units, the office and the leaders', async () => {
    const slip = await issue();
    const ask = `{ supervisionSlip(id: "${slip.id}") { id } }`;
    for (const viewer of [people.publicity, people.office, people.leader]) {
      expect((await hub.as(viewer).ok(ask)).supervisionSlip).toEqual({ id: slip.id });
    }
    expect((await hub.as(people.district).ok(ask)).supervisionSlip).toBeNull();
    for (const viewer of [partner({ scopes: ['tasks:read'] }), anonymous]) {
      expect((await hub.as(viewer).run(ask)).errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    const late = await hub
      .as(people.office)
      .ok('{ supervisionSlips(first: 50, overdue: true) { nodes { state daysLate } } }');
    expect(late.supervisionSlips.nodes.length).toBeGreaterThan(0);
    for (const node of late.supervisionSlips.nodes) expect(node.daysLate).toBeGreaterThan(0);
  });

  it('is answered with evidence, which a later answer replaces', async () => {
    const evidence = [{ title: '补办计划', reference: '档案-督-7' }];
    const sent = await run(people.publicity, ANSWER, { ...ref(await issue()), measures, evidence });
    expect(sent).toMatchObject({ evidence: [{ title: '补办计划' }], workingDaysLeft: null });
    const back = await run(people.office, GIVE_BACK, { ...ref(sent), reason: '计划没有日期。' });
    expect(back).toMatchObject({ workingDaysLeft: 3 });
    expect(await run(people.publicity, ANSWER, { ...ref(back), measures })).toMatchObject({ evidence: [] });
  });

  it('keeps the day of its paper; yellow becomes red with a last term, then goes before the leaders', async () => {
    const issuedOn = addDays(today, -30);
    const lead = { supervisingUnitId: people.publicity.unitId, unitId: people.personnel.unitId };
    expect(await issue({ ...lead, issuedOn }, people.publicityHead)).toMatchObject({ code: 'OFFICE_ONLY' });
    const slip = await issue({ colour: 'YELLOW', issuedOn });
    expect(slip).toMatchObject({ dueOn: addWorkingDays(issuedOn, 3) });
    const red = await run(people.office, ESCALATE, ref(slip));
    expect(red).toMatchObject({
      ...{ colour: 'RED', reddenedOn: today, escalatedOn: null, firstDueOn: slip.dueOn },
      ...{ dueOn: addWorkingDays(today, 3), daysLate: 0, workingDaysLeft: 3 },
    });
    expect((await hub.facts()).at(-1)?.payload).toMatchObject({ to: 'RED', daysLate: slip.daysLate });
    expect(await run(people.office, ESCALATE, ref(red))).toMatchObject({ code: 'NOT_OVERDUE' });
    await late(slip.id);
    expect(await run(people.office, ESCALATE, ref(red))).toMatchObject({ escalatedOn: today, reddenedOn: today });
    expect((await hub.facts()).at(-1)?.payload).toMatchObject({ to: 'LEADERS' });
  });

  it('is found by number, by words and by who issued it', async () => {
    const slip = await issue({ text: '院士宣讲三场未落实' });
    const found = async (args: string) =>
      (await hub.as(people.office).ok(`{ supervisionSlips(first: 50, ${args}) { nodes { id } } }`)).supervisionSlips
        .nodes;
    expect(await found('search: "三场未落"')).toEqual([{ id: slip.id }]);
    expect(await found(`search: "督办〔${today.slice(0, 4)}〕${slip.number}号"`)).toEqual([{ id: slip.id }]);
    expect(await found('search: "%"')).toEqual([]);
    expect(await found(`supervisingUnitId: "${people.office.unitId}"`)).toContainEqual({ id: slip.id });
    expect(await found(`supervisingUnitId: "${people.personnel.unitId}"`)).toEqual([]);
  });
});

describe('the hub itself', () => {
  const workday = '2027-03-10';
  const read = async (id: string) =>
    (
      await hub
        .as(people.office)
        .ok(
          `{ supervisionSlip(id: "${id}") { colour dueOn reddenedOn reddenedBy { id } escalatedOn escalatedBy { id } } }`,
        )
    ).supervisionSlip;
  const told = async (id: string) =>
    (await hub.facts()).filter(({ keys, type }) => keys.supervisionSlip === id && type.endsWith('.escalated'));

  it('escalates once a working day what is late: two looks do what one does, each told as its own act', async () => {
    await hub.subgraph.daily(workday);
    const slip = await issue({ colour: 'YELLOW', issuedOn: addDays(today, -30) });
    const answeredOne = await run(people.publicity, ANSWER, { ...ref(await issue()), measures });
    // A Sunday.
    expect(await hub.subgraph.daily('2027-03-07')).toMatchObject({ 'escalate-overdue-slips': 0 });
    expect(await hub.subgraph.daily(workday)).toMatchObject({ 'escalate-overdue-slips': 1 });
    expect(await hub.subgraph.daily(workday)).toMatchObject({ 'escalate-overdue-slips': 0 });
    expect(await read(slip.id)).toMatchObject({
      ...{ colour: 'RED', reddenedOn: workday, reddenedBy: null, dueOn: addWorkingDays(workday, 3), escalatedOn: null },
    });
    expect(await told(slip.id)).toMatchObject([{ payload: { to: 'RED' } }]);
    const [row] = await hub.sql('select reddened_by as by from supervision_slip where id = $1', [slip.id]);
    expect(row).toEqual({ by: 'service:tasks' });
    await hub.subgraph.daily(addWorkingDays(workday, 3));
    expect(await told(slip.id)).toHaveLength(1);
    const after = addWorkingDays(workday, 4);
    await Promise.all([hub.subgraph.daily(after), hub.subgraph.daily(after)]);
    expect(await read(slip.id)).toMatchObject({ escalatedOn: after, escalatedBy: null });
    expect(await told(slip.id)).toHaveLength(2);
    expect(await read(answeredOne.id)).toMatchObject({ reddenedOn: null, escalatedOn: null });
  });
});

describe('a task that a later edition withdrew', () => {
  it('gets no slip, is not escalated, and asks nobody anything', async () => {
    const slip = await issue({ colour: 'YELLOW', issuedOn: addDays(today, -30) });
    expect(await todos(people.publicity, 'ANSWER_SLIP')).toContainEqual(expect.objectContaining({ recordId: slip.id }));
    await hub.sql("update key_task set state = 'WITHDRAWN', state_reason = '并入市级部署' where id = $1", [lectures]);
    try {
      expect(await issue()).toMatchObject({ code: 'TASK_WITHDRAWN', field: 'keyTaskId' });
      expect(await run(people.office, ESCALATE, ref(slip))).toMatchObject({ code: 'TASK_WITHDRAWN' });
      expect(await hub.subgraph.daily('2027-06-09')).toMatchObject({ 'escalate-overdue-slips': 0 });
      const kinds = ['ANSWER_SLIP', 'ESCALATE_SLIP', 'REVIEW_SLIP', 'INSTRUCT_SLIP'];
      for (const viewer of [people.publicity, people.office, people.leader]) {
        for (const kind of kinds) expect(await todos(viewer, kind)).toEqual([]);
      }
      const ids = async (args: string) =>
        (await hub.as(people.office).ok(`{ supervisionSlips(first: 100${args}) { nodes { id } } }`)).supervisionSlips
          .nodes;
      expect(await ids('')).toEqual([]);
      // Its own page keeps the history.
      expect(await ids(`, keyTaskId: "${lectures}"`)).toContainEqual({ id: slip.id });
    } finally {
      await hub.sql("update key_task set state = 'ACTIVE', state_reason = null where id = $1", [lectures]);
    }
  });
});
