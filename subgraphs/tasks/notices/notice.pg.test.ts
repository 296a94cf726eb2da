import { chinaDay } from '@hub/kit';
import type { NoticePayload } from '@hub/kit/notices';
import { type TestSubgraph, testSubgraph, until } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { addMonths, monthOf } from '../months.ts';
import { importSample, lectures, people, resultOf, sign } from '../testing.fixture.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  hub.subgraph.consume({ tasks: hub.subgraph.facts });
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const verb = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on ProgressReport { id version } ... on Refusal { code message } } }`;
const SAVE = verb('saveProgressReport', 'SaveProgressReportInput');
const SUBMIT = verb('submitProgressReport', 'ProgressReportStepInput');
const RETURN = verb('returnProgressReport', 'ReturnProgressReportInput');

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

  it('go to whoever reviews when a report is handed in, and back to the unit when it is returned', async () => {
    await sign(hub, people.personnel, lectures);
    const draft = await resultOf(hub, people.personnel, SAVE, {
      keyTaskId: lectures,
      unitId: people.personnel.unitId,
      month: addMonths(monthOf(chinaDay()), -1),
      percent: 40,
      text: '本月配合完成两场宣讲。',
    });
    const sent = await resultOf(hub, people.personnel, SUBMIT, { id: draft.id, version: draft.version });
    const last = async () => (await notices()).at(-1);
    await settled();
    expect(await last()).toMatchObject({
      kind: 'progress-report.submitted',
      link: `/tasks/review?report=${draft.id}`,
      byOfficerId: people.personnel.id,
      to: { holders: [{ privilege: 'tasks/progress-reports.review', unitIds: [people.publicity.unitId] }] },
    });
    await resultOf(hub, people.publicity, RETURN, { id: draft.id, version: sent.version, reason: '请写明场次。' });
    expect(await last()).toMatchObject({
      kind: 'progress-report.returned',
      urgent: true,
      to: { holders: [{ privilege: 'tasks/progress-reports.submit', unitIds: [people.personnel.unitId] }] },
    });
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
