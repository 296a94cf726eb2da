import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from './index.ts';
import { grantHonour, importPlan, publishContent, reportService, step } from './steps.ts';

const board = `query Board($plan: ID!) {
  planBoard(planId: $plan) {
    asOf
    documentNumber
    plan { title }
    sources { source freshness }
    rows(first: 100) {
      nodes {
        id number text leadName
        leadUnit { id name }
        keyTask {
          id text
          light { colour }
          serviceTotals { minutes recordCount }
          publishedContentCount
          grantedHonourCount
        }
        figures { indicator { code name } definitionVersion value records state drill }
      }
    }
  }
}`;

interface Figure {
  indicator: { code: string };
  value: number | null;
  records: number | null;
  state: string;
  drill: string | null;
  definitionVersion: number;
}

/** The one query that crosses every area. */
describe.each(['single', 'split'] as const)('the plan board over every subgraph, %s topology', (topology) => {
  let hub: TestHub;
  let plan: Awaited<ReturnType<typeof importPlan>>;
  let task: string;

  beforeAll(async () => {
    hub = await startTestHub({ topology });
    plan = await importPlan(hub.as('office.li'));
    task = plan.keyTasks[0]?.id as string;
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  async function row(id = task, as = 'leader.lin') {
    const answer = await hub.as(as).run(board, { plan: plan.id });
    const found = answer.data?.planBoard?.rows.nodes.find(
      (node: { keyTask?: { id: string }; id: string }) => node.id === id,
    );
    const figure = (part: string): Figure | undefined =>
      found?.figures.find((f: Figure) => f.indicator.code.includes(part));
    return { answer, found, figure };
  }

  it('has a row for each task of the imported plan', async () => {
    await expect
      .poll(async () => (await row()).answer.data?.planBoard?.rows.nodes.length, { timeout: 15_000 })
      .toBe(plan.keyTasks.length);
    const { answer, found } = await row();
    expect(answer.errors).toBeUndefined();
    expect(found).toMatchObject({ number: 1, keyTask: { id: task, text: found.text } });
    for (const figure of found.figures) expect(figure.definitionVersion).toBeGreaterThan(0);
  });

  it('shows a confirmation, a publication and an honour within moments, and each number opens its records', async () => {
    const record = await reportService(hub.as('popular.wu'), { keyTaskId: task, title: '看板计数的服务' });
    await step(hub.as('popular.wu'), 'confirmServiceRecord', 'ServiceRecordStepInput', 'ServiceRecord', record);
    const content = await publishContent(hub, { keyTaskId: task, title: '看板计数的稿件' });
    const { honour } = await grantHonour(hub, { keyTaskId: task });

    await expect
      .poll(async () => (await row()).found?.figures.filter((f: Figure) => (f.records ?? 0) > 0).length, {
        timeout: 15_000,
      })
      .toBeGreaterThanOrEqual(3);
    const { found } = await row();
    expect(found.keyTask).toMatchObject({
      serviceTotals: { minutes: 120 },
      publishedContentCount: 1,
      grantedHonourCount: 1,
    });

    const opened = new Set<string>();
    for (const figure of found.figures.filter((f: Figure) => (f.records ?? 0) > 0)) {
      const { countedRecords } = await hub.as('leader.lin').ok(
        `query ($drill: String!) {
          countedRecords(drill: $drill) {
            value records
            rows(first: 10) { nodes { record {
              __typename
              ... on ServiceRecord { id title }
              ... on Content { id title }
              ... on Honour { id citation }
            } } }
          }
        }`,
        { drill: figure.drill },
      );
      expect(countedRecords).toMatchObject({ value: figure.value, records: figure.records });
      expect(countedRecords.rows.nodes).toHaveLength(figure.records ?? 0);
      for (const node of countedRecords.rows.nodes) opened.add(node.record.id);
    }
    expect(opened).toEqual(new Set([record.id, content.id, honour.id]));
  });

  it('comes with a labelled gap while media is stopped, and whole again when it is back', async () => {
    await hub.stop('media');
    const { answer, found } = await row();
    expect(answer.data.planBoard.rows.nodes).toHaveLength(plan.keyTasks.length);
    expect(found.keyTask).toMatchObject({ serviceTotals: { minutes: 120 }, publishedContentCount: null });
    expect(new Set(answer.errors?.map((e) => `${e.extensions.code} ${e.extensions.serviceName}`))).toEqual(
      new Set(['UNAVAILABLE media']),
    );
    await hub.start('media');
    await expect.poll(async () => (await row()).found?.keyTask.publishedContentCount, { timeout: 15_000 }).toBe(1);
    expect((await row()).answer.errors).toBeUndefined();
  });

  it('shows what reports knows while the tasks area itself is stopped', async () => {
    await hub.stop('tasks');
    const { answer, found } = await row();
    expect(found).toMatchObject({ number: 1, text: expect.any(String) });
    expect(found.figures.some((f: Figure) => (f.records ?? 0) > 0)).toBe(true);
    expect(answer.errors?.every((e) => e.extensions.code === 'UNAVAILABLE')).toBe(true);
    await hub.start('tasks');
    await expect.poll(async () => (await row()).answer.errors, { timeout: 15_000 }).toBeUndefined();
  });

  it('answers a partner over the four areas with sums and public fields, and refuses persons by code', async () => {
    const partner = await hub.partner().asking('tasks:read talents:read volunteers:read media:read reports:read');
    const open = await partner.run(
      `query FourAreas($task: ID!) {
        keyTask(id: $task) { number text lead { name } publishedContentCount grantedHonourCount activityTotals { activityCount } }
        serviceTotals(keyTaskId: $task) { minutes }
      }`,
      { task },
    );
    expect(open.errors).toBeUndefined();
    expect(open.data.keyTask).toMatchObject({ number: 1, publishedContentCount: 1, grantedHonourCount: 1 });

    for (const query of [
      '{ people(first: 5) { nodes { name phone } } }',
      '{ serviceRecords(first: 5) { nodes { title volunteer { name } } } }',
      '{ volunteers(first: 5) { nodes { name phone } } }',
      '{ progressReports(first: 5) { nodes { id } } }',
      '{ officers(first: 5) { nodes { name phone } } }',
    ]) {
      const answer = await partner.run(query);
      expect([query, answer.errors?.map((e) => e.extensions.code)]).toEqual([
        query,
        expect.arrayContaining(['FORBIDDEN']),
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/程工|江志愿|1[39]9\d{8}/);
    }
  });
});
