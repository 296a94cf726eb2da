import { addWorkingDays } from '@hub/directory/contract/working-days';
import { chinaDay } from '@hub/kit';
import { type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { addDays, addMonths, lastDayOf, monthOf } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf, sign } from '../testing.fixture.ts';

const REPORT = '{ __typename ... on ProgressReport { id version } ... on Refusal { code } }';
const SAVE = `mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) ${REPORT} }`;
const SUBMIT = `mutation ($input: ProgressReportStepInput!) { submitProgressReport(input: $input) ${REPORT} }`;
const REMIND =
  'mutation ($input: RemindMissingInput!) { remindMissing(input: $input) { __typename ... on RemindedUnits { reminded already } ... on Refusal { code } } }';
const GAPS =
  'query ($period: String!) { reportingGaps(period: $period) { missing state daysLate dueOn remindedOn unit { id } keyTask { id } } }';
const SEEN =
  'query ($id: ID!) { keyTask(id: $id) { reminders { subjectType period dueOn overdue unit { id } givenBy { id } } } }';

/** The month that is over, far enough ahead that nobody has days of grace left. */
const month = monthOf(chinaDay());
const due = `${addMonths(month, 1)}-05`;
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
  await hub.sql('update plan set year = $1', [Number(month.slice(0, 4))]);
  // Two units of one task have signed, long ago; all others were asked to sign long ago as well.
  for (const viewer of [people.publicity, people.personnel]) await sign(hub, viewer, lectures);
  await hub.sql('update assignment set assigned_on = $1', [addDays(`${month}-01`, -60)]);
  const draft = await resultOf(hub, people.publicity, SAVE, {
    keyTaskId: lectures,
    unitId: people.publicity.unitId,
    period: month,
    percent: 30,
    text: '本月组织三场宣讲，听众反响热烈，下月继续推进。',
  });
  await resultOf(hub, people.publicity, SUBMIT, { id: draft.id, version: draft.version });
});
afterAll(() => hub[Symbol.asyncDispose]());

/** The last working day so many working days before a day. */
const before = (day: string, count: number) => {
  let at = addDays(day, -1);
  while (addWorkingDays(at, count) >= day) at = addDays(at, -1);
  return addWorkingDays(at, 1);
};
const given = async (stage: string) =>
  hub.sql(
    "select unit_id as unit, period, overdue from reminder where subject_type = 'PROGRESS_REPORT' and stage = $1 and key_task_id = $2 and period = $3",
    [stage, lectures, month],
  );
const codeOf = async (viewer: Officer, document: string, values: Record<string, unknown>) =>
  (await hub.as(viewer).run(document, values)).errors?.[0]?.extensions.code;

describe('reminders', () => {
  it('come some working days before the day, to whoever has not handed in, once each, and none on a day of rest', async () => {
    const early = before(due, 3);
    await hub.subgraph.daily(early);
    expect(await given('BEFORE_3')).toEqual([{ unit: people.personnel.unitId, period: month, overdue: false }]);
    const first = await hub.sql('select count(*)::int as n from reminder');
    expect(await hub.subgraph.daily(early)).toMatchObject({ 'give-reminders': 0 });
    expect(await hub.sql('select count(*)::int as n from reminder')).toEqual(first);
    await hub.subgraph.daily(before(due, 1));
    expect(await given('BEFORE_1')).toHaveLength(1);
    // 2 October 2027 and the first of May are days of rest in any year.
    expect(await hub.subgraph.daily(`${Number(month.slice(0, 4)) + 1}-05-01`)).toMatchObject({ 'give-reminders': 0 });
  });

  it('come once more when it is overdue; each is told as a fact', async () => {
    const late = addWorkingDays(due, 1);
    await hub.subgraph.daily(late);
    await hub.subgraph.daily(addWorkingDays(late, 2));
    expect(await given('OVERDUE')).toEqual([{ unit: people.personnel.unitId, period: month, overdue: true }]);
    const facts = (await hub.facts()).filter(
      ({ type, keys }) =>
        type === 'tasks.reminder.given' && keys.keyTask === lectures && keys.unit === people.personnel.unitId,
    );
    const reports = facts
      .map(({ payload }) => payload as Record<string, unknown>)
      .filter(({ period }) => period === month);
    expect(reports).toMatchObject([
      { subjectType: 'progress-report', dueOn: due, overdue: false, byHand: false },
      { subjectType: 'progress-report', dueOn: due, overdue: false },
      { subjectType: 'progress-report', dueOn: due, overdue: true },
    ]);
  });

  it('come for tasks that nobody signed for, and stop once somebody did', async () => {
    const unsigned = await hub.sql(
      "select key_task_id as task, stage from reminder where subject_type = 'ASSIGNMENT' and unit_id = $1",
      [people.academician.unitId],
    );
    expect(unsigned.length).toBeGreaterThan(0);
    expect(new Set(unsigned.map(({ stage }: { stage: string }) => stage))).toEqual(new Set(['OVERDUE']));
    expect(
      await hub.sql("select id from reminder where subject_type = 'ASSIGNMENT' and unit_id = $1 and key_task_id = $2", [
        people.personnel.unitId,
        lectures,
      ]),
    ).toEqual([]);
    const { taskTodos } = await hub.as(people.academician).ok('{ taskTodos { kind remindedOn } }');
    const toSign = taskTodos.filter(({ kind }: { kind: string }) => kind === 'SIGN');
    expect(toSign.every(({ remindedOn }: { remindedOn: string | null }) => remindedOn !== null)).toBe(true);
  });
});

describe('催办 by the office', () => {
  it('lists who is missing and reminds all of them or one, each once a day', async () => {
    const { reportingGaps } = await hub.as(people.office).ok(GAPS, { period: month });
    expect(reportingGaps).toMatchObject([
      { missing: true, state: null, unit: { id: people.personnel.unitId }, keyTask: { id: lectures } },
    ]);
    const one = { period: month, keyTaskId: lectures, unitId: people.personnel.unitId };
    expect(await resultOf(hub, people.office, REMIND, one)).toMatchObject({ reminded: 1, already: 0 });
    expect(await resultOf(hub, people.office, REMIND, { period: month })).toMatchObject({ reminded: 0, already: 1 });
    const again = await hub.as(people.office).ok(GAPS, { period: month });
    expect(again.reportingGaps[0].remindedOn).not.toBeNull();
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.reminder.given', payload: { byHand: true } });
  });

  it('is the office’s; a unit sees its own reminders and no other’s', async () => {
    for (const viewer of [people.publicity, people.publicityHead, people.leader]) {
      expect(await codeOf(viewer, REMIND, { input: { period: month } })).toBe('FORBIDDEN');
      expect(await codeOf(viewer, GAPS, { period: month })).toBe('FORBIDDEN');
    }
    expect(await codeOf(people.office, REMIND, { input: { period: '2026-13' } })).toBe('INVALID_INPUT');
    const seen = async (viewer: Officer) => (await hub.as(viewer).ok(SEEN, { id: lectures })).keyTask.reminders;
    expect((await seen(people.personnel))[0]).toMatchObject({ period: month, givenBy: { id: people.office.id } });
    expect(await seen(people.publicity)).toEqual([]);
    await expect(hub.sql("update reminder set stage = 'x'")).rejects.toThrow(/append-only/);
  });

  it('shows who came late, and nothing of months before the plan', async () => {
    const past = addMonths(month, -1);
    await hub.sql(
      `insert into progress_report (id, created_by, key_task_id, unit_id, role, review_unit_id, month, period, percent, text, activity_ids, state, submitted_by, submitted_at, first_submitted_at)
       values (gen_random_uuid(), 'test', $1, $2, 'CO', $3, $4, $4, 20, '迟报的进展', '[]', 'SUBMITTED', gen_random_uuid(), $5, $5)`,
      [lectures, people.personnel.unitId, people.publicity.unitId, past, `${lastDayOf(month)}T10:00:00+08:00`],
    );
    const { reportingGaps } = await hub.as(people.office).ok(GAPS, { period: past });
    const late = reportingGaps.find(({ unit }: { unit: { id: string } }) => unit.id === people.personnel.unitId);
    expect(late).toMatchObject({ missing: false, state: 'SUBMITTED' });
    expect(late.daysLate).toBeGreaterThan(20);
    expect((await hub.as(people.office).ok(GAPS, { period: '2019-03' })).reportingGaps).toEqual([]);
  });
});
