import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { IMPORT, people, resultOf, sign } from '../testing.fixture.ts';
import { type DocumentParts, documentText } from './import/documents.fixture.ts';

const PREVIEW = `query ($input: PlanAmendmentInput!) { planAmendmentPreview(input: $input) { held documentNumber plan { id version }
  differences { change fields keyTaskId before { number text units } after { number text deadline } } problems { code } unknownUnits { name } } }`;
const AMEND = `mutation ($input: AmendPlanInput!) { amendPlan(input: $input) { __typename
  ... on Plan { id version documentNumber title } ... on Refusal { code field details } ... on Conflict { currentVersion } } }`;
const PLAN = `query ($id: ID!) { plan(id: $id) { id version documentNumber rawLines
  keyTasks { id number text leadName state category { name } assignments { unitName state } clause { line endLine } editions { change wording { number text } line edition { number documentNumber } } light { colour } }
  withdrawnTasks { id number state stateReason assignments { state } light { colour } editions { change reason line } }
  editions { id number documentNumber issuedOn } } }`;
const EDITION = 'query ($id: ID!) { planEdition(id: $id) { rawLines tasks { change line endLine wording { text } } } }';

const header = ['序号', '类别', '重点任务', '责任单位', '完成时限'];
const first: DocumentParts = {
  header,
  rows: [
    ['1', '聚人', '举办青年科学家论坛二十场。', '宣传文化部、组织人事部', '全年'],
    ['2', '聚人', '走访基层科技工作者。', '组织人事部', '全年'],
    ['3', '聚力', '开展企业技术咨询服务。', '科学技术普及部', '6月底前'],
  ],
};
const second: DocumentParts = {
  header,
  number: '某科协发〔2026〕19号',
  title: ['关于修订《2026年重点工作安排》的通知'],
  signature: ['          某市科学技术协会', '2026年6月1日'],
  body: [
    '一、重点任务',
    '（一）聚人。走访专家。',
    '（二）聚智。',
    '二、保障措施',
    '1.加强领导。狠抓落实。',
    '2.注重宣传。',
  ],
  rows: [
    ['1', '聚人', '走访基层科技工作者。', '组织人事部', '全年'],
    ['2', '聚人', '举办青年科学家论坛三十场。', '宣传文化部、组织人事部', '全年'],
    ['3', '聚智', '建设专家智库平台。', '科学技术普及部', '全年'],
  ],
};
const file = (parts: DocumentParts) => ({
  fileName: 'plan.txt',
  content: Buffer.from(documentText(parts)).toString('base64'),
});

let hub: TestSubgraph;
let planId = '';
let ids: string[] = [];
const plan = async () => (await hub.as(people.publicity).ok(PLAN, { id: planId })).plan;
const amend = (input: object) => resultOf(hub, people.office, AMEND, { planId, ...file(second), ...input });

beforeAll(async () => {
  hub = await testSubgraph(definition);
  const { importPlan } = await hub.as(people.office).ok(IMPORT, { input: file(first) });
  planId = importPlan.plan.id;
  ids = (await plan()).keyTasks.map((task: { id: string }) => task.id);
  expect(await sign(hub, people.publicity, ids[0] ?? '')).toMatchObject({ state: 'SIGNED' });
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('a later document', () => {
  it('is compared task by task and changes nothing', async () => {
    const before = JSON.stringify(await plan());
    const { planAmendmentPreview } = await hub.as(people.office).ok(PREVIEW, { input: { planId, ...file(second) } });
    expect(planAmendmentPreview).toMatchObject({ held: false, problems: [], documentNumber: '某科协发〔2026〕19号' });
    expect(
      planAmendmentPreview.differences.map((d: { change: string; fields: string[]; keyTaskId: string }) => [
        d.change,
        d.fields,
        d.keyTaskId,
      ]),
    ).toEqual([
      ['CHANGED', ['NUMBER'], ids[1]],
      ['CHANGED', ['NUMBER', 'TEXT', 'TARGETS'], ids[0]],
      ['ADDED', [], null],
      ['WITHDRAWN', [], ids[2]],
    ]);
    expect(JSON.stringify(await plan())).toBe(before);
  });

  it('is for those who may amend', async () => {
    for (const viewer of [people.publicity, people.leader, partner({ scopes: ['tasks:read'] })]) {
      const answer = await hub.as(viewer).run(PREVIEW, { input: { planId, ...file(second) } });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const written = await hub.as(viewer).run(AMEND, { input: { planId, version: 1, ...file(second) } });
      expect(written.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is refused without reasons, of another year, older, or of a plan that changed meanwhile', async () => {
    const { version } = await plan();
    expect(await amend({ version })).toMatchObject({
      code: 'REASON_MISSING',
      field: 'withdrawals',
      details: { numbers: [3] },
    });
    expect(await amend({ version: version + 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: version });
    const other = { ...second, title: ['关于修订《2027年重点工作安排》的通知'] };
    expect(await amend({ version, ...file(other) })).toMatchObject({ code: 'OTHER_YEAR' });
    const older = { ...second, signature: ['          某市科学技术协会', '2026年1月5日'] };
    expect(await amend({ version, ...file(older) })).toMatchObject({ code: 'OLDER_DOCUMENT' });
    expect(await amend({ version, ...file(first) })).toMatchObject({ code: 'SAME_TEXT' });
  });

  it('becomes the text; tasks keep their ids and signatures, both texts stay, what goes is withdrawn with its reason', async () => {
    const { version } = await plan();
    const withdrawals = [{ keyTaskId: ids[2], reason: '并入市级统一部署' }];
    expect(await amend({ version, withdrawals })).toMatchObject({ __typename: 'Plan', id: planId });
    const now = await plan();
    expect(now.documentNumber).toBe('某科协发〔2026〕3号');
    expect(now.keyTasks.map((task: { number: number; id: string }) => [task.number, task.id])).toEqual([
      [1, ids[1]],
      [2, ids[0]],
      [3, expect.any(String)],
    ]);
    expect(now.keyTasks[1]).toMatchObject({
      text: '举办青年科学家论坛三十场。',
      assignments: [{ state: 'SIGNED' }, {}],
    });
    expect(now.keyTasks[2]).toMatchObject({ category: { name: '聚智' }, assignments: [{ state: 'ASSIGNED' }] });
    for (const { clause, text } of now.keyTasks) {
      expect(now.rawLines.slice(clause.line - 1, clause.endLine).join('\n')).toContain(text);
    }
    expect(now.withdrawnTasks).toEqual([
      {
        id: ids[2],
        number: 3,
        state: 'WITHDRAWN',
        stateReason: '并入市级统一部署',
        assignments: [],
        light: null,
        editions: [
          { change: 'ORIGINAL', reason: null, line: expect.any(Number) },
          { change: 'WITHDRAWN', reason: '并入市级统一部署', line: null },
        ],
      },
    ]);
    expect(now.keyTasks[1].editions).toMatchObject([
      { change: 'ORIGINAL', wording: { number: 1, text: '举办青年科学家论坛二十场。' }, edition: { number: 1 } },
      { change: 'CHANGED', wording: { number: 2 }, edition: { number: 2, documentNumber: '某科协发〔2026〕19号' } },
    ]);
    expect(now.editions.map((edition: { number: number }) => edition.number)).toEqual([1, 2]);
    for (const { id } of now.editions) {
      const { planEdition } = await hub.as(people.district).ok(EDITION, { id });
      for (const { line, endLine, wording } of planEdition.tasks) {
        if (line === null) continue;
        expect(planEdition.rawLines.slice(line - 1, endLine).join('\n')).toContain(wording.text);
      }
    }
  });

  it('tells the other areas what was added, changed and withdrawn', async () => {
    const told = (await hub.facts()).slice(-4).map((fact) => [fact.type, fact.keys.keyTask]);
    expect(told).toEqual([
      ['tasks.key-task.amended', ids[1]],
      ['tasks.key-task.amended', ids[0]],
      ['tasks.key-task.planned', expect.any(String)],
      ['tasks.key-task.withdrawn', ids[2]],
    ]);
  });

  it('changes nothing the second time, by whatever way it or the first text comes', async () => {
    const before = JSON.stringify(await plan());
    const { version } = await plan();
    expect(await amend({ version })).toMatchObject({ code: 'SAME_TEXT' });
    for (const text of [first, second]) {
      const { importPlan } = await hub.as(people.office).ok(IMPORT, { input: file(text) });
      expect(importPlan).toMatchObject({ created: false, plan: { id: planId } });
    }
    expect(JSON.stringify(await plan())).toBe(before);
  });

  it('leaves withdrawn tasks out of lists unless they are asked for', async () => {
    const LIST = 'query ($w: Boolean, $p: ID) { keyTasks(first: 50, planId: $p, withdrawn: $w) { nodes { id } } }';
    const now = await hub.as(people.publicity).ok(LIST, { p: planId });
    expect(now.keyTasks.nodes).toHaveLength(3);
    const gone = await hub.as(people.publicity).ok(LIST, { p: planId, w: true });
    expect(gone.keyTasks.nodes).toEqual([{ id: ids[2] }]);
  });
});

describe('the document of an amended plan', () => {
  it('carries the number, the day and the words of the last edition', async () => {
    const { planDocument } = await hub
      .as(people.publicity)
      .ok('query ($id: ID!) { planDocument(id: $id) { name content } }', { id: planId });
    expect(planDocument.name).toContain('某科协发〔2026〕19号');
    const { planAmendmentPreview } = await hub
      .as(people.office)
      .ok(PREVIEW, { input: { planId, fileName: 'made.docx', content: planDocument.content } });
    expect(planAmendmentPreview).toMatchObject({ documentNumber: '某科协发〔2026〕19号', problems: [] });
    const changes = planAmendmentPreview.differences.map((one: { change: string }) => one.change);
    expect(new Set(changes)).toEqual(new Set(['UNCHANGED']));
  });
});
