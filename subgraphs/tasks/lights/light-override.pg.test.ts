import { chinaDay } from '@hub/kit';
import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const RESULT =
  '{ __typename ... on LightOverride { id version colour computed until withdrawReason } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const SET = `mutation ($input: OverrideLightInput!) { overrideTaskLight(input: $input) ${RESULT} }`;
const WITHDRAW = `mutation ($input: WithdrawLightOverrideInput!) { withdrawLightOverride(input: $input) ${RESULT} }`;
const LIGHT =
  'query ($id: ID!) { keyTask(id: $id) { light { month colour override { id version colour reason setBy { id } until } } lightOverrides { colour withdrawReason } } }';

let hub: TestSubgraph;
let month = '';
let computed = '';
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
  const { keyTask } = await hub.as(people.office).ok(LIGHT, { id: lectures });
  month = keyTask.light.month;
  computed = keyTask.light.colour;
});
afterAll(() => hub[Symbol.asyncDispose]());

const until = addDays(chinaDay(), 20);
const reason = '场地征用属不可抗力，已书面说明。';
const input = (change: object = {}) => ({ keyTaskId: lectures, month, colour: 'YELLOW', reason, until, ...change });
const set = (change: object = {}, viewer: Officer = people.office) => resultOf(hub, viewer, SET, input(change));
const codeOf = async (viewer: Officer, document: string, values: object) =>
  (await hub.as(viewer).run(document, { input: values })).errors?.[0]?.extensions.code;
const seen = async () => (await hub.as(people.publicity).ok(LIGHT, { id: lectures })).keyTask;

describe('overriding a light', () => {
  it('shows both lights, with who, why and until when; the computed one stays', async () => {
    const other = computed === 'GREEN' ? 'YELLOW' : 'GREEN';
    expect(await set({ colour: other })).toMatchObject({ colour: other, computed, until });
    expect((await seen()).light).toMatchObject({
      colour: computed,
      override: { colour: other, reason, setBy: { id: people.office.id } },
    });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.light.overridden', payload: { month, computed } });
  });

  it('takes the place of the one before and is taken back with a reason, once', async () => {
    const next = computed === 'RED' ? 'YELLOW' : 'RED';
    const row = await set({ colour: next });
    expect((await seen()).lightOverrides).toHaveLength(2);
    const back = { id: row.id, version: row.version, reason: '情况已核实。' };
    expect(await resultOf(hub, people.office, WITHDRAW, { ...back, version: 9 })).toMatchObject({ currentVersion: 1 });
    expect(await codeOf(people.publicityHead, WITHDRAW, back)).toBe('FORBIDDEN');
    const gone = await resultOf(hub, people.office, WITHDRAW, back);
    expect(gone).toMatchObject({ withdrawReason: '情况已核实。' });
    expect(await codeOf(people.office, WITHDRAW, { ...back, version: gone.version })).toBe('NOT_FOUND');
    expect((await seen()).light).toMatchObject({ colour: computed, override: null });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.light.override-withdrawn' });
  });

  it('is refused without another colour, a term, a month with a light, or a reason', async () => {
    if (['GREEN', 'YELLOW', 'RED'].includes(computed)) {
      expect(await set({ colour: computed })).toMatchObject({ code: 'SAME_COLOUR' });
    }
    expect(await codeOf(people.office, SET, input({ colour: 'UNKNOWN' }))).toBe('INVALID_INPUT');
    expect(await codeOf(people.office, SET, input({ reason: '短' }))).toBe('INVALID_INPUT');
    expect(await set({ until: addDays(chinaDay(), 93), colour: 'GREEN' })).toMatchObject({ code: 'TERM_NOT_ALLOWED' });
    expect(await set({ month: '2019-01' })).toMatchObject({ code: 'MONTH_WITHOUT_LIGHT', field: 'month' });
  });

  it('is the office’s, never for a task the own unit leads, and no partner sees it', async () => {
    for (const viewer of [people.publicity, people.publicityHead, people.leader]) {
      expect(await codeOf(viewer, SET, input())).toBe('FORBIDDEN');
    }
    const lead = { ...people.otherOffice, units: [people.office.unitId, people.publicity.unitId] };
    expect(await set({ colour: computed === 'RED' ? 'GREEN' : 'RED' }, lead)).toMatchObject({ code: 'OWN_TASK' });
    const answer = await hub
      .as(partner({ scopes: ['tasks:read'] }))
      .run('query ($id: ID!) { keyTask(id: $id) { light { colour override { reason } } } }', { id: lectures });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('ends by itself on its day', async () => {
    await set({ colour: computed === 'RED' ? 'GREEN' : 'RED', until: chinaDay() });
    expect((await seen()).light.override).not.toBeNull();
    await hub.sql('update light_override set until = until - 1 where withdrawn_at is null');
    expect((await seen()).light.override).toBeNull();
    expect(await set({ colour: computed === 'RED' ? 'GREEN' : 'RED' })).toMatchObject({ __typename: 'LightOverride' });
  });
});
