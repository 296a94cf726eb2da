import { chinaDay } from '@hub/kit';
import { type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const ACTIVITY = `{ __typename ... on Activity { id version state stateReason mergedInto { id } mergedReports { id } }
  ... on Refusal { code field } ... on Conflict { currentVersion } }`;
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) ${ACTIVITY} }`;
const PLAN = mutation('planActivity', 'PlanActivityInput');
const HOLD = mutation('holdActivity', 'HoldActivityInput');
const SUBMIT = mutation('submitActivity', 'SubmitActivityInput');
const VERIFY = mutation('verifyActivity', 'ActivityStepInput');
const CANCEL = mutation('cancelActivity', 'ActivityReasonInput');
const MERGE = mutation('mergeActivity', 'MergeActivityInput');
const UNMERGE = mutation('unmergeActivity', 'ActivityReasonInput');

const today = chinaDay();
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
const planned = (viewer: Officer, title: string, place = '第二中学操场') =>
  run(viewer, PLAN, {
    ...{ keyTaskId: lectures, unitId: viewer.unitId, title, place },
    type: 'lecture',
    plannedOn: today,
  });
const verified = async (viewer: Officer, title: string, place?: string) => {
  const activity = await planned(viewer, title, place);
  const held = await run(viewer, HOLD, { ...ref(activity), heldOn: today, minutes: 60, onsiteAudience: 100 });
  const evidence = [
    { kind: 'PHOTO', title: '照片', reference: '档案-1' },
    { kind: 'SIGN_IN', title: '签到表', reference: '档案-2' },
  ];
  return run(people.office, VERIFY, ref(await run(viewer, SUBMIT, { ...ref(held), evidence })));
};
const counted = async () =>
  (
    await hub
      .as(people.district)
      .ok('query ($id: ID) { activityTotals(keyTaskId: $id) { activityCount onsiteAudience } }', {
        id: lectures,
      })
  ).activityTotals;

describe('one event reported by two units', () => {
  it('is suggested by day, title and place, and never within one unit', async () => {
    const [one, two] = [
      await planned(people.publicity, '科学家精神宣讲：星空下的坚守'),
      await planned(people.academician, '“星空下的坚守”科学家精神宣讲会', '第二中学'),
    ];
    await planned(people.publicity, '科学家精神宣讲：星空下的坚守（同单位）');
    await planned(people.personnel, '低空经济政策解读', '会议室');
    const { activity } = await hub
      .as(people.office)
      .ok('query ($id: ID!) { activity(id: $id) { possibleDuplicates { likeness activity { id } } } }', { id: two.id });
    expect(activity.possibleDuplicates.map(({ activity: other }: { activity: { id: string } }) => other.id)).toContain(
      one.id,
    );
    const own = await hub
      .as(people.office)
      .ok('query ($id: ID!) { activity(id: $id) { possibleDuplicates { activity { id unit { id } } } } }', {
        id: one.id,
      });
    expect(own.activity.possibleDuplicates).toEqual([
      { activity: { id: two.id, unit: { id: people.academician.unitId } } },
    ]);
  });

  it('counts once when they are merged, and twice again when that is undone', async () => {
    const before = await counted();
    const kept = await verified(people.publicity, '大江之上');
    const double = await verified(people.academician, '大江之上');
    expect(await counted()).toEqual({
      activityCount: before.activityCount + 2,
      onsiteAudience: before.onsiteAudience + 200,
    });
    const merged = await run(people.office, MERGE, { ...ref(double), intoId: kept.id, reason: '同一场活动' });
    expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { id: kept.id }, stateReason: '同一场活动' });
    expect(await counted()).toEqual({
      activityCount: before.activityCount + 1,
      onsiteAudience: before.onsiteAudience + 100,
    });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.activity.verification-revoked',
      payload: { activityId: double.id, reason: '同一场活动' },
    });
    expect(await run(people.office, MERGE, { ...ref(merged), intoId: kept.id, reason: '再来一次' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    const apart = await run(people.office, UNMERGE, { ...ref(merged), reason: '上下午两场' });
    expect(apart).toMatchObject({ state: 'VERIFIED', mergedInto: null });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.activity.verified',
      payload: { activityId: double.id },
    });
    expect((await counted()).activityCount).toBe(before.activityCount + 2);
    expect(await run(people.office, UNMERGE, { ...ref(apart), reason: '再撤一次' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is merged by who may verify both, without chains; the kept one is not cancelled meanwhile', async () => {
    const kept = await planned(people.publicity, '极地来信');
    const double = await planned(people.academician, '极地来信');
    const third = await planned(people.personnel, '极地来信');
    const input = { ...ref(double), intoId: kept.id, reason: '同一场活动' };
    for (const viewer of [people.academician, people.personnel, people.leader])
      expect(await codeOf(viewer, MERGE, input)).toBe('FORBIDDEN');
    expect(await run(people.publicity, MERGE, input)).toMatchObject({ state: 'MERGED' });
    expect(await run(people.office, MERGE, { ...ref(third), intoId: double.id, reason: '同一场活动' })).toMatchObject({
      code: 'NOT_STANDING',
      field: 'intoId',
    });
    expect(await run(people.office, MERGE, { ...ref(kept), intoId: third.id, reason: '同一场活动' })).toMatchObject({
      code: 'HAS_MERGED',
    });
    expect(await run(people.publicity, CANCEL, { ...ref(kept), reason: '取消试试' })).toMatchObject({
      code: 'HAS_MERGED',
    });
    const same = await planned(people.publicity, '极地来信');
    expect(await run(people.office, MERGE, { ...ref(same), intoId: kept.id, reason: '同一单位' })).toMatchObject({
      code: 'SAME_UNIT',
    });
    expect(await run(people.office, MERGE, { ...input, version: 9 })).toMatchObject({ currentVersion: 2 });
  });
});
