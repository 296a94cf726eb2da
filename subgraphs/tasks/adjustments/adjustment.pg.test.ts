import { unitId } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit';
import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf, sign } from '../testing.fixture.ts';

const RESULT =
  '{ __typename ... on Adjustment { id version state decisionReason oldDueOn newDueOn } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const ASK = `mutation ($input: RequestAdjustmentInput!) { requestAdjustment(input: $input) ${RESULT} }`;
const APPROVE = `mutation ($input: DecideAdjustmentInput!) { approveAdjustment(input: $input) ${RESULT} }`;
const REFUSE = `mutation ($input: RefuseAdjustmentInput!) { refuseAdjustment(input: $input) ${RESULT} }`;
const WITHDRAW = `mutation ($input: AdjustmentStepInput!) { withdrawAdjustment(input: $input) ${RESULT} }`;
const reason = '职能已划转，人员和经费不再由本单位管理。';
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
const transfer = (change: object = {}) => ({
  keyTaskId: lectures,
  unitId: people.personnel.unitId,
  kind: 'TRANSFER',
  toUnitId: unitId('popularization'),
  reason,
  ...change,
});
const extension = (change: object = {}) => ({
  keyTaskId: demoKeyTaskId(7),
  unitId: people.publicity.unitId,
  kind: 'EXTENSION',
  newDueOn: addDays(chinaDay(), 200),
  reason,
  ...change,
});
const unitsOf = async (id: string) =>
  (
    await hub
      .as(people.office)
      .ok(
        'query ($id: ID!) { keyTask(id: $id) { dueOn schedule { month percent } lead { id } assignments { role state unit { id } } } }',
        { id },
      )
  ).keyTask;

describe('a transfer', () => {
  it('changes the unit when the office approves, is told, and stays as history', async () => {
    await sign(hub, people.personnel, lectures);
    const asked = await run(people.personnel, ASK, transfer());
    expect(asked).toMatchObject({ state: 'REQUESTED' });
    const { taskTodos } = await hub.as(people.office).ok('{ taskTodos { kind recordId } }');
    expect(taskTodos).toContainEqual({ kind: 'DECIDE_ADJUSTMENT', recordId: asked.id });
    const approved = await run(people.office, APPROVE, { ...ref(asked), comment: '同意转办' });
    expect(approved).toMatchObject({ state: 'APPROVED', decisionReason: '同意转办' });
    const { assignments } = await unitsOf(lectures);
    const units = assignments.map((part: { unit: { id: string } }) => part.unit.id);
    expect(units).toContain(unitId('popularization'));
    expect(units).not.toContain(people.personnel.unitId);
    expect(
      assignments.find((part: { unit: { id: string } }) => part.unit.id === unitId('popularization')),
    ).toMatchObject({ role: 'CO', state: 'ASSIGNED' });
    const types = (await hub.facts()).slice(-2).map((fact) => fact.type);
    expect(types).toEqual(['tasks.adjustment.approved', 'tasks.key-task.amended']);
    expect(await run(people.office, APPROVE, ref(approved))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const { adjustments } = await hub
      .as(people.personnel)
      .ok(`{ adjustments(first: 5, keyTaskId: "${lectures}") { nodes { state } } }`);
    expect(adjustments.nodes).toEqual([{ state: 'APPROVED' }]);
  });

  it('moves the lead too', async () => {
    const task = demoKeyTaskId(9);
    const asked = await run(
      people.publicity,
      ASK,
      transfer({ keyTaskId: task, unitId: people.publicity.unitId, toUnitId: unitId('personnel') }),
    );
    if (asked.code === 'UNIT_ALREADY_IN_TASK') throw new Error('the sample has changed');
    await run(people.office, APPROVE, ref(asked));
    expect((await unitsOf(task)).lead.id).toBe(unitId('personnel'));
  });

  it('needs another known unit that has no part, and a part of one’s own', async () => {
    const academician = { unitId: people.academician.unitId };
    const ask = (change: object) => run(people.academician, ASK, transfer({ ...academician, ...change }));
    expect(await ask({ toUnitId: people.publicity.unitId })).toMatchObject({ code: 'UNIT_ALREADY_IN_TASK' });
    expect(await ask({ toUnitId: null })).toMatchObject({ code: 'UNIT_MISSING', field: 'toUnitId' });
    expect(await ask({ toUnitId: people.office.id })).toMatchObject({ code: 'UNIT_NOT_KNOWN' });
    expect(await run(people.district, ASK, transfer({ unitId: people.district.unitId }))).toMatchObject({
      code: 'NOT_ASSIGNED',
    });
    expect(await codeOf(people.academician, ASK, transfer({ ...academician, reason: '短' }))).toBe('INVALID_INPUT');
  });
});

describe('an extension', () => {
  it('moves the day and stretches the planned shares when approved', async () => {
    const before = await unitsOf(demoKeyTaskId(7));
    const asked = await run(people.publicity, ASK, extension());
    expect(asked).toMatchObject({ state: 'REQUESTED', oldDueOn: before.dueOn });
    expect(await run(people.publicity, ASK, extension())).toMatchObject({ code: 'ALREADY_THERE' });
    await run(people.office, APPROVE, ref(asked));
    const after = await unitsOf(demoKeyTaskId(7));
    expect(after.dueOn).toBe(addDays(chinaDay(), 200));
    expect(after.schedule.at(-1)).toEqual({ month: after.dueOn.slice(0, 7), percent: 100 });
  });

  it('is asked for by the lead unit and for a later day', async () => {
    expect(
      await run(people.academician, ASK, extension({ keyTaskId: lectures, unitId: people.academician.unitId })),
    ).toMatchObject({ code: 'LEAD_ONLY' });
    expect(await run(people.publicity, ASK, extension({ newDueOn: chinaDay() }))).toMatchObject({ code: 'NOT_LATER' });
  });

  it('is refused with a reason or taken back, and changes nothing', async () => {
    const task = { keyTaskId: demoKeyTaskId(11) };
    const before = await unitsOf(task.keyTaskId);
    const asked = await run(people.publicity, ASK, extension(task));
    expect(await codeOf(people.office, REFUSE, { ...ref(asked), reason: '不' })).toBe('INVALID_INPUT');
    expect(await run(people.office, REFUSE, { ...ref(asked), reason: '年度目标不变。' })).toMatchObject({
      state: 'REFUSED',
      decisionReason: '年度目标不变。',
    });
    const again = await run(people.publicity, ASK, extension(task));
    expect(await codeOf(people.office, WITHDRAW, ref(again))).toBe('FORBIDDEN');
    const gone = await run(people.publicity, WITHDRAW, ref(again));
    expect(gone).toMatchObject({ state: 'WITHDRAWN' });
    expect(await run(people.publicity, WITHDRAW, ref(gone))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await run(people.office, APPROVE, ref(gone))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await unitsOf(task.keyTaskId)).toEqual(before);
  });
});

describe('deciding', () => {
  it('is the office’s, never on a request of the own unit, on the version that was read', async () => {
    const asked = await run(
      people.academician,
      ASK,
      transfer({ unitId: people.academician.unitId, toUnitId: unitId('strategy') }),
    );
    for (const viewer of [people.academician, people.publicityHead, people.leader]) {
      expect(await codeOf(viewer, APPROVE, ref(asked))).toBe('FORBIDDEN');
      expect(await codeOf(viewer, REFUSE, { ...ref(asked), reason: '不同意。' })).toBe('FORBIDDEN');
    }
    const both = { ...people.otherOffice, units: [people.office.unitId, people.academician.unitId] };
    expect(await run(both, APPROVE, ref(asked))).toMatchObject({ code: 'OWN_REQUEST' });
    expect(await run(people.office, APPROVE, { ...ref(asked), version: 9 })).toMatchObject({ currentVersion: 1 });
    expect(await codeOf(people.office, ASK, transfer({ unitId: people.publicity.unitId }))).toBe('FORBIDDEN');
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    expect((await reader.run('{ adjustments(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });
});

describe('what waits for a decision', () => {
  const waiting = async (viewer: Officer) =>
    (
      await hub.as(viewer).ok('{ adjustmentsToDecide(first: 50) { nodes { id keyTask { id } } } }')
    ).adjustmentsToDecide.nodes.map(({ id }: { id: string }) => id);

  it('is listed for who may decide, without those of the own unit', async () => {
    const task = { keyTaskId: demoKeyTaskId(22) };
    const asked = await run(people.publicity, ASK, extension(task));
    expect(await waiting(people.office)).toContain(asked.id);
    const own = { ...people.otherOffice, units: [people.office.unitId, people.publicity.unitId] };
    expect(await waiting(own)).not.toContain(asked.id);
    expect(
      (await hub.as(people.publicityHead).run('{ adjustmentsToDecide(first: 5) { nodes { id } } }')).errors,
    ).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })]);
    await run(people.office, REFUSE, { ...ref(asked), reason: '年度目标不变。' });
    expect(await waiting(people.office)).not.toContain(asked.id);
  });

  it('leaves out tasks that a later edition withdrew: nothing is asked or approved for them any more', async () => {
    const task = { keyTaskId: demoKeyTaskId(18) };
    const asked = await run(people.publicity, ASK, extension(task));
    await hub.sql(
      `update key_task set state = 'WITHDRAWN', state_reason = '并入其他任务' where id = '${task.keyTaskId}'`,
    );
    expect(await waiting(people.office)).not.toContain(asked.id);
    const listed = async (where: string) =>
      (await hub.as(people.office).ok(`{ adjustments(first: 50${where}) { nodes { id } } }`)).adjustments.nodes.some(
        ({ id }: { id: string }) => id === asked.id,
      );
    expect(await listed('')).toBe(false);
    expect(await listed(`, keyTaskId: "${task.keyTaskId}"`)).toBe(true);
    const { taskTodos } = await hub.as(people.office).ok('{ taskTodos { recordId } }');
    expect(taskTodos).not.toContainEqual({ recordId: asked.id });
    expect(await run(people.office, APPROVE, ref(asked))).toMatchObject({ code: 'TASK_WITHDRAWN' });
    expect(await run(people.publicity, ASK, transfer({ ...task, unitId: people.publicity.unitId }))).toMatchObject({
      code: 'TASK_WITHDRAWN',
    });
    expect(await run(people.publicity, WITHDRAW, ref(asked))).toMatchObject({ state: 'WITHDRAWN' });
  });
});
