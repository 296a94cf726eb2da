import { unitId } from '@hub/directory/contract';
import {
  anonymous,
  idOf,
  officer,
  type Peers,
  partner,
  peers,
  type TestSubgraph,
  testSubgraph,
  until,
} from '@hub/kit/testing';
import { progressReportAccepted } from '@hub/tasks/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sources } from '../fact-rows/consumers.ts';
import {
  confirm,
  grant,
  plan,
  publish,
  revoke,
  unverify,
  verify,
  voidRecord,
  withdraw,
} from '../fact-rows/facts.fixture.ts';
import { definition } from '../index.ts';

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

const BOARD = `query ($planId: ID, $from: String, $to: String) { planBoard(planId: $planId, from: $from, to: $to) {
  planId planYear documentNumber asOf complete columns { code definition { version } }
  totals { value records state drill indicator { code } }
  sources { source freshness lastFactAt readAt setAside }
  coverage { month expected reported late { id } }
  rows(first: 100) { totalCount nodes { id number text leadName leadUnit { id } keyTask { id } coverage { expected reported }
    figures { definitionVersion value records state drill indicator { code } } } } } }`;
const RECORDS = `query ($drill: String!, $first: Int = 100, $after: String) { countedRecords(drill: $drill) { value records indicator { code } definition { version }
  rows(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id recordType day value keyTaskNumber record { __typename ... on Activity { id } ... on ServiceRecord { id } } unit { id } } } } }`;

const reader = officer({ name: 'reader' });
const education = partner({ scopes: ['reports:read'] });
// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL documents.
type Any = any;
const board = async (planId: string, viewer: Any = reader, period: object = {}): Promise<Any> =>
  (await hub.as(viewer).ok(BOARD, { planId, ...period })).planBoard;
const figures = (row: Any) => Object.fromEntries(row.figures.map((f: Any) => [f.indicator.code, f.value]));
const figure = (row: Any, code: string) => row.figures.find((f: Any) => f.indicator.code === code);
/** Facts travel asynchronously: waits until the board says so. */
const shows = async (planId: string, number: number, expected: object) => {
  let seen: Any;
  await until(`task ${number} shows ${JSON.stringify(expected)}`, async () => {
    const found = await board(planId);
    seen = found && figures(found.rows.nodes[number - 1]);
    return seen && Object.entries(expected).every(([code, value]) => seen[code] === value);
  }).catch((error) => {
    throw new Error(`${error.message}; last seen ${JSON.stringify(seen)}`);
  });
};

describe('counting', () => {
  test('a confirmed record is on the board by itself, in its task and in the total', async () => {
    const { planId, tasks } = await plan(areas, 'second');
    await shows(planId, 1, { 'service-hours': 0 });
    await confirm(areas, 's1', { task: tasks[1] as string }, 1.5);
    await shows(planId, 2, { 'service-hours': 1.5, 'verified-activities': 0, honours: 0, contents: 0 });
    const after = await board(planId);
    expect(figure({ figures: after.totals }, 'service-hours')).toMatchObject({
      value: 1.5,
      records: 1,
      state: 'KNOWN',
    });
    expect(figures(after.rows.nodes[0])['service-hours']).toBe(0);
  });

  test('what is taken back is subtracted, in each of the four areas', async () => {
    const { planId, tasks } = await plan(areas, 'back', 1);
    const place = { task: tasks[0] as string };
    await verify(areas, 'b', place, { onsite: 120 });
    await confirm(areas, 'b', place, 2);
    await grant(areas, 'b', place);
    await publish(areas, 'b', place);
    await shows(planId, 1, {
      'verified-activities': 1,
      'onsite-audience': 120,
      'service-hours': 2,
      honours: 1,
      contents: 1,
    });
    await unverify(areas, 'b', place, { onsite: 120 });
    await voidRecord(areas, 'b', place, 2);
    await revoke(areas, 'b', place);
    await withdraw(areas, 'b', place);
    await shows(planId, 1, {
      'verified-activities': 0,
      'onsite-audience': 0,
      'service-hours': 0,
      honours: 0,
      contents: 0,
    });
    await verify(areas, 'b', place, { onsite: 80 });
    await shows(planId, 1, { 'verified-activities': 1, 'onsite-audience': 80 });
  });

  test('a period counts whole months', async () => {
    const { planId, tasks } = await plan(areas, 'period', 1);
    const task = tasks[0] as string;
    await verify(areas, 'p1', { task, day: '2026-01-31' });
    await verify(areas, 'p2', { task, day: '2026-02-01' });
    await verify(areas, 'p3', { task, day: '2026-03-01' });
    await shows(planId, 1, { 'verified-activities': 3 });
    const february = await board(planId, reader, { from: '2026-02', to: '2026-02' });
    expect(figures(february.rows.nodes[0])['verified-activities']).toBe(1);
    const bad = await hub.as(reader).run(BOARD, { planId, from: '2026-13' });
    expect(bad.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  test('the board of 25 tasks takes a handful of queries', async () => {
    const { planId } = await plan(areas, 'wide', 25);
    await until('25 rows', async () => (await board(planId))?.rows.totalCount === 25);
    const { result, statements } = await hub.countSql(() => board(planId));
    expect(result.rows.nodes.map((row: Any) => row.number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    // Consumers of the same process may write down a contact meanwhile; rows may not add statements.
    expect(statements).toBeLessThanOrEqual(20);
  });

  test('says who has not reported for the month that was due', async () => {
    const { planId, tasks } = await plan(areas, 'coverage', 1);
    await until('the plan', async () => (await board(planId)) !== null);
    const before = await board(planId);
    expect(before.coverage).toMatchObject({ expected: 2, reported: 0 });
    await areas.publish(progressReportAccepted, {
      keys: { keyTask: tasks[0] },
      payload: {
        progressReportId: idOf('report'),
        keyTaskId: tasks[0] as string,
        unitId: unitId('popularization'),
        role: 'CO',
        month: before.coverage.month,
        percent: 60,
        acceptedOn: '2026-11-03',
      },
    });
    await until('one reported', async () => (await board(planId)).coverage.reported === 1);
    expect((await board(planId)).coverage.late).toEqual([{ id: unitId('office') }]);
  });
});

describe('every number opens its records', () => {
  test('the records add up to the number and carry the same filter', async () => {
    const { planId, tasks } = await plan(areas, 'drill', 2);
    const [one, two] = tasks as [string, string];
    for (const n of [1, 2, 3]) await confirm(areas, `d${n}`, { task: one, day: `2026-0${n}-10` }, n);
    await confirm(areas, 'd9', { task: two }, 9);
    await shows(planId, 1, { 'service-hours': 6 });
    const row = (await board(planId)).rows.nodes[0];
    const { countedRecords } = await hub.as(reader).ok(RECORDS, { drill: figure(row, 'service-hours').drill });
    expect(countedRecords).toMatchObject({ value: 6, records: 3, indicator: { code: 'service-hours' } });
    expect(countedRecords.rows.nodes.map((r: Any) => [r.day, r.value, r.record.__typename, r.keyTaskNumber])).toEqual([
      ['2026-03-10', 3, 'ServiceRecord', 1],
      ['2026-02-10', 2, 'ServiceRecord', 1],
      ['2026-01-10', 1, 'ServiceRecord', 1],
    ]);
    const early = (await board(planId, reader, { to: '2026-02' })).totals.find(
      (f: Any) => f.indicator.code === 'service-hours',
    );
    const opened = (await hub.as(reader).ok(RECORDS, { drill: early.drill })).countedRecords;
    expect([opened.value, opened.records]).toEqual([early.value, early.records]);
    expect(early.value).toBe(3);
  });

  test('pages through the records to the end', async () => {
    const { planId, tasks } = await plan(areas, 'pages', 1);
    for (let n = 0; n < 7; n += 1) await publish(areas, `page ${n}`, { task: tasks[0] as string });
    await shows(planId, 1, { contents: 7 });
    const { drill } = figure((await board(planId)).rows.nodes[0], 'contents');
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { rows }: Any = (await hub.as(reader).ok(RECORDS, { drill, first: 3, after })).countedRecords;
      expect(rows.totalCount).toBe(7);
      ids.push(...rows.nodes.map((r: Any) => r.id));
      after = rows.pageInfo.hasNextPage ? rows.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(ids).size).toBe(7);
  });

  test('a handle that was tampered with is refused by name', async () => {
    for (const drill of ['nonsense', Buffer.from('{"code":"contents"}').toString('base64url')]) {
      const answer = await hub.as(reader).run(RECORDS, { drill });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'drill' });
    }
  });
});

describe('missing sources', () => {
  test('one area that stops is labelled, its figures are kept and marked, and it returns by itself', async () => {
    const { planId, tasks } = await plan(areas, 'gap', 1);
    await publish(areas, 'g1', { task: tasks[0] as string });
    await shows(planId, 1, { contents: 1 });
    areas.cut('media', true);
    const source = async (name: string) => (await board(planId)).sources.find((s: Any) => s.source === name);
    await until('media is missing', async () => (await source('media')).freshness === 'MISSING');
    await confirm(areas, 'g2', { task: tasks[0] as string }, 1);
    await shows(planId, 1, { 'service-hours': 1 });
    const gap = await board(planId);
    expect(gap.complete).toBe(false);
    expect(figure(gap.rows.nodes[0], 'contents')).toMatchObject({ value: 1, state: 'STALE' });
    expect(figure(gap.rows.nodes[0], 'service-hours').state).toBe('KNOWN');
    await publish(areas, 'g3', { task: tasks[0] as string });
    areas.cut('media', false);
    await shows(planId, 1, { contents: 2 });
    await until('media is back', async () => (await source('media')).freshness === 'CURRENT');
  });

  test('an area that was never read is unknown, not zero', async () => {
    await using lone = await testSubgraph(definition, { peers: { tasks: areas.sources.tasks as never } });
    const { planId } = await plan(areas, 'lone', 1);
    const ask = async (): Promise<Any> => (await lone.as(reader).ok(BOARD, { planId })).planBoard;
    await until('the plan', async () => (await ask()) !== null);
    const row = (await ask()).rows.nodes[0];
    expect(figure(row, 'contents')).toMatchObject({ value: null, records: null, state: 'UNKNOWN', drill: null });
    expect(figure(row, 'verified-activities')).toMatchObject({ value: 0, state: 'KNOWN' });
  });
});

describe('rights', () => {
  test('a partner sees sums of ten records and more, and no way to the records', async () => {
    const { planId, tasks } = await plan(areas, 'partner', 2);
    const [one, two] = tasks as [string, string];
    for (let n = 0; n < 12; n += 1) await publish(areas, `pa ${n}`, { task: one });
    for (let n = 0; n < 9; n += 1) await publish(areas, `pb ${n}`, { task: two });
    await shows(planId, 1, { contents: 12 });
    await shows(planId, 2, { contents: 9 });
    const seen = await board(planId, education);
    expect(figure(seen.rows.nodes[0], 'contents')).toMatchObject({
      value: 12,
      records: 12,
      state: 'KNOWN',
      drill: null,
    });
    expect(figure(seen.rows.nodes[1], 'contents')).toMatchObject({ value: null, records: null, state: 'SUPPRESSED' });
    // The total would give the one hidden cell away.
    expect(figure({ figures: seen.totals }, 'contents')).toMatchObject({ value: null, state: 'SUPPRESSED' });
    const period = await hub.as(education).run(BOARD, { planId, from: '2026-01' });
    expect(period.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { drill } = figure((await board(planId)).rows.nodes[0], 'contents');
    expect((await hub.as(education).run(RECORDS, { drill })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await hub.sqlAs(education, 'select 1 from fact_row')).toEqual([]);
    expect((await hub.sqlAs(education, 'select 1 from rollup')).length).toBeGreaterThan(0);
  });

  test('nobody else sees anything', async () => {
    const { planId } = await plan(areas, 'closed', 1);
    expect((await hub.as(anonymous).run(BOARD, { planId })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const other = partner({ scopes: ['tasks:read'] });
    expect((await hub.as(other).run(BOARD, { planId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const table of ['rollup', 'fact_row', 'key_task', 'indicator', 'report_run']) {
      expect(await hub.sqlAs(other, `select 1 from ${table}`)).toEqual([]);
      expect(await hub.sqlAs(anonymous, `select 1 from ${table}`)).toEqual([]);
    }
    await expect(hub.sqlAs(reader, "update rollup set value = 0 where code = 'contents' returning 1")).resolves.toEqual(
      [],
    );
  });

  test('figures stand on a key task too, for whoever holds its key', async () => {
    const { planId, tasks } = await plan(areas, 'entity', 2);
    await publish(areas, 'e1', { task: tasks[0] as string });
    await shows(planId, 1, { contents: 1 });
    const keys = tasks.map((id) => ({ id }));
    const answer = await hub.as(reader).entities('KeyTask', keys, 'reportedFigures { value indicator { code } }');
    const contents = answer.data?._entities.map(
      (row: Any) => row.reportedFigures.find((f: Any) => f.indicator.code === 'contents').value,
    );
    expect(contents).toEqual([1, 0]);
    const small = await hub.as(education).entities('KeyTask', keys, 'reportedFigures { state }');
    expect(small.data?._entities[0].reportedFigures.every((f: Any) => f.state === 'SUPPRESSED')).toBe(true);
  });
});
