import { unitId } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit';
import { anonymous, idOf, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const UNION =
  '{ __typename ... on Activity { id version state stateReason evidence { kind title } verifiedBy { id } } ... on Refusal { code field details } ... on Conflict { currentVersion } }';
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) ${UNION} }`;
const PLAN = mutation('planActivity', 'PlanActivityInput');
const HOLD = mutation('holdActivity', 'HoldActivityInput');
const SUBMIT = mutation('submitActivity', 'SubmitActivityInput');
const VERIFY = mutation('verifyActivity', 'ActivityStepInput');
const GIVE_BACK = mutation('returnActivity', 'ActivityReasonInput');
const REVOKE = mutation('revokeActivityVerification', 'ActivityReasonInput');
const CANCEL = mutation('cancelActivity', 'ActivityReasonInput');

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const today = chinaDay();
const evidence = [
  { kind: 'PHOTO', title: '现场照片', reference: '档案-1' },
  { kind: 'SIGN_IN', title: '签到表', reference: '档案-2' },
];
const plan = (viewer: Officer, change: object = {}) =>
  run(viewer, PLAN, {
    keyTaskId: lectures,
    unitId: viewer.unitId,
    title: '科学家精神宣讲',
    type: 'lecture',
    entry: 'campus',
    districtCode: '500106',
    place: '大学城',
    plannedOn: today,
    speakerId: idOf('speaker'),
    ...change,
  });
const held = async (viewer: Officer, change: object = {}) =>
  run(viewer, HOLD, {
    ...ref(await plan(viewer)),
    heldOn: today,
    minutes: 90,
    onsiteAudience: 200,
    onlineViews: 3000,
    ...change,
  });
const submitted = async (viewer: Officer) => run(viewer, SUBMIT, { ...ref(await held(viewer)), evidence });

describe('an activity', () => {
  it('is found by title, place and as the title is typed', async () => {
    await plan(people.publicity, { title: '长江上游生态讲堂', place: '朝天门广场' });
    const found = async (search: string) =>
      (
        await hub
          .as(people.publicity)
          .ok('query ($search: String) { activities(first: 5, search: $search) { nodes { title } } }', { search })
      ).activities.nodes.map(({ title }: { title: string }) => title);
    for (const typed of ['上游', '朝天门', 'changjiangshangyou', 'cjsyst'])
      expect(await found(typed)).toEqual(['长江上游生态讲堂']);
    expect(await found('cjsyy')).toEqual([]);
  });

  it('is planned, held, proved and verified by somebody else; then it counts and is told', async () => {
    const sent = await submitted(people.publicity);
    expect(sent).toMatchObject({ state: 'SUBMITTED', evidence: [{ kind: 'PHOTO' }, { kind: 'SIGN_IN' }] });
    const verified = await run(people.publicityHead, VERIFY, ref(sent));
    expect(verified).toMatchObject({ state: 'VERIFIED', verifiedBy: { id: people.publicityHead.id } });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.activity.verified',
      keys: { keyTask: lectures, person: idOf('speaker'), unit: unitId('publicity'), district: '500106' },
      payload: { minutes: 90, onsiteAudience: 200, onlineViews: 3000, entry: 'campus', heldOn: today },
    });
    const { keyTask } = await hub
      .as(people.district)
      .ok(
        'query ($id: ID!) { keyTask(id: $id) { targets { value actual percent } activityTotals { activityCount onsiteAudience onlineViews } light { basis actualPercent } } }',
        { id: lectures },
      );
    expect(keyTask).toMatchObject({
      targets: [{ value: 20, actual: 1, percent: 5 }],
      activityTotals: { activityCount: 1, onsiteAudience: 200, onlineViews: 3000 },
      light: { basis: 'COUNTED', actualPercent: 5 },
    });
  });

  it('is not verified by who reported it or handed in its evidence, nor by a stranger', async () => {
    const sent = await submitted(people.academician);
    const facts = (await hub.facts()).length;
    expect(['FORBIDDEN']).toContain(await codeOf(people.academician, VERIFY, ref(sent)));
    expect(await codeOf(people.personnel, VERIFY, ref(sent))).toBe('FORBIDDEN');
    expect(await codeOf(people.leader, VERIFY, ref(sent))).toBe('FORBIDDEN');
    const own = await submitted(people.publicity);
    expect(await run(people.publicity, VERIFY, ref(own))).toMatchObject({ code: 'OWN_ACTIVITY' });
    await expect(
      hub.sql("update activity set state = 'VERIFIED', verified_by = reported_by, verified_at = now() where id = $1", [
        own.id,
      ]),
    ).rejects.toThrow(/check/);
    expect(await hub.facts()).toHaveLength(facts);
    expect(await run(people.publicity, VERIFY, ref(sent))).toMatchObject({ state: 'VERIFIED' });
  });

  it('counts once when two verify at the same moment', async () => {
    const sent = await submitted(people.academician);
    const facts = (await hub.facts()).length;
    const answers = await Promise.all(
      [people.publicity, people.publicityHead, people.office].map((viewer) => run(viewer, VERIFY, ref(sent))),
    );
    expect(answers.filter((answer) => answer.__typename === 'Activity')).toHaveLength(1);
    expect(await hub.facts()).toHaveLength(facts + 1);
  });

  it('is subtracted again when its verification is taken back', async () => {
    const verified = await run(people.publicityHead, VERIFY, ref(await submitted(people.publicity)));
    const revoked = await run(people.office, REVOKE, { ...ref(verified), reason: '签到表与照片不符。' });
    expect(revoked).toMatchObject({ state: 'HELD', stateReason: '签到表与照片不符。', verifiedBy: null });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.activity.verification-revoked',
      payload: { activityId: verified.id, reason: '签到表与照片不符。' },
    });
    expect(await run(people.office, REVOKE, { ...ref(revoked), reason: '再来一次。' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('goes back with a reason and is handed in again', async () => {
    const sent = await submitted(people.academician);
    const back = await run(people.publicity, GIVE_BACK, { ...ref(sent), reason: '照片不清楚。' });
    expect(back).toMatchObject({ state: 'HELD', stateReason: '照片不清楚。' });
    expect(await run(people.academician, SUBMIT, { ...ref(back), evidence })).toMatchObject({
      state: 'SUBMITTED',
      stateReason: null,
    });
  });

  it('needs two kinds of evidence, a day that has come, and codes that exist', async () => {
    const activity = await held(people.publicity);
    expect(await run(people.publicity, SUBMIT, { ...ref(activity), evidence: evidence.slice(0, 1) })).toMatchObject({
      code: 'EVIDENCE_MISSING',
      field: 'evidence',
    });
    expect(
      await run(people.publicity, SUBMIT, { ...ref(activity), evidence: [evidence[0], evidence[0]] }),
    ).toMatchObject({ code: 'EVIDENCE_MISSING' });
    const planned = await plan(people.publicity);
    expect(
      await run(people.publicity, HOLD, { ...ref(planned), heldOn: '2099-01-01', minutes: 10, onsiteAudience: 1 }),
    ).toMatchObject({ code: 'IN_FUTURE', field: 'heldOn' });
    expect(
      await codeOf(people.publicity, HOLD, { ...ref(planned), heldOn: today, minutes: 0, onsiteAudience: 1 }),
    ).toBe('INVALID_INPUT');
    for (const change of [{ type: 'party' }, { entry: 'moon' }, { districtCode: '500105' }]) {
      expect(await plan(people.publicity, change)).toMatchObject({
        code: 'UNKNOWN_CODE',
        field: Object.keys(change)[0],
      });
    }
    expect(await plan(people.publicity, { districtCode: '500105', plannedOn: '2025-11-05' })).toMatchObject({
      state: 'PLANNED',
    });
  });

  it('is told anew while held, not once handed in; a cancelled one stays cancelled', async () => {
    const sent = await submitted(people.publicity);
    expect(
      await run(people.publicity, HOLD, { ...ref(sent), heldOn: today, minutes: 5, onsiteAudience: 1 }),
    ).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const cancelled = await run(people.publicity, CANCEL, {
      ...ref(await plan(people.publicity)),
      reason: '场地维修。',
    });
    expect(cancelled).toMatchObject({ state: 'CANCELLED' });
    expect(
      await run(people.publicity, HOLD, { ...ref(cancelled), heldOn: today, minutes: 5, onsiteAudience: 1 }),
    ).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('is made once per idempotency key and kept by its own unit', async () => {
    const key = { idempotencyKey: 'once', title: '只登记一次' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => plan(people.publicity, key)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    const input = {
      keyTaskId: lectures,
      unitId: unitId('publicity'),
      title: '冒名活动',
      type: 'lecture',
      place: '某地',
      plannedOn: today,
    };
    for (const viewer of [people.academician, people.office, people.leader])
      expect(await codeOf(viewer, PLAN, input)).toBe('FORBIDDEN');
    const stale = await run(people.publicity, CANCEL, { id: answers[0].id, version: 9, reason: '版本不对。' });
    expect(stale).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
  });
});

describe('who sees activities', () => {
  it('partners see verified ones without people, place and evidence; nobody sees none', async () => {
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    const all = await hub.as(people.district).ok('{ activities(first: 100) { totalCount } }');
    const { activities, activityTotals } = await reader.ok(
      '{ activities(first: 100) { totalCount nodes { title state heldOn onsiteAudience kind { name } entry { name } } } activityTotals(districtCode: "500106") { activityCount } }',
    );
    expect(activities.totalCount).toBeLessThan(all.activities.totalCount);
    expect(new Set(activities.nodes.map((node: { state: string }) => node.state))).toEqual(new Set(['VERIFIED']));
    expect(activityTotals.activityCount).toBe(activities.totalCount);
    for (const field of [
      'speaker { id }',
      'place',
      'evidence { reference }',
      'reportedBy { id }',
      'verifiedBy { id }',
    ]) {
      expect((await reader.run(`{ activities(first: 1) { nodes { ${field} } } }`)).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    }
    expect((await hub.as(anonymous).run('{ activities(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await hub.sqlAs(anonymous, 'select id from activity')).toEqual([]);
  });

  it('are found by task, unit, district and day; a person’s talks through the person', async () => {
    const count = async (args: string) =>
      (await hub.as(people.district).ok(`{ activities(first: 100, ${args}) { totalCount } }`)).activities.totalCount;
    expect(await count(`keyTaskId: "${demoKeyTaskId(1)}"`)).toBe(0);
    expect(await count(`unitId: "${unitId('academician-centre')}", state: VERIFIED`)).toBe(2);
    expect(await count('districtCode: "500105"')).toBe(1);
    expect(await count('from: "2025-11-01", to: "2025-11-30"')).toBe(1);
    const { data } = await hub
      .as(people.personnel)
      .entities('Person', [{ id: idOf('speaker') }], 'activities(first: 1) { totalCount }');
    expect(data?._entities[0].activities.totalCount).toBeGreaterThan(5);
    const districts = await hub
      .as(people.personnel)
      .entities('District', [{ code: '500106' }, { code: '500101' }], 'activityTotals { activityCount }');
    expect(
      districts.data?._entities.map(
        (row: { activityTotals: { activityCount: number } }) => row.activityTotals.activityCount,
      ),
    ).toEqual([expect.any(Number), 0]);
  });

  it('wait for those who may verify them', async () => {
    const queue = async (viewer: Officer) =>
      (
        await hub.as(viewer).ok('{ activitiesToVerify(first: 50) { nodes { unit { id } } } }')
      ).activitiesToVerify.nodes.map((n: { unit: { id: string } }) => n.unit.id);
    expect(new Set(await queue(people.publicity))).toEqual(new Set([unitId('academician-centre')]));
    expect(new Set(await queue(people.office))).toEqual(new Set([unitId('academician-centre'), unitId('publicity')]));
    expect(await queue(people.personnel)).toEqual([]);
  });
});
