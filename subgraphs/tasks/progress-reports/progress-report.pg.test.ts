import { unitId } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit';
import { type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { addMonths, monthOf } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf, sign } from '../testing.fixture.ts';

const UNION =
  '{ __typename ... on ProgressReport { id version state percent returnReason role reviewUnit { id } } ... on Refusal { code field details } ... on Conflict { currentVersion current } }';
const SAVE = `mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) ${UNION} }`;
const SUBMIT = `mutation ($input: ProgressReportStepInput!) { submitProgressReport(input: $input) ${UNION} }`;
const ACCEPT = `mutation ($input: ProgressReportStepInput!) { acceptProgressReport(input: $input) ${UNION} }`;
const RETURN = `mutation ($input: ReturnProgressReportInput!) { returnProgressReport(input: $input) ${UNION} }`;
const PAPER =
  'mutation ($input: RecordPaperReportsInput!) { recordPaperReports(input: $input) { __typename ... on RecordedPaperReports { recorded } ... on Refusal { code } } }';

const month = monthOf(chinaDay());
const text = '本月组织三场宣讲，听众反响热烈，下月继续推进。';
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
  for (const viewer of [people.publicity, people.personnel, people.academician]) await sign(hub, viewer, lectures);
});
afterAll(() => hub[Symbol.asyncDispose]());

const save = async (viewer: Officer, change: object = {}) =>
  (
    await hub
      .as(viewer)
      .ok(SAVE, { input: { keyTaskId: lectures, unitId: viewer.unitId, month, percent: 60, text, ...change } })
  ).saveProgressReport;
const step = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;

describe('reporting progress', () => {
  it('goes from draft to submitted to accepted; the office accepts the lead unit and the others hear it', async () => {
    const draft = await save(people.publicity);
    expect(draft).toMatchObject({ state: 'DRAFT', version: 1, role: 'LEAD', reviewUnit: { id: unitId('office') } });
    const again = await save(people.publicity, { percent: 65, version: 1 });
    expect(again).toMatchObject({ id: draft.id, version: 2, percent: 65 });
    const sent = await step(people.publicity, SUBMIT, ref(again));
    expect(sent).toMatchObject({ state: 'SUBMITTED' });
    const accepted = await step(people.office, ACCEPT, ref(sent));
    expect(accepted).toMatchObject({ state: 'ACCEPTED' });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.progress-report.accepted',
      keys: { keyTask: lectures, unit: unitId('publicity') },
      payload: { month, percent: 65, role: 'LEAD' },
    });
    expect(await step(people.office, ACCEPT, ref(accepted))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await save(people.publicity, { version: accepted.version })).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('is returned by the lead unit with a reason, corrected and sent again', async () => {
    const sent = await step(people.personnel, SUBMIT, ref(await save(people.personnel)));
    expect(sent).toMatchObject({ role: 'CO', reviewUnit: { id: unitId('publicity') } });
    expect(await codeOf(people.publicity, RETURN, { ...ref(sent), reason: '短' })).toBe('INVALID_INPUT');
    const returned = await step(people.publicity, RETURN, { ...ref(sent), reason: '请补充专家名单。' });
    expect(returned).toMatchObject({ state: 'RETURNED', returnReason: '请补充专家名单。' });
    const corrected = await save(people.personnel, { version: returned.version, text: `${text}附名单。` });
    expect(corrected).toMatchObject({ state: 'RETURNED' });
    const [before] = await hub.sql('select first_submitted_at from progress_report where id = $1', [sent.id]);
    const resent = await step(people.personnel, SUBMIT, ref(corrected));
    expect(resent).toMatchObject({ state: 'SUBMITTED', returnReason: null });
    expect((await hub.sql('select first_submitted_at from progress_report where id = $1', [sent.id]))[0]).toEqual(
      before,
    );
    expect(await step(people.publicityHead, ACCEPT, ref(resent))).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is for units that have a part and signed for it', async () => {
    expect(await save(people.district)).toMatchObject({ code: 'NOT_ASSIGNED' });
    expect(await save(people.personnel, { keyTaskId: demoKeyTaskId(13) })).toMatchObject({
      code: 'NOT_SIGNED',
      details: { version: 1 },
    });
  });

  it('is forbidden for other units, and to review by those whose part it is not', async () => {
    const input = { keyTaskId: lectures, unitId: unitId('academician-centre'), month, percent: 10, text };
    for (const viewer of [people.publicity, people.office, people.leader])
      expect(await codeOf(viewer, SAVE, input)).toBe('FORBIDDEN');
    const sent = await step(people.academician, SUBMIT, ref(await save(people.academician)));
    for (const viewer of [people.office, people.personnel, people.district]) {
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await codeOf(viewer, ACCEPT, ref(sent)));
    }
    expect(await codeOf(people.leader, ACCEPT, ref(sent))).toBe('FORBIDDEN');
    expect(
      await hub.sqlAs(people.personnel, "update progress_report set state = 'ACCEPTED' where id = $1 returning id", [
        sent.id,
      ]),
    ).toEqual([]);
  });

  it('needs a second person, also inside the office', async () => {
    const task = demoKeyTaskId(1);
    await sign(hub, people.office, task);
    // The office takes part in task 1; the party committee's office leads it. Made the lead, the office reviews itself.
    const { keyTask } = await hub
      .as(people.office)
      .ok('query ($id: ID!) { keyTask(id: $id) { version } }', { id: task });
    await hub
      .as(people.office)
      .ok('mutation ($input: CorrectKeyTaskInput!) { correctKeyTask(input: $input) { __typename } }', {
        input: { id: task, version: keyTask.version, leadUnitId: unitId('office') },
      });
    const draft = await save(people.office, { keyTaskId: task });
    expect(draft).toMatchObject({ state: 'DRAFT', role: 'LEAD' });
    const sent = await step(people.office, SUBMIT, ref(draft));
    expect(await step(people.office, ACCEPT, ref(sent))).toMatchObject({ code: 'OWN_REPORT' });
    expect(await step(people.otherOffice, ACCEPT, ref(sent))).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is of a month that has begun, not before the plan, and says more than a word', async () => {
    expect(await save(people.academician, { month: addMonths(month, 1) })).toMatchObject({
      code: 'MONTH_IN_FUTURE',
      field: 'month',
    });
    await hub.sql('update plan set year = 2025');
    expect(await save(people.academician, { month })).toMatchObject({ code: 'AFTER_PLAN' });
    await hub.sql('update plan set year = 2026');
    expect(await save(people.academician, { month: '2025-12' })).toMatchObject({ code: 'BEFORE_PLAN' });
    const short = await save(people.academician, { month: '2026-01', text: '推进中' });
    expect(await step(people.academician, SUBMIT, ref(short))).toMatchObject({ code: 'TEXT_TOO_SHORT', field: 'text' });
    expect(
      await codeOf(people.academician, SAVE, {
        keyTaskId: lectures,
        unitId: people.academician.unitId,
        month: '2026-13',
        percent: 101,
        text,
      }),
    ).toBe('INVALID_INPUT');
  });

  it('must explain a percentage that falls', async () => {
    const task = demoKeyTaskId(14);
    await sign(hub, people.academician, task);
    const on = (change: object) => save(people.academician, { keyTaskId: task, ...change });
    const first = await step(people.academician, SUBMIT, ref(await on({ month: addMonths(month, -1), percent: 70 })));
    await step(people.office, ACCEPT, ref(first));
    const fallen = await on({ percent: 60 });
    expect(await step(people.academician, SUBMIT, ref(fallen))).toMatchObject({
      code: 'PERCENT_FALLS',
      field: 'percent',
      details: { lastAccepted: 70 },
    });
    const explained = await on({ percent: 60, version: fallen.version, difficulties: '两场活动因场地取消。' });
    expect(await step(people.academician, SUBMIT, ref(explained))).toMatchObject({ state: 'SUBMITTED' });
  });

  it('lets one of two who save at once win and shows the other what stands', async () => {
    const task = demoKeyTaskId(18);
    await sign(hub, people.publicity, task);
    const both = await Promise.all(
      [people.publicity, people.publicityHead].map((viewer) => save(viewer, { keyTaskId: task })),
    );
    expect(both.map((answer) => answer.__typename).sort()).toEqual(['Conflict', 'ProgressReport']);
    const stale = both.find((answer) => answer.__typename === 'Conflict');
    expect(stale.current).toMatchObject({ text, percent: 60 });
  });
});

describe('who reads reports', () => {
  const list = async (viewer: Officer, state: string) =>
    (
      await hub
        .as(viewer)
        .ok(`{ progressReports(first: 50, keyTaskId: "${lectures}", state: ${state}) { nodes { unit { id } } } }`)
    ).progressReports.nodes.map((n: { unit: { id: string } }) => n.unit.id);

  it('drafts: the unit alone; submitted: its reviewer as well; accepted: every officer', async () => {
    await save(people.academician, { month: '2026-02' });
    expect(await list(people.academician, 'DRAFT')).toContain(unitId('academician-centre'));
    expect(await list(people.publicity, 'DRAFT')).toEqual([]);
    expect(await list(people.publicity, 'SUBMITTED')).toEqual([unitId('academician-centre')]);
    expect(await list(people.district, 'SUBMITTED')).toEqual([]);
    expect((await list(people.district, 'ACCEPTED')).sort()).toEqual([unitId('publicity'), unitId('personnel')].sort());
  });

  it('through a reference as at the root', async () => {
    const [{ id }] = await hub.sql("select id from progress_report where state = 'DRAFT' and month = '2026-02'");
    expect((await hub.as(people.district).entities('ProgressReport', [{ id }], 'text')).data?._entities).toEqual([
      null,
    ]);
    expect((await hub.as(people.academician).entities('ProgressReport', [{ id }], 'text')).data?._entities).toEqual([
      { text },
    ]);
  });

  it('queues what waits for each reviewer, oldest first', async () => {
    const queue = async (viewer: Officer) =>
      (await hub.as(viewer).ok('{ progressReportsToReview(first: 20) { nodes { keyTask { number } unit { id } } } }'))
        .progressReportsToReview.nodes;
    expect(await queue(people.publicity)).toEqual([
      { keyTask: { number: 5 }, unit: { id: unitId('academician-centre') } },
    ]);
    expect((await queue(people.office)).map((n: { keyTask: { number: number } }) => n.keyTask.number)).toEqual([14]);
    expect(await queue(people.personnel)).toEqual([]);
  });
});

describe('progress from paper', () => {
  const paper = (change: object = {}) => ({
    unitId: unitId('party-committee'),
    month: '2026-03',
    percent: 25,
    text: '一季度完成学习清单。',
    submittedOn: '2026-04-03',
    ...change,
  });
  const record = async (viewer: Officer, reports: object[]) =>
    (await hub.as(viewer).ok(PAPER, { input: { keyTaskId: demoKeyTaskId(1), reports } })).recordPaperReports;

  it('is recorded by the office once, as accepted on its day', async () => {
    expect(await record(people.office, [paper(), paper({ month: '2026-04', submittedOn: '2026-05-04' })])).toEqual({
      __typename: 'RecordedPaperReports',
      recorded: 2,
    });
    expect(await record(people.office, [paper({ percent: 99 }), paper({ month: '2026-04' })])).toMatchObject({
      recorded: 0,
    });
    const rows = await hub.sql(
      "select percent, on_paper, state, (first_submitted_at at time zone 'Asia/Shanghai')::date::text as day from progress_report where on_paper order by month",
    );
    expect(rows).toEqual([
      { percent: 25, on_paper: true, state: 'ACCEPTED', day: '2026-04-03' },
      { percent: 25, on_paper: true, state: 'ACCEPTED', day: '2026-05-04' },
    ]);
  });

  it('cannot write lateness away: no month and no day since the plan came into the hub', async () => {
    const facts = (await hub.facts()).length;
    expect(await record(people.office, [paper({ month })])).toMatchObject({ code: 'NOT_BEFORE_HUB' });
    expect(await record(people.office, [paper({ submittedOn: '2030-01-01', month: '2026-05' })])).toMatchObject({
      code: 'NOT_BEFORE_HUB',
    });
    expect(await record(people.office, [paper({ month: '2025-12' })])).toMatchObject({ code: 'BEFORE_PLAN' });
    expect(
      await record(people.office, [paper({ month: '2026-06' }), paper({ unitId: unitId('district-500103') })]),
    ).toMatchObject({ code: 'NOT_ASSIGNED' });
    expect(await hub.facts()).toHaveLength(facts);
    expect(
      (await hub.as(people.publicity).run(PAPER, { input: { keyTaskId: lectures, reports: [paper()] } })).errors?.[0]
        ?.extensions.code,
    ).toBe('FORBIDDEN');
  });
});
