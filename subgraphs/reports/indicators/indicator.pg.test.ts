import { officer, type Peers, partner, peers, type TestSubgraph, testSubgraph, until } from '@hub/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sources } from '../fact-rows/consumers.ts';
import { plan, verify } from '../fact-rows/facts.fixture.ts';
import { definition } from '../index.ts';

const LIST =
  '{ indicators(first: 100) { totalCount nodes { code name nameEn unit source recordType onBoard ownerUnit { id } definition { version population exclusions } } } }';
const ONE =
  'query ($code: String!) { indicator(code: $code) { code definitions(first: 10) { nodes { version excludedKinds validTo reason } } } }';
const REVISE = `mutation ($input: ReviseIndicatorInput!) { reviseIndicator(input: $input) { __typename
  ... on Indicator { definition { version excludedKinds } } ... on Refusal { code } ... on Conflict { currentVersion } } }`;
const BOARD =
  'query ($planId: ID) { planBoard(planId: $planId) { totals { value definitionVersion drill indicator { code } } } }';

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL documents.
type Any = any;
const reader = officer();
const editor = officer({ name: 'editor', privileges: ['reports/indicators.revise'] });
let areas: Peers;
let hub: TestSubgraph;
beforeAll(async () => {
  areas = await peers(sources);
  hub = await testSubgraph(definition, { peers: areas.sources });
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await areas[Symbol.asyncDispose]();
});

const input = (version: number, changes: object = {}) => ({
  code: 'verified-activities',
  version,
  population: '核实的活动',
  populationEn: 'Verified activities',
  exclusions: '未核实的活动和内部会议',
  exclusionsEn: 'Activities not verified, and internal meetings',
  excludedKinds: ['meeting'],
  reason: '内部会议不是活动',
  ...changes,
});
const revise = async (version: number, changes?: object, viewer: Any = editor): Promise<Any> =>
  (await hub.as(viewer).ok(REVISE, { input: input(version, changes) })).reviseIndicator;

test('the dictionary says of each figure what it counts, what it leaves out and who answers for it', async () => {
  const { indicators } = await hub.as(reader).ok(LIST);
  expect(indicators.totalCount).toBe(7);
  for (const one of indicators.nodes) {
    for (const text of [
      one.name,
      one.nameEn,
      one.unit,
      one.ownerUnit.id,
      one.definition.population,
      one.definition.exclusions,
    ]) {
      expect(text).not.toBe('');
    }
  }
  expect(indicators.nodes.filter((one: Any) => one.onBoard)).toHaveLength(5);
  expect((await hub.as(partner({ scopes: ['reports:read'] })).ok(LIST)).indicators.totalCount).toBe(7);
  const stranger = await hub.as(partner({ scopes: [] })).run(LIST);
  expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a new definition counts everything over, the old one stays, and new facts count under both', async () => {
  const { planId, tasks } = await plan(areas, 'revised', 1);
  const task = tasks[0] as string;
  const figure = async (): Promise<Any> =>
    (await hub.as(reader).ok(BOARD, { planId })).planBoard?.totals.find(
      (f: Any) => f.indicator.code === 'verified-activities',
    );
  const counted = async (drill: string): Promise<Any> =>
    (await hub.as(reader).ok('query ($drill: String!) { countedRecords(drill: $drill) { value } }', { drill }))
      .countedRecords.value;
  await verify(areas, 'r1', { task });
  await verify(areas, 'r2', { task }, { type: 'meeting' });
  await until('two activities', async () => (await figure())?.value === 2);
  const before = await figure();

  expect(await revise(1)).toMatchObject({
    __typename: 'Indicator',
    definition: { version: 2, excludedKinds: ['meeting'] },
  });
  expect(await figure()).toMatchObject({ value: 1, definitionVersion: 2 });
  // A number that was read under the old definition still opens what it counted.
  expect(await counted(before.drill)).toBe(2);
  await verify(areas, 'r3', { task });
  await verify(areas, 'r4', { task }, { type: 'meeting' });
  await until('the new one counts', async () => (await figure()).value === 2);
  await until('and so does the old one', async () => (await counted(before.drill)) === 4);
  const { indicator } = await hub.as(reader).ok(ONE, { code: 'verified-activities' });
  expect(indicator.definitions.nodes.map((one: Any) => [one.version, one.validTo === null])).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('one of two who revise the same version wins, and a revision that changes nothing is refused', async () => {
  const { indicators } = await hub.as(reader).ok(LIST);
  const known = indicators.nodes.find((one: Any) => one.code === 'contents').definition.version;
  const both = await Promise.all([1, 2].map((n) => revise(known, { code: 'contents', reason: `理由之${n}号` })));
  expect(both.map((answer) => answer.__typename).sort()).toEqual(['Conflict', 'Indicator']);
  expect(await revise(known + 1, { code: 'contents' })).toMatchObject({
    __typename: 'Refusal',
    code: 'NOTHING_CHANGED',
  });
});

test('only who may revise revises', async () => {
  const refused = await hub.as(reader).run(REVISE, { input: input(1) });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const unknown = await hub.as(editor).run(REVISE, { input: input(1, { code: 'nothing' }) });
  expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
