import { districtUnits } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit';
import { idOf, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const PART =
  '{ __typename ... on SubAssignment { id version state signedLate doneNote withdrawReason } ... on Refusal { code } ... on Conflict { currentVersion } }';
const DECOMPOSE =
  'mutation ($input: DecomposeKeyTaskInput!) { decomposeKeyTask(input: $input) { __typename ... on Decomposition { fresh standing } ... on Refusal { code field details } } }';
const PREVIEW =
  'query ($input: DecomposeKeyTaskInput!) { decompositionPreview(input: $input) { ... on DecompositionPreview { fresh standing signDueOn notes { index verdict unit { id } } } ... on Refusal { code } } }';
const SIGN = `mutation ($input: SubAssignmentStepInput!) { signSubAssignment(input: $input) ${PART} }`;
const FINISH = `mutation ($input: FinishSubAssignmentInput!) { finishSubAssignment(input: $input) ${PART} }`;
const WITHDRAW = `mutation ($input: WithdrawSubAssignmentInput!) { withdrawSubAssignment(input: $input) ${PART} }`;

const dueOn = addDays(chinaDay(), 30);
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
  // The plan's year may be nearly over; the parts of these tests have room.
  await hub.sql('update key_task set due_on = current_date + 60');
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const row = (unitId: string, change: object = {}) => ({ unitId, requirement: '组织两场宣讲', dueOn, ...change });
const input = (rows: object[], change: object = {}) => ({
  keyTaskId: lectures,
  fromUnitId: people.publicity.unitId,
  signWithin: 3,
  rows,
  ...change,
});
const partsOf = async (viewer: Officer, where: string) =>
  (
    await hub
      .as(viewer)
      .ok(`{ subAssignments(first: 100, ${where}) { totalCount nodes { id version state unit { id } } } }`)
  ).subAssignments;

describe('breaking a task down', () => {
  it('gives all 41 districts their part at once, tells it once, and a repeat changes nothing', async () => {
    const rows = districtUnits.map(({ id }) => row(id));
    expect(rows).toHaveLength(41);
    const preview = await run(people.publicity, PREVIEW, input(rows));
    expect(preview).toMatchObject({ fresh: 41, standing: 0, notes: [] });
    expect(await run(people.publicity, DECOMPOSE, input(rows))).toMatchObject({ fresh: 41, standing: 0 });
    const facts = await hub.facts();
    expect(facts.at(-1)).toMatchObject({ type: 'tasks.key-task.decomposed', keys: { keyTask: lectures } });
    const told = facts.at(-1)?.payload as { parts: object[] } | undefined;
    expect(told?.parts).toHaveLength(41);
    expect(await run(people.publicity, DECOMPOSE, input(rows))).toMatchObject({ fresh: 0, standing: 41 });
    expect(await hub.facts()).toHaveLength(facts.length);
    const again = await run(people.publicity, PREVIEW, input([...rows, row(idOf('a society'))]));
    expect(again).toMatchObject({ fresh: 1, standing: 41 });
    expect(await partsOf(people.publicity, `keyTaskId: "${lectures}"`)).toMatchObject({ totalCount: 41 });
  });

  it('carries a thousand rows in one go, all or none, also when pressed twice at the same moment', async () => {
    const task = { keyTaskId: demoKeyTaskId(7) };
    const rows = Array.from({ length: 1000 }, (_, i) => row(idOf(`society ${i}`)));
    const bad = rows.map((one, i) => (i === 700 ? { ...one, dueOn: '2020-01-01' } : one));
    expect(await run(people.publicity, DECOMPOSE, input(bad, task))).toMatchObject({
      code: 'DUE_IN_PAST',
      field: 'rows.700',
    });
    const [one, two] = await Promise.all([1, 2].map(() => run(people.publicity, DECOMPOSE, input(rows, task))));
    expect([one.fresh, two.fresh].sort((a, b) => a - b)).toEqual([0, 1000]);
    expect(await codeOf(people.publicity, DECOMPOSE, input([...rows, row(idOf('one too many'))], task))).toBe(
      'INVALID_INPUT',
    );
  });

  it('says in the preview what is wrong with which row', async () => {
    const answer = await run(
      people.publicity,
      PREVIEW,
      input([
        row(people.publicity.unitId),
        row(idOf('x')),
        row(idOf('x')),
        row(idOf('y'), { dueOn: addDays(chinaDay(), 61) }),
      ]),
    );
    expect(answer.notes.map((note: { index: number; verdict: string }) => [note.index, note.verdict])).toEqual([
      [0, 'OWN_UNIT'],
      [2, 'REPEATED'],
      [3, 'DUE_AFTER_TASK'],
    ]);
  });

  it('is for a unit of the task, by its own officers', async () => {
    for (const viewer of [people.office, people.personnel, people.leader]) {
      expect(await codeOf(viewer, DECOMPOSE, input([row(idOf('z'))]))).toBe('FORBIDDEN');
    }
    const stranger = input([row(idOf('z'))], { fromUnitId: people.district.unitId });
    expect(await run(people.district, DECOMPOSE, stranger)).toMatchObject({ code: 'NOT_ASSIGNED' });
  });
});

describe('a part of a decomposed task', () => {
  const mine = async () => (await partsOf(people.district, `unitId: "${people.district.unitId}"`)).nodes[0];
  const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });

  it('waits for its unit, is signed for once, and done with a note', async () => {
    const part = await mine();
    const { taskTodos } = await hub.as(people.district).ok('{ taskTodos { kind recordId dueOn } }');
    expect(taskTodos).toContainEqual(expect.objectContaining({ kind: 'SIGN_PART', recordId: part.id }));
    for (const viewer of [people.publicity, people.office]) {
      expect(await codeOf(viewer, SIGN, ref(part))).toBe('FORBIDDEN');
    }
    const note = '两场宣讲已办，见档案-分-1';
    expect(await run(people.district, FINISH, { ...ref(part), note })).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const signed = await run(people.district, SIGN, ref(part));
    expect(signed).toMatchObject({ state: 'SIGNED', signedLate: false });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.sub-assignment.signed', payload: { late: false } });
    expect(await run(people.district, SIGN, ref(part))).toMatchObject({ currentVersion: signed.version });
    expect(await run(people.district, SIGN, ref(signed))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await codeOf(people.publicity, FINISH, { ...ref(signed), note })).toBe('FORBIDDEN');
    const done = await run(people.district, FINISH, { ...ref(signed), note });
    expect(done).toMatchObject({ state: 'DONE', doneNote: note });
    expect(await run(people.publicity, WITHDRAW, { ...ref(done), reason: '不要了吧' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is taken back by the unit that gave it, and then may be given anew', async () => {
    const all = await partsOf(people.publicity, `keyTaskId: "${lectures}", state: ASSIGNED`);
    const part = all.nodes[0];
    const reason = { reason: '区划调整' };
    expect(await codeOf(people.district, WITHDRAW, { ...ref(part), ...reason })).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect(await run(people.publicity, WITHDRAW, { ...ref(part), ...reason })).toMatchObject({
      state: 'WITHDRAWN',
      withdrawReason: '区划调整',
    });
    expect(await run(people.publicity, DECOMPOSE, input([row(part.unit.id)]))).toMatchObject({ fresh: 1 });
  });

  it('is an officer’s to see, not a partner’s', async () => {
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    expect((await reader.run('{ subAssignments(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });
});

const REMIND =
  'mutation ($input: RemindSubAssignmentsInput!) { remindSubAssignments(input: $input) { ... on SubAssignmentReminder { reminded } ... on Refusal { code } } }';

describe('quotas and reminders', () => {
  it('gives every unit its share of one number of the task, in its unit', async () => {
    const { keyTask } = await hub
      .as(people.publicity)
      .ok('query ($id: ID!) { keyTask(id: $id) { targets { id value unit } } }', { id: lectures });
    const [target] = keyTask.targets;
    expect(target).toMatchObject({ value: 20, unit: '场' });
    const units = ['quota a', 'quota b'].map(idOf);
    const rows = units.map((unit, i) => row(unit, { quota: i + 1.5 }));
    for (const targetId of [null, idOf('another target')]) {
      expect(await run(people.publicity, DECOMPOSE, input(rows, { targetId }))).toMatchObject({
        code: 'TARGET_NOT_OF_TASK',
        field: 'targetId',
      });
    }
    expect(await codeOf(people.publicity, DECOMPOSE, input([row(idOf('x'), { quota: 0 })]))).toBe('INVALID_INPUT');
    expect(await run(people.publicity, DECOMPOSE, input(rows, { targetId: target.id }))).toMatchObject({ fresh: 2 });
    const { subAssignments } = await hub
      .as(people.publicity)
      .ok(`{ subAssignments(first: 5, unitId: "${units[1]}") { nodes { quota quotaUnit } } }`);
    expect(subAssignments.nodes).toEqual([{ quota: 2.5, quotaUnit: '场' }]);
  });

  it('reminds who has not signed or is late, once a day, and shows it on the to-do', async () => {
    const at = { keyTaskId: demoKeyTaskId(8), fromUnitId: idOf('nobody of ours') };
    expect(await codeOf(people.publicity, REMIND, at)).toBe('FORBIDDEN');
    const task = { keyTaskId: demoKeyTaskId(10) };
    await run(people.publicity, DECOMPOSE, input([row(people.district.unitId), row(idOf('unsigned'))], task));
    const here = { ...task, fromUnitId: people.publicity.unitId };
    expect(await codeOf(people.district, REMIND, here)).toBe('FORBIDDEN');
    expect(await run(people.publicity, REMIND, here)).toEqual({ reminded: 2 });
    expect(await run(people.publicity, REMIND, here)).toMatchObject({ code: 'NOBODY_TO_REMIND' });
    const todo = async () =>
      (await hub.as(people.district).ok('{ taskTodos { kind remindedOn version recordId keyTask { id } } }')).taskTodos
        .filter(({ keyTask }: { keyTask: { id: string } }) => keyTask.id === task.keyTaskId)
        .at(0);
    const waiting = await todo();
    expect(waiting).toMatchObject({ kind: 'SIGN_PART', remindedOn: chinaDay() });
    // A reminder is no change of the part: who had the page open still signs for what he read.
    const signed = await run(people.district, SIGN, { id: waiting.recordId, version: waiting.version });
    expect(signed).toMatchObject({ state: 'SIGNED' });
    await hub.sql(`update sub_assignment set reminded_on = current_date - 3 where key_task_id = '${task.keyTaskId}'`);
    expect(await run(people.publicity, REMIND, here)).toEqual({ reminded: 1 });
    await hub.sql(
      `update sub_assignment set reminded_on = null, due_on = current_date - 2 where key_task_id = '${task.keyTaskId}'`,
    );
    expect(await run(people.publicity, REMIND, here)).toEqual({ reminded: 2 });
  });
});

describe('parts of a task that a later edition withdrew', () => {
  it('are asked of nobody; only the unit that gave them takes them back', async () => {
    const task = { keyTaskId: demoKeyTaskId(12) };
    await run(people.publicity, DECOMPOSE, input([row(people.district.unitId)], task));
    const mine = `unitId: "${people.district.unitId}"`;
    const [part] = (await partsOf(people.district, `${mine}, keyTaskId: "${task.keyTaskId}"`)).nodes;
    const listed = async (where: string) =>
      (await partsOf(people.district, where)).nodes.some(({ id }: { id: string }) => id === part.id);
    expect(await listed(mine)).toBe(true);
    await hub.sql(
      `update key_task set state = 'WITHDRAWN', state_reason = '并入其他任务' where id = '${task.keyTaskId}'`,
    );
    expect(await listed(mine)).toBe(false);
    expect(await listed(`${mine}, keyTaskId: "${task.keyTaskId}"`)).toBe(true);
    const { taskTodos } = await hub.as(people.district).ok('{ taskTodos { recordId } }');
    expect(taskTodos).not.toContainEqual({ recordId: part.id });
    const gone = { code: 'TASK_WITHDRAWN' };
    const { id, version } = part;
    expect(await run(people.district, SIGN, { id, version })).toMatchObject(gone);
    expect(await run(people.publicity, DECOMPOSE, input([row(idOf('late comer'))], task))).toMatchObject(gone);
    expect(await run(people.publicity, REMIND, { ...task, fromUnitId: people.publicity.unitId })).toMatchObject(gone);
    expect(await run(people.publicity, WITHDRAW, { id, version, reason: '任务已撤销' })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });
});

const RESCHEDULE = `mutation ($input: RescheduleSubAssignmentInput!) { rescheduleSubAssignment(input: $input) { __typename ... on SubAssignment { dueOn dueReason state version } ... on Refusal { code } ... on Conflict { currentVersion } } }`;

describe('another last day', () => {
  it('is given by the unit that gave the part, with a reason, by version', async () => {
    const [part] = (await partsOf(people.publicity, `keyTaskId: "${lectures}", state: ASSIGNED`)).nodes;
    const change = { id: part.id, version: part.version, dueOn: addDays(chinaDay(), 40), reason: '活动顺延一周' };
    expect(await codeOf(people.personnel, RESCHEDULE, change)).toBe('FORBIDDEN');
    expect(await run(people.publicity, RESCHEDULE, { ...change, dueOn: addDays(chinaDay(), -1) })).toMatchObject({
      code: 'DUE_IN_PAST',
    });
    expect(await run(people.publicity, RESCHEDULE, change)).toMatchObject({
      dueOn: change.dueOn,
      dueReason: '活动顺延一周',
      state: 'ASSIGNED',
      version: part.version + 1,
    });
    expect(await run(people.publicity, RESCHEDULE, change)).toMatchObject({ currentVersion: part.version + 1 });
  });
});
