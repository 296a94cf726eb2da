import type { NoticePayload } from '@hub/kit/notices';
import { type TestSubgraph, testSubgraph, until } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, lectures, people } from '../testing.fixture.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  hub.subgraph.consume({ tasks: hub.subgraph.facts });
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const notices = async () =>
  (await hub.facts())
    .filter(({ type }) => type === 'tasks.notice.given')
    .map((fact) => ({ ...(fact.payload as NoticePayload), at: fact.at }));
const settled = () =>
  until('the last fact told', async () => {
    const [row] = await hub.sql(
      `select count(*)::int as waiting from outbox_fact f, fact_cursor c
       where c.consumer = 'tasks.notices' and (f.txid, f.seq) > (c.txid, c.seq)`,
    );
    return row.waiting === 0;
  });

describe('notices', () => {
  it('ask each lead and co-unit of an imported plan to sign, and name whoever imported it as the one who knows', async () => {
    await settled();
    const about = (await notices()).filter(({ link }) => link === `/tasks/key-tasks/${lectures}`);
    expect(about.map(({ title }) => title.zh).sort()).toEqual([
      '重点任务5由贵单位牵头，请签收',
      '重点任务5由贵单位配合，请签收',
    ]);
    expect(about[0]).toMatchObject({ about: expect.stringMatching(/^5\. /), byOfficerId: people.office.id });
    const [lead] = about.filter(({ title }) => title.zh.includes('牵头'));
    expect(lead?.to.holders).toEqual([{ privilege: 'tasks/assignments.sign', unitIds: [people.publicity.unitId] }]);
  });

  it('are given once, however often the facts are read', async () => {
    await settled();
    const before = (await notices()).length;
    hub.subgraph.consume({ tasks: hub.subgraph.facts });
    await hub.subgraph.daily();
    await settled();
    expect((await notices()).length).toBe(before);
    expect(before).toBeGreaterThan(25);
  });
});
