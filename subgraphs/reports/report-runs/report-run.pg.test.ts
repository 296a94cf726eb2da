import { unitId } from '@hub/directory/contract';
import {
  anonymous,
  officer,
  type Peers,
  partner,
  peers,
  type TestSubgraph,
  testSubgraph,
  until,
} from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sources } from '../fact-rows/consumers.ts';
import { confirm, plan, publish } from '../fact-rows/facts.fixture.ts';
import { definition } from '../index.ts';

const run = ['reports/report-runs.run'];
const strategist = officer({
  name: '郑谋远',
  unit: unitId('strategy'),
  privileges: [...run, 'reports/report-runs.freeze'],
  reach: 'all',
});
const planner = officer({ name: '李春雨', unit: unitId('office'), privileges: run });
const reader = officer({ name: '吴志愿', unit: unitId('popularization') });

const FIELDS =
  'id version title state preparedBy signedBy signedAt complete contentHash correctsId reason totals { code value state }';
const RUN = `mutation ($input: RunReportInput!) { runReport(input: $input) { __typename ... on ReportRun { ${FIELDS} } ... on Refusal { code field } } }`;
const FREEZE = `mutation ($input: FreezeReportRunInput!) { freezeReportRun(input: $input) { __typename ... on ReportRun { ${FIELDS} } ... on Refusal { code details } ... on Conflict { currentVersion } } }`;
const ONE = `query ($id: ID!, $withId: ID) { reportRun(id: $id) { ${FIELDS} csv comparison(withId: $withId) { same differences { number code before after } } rows(first: 100) { nodes { number figures { code value } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL documents.
type Any = any;
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

const total = async (planId: string, code: string) => {
  const ask = 'query ($planId: ID) { planBoard(planId: $planId) { complete totals { value indicator { code } } } }';
  const { planBoard }: Any = await hub.as(reader).ok(ask, { planId });
  return planBoard?.complete ? planBoard.totals.find((f: Any) => f.indicator.code === code).value : null;
};
/** A plan with one content and one service record of two hours, fully read. */
const ready = async (name: string) => {
  const { planId, tasks } = await plan(areas, name, 2);
  const task = tasks[0] as string;
  await publish(areas, `${name} 0`, { task });
  await confirm(areas, `${name} 0`, { task }, 2);
  await until(
    'figures',
    async () => (await total(planId, 'contents')) === 1 && (await total(planId, 'service-hours')) === 2,
  );
  return { planId, task };
};
const make = async (planId: string, input: object = {}, viewer: Any = strategist): Promise<Any> =>
  (await hub.as(viewer).ok(RUN, { input: { title: '年度统计', planId, ...input } })).runReport;
const freeze = async (report: Any, viewer: Any = strategist): Promise<Any> =>
  (await hub.as(viewer).ok(FREEZE, { input: { id: report.id, version: report.version } })).freezeReportRun;
const one = async (id: string, variables: object = {}, viewer: Any = strategist): Promise<Any> =>
  (await hub.as(viewer).ok(ONE, { id, ...variables })).reportRun;

describe('a report', () => {
  test('keeps its figures while the board moves on, and says what has changed since', async () => {
    const { planId, task } = await ready('kept');
    const report = await make(planId);
    expect(report).toMatchObject({ __typename: 'ReportRun', state: 'DRAFT', preparedBy: '郑谋远', complete: true });
    expect((await one(report.id)).comparison).toEqual({ same: true, differences: [] });
    await publish(areas, 'kept 1', { task });
    await until('the board moved', async () => (await total(planId, 'contents')) === 2);
    const later = await one(report.id);
    expect(later.totals.find((f: Any) => f.code === 'contents').value).toBe(1);
    expect(later.comparison.differences).toEqual([
      { number: 1, code: 'contents', before: 1, after: 2 },
      { number: null, code: 'contents', before: 1, after: 2 },
    ]);
    const again = await make(planId);
    expect((await one(report.id, { withId: again.id })).comparison.same).toBe(false);
    expect(again.contentHash).not.toBe(report.contentHash);
    expect((await make(planId)).contentHash).toBe(again.contentHash);
  });

  test('is frozen by signature, for everybody, and tells it as a fact', async () => {
    const { planId } = await ready('frozen');
    const report = await make(planId);
    const signed = await freeze(report);
    expect(signed).toMatchObject({ state: 'FROZEN', signedBy: '郑谋远', contentHash: report.contentHash });
    expect(await freeze(signed)).toMatchObject({ __typename: 'Refusal', code: 'ALREADY_FROZEN' });
    await expect(hub.sql("update report_run set title = 'x' where id = $1", [report.id])).rejects.toThrow(/frozen/);
    await expect(hub.sql('delete from report_run where id = $1', [report.id])).rejects.toThrow(/frozen/);
    const facts = (await hub.facts()).filter((fact) => (fact.payload as Any).reportRunId === report.id);
    expect(facts.map((fact) => fact.type)).toEqual(['reports.report-run.frozen']);
  });

  test('does not let the figures of a draft be changed either', async () => {
    const report = await make((await ready('draft')).planId);
    await expect(hub.sql(`update report_run set content = '{}' where id = $1`, [report.id])).rejects.toThrow(
      /never change/,
    );
  });

  test('is signed by one of two who read the same version', async () => {
    const report = await make((await ready('two')).planId);
    const stale = { ...report, version: report.version + 1 };
    expect(await freeze(stale)).toMatchObject({ __typename: 'Conflict', currentVersion: report.version });
    const both = await Promise.all([freeze(report), freeze(report)]);
    expect(both.filter((answer) => answer.__typename === 'ReportRun')).toHaveLength(1);
  });

  test('is corrected by a report of its own, with a reason, and both are kept', async () => {
    const { planId } = await ready('corrected');
    const draft = await make(planId);
    expect(await make(planId, { correctsId: draft.id, reason: '漏计一项' })).toMatchObject({ code: 'NOT_FROZEN' });
    const signed = await freeze(draft);
    expect(await make(planId, { correctsId: signed.id })).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    const correction = await make(planId, { correctsId: signed.id, reason: '漏计一项' });
    const second = await make(planId, { correctsId: signed.id, reason: '漏计两项' });
    expect(await freeze(correction)).toMatchObject({ state: 'FROZEN', correctsId: signed.id, reason: '漏计一项' });
    expect(await freeze(second)).toMatchObject({ __typename: 'Refusal', code: 'ALREADY_CORRECTED' });
    expect((await one(signed.id)).state).toBe('FROZEN');
  });

  test('with a source missing may be run, not signed', async () => {
    const { planId } = await ready('missing');
    areas.cut('media', true);
    await until('media is missing', async () => (await total(planId, 'contents')) === null);
    const report = await make(planId);
    expect(report.complete).toBe(false);
    expect(await freeze(report)).toMatchObject({ code: 'SOURCE_MISSING', details: { missing: ['media'] } });
    areas.cut('media', false);
    await until('media is back', async () => (await total(planId, 'contents')) === 1);
  });

  test('is made once per idempotency key', async () => {
    const { planId } = await ready('once');
    const [a, b] = await Promise.all([make(planId, { idempotencyKey: 'k' }), make(planId, { idempotencyKey: 'k' })]);
    expect(a.id).toBe(b.id);
  });

  test('can be taken along as CSV', async () => {
    const { planId } = await ready('csv');
    const { csv } = await one((await make(planId)).id);
    expect(csv).toContain('填报单位,战略发展部');
    expect(csv).toMatch(/1,第1项任务,办公室,0,0,2,0,1/);
  });
});

describe('rights', () => {
  test('only who may sign signs, only who may run runs', async () => {
    const { planId } = await ready('rights');
    const input = { title: '年度统计', planId };
    expect((await hub.as(reader).run(RUN, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const mine = await make(planId, {}, planner);
    const refused = await hub.as(planner).run(FREEZE, { input: { id: mine.id, version: mine.version } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const set = `update report_run set state = 'FROZEN', signed_at = now() where id = $1`;
    await expect(hub.sqlAs(planner, set, [mine.id])).rejects.toThrow(/privilege/);
  });

  test('a draft is seen by its unit and by who sees all, a signed report by every officer, none by a partner', async () => {
    const { planId } = await ready('seen');
    const draft = await make(planId, {}, planner);
    expect(await one(draft.id, {}, planner)).not.toBeNull();
    expect(await one(draft.id)).not.toBeNull();
    expect((await hub.as(reader).ok(ONE, { id: draft.id })).reportRun).toBeNull();
    expect((await hub.as(reader).entities('ReportRun', [{ id: draft.id }], 'title')).data?._entities).toEqual([null]);
    await freeze(await one(draft.id));
    expect((await one(draft.id, {}, reader)).state).toBe('FROZEN');
    const education = partner({ scopes: ['reports:read'] });
    expect((await hub.as(education).run(ONE, { id: draft.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await hub.as(anonymous).run(ONE, { id: draft.id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await hub.sqlAs(education, 'select 1 from report_run')).toEqual([]);
  });
});
