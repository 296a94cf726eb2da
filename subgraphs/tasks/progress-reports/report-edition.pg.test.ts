import { chinaDay } from '@hub/kit';
import { type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { addMonths, monthOf } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf, sign } from '../testing.fixture.ts';

const RESULT =
  '{ __typename ... on ProgressReport { id version state } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const SAVE = `mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) ${RESULT} }`;
const SUBMIT = `mutation ($input: ProgressReportStepInput!) { submitProgressReport(input: $input) ${RESULT} }`;
const ACCEPT = `mutation ($input: ProgressReportStepInput!) { acceptProgressReport(input: $input) ${RESULT} }`;
const RETURN = `mutation ($input: ReturnProgressReportInput!) { returnProgressReport(input: $input) ${RESULT} }`;
const EDITIONS = `query ($id: ID!) { progressReport(id: $id) { editions { number step reason percent text changed by { id }
  activities { title } mergedUnits { id } } } }`;

const period = monthOf(chinaDay());
const text = '本月组织三场宣讲，听众反响热烈，下月继续推进。';
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
  await hub.sql('update plan set year = $1', [Number(period.slice(0, 4))]);
  for (const viewer of [people.publicity, people.personnel, people.academician]) await sign(hub, viewer, lectures);
});
afterAll(() => hub[Symbol.asyncDispose]());

const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const save = (viewer: Officer, change: object = {}) =>
  resultOf(hub, viewer, SAVE, { keyTaskId: lectures, unitId: viewer.unitId, period, percent: 40, text, ...change });
const submit = async (viewer: Officer, draft: { id: string; version: number }) =>
  resultOf(hub, viewer, SUBMIT, ref(draft));
const editions = async (viewer: Officer, id: string) =>
  (await hub.as(viewer).ok(EDITIONS, { id })).progressReport?.editions;

describe('every change of a report', () => {
  let id = '';
  it('is kept once a step with who, why and what became other; a draft saved again and again leaves none', async () => {
    const draft = await save(people.personnel);
    const again = await save(people.personnel, { version: draft.version, percent: 45 });
    id = draft.id;
    expect(await editions(people.personnel, id)).toEqual([]);
    const sent = await submit(people.personnel, again);
    const returned = await resultOf(hub, people.publicity, RETURN, { ...ref(sent), reason: '请补充专家名单。' });
    const first = await save(people.personnel, { version: returned.version, percent: 50, text: `${text}名单附后。` });
    const better = await save(people.personnel, { version: first.version, percent: 55, text: `${text}附名单。` });
    const resent = await submit(people.personnel, better);
    await resultOf(hub, people.publicityHead, ACCEPT, ref(resent));
    expect(await editions(people.personnel, id)).toMatchObject([
      { number: 1, step: 'SUBMITTED', percent: 45, text, changed: [], reason: null, by: { id: people.personnel.id } },
      { number: 2, step: 'RETURNED', reason: '请补充专家名单。', changed: [], by: { id: people.publicity.id } },
      { number: 3, step: 'SUBMITTED', percent: 55, text: `${text}附名单。`, changed: ['percent', 'text'] },
      { number: 4, step: 'ACCEPTED', changed: [], by: { id: people.publicityHead.id } },
    ]);
  });

  it('is for the unit, its reviewer, the office and leaders; others read what was accepted alone', async () => {
    for (const viewer of [people.publicity, people.office, people.leader])
      expect(await editions(viewer, id)).toHaveLength(4);
    for (const viewer of [people.academician, people.district]) expect(await editions(viewer, id)).toEqual([]);
    await expect(hub.sql("update progress_report_edition set text = 'x'")).rejects.toThrow(/append-only/);
    expect(
      await hub.sqlAs(people.academician, 'select id from progress_report_edition where report_id = $1', [id]),
    ).toEqual([]);
  });

  it('names whose words the lead unit took over, of what was handed in for this period only', async () => {
    const merged = await save(people.publicity, { mergedReportIds: [id], text: `${text}\n【组织人事部】${text}` });
    const lead = await submit(people.publicity, merged);
    expect(await editions(people.publicity, lead.id)).toMatchObject([
      { step: 'MERGED', mergedUnits: [{ id: people.personnel.unitId }] },
      { step: 'SUBMITTED', mergedUnits: [] },
    ]);
    const draft = await save(people.academician);
    const other = { keyTaskId: lectures, mergedReportIds: [draft.id], version: null, period: addMonths(period, -1) };
    expect(await save(people.publicity, other)).toMatchObject({ code: 'NOT_TO_MERGE', field: 'mergedReportIds' });
    expect(await save(people.publicity, { ...other, mergedReportIds: [id] })).toMatchObject({ code: 'NOT_TO_MERGE' });
  });

  it('costs one statement for many reports', async () => {
    const ALL = '{ progressReports(first: 50) { nodes { editions { number } } } }';
    const { statements } = await hub.countSql(() => hub.as(people.office).ok(ALL));
    const bare = await hub.countSql(() => hub.as(people.office).ok('{ progressReports(first: 50) { nodes { id } } }'));
    expect(statements - bare.statements).toBeLessThanOrEqual(1);
  });
});
