import { chinaDay } from '@hub/kit';
import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const RESULT =
  '{ __typename ... on Milestone { id version title plannedOn firstPlannedOn doneOn evidenceNote standing } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const mutation = (verb: string, input: string) =>
  `mutation ($input: ${input}!) { ${verb}Milestone(input: $input) ${RESULT} }`;
const PLAN = mutation('plan', 'PlanMilestoneInput');
const CHANGE = mutation('change', 'ChangeMilestoneInput');
const REACH = mutation('reach', 'ReachMilestoneInput');
const REMOVE = mutation('remove', 'RemoveMilestoneInput');
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
const planInput = (change: object = {}) => ({
  keyTaskId: lectures,
  title: '宣讲团组建完成',
  plannedOn: '2026-03-31',
  ...change,
});
const plan = (change: object = {}, viewer: Officer = people.publicity) => run(viewer, PLAN, planInput(change));
const done = { doneOn: chinaDay(), evidenceNote: '名单已印发，见档案-里-1' };

describe('a milestone', () => {
  it('is planned by the lead unit, moved, reached with evidence and told', async () => {
    const planned = await plan();
    expect(planned).toMatchObject({ plannedOn: '2026-03-31', doneOn: null });
    const moved = await run(people.publicity, CHANGE, {
      ...ref(planned),
      title: '宣讲团成立',
      plannedOn: '2026-04-30',
    });
    expect(moved).toMatchObject({ title: '宣讲团成立', firstPlannedOn: '2026-03-31' });
    const reached = await run(people.office, REACH, { ...ref(moved), ...done });
    expect(reached).toMatchObject({ standing: 'DONE_LATE', evidenceNote: done.evidenceNote });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.milestone.reached',
      payload: { plannedOn: '2026-04-30', doneOn: done.doneOn },
    });
    for (const [document, input] of [
      [REACH, done],
      [CHANGE, { title: '改名', plannedOn: '2026-05-01' }],
      [REMOVE, { reason: '不要了吧' }],
    ] as const) {
      expect(await run(people.publicity, document, { ...ref(reached), ...input })).toMatchObject({
        code: 'ALREADY_DONE',
      });
    }
  });

  it('is a day of the plan’s year and not reached tomorrow; a stale change is a conflict', async () => {
    expect(await plan({ plannedOn: '2027-01-01' })).toMatchObject({ code: 'OUTSIDE_YEAR', field: 'plannedOn' });
    const planned = await plan();
    expect(await run(people.publicity, REACH, { ...ref(planned), ...done, doneOn: '2099-01-01' })).toMatchObject({
      code: 'IN_FUTURE',
    });
    expect(await codeOf(people.publicity, REACH, { ...ref(planned), ...done, evidenceNote: '无' })).toBe(
      'INVALID_INPUT',
    );
    const input = { ...ref(planned), title: '改名', plannedOn: '2026-12-31' };
    await run(people.publicity, CHANGE, input);
    expect(await run(people.publicity, CHANGE, input)).toMatchObject({ currentVersion: 2 });
  });

  it('is not another unit’s, not a leader’s, and planned once per key', async () => {
    const planned = await plan({ idempotencyKey: 'milestone-once' });
    expect((await plan({ idempotencyKey: 'milestone-once' })).id).toBe(planned.id);
    for (const viewer of [people.personnel, people.district, people.leader]) {
      expect(await codeOf(viewer, PLAN, planInput())).toBe('FORBIDDEN');
      expect(await codeOf(viewer, REACH, { ...ref(planned), ...done })).toBe('FORBIDDEN');
      expect(await codeOf(viewer, CHANGE, { ...ref(planned), title: '改名', plannedOn: '2026-12-31' })).toBe(
        'FORBIDDEN',
      );
      expect(await codeOf(viewer, REMOVE, { ...ref(planned), reason: '不归我管' })).toBe('FORBIDDEN');
    }
  });

  it('is shown by day to every officer, and gone when it was taken away', async () => {
    const ask = 'query ($id: ID!) { keyTask(id: $id) { milestones { id plannedOn } } }';
    const shown = async () => (await hub.as(people.district).ok(ask, { id: lectures })).keyTask.milestones;
    const before = await shown();
    const days = before.map((one: { plannedOn: string }) => one.plannedOn);
    expect(days).toEqual([...days].sort());
    const extra = await plan({ plannedOn: '2026-01-31' });
    expect((await shown())[0].id).toBe(extra.id);
    await run(people.publicity, REMOVE, { ...ref(extra), reason: '合并到下一节点' });
    expect(await shown()).toEqual(before);
    expect(await codeOf(people.publicity, REMOVE, { id: extra.id, version: 2, reason: '再删一次' })).toBe('NOT_FOUND');
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    expect((await reader.run(ask, { id: lectures })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('milestones of a task that a later edition withdrew', () => {
  it('are kept for reading, change no more and are asked of nobody', async () => {
    const planned = await plan({ plannedOn: chinaDay() });
    const todo = async () =>
      (await hub.as(people.publicity).ok('{ taskTodos { kind recordId } }')).taskTodos.filter(
        ({ recordId }: { recordId: string }) => recordId === planned.id,
      );
    expect(await todo()).toHaveLength(1);
    await hub.sql(`update key_task set state = 'WITHDRAWN', state_reason = '并入其他任务' where id = '${lectures}'`);
    expect(await todo()).toEqual([]);
    const gone = { code: 'TASK_WITHDRAWN' };
    expect(await plan()).toMatchObject(gone);
    for (const [document, input] of [
      [REACH, done],
      [CHANGE, { title: '改名', plannedOn: '2026-05-01' }],
      [REMOVE, { reason: '不要了吧' }],
    ] as const) {
      expect(await run(people.publicity, document, { ...ref(planned), ...input })).toMatchObject(gone);
    }
    const { keyTask } = await hub
      .as(people.leader)
      .ok('query ($id: ID!) { keyTask(id: $id) { milestones { id } } }', { id: lectures });
    expect(keyTask.milestones.map(({ id }: { id: string }) => id)).toContain(planned.id);
  });
});
