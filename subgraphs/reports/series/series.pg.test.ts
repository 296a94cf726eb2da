import { officer, type Peers, partner, peers, type TestSubgraph, testSubgraph, until } from '@hub/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sources } from '../fact-rows/consumers.ts';
import { plan, publish } from '../fact-rows/facts.fixture.ts';
import { definition } from '../index.ts';

const FIGURE = 'figure { value records state drill }';
const TREND = `query ($planId: ID, $from: String!, $to: String!) { indicatorTrend(code: "contents", planId: $planId, from: $from, to: $to) {
  indicator { code } source { freshness } points { month ${FIGURE} } } }`;
const MAP = `query ($planId: ID, $on: LocalDate, $from: String) { indicatorByDistrict(code: "contents", planId: $planId, on: $on, from: $from) {
  on rows { names countedUnder restated districts { code } ${FIGURE} } unplaced { value drill state } total { value state drill } } }`;
const COUNT = 'query ($drill: String!) { countedRecords(drill: $drill) { value records } }';

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL documents.
type Any = any;
const reader = officer();
const education = partner({ scopes: ['reports:read'] });
let areas: Peers;
let hub: TestSubgraph;
let planId: string;

beforeAll(async () => {
  areas = await peers(sources);
  hub = await testSubgraph(definition, { peers: areas.sources });
  const made = await plan(areas, 'series', 1);
  planId = made.planId;
  const task = made.tasks[0] as string;
  const at = (name: string, district: string | null, day: string) => publish(areas, name, { task, district, day });
  for (let n = 0; n < 20; n += 1) await at(`old ${n}`, '500112', '2025-03-10');
  for (let n = 0; n < 3; n += 1) await at(`new ${n}`, 'CQ-LJXQ', '2026-03-10');
  for (let n = 0; n < 11; n += 1) await at(`mid ${n}`, '500103', '2026-05-10');
  for (let n = 0; n < 4; n += 1) await at(`few ${n}`, '500104', '2026-05-10');
  for (let n = 0; n < 2; n += 1) await at(`city ${n}`, null, '2026-05-10');
  await until('all facts', async () => (await map()).total.value === 40);
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await areas[Symbol.asyncDispose]();
});

const map = async (variables: object = {}, viewer: Any = reader): Promise<Any> =>
  (await hub.as(viewer).ok(MAP, { planId, ...variables })).indicatorByDistrict;
const of = (answer: Any, code: string) =>
  answer.rows.find((row: Any) => row.districts.some((d: Any) => d.code === code));

test('a trend has a point for each month, zero where nothing was, unknown where it has not begun', async () => {
  const endless = await hub.as(reader).run(TREND, { planId, from: '2026-03', to: '2099-12' });
  expect(endless.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'to' });
  const trend: Any = (await hub.as(reader).ok(TREND, { planId, from: '2026-03', to: '2028-03' })).indicatorTrend;
  const points = Object.fromEntries(trend.points.map((p: Any) => [p.month, p.figure]));
  expect(points['2026-03']).toMatchObject({ value: 3, state: 'KNOWN' });
  expect(points['2026-04']).toMatchObject({ value: 0, state: 'KNOWN' });
  expect(points['2026-05']).toMatchObject({ value: 17 });
  expect(points['2028-03']).toMatchObject({ value: null, state: 'UNKNOWN', drill: null });
  const { countedRecords } = await hub.as(reader).ok(COUNT, { drill: points['2026-05'].drill });
  expect(countedRecords).toEqual({ value: 17, records: 17 });
});

test('the map of today puts what was divided into one row, and its number opens exactly its records', async () => {
  const today = await map();
  const row = of(today, 'CQ-LJXQ');
  expect(row).toMatchObject({ restated: true, countedUnder: ['500109', '500112', 'CQ-LJXQ'], figure: { value: 23 } });
  expect(of(today, '500109')).toBe(row);
  expect(of(today, '500112')).toBeUndefined();
  expect(of(today, '500103')).toMatchObject({ restated: false, names: ['渝中区'], figure: { value: 11 } });
  expect(today.unplaced.value).toBe(2);
  for (const figure of [row.figure, of(today, '500103').figure, today.unplaced, today.total]) {
    const { countedRecords }: Any = await hub.as(reader).ok(COUNT, { drill: figure.drill });
    expect(countedRecords.value).toBe(figure.value);
  }
  const sum = today.rows.reduce((all: number, one: Any) => all + one.figure.value, today.unplaced.value);
  expect(sum).toBe(today.total.value);
});

test('the map of a day before the reform shows the districts of that day', async () => {
  const before = await map({ on: '2025-06-01' });
  expect(of(before, '500112')).toMatchObject({ restated: false, figure: { value: 20 } });
  expect(before.rows).toHaveLength(41);
});

test('a partner sees no cell below ten, on the map either, and cannot narrow it down', async () => {
  const seen = await map({}, education);
  expect(of(seen, '500103').figure).toMatchObject({ value: 11, drill: null });
  expect(of(seen, '500104').figure).toMatchObject({ value: null, state: 'SUPPRESSED' });
  // Four and two are hidden; together they are a small cell, so the total is hidden too.
  expect(seen.total.state).toBe('SUPPRESSED');
  const narrowed = await hub.as(education).run(MAP, { planId, from: '2026-05' });
  expect(narrowed.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const trend = await hub.as(education).run(TREND, { planId, from: '2026-03', to: '2026-05' });
  expect(trend.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
