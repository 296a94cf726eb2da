import { anonymous, idOf, officer, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';

const organiser = idOf('popularization');
const task = idOf('key task 24');
const all = ['register', 'reveal'].map((verb) => `volunteers/volunteers.${verb}`);
const reporter = officer({
  name: 'reporter',
  unit: organiser,
  privileges: [...all, 'volunteers/service-records.report'],
});
const leader = officer({
  name: 'leader',
  unit: organiser,
  reach: 'all',
  privileges: ['report', 'confirm', 'void'].map((verb) => `volunteers/service-records.${verb}`),
});
const elsewhere = officer({ name: 'elsewhere', privileges: leader.privileges });

const RECORD =
  '__typename ... on ServiceRecord { id version state minutes hours day source } ... on Refusal { code field } ... on Conflict { currentVersion }';
const REPORT = `mutation ($input: ReportServiceRecordInput!) { reportServiceRecord(input: $input) { ${RECORD} } }`;
const step = (name: string) =>
  `mutation ($input: ${name.startsWith('confirm') ? 'ServiceRecordStepInput' : 'ServiceRecordReasonInput'}!) { ${name}(input: $input) { ${RECORD} } }`;

let hub: TestSubgraph;
let volunteerCount = 0;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

async function volunteer(person?: string): Promise<string> {
  volunteerCount += 1;
  const { registerVolunteer } = await hub
    .as(reporter)
    .ok('mutation ($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { ... on Volunteer { id } } }', {
      input: {
        name: `志愿者${volunteerCount}`,
        unitId: organiser,
        districtCode: '500103',
        consentAt: '2026-01-01T00:00:00Z',
        personId: person,
      },
    });
  return registerVolunteer.id;
}

const service = (volunteerId: string, changes: object = {}) => ({
  volunteerId,
  keyTaskId: task,
  unitId: organiser,
  districtCode: '500103',
  title: '社区科普',
  startedAt: '2026-11-10T01:00:00Z',
  endedAt: '2026-11-10T03:30:00Z',
  breakMinutes: 0,
  ...changes,
});
const report = async (input: object, viewer = reporter) =>
  (await hub.as(viewer).ok(REPORT, { input })).reportServiceRecord;
const act = async (name: string, input: object, viewer = leader) =>
  (await hub.as(viewer).ok(step(name), { input }))[name];

describe('reporting', () => {
  it('keeps minutes, the day in China and that it came in time', async () => {
    const record = await report(
      service(await volunteer(), {
        breakMinutes: 20,
        startedAt: '2026-11-09T17:00:00Z',
        endedAt: '2026-11-09T19:30:00Z',
      }),
    );
    expect(record).toMatchObject({
      state: 'REPORTED',
      minutes: 130,
      day: '2026-11-10',
      source: 'ON_TIME',
      hours: null,
    });
  });

  it('refuses an overlap, also between two reports at the same moment, and takes what only touches', async () => {
    const id = await volunteer();
    const answers = await Promise.all([
      report(service(id)),
      report(service(id, { startedAt: '2026-11-10T03:00:00Z', endedAt: '2026-11-10T04:00:00Z' })),
    ]);
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual(['OVERLAP', 'REPORTED']);
    const touching = await report(service(id, { startedAt: '2026-11-10T04:00:00Z', endedAt: '2026-11-10T05:00:00Z' }));
    expect(touching.state).toBe('REPORTED');
  });

  it.each([
    [
      'BACKFILL_REASON_MISSING',
      'backfillReason',
      { startedAt: '2026-01-10T01:00:00Z', endedAt: '2026-01-10T02:00:00Z' },
    ],
    ['DISTRICT_NOT_VALID', 'districtCode', { districtCode: '500105' }],
    ['VOLUNTEER_NOT_ACTIVE', 'volunteerId', { volunteerId: idOf('nobody') }],
    ['END_BEFORE_START', 'endedAt', { endedAt: '2026-11-10T00:00:00Z' }],
  ])('refuses with %s at %s', async (code, field, changes) => {
    expect(await report(service(await volunteer(), changes))).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('is for officers who may, and for their own unit', async () => {
    const id = await volunteer();
    const input = service(id);
    expect((await hub.as(anonymous).run(REPORT, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await hub.as(officer({ unit: organiser })).run(REPORT, { input })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await hub.as(elsewhere).run(REPORT, { input })).errors?.length).toBe(1);
    expect(await hub.sql('select id from service_record where volunteer_id = $1', [id])).toEqual([]);
  });
});

describe('confirming', () => {
  it('makes hours by the rule of the day and tells one fact', async () => {
    const person = idOf('a person');
    const record = await report(service(await volunteer(person)));
    const confirmed = await act('confirmServiceRecord', { id: record.id, version: record.version });
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', minutes: 150, hours: 2.5 });
    const twice = await act('confirmServiceRecord', { id: record.id, version: confirmed.version });
    expect(twice).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const facts = (await hub.facts()).filter((fact) => fact.keys.serviceRecord === record.id);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      type: 'volunteers.service-record.confirmed',
      keys: { keyTask: task, person, unit: organiser, district: '500103' },
      payload: { minutes: 150, hours: 2.5, roundingRuleVersion: 1, day: '2026-11-10' },
    });
  });

  it('is for the organiser alone, and a stale version is a conflict', async () => {
    const record = await report(service(await volunteer()));
    const other = officer({ name: 'other unit', reach: 'all', privileges: leader.privileges });
    expect(await act('confirmServiceRecord', { id: record.id, version: 1 }, other)).toMatchObject({
      code: 'NOT_THE_ORGANISER',
    });
    expect(await act('confirmServiceRecord', { id: record.id, version: 9 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 1,
    });
    const outside = await hub.as(elsewhere).run(step('confirmServiceRecord'), { input: { id: record.id, version: 1 } });
    expect(outside.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('wants a second officer for a back-fill', async () => {
    const input = service(await volunteer(), {
      startedAt: '2026-03-10T01:00:00Z',
      endedAt: '2026-03-10T02:00:00Z',
      backfillReason: '纸质签到表补录',
    });
    const record = await report(input, leader);
    expect(record.source).toBe('BACKFILL');
    expect(await act('confirmServiceRecord', { id: record.id, version: 1 })).toMatchObject({
      code: 'SECOND_OFFICER_NEEDED',
    });
  });

  it('holds the daily cap when two confirmations race', async () => {
    const id = await volunteer();
    const long = await report(service(id, { startedAt: '2026-11-11T16:00:00Z', endedAt: '2026-11-12T00:00:00Z' }));
    const longer = await report(service(id, { startedAt: '2026-11-12T00:00:00Z', endedAt: '2026-11-12T08:00:00Z' }));
    const answers = await Promise.all(
      [long, longer].map(({ id: record }) => act('confirmServiceRecord', { id: record, version: 1 })),
    );
    expect(answers.map((answer) => answer.code ?? answer.state).sort()).toEqual(['CONFIRMED', 'DAILY_CAP']);
  });

  it('in bulk lets each record stand or fall by itself', async () => {
    const good = await report(service(await volunteer()));
    const done = await report(service(await volunteer()));
    await act('confirmServiceRecord', { id: done.id, version: 1 });
    const { confirmServiceRecords } = await hub
      .as(leader)
      .ok(
        'mutation ($input: ConfirmServiceRecordsInput!) { confirmServiceRecords(input: $input) { confirmed { id } refused { id code } } }',
        { input: { ids: [good.id, done.id] } },
      );
    expect(confirmServiceRecords).toEqual({
      confirmed: [{ id: good.id }],
      refused: [{ id: done.id, code: 'STATE_NOT_ALLOWED' }],
    });
  });
});

describe('returning and voiding', () => {
  it('gives a record back, and it is reported again', async () => {
    const id = await volunteer();
    const record = await report(service(id));
    const returned = await act('returnServiceRecord', { id: record.id, version: 1, reason: '请补充服务地点' });
    expect(returned.state).toBe('RETURNED');
    const again = await report(service(id, { id: record.id, version: returned.version, title: '石板坡社区科普' }));
    expect(again).toMatchObject({ id: record.id, state: 'REPORTED' });
  });

  it('subtracts a confirmed record by a fact, and frees the time', async () => {
    const id = await volunteer();
    const record = await report(service(id));
    const confirmed = await act('confirmServiceRecord', { id: record.id, version: 1 });
    await act('voidServiceRecord', { id: record.id, version: confirmed.version, reason: '重复登记，作废' });
    const types = (await hub.facts()).filter((fact) => fact.keys.serviceRecord === record.id).map((fact) => fact.type);
    expect(types).toEqual(['volunteers.service-record.confirmed', 'volunteers.service-record.voided']);
    expect((await report(service(id))).state).toBe('REPORTED');
  });
});

describe('totals', () => {
  const TOTALS =
    'query ($task: ID) { serviceTotals(keyTaskId: $task) { recordCount volunteerCount minutes hours suppressed } }';
  it('are told to partners only for ten volunteers and more, and no row ever is', async () => {
    const few = idOf('task with few');
    const ask = async () =>
      (await hub.as(partner({ scopes: ['volunteers:read'] })).ok(TOTALS, { task: few })).serviceTotals;
    for (let i = 0; i < 10; i += 1) {
      const record = await report(service(await volunteer(), { keyTaskId: few }));
      await act('confirmServiceRecord', { id: record.id, version: 1 });
      if (i === 8)
        expect(await ask()).toEqual({
          recordCount: null,
          volunteerCount: null,
          minutes: null,
          hours: null,
          suppressed: true,
        });
    }
    expect(await ask()).toEqual({ recordCount: 10, volunteerCount: 10, minutes: 1500, hours: 25, suppressed: false });
    const records = await hub
      .as(partner({ scopes: ['volunteers:read'] }))
      .run('{ serviceRecords(first: 1) { nodes { id } } }');
    expect(records.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await hub.as(partner()).run(TOTALS, { task: few })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const extended = await hub
      .as(partner({ scopes: ['volunteers:read'] }))
      .entities('KeyTask', [{ id: few }], 'serviceTotals { minutes }');
    expect(extended.data?._entities).toEqual([{ serviceTotals: { minutes: 1500 } }]);
  });
});

describe('lists', () => {
  it('begin with what wants a look first, and leave nothing of it once it is decided', async () => {
    const keyTaskId = idOf('task with exceptions');
    const plain = await report(service(await volunteer(), { keyTaskId, title: '普通' }));
    const long = { keyTaskId, title: '整天', startedAt: '2026-11-01T00:00:00Z', endedAt: '2026-11-01T08:00:00Z' };
    const whole = await report(service(await volunteer(), long));
    const late = { keyTaskId, title: '补录', startedAt: '2026-03-01T01:00:00Z', endedAt: '2026-03-01T02:00:00Z' };
    await report(service(await volunteer(), { ...late, backfillReason: '纸质签到表补录' }));
    const back = await report(service(await volunteer(), { keyTaskId, title: '退回' }));
    await act('returnServiceRecord', { id: back.id, version: 1, reason: '请补充服务地点' });
    const query = `query ($task: ID, $only: Boolean) {
      serviceRecords(first: 10, keyTaskId: $task, ofConcern: $only) { totalCount nodes { title concerns } }
    }`;
    const ask = async (only?: boolean) =>
      (await hub.as(leader).ok(query, { task: keyTaskId, only })).serviceRecords.nodes;
    expect(await ask()).toEqual([
      { title: '退回', concerns: ['RETURNED'] },
      { title: '整天', concerns: ['LONG'] },
      { title: '补录', concerns: ['BACKFILL'] },
      { title: '普通', concerns: [] },
    ]);
    await act('confirmServiceRecord', { id: whole.id, version: 1 });
    await act('confirmServiceRecord', { id: plain.id, version: 1 });
    expect((await ask(true)).map(({ title }: { title: string }) => title)).toEqual(['退回', '补录']);
  });

  it('find by day and by words, without letting the words be a pattern', async () => {
    const keyTaskId = idOf('task with words');
    await report(service(await volunteer(), { keyTaskId, title: '田间技术指导' }));
    const query = `query ($task: ID, $text: String, $from: LocalDate, $to: LocalDate) {
      serviceRecords(first: 10, keyTaskId: $task, text: $text, from: $from, to: $to) { totalCount }
    }`;
    const count = async (variables: object) =>
      (await hub.as(leader).ok(query, { task: keyTaskId, ...variables })).serviceRecords.totalCount;
    expect(await count({ text: '技术', from: '2026-11-10', to: '2026-11-10' })).toBe(1);
    expect(await count({ text: '田%导' })).toBe(0);
    expect(await count({ from: '2026-11-11' })).toBe(0);
    expect(await count({ to: '2026-11-09' })).toBe(0);
  });

  it("give a person's service through the volunteer's registration, to those who may see the records", async () => {
    const person = idOf('a person who serves');
    const record = await report(service(await volunteer(person), { title: '一人一档' }));
    const ask = async (viewer: typeof leader, id = person) =>
      (
        await hub
          .as(viewer)
          .entities('Person', [{ id }], 'volunteer { number } serviceRecords(first: 5) { nodes { id } }')
      ).data?._entities[0];
    expect(await ask(leader)).toEqual({
      volunteer: { number: expect.stringMatching(/^CQ/) },
      serviceRecords: { nodes: [{ id: record.id }] },
    });
    expect(await ask(officer({ name: 'district' }))).toMatchObject({ serviceRecords: { nodes: [] } });
    expect(await ask(leader, idOf('nobody'))).toEqual({ volunteer: null, serviceRecords: { nodes: [] } });
  });

  it('name who reported and who confirmed, and sum up each volunteer', async () => {
    const id = await volunteer();
    const record = await report(service(id));
    await act('confirmServiceRecord', { id: record.id, version: 1 });
    const query = `query ($id: ID!, $volunteer: ID!) {
      serviceRecord(id: $id) { reportedBy { id } confirmedBy { id } }
      volunteer(id: $volunteer) { serviceTotals { recordCount minutes hours } }
    }`;
    const data = await hub.as(leader).ok(query, { id: record.id, volunteer: id });
    expect(data.serviceRecord).toEqual({ reportedBy: { id: reporter.id }, confirmedBy: { id: leader.id } });
    expect(data.volunteer.serviceTotals).toEqual({ recordCount: 1, minutes: 150, hours: 2.5 });
    const other = await hub.as(officer({ name: 'district' })).ok(query, { id: record.id, volunteer: id });
    expect(other.volunteer.serviceTotals).toEqual({ recordCount: 0, minutes: 0, hours: 0 });
  });

  it('read a page with their volunteers in a fixed number of statements', async () => {
    const query = '{ serviceRecords(first: 50) { totalCount nodes { id volunteer { number name person { id } } } } }';
    const { result, statements } = await hub.countSql(() => hub.as(leader).ok(query));
    expect(result.serviceRecords.nodes.length).toBeGreaterThan(15);
    expect(statements).toBeLessThanOrEqual(3);
    expect(result.serviceRecords.nodes[0].volunteer.name).toMatch(/^志\*+\d$/);
    const others = await hub.as(officer({ name: 'district' })).ok(query);
    expect(others.serviceRecords.totalCount).toBe(0);
  });
});
