import { addWorkingDays } from '@hub/directory/contract/working-days';
import { chinaDay } from '@hub/kit';
import { idOf, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const OUTCOME = '... on Refusal { code field details } ... on Conflict { currentVersion }';
const ACTIVITY = `{ __typename ... on Activity { id version state stateReason plannedOn firstPlannedOn announcedAt approvalStanding
  approvals { id version round state reason } speakers { id } } ${OUTCOME} }`;
const APPROVAL = `{ __typename ... on ActivityApproval { id version round state answerDueOn reason ruleVersion } ${OUTCOME} }`;
const mutation = (name: string, input: string, selection = ACTIVITY) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${selection} }`;
const PLAN = mutation('planActivity', 'PlanActivityInput');
const HOLD = mutation('holdActivity', 'HoldActivityInput');
const CANCEL = mutation('cancelActivity', 'ActivityReasonInput');
const POSTPONE = mutation('postponeActivity', 'PostponeActivityInput');
const AMEND = mutation('amendActivity', 'AmendActivityInput');
const ANNOUNCE = mutation('announceActivity', 'ActivityStepInput');
const FILE = mutation('fileActivityApproval', 'FileActivityApprovalInput', APPROVAL);
const DECIDE = mutation('decideActivityApproval', 'DecideActivityApprovalInput', APPROVAL);
const SET_TYPE = mutation(
  'setActivityType',
  'SetActivityTypeInput',
  `{ __typename ... on ActivityKind { code version } ${OUTCOME} }`,
);

const today = chinaDay();
const soon = addWorkingDays(today, 12);
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
const plan = (change: object = {}, viewer: Officer = people.academician) =>
  run(viewer, PLAN, {
    keyTaskId: lectures,
    unitId: viewer.unitId,
    title: '城市创新论坛',
    type: 'forum',
    districtCode: '500103',
    place: '科技会堂',
    plannedOn: soon,
    speakerIds: [idOf('speaker'), idOf('second speaker')],
    ...change,
  });
const filing = {
  outline: '围绕城市更新中的工程技术开展交流。',
  speakerBackground: '两位主讲人均为本市专家，所在单位同意。',
  audience: '科技工作者',
  expectedAudience: 120,
  outdoors: false,
  overseas: false,
};
const file = (activity: { id: string; version: number }, change: object = {}, viewer: Officer = people.academician) =>
  run(viewer, FILE, { ...ref(activity), ...filing, ...change });
const approve = (
  approval: { id: string; version: number },
  change: object = {},
  viewer: Officer = people.publicityHead,
) => run(viewer, DECIDE, { ...ref(approval), approved: true, ...change });
const read = async (id: string) =>
  (
    await hub
      .as(people.academician)
      .ok(
        'query ($id: ID!) { activity(id: $id) { id version state plannedOn announcedAt approvalStanding approvals { id version round state reason } } }',
        { id },
      )
  ).activity;
const approved = async (change: object = {}) => {
  const activity = await plan(change);
  await approve(await file(activity));
  return read(activity.id);
};

describe('an activity that must be approved', () => {
  it('is filed, approved by another unit, and only then announced', async () => {
    const activity = await plan();
    expect(activity).toMatchObject({ approvalStanding: 'MISSING', speakers: [{ id: idOf('speaker') }, {}] });
    expect(await run(people.academician, ANNOUNCE, ref(activity))).toMatchObject({ code: 'APPROVAL_MISSING' });
    const filed = await file(activity);
    expect(filed).toMatchObject({ state: 'FILED', round: 1, ruleVersion: 1, answerDueOn: addWorkingDays(today, 3) });
    expect(await run(people.academician, ANNOUNCE, ref(activity))).toMatchObject({ code: 'APPROVAL_MISSING' });
    expect(await file(activity)).toMatchObject({ code: 'ALREADY_FILED' });
    const todos = (await hub.as(people.publicityHead).ok('{ taskTodos { kind recordId dueOn } }')).taskTodos;
    expect(todos).toContainEqual({ kind: 'APPROVE', recordId: activity.id, dueOn: filed.answerDueOn });
    expect(await approve(filed)).toMatchObject({ state: 'APPROVED' });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.activity.approved', payload: { round: 1 } });
    const announced = await run(people.academician, ANNOUNCE, ref(activity));
    expect(announced).toMatchObject({ state: 'PLANNED', approvalStanding: 'APPROVED' });
    expect(announced.announcedAt).not.toBeNull();
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.activity.announced',
      payload: { plannedOn: soon },
    });
    // Said once.
    const facts = (await hub.facts()).length;
    await run(people.academician, ANNOUNCE, ref(announced));
    expect(await hub.facts()).toHaveLength(facts);
  });

  it('is approved by the unit that the rule names, never by who filed it, and once', async () => {
    const filed = await file(await plan());
    for (const viewer of [people.publicity, people.personnel, people.academician])
      expect(await codeOf(viewer, DECIDE, { ...ref(filed), approved: true })).toBe('FORBIDDEN');
    expect(await approve(filed, { approved: false })).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    const own = await plan({}, people.publicityHead);
    expect(await approve(await file(own, {}, people.publicityHead))).toMatchObject({ code: 'OWN_FILING' });
    await expect(
      hub.sql("update activity_approval set state = 'APPROVED', decided_by = filed_by where id = $1", [filed.id]),
    ).rejects.toThrow(/check/);
    const facts = (await hub.facts()).length;
    const answers = await Promise.all([approve(filed), approve(filed)]);
    expect(answers.filter(({ __typename }) => __typename === 'ActivityApproval')).toHaveLength(1);
    expect(await hub.facts()).toHaveLength(facts + 1);
    expect(await approve({ id: filed.id, version: 2 })).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('may be filed again after a refusal', async () => {
    const activity = await plan();
    const refused = await approve(await file(activity), { approved: false, reason: '主题与任务无关' });
    expect(refused).toMatchObject({ state: 'REJECTED', reason: '主题与任务无关' });
    expect((await read(activity.id)).approvalStanding).toBe('REJECTED');
    expect(await file(activity)).toMatchObject({ state: 'FILED', round: 2 });
  });

  it('is filed in time: five working days, ten with people from abroad, on the calendar of working days', async () => {
    const five = addWorkingDays(today, 5);
    const early = await plan({ plannedOn: five });
    expect(await file(early, { overseas: true })).toMatchObject({
      code: 'TOO_LATE',
      details: { days: 10, earliest: addWorkingDays(today, 10) },
    });
    expect(await file(early)).toMatchObject({ state: 'FILED' });
    const late = await plan({ plannedOn: addWorkingDays(today, 4) });
    expect(await file(late)).toMatchObject({ code: 'TOO_LATE', details: { days: 5, earliest: five } });
  });

  it('of many people needs a safety plan; a kind without the rule needs nothing', async () => {
    const activity = await plan();
    expect(await file(activity, { expectedAudience: 201 })).toMatchObject({
      code: 'SAFETY_PLAN_MISSING',
      field: 'safetyPlan',
    });
    expect(await file(activity, { expectedAudience: 201, safetyPlan: '预案-1' })).toMatchObject({ state: 'FILED' });
    const free = await plan({ type: 'visit' });
    expect(free).toMatchObject({ approvalStanding: 'NOT_NEEDED' });
    expect(await file(free)).toMatchObject({ code: 'NOT_NEEDED' });
    expect(await run(people.academician, ANNOUNCE, ref(free))).toMatchObject({ __typename: 'Activity' });
  });

  it('restarts when place or speaker changes, not with the title; an announcement is withdrawn', async () => {
    const announced = await run(people.academician, ANNOUNCE, ref(await approved()));
    const same = { title: '城市创新论坛（一）', place: '科技会堂', districtCode: '500103' };
    const speakerIds = [idOf('speaker'), idOf('second speaker')];
    const named = await run(people.academician, AMEND, { ...ref(announced), ...same, speakerIds });
    expect(named).toMatchObject({ approvalStanding: 'APPROVED', announcedAt: announced.announcedAt });
    const moved = await run(people.academician, AMEND, { ...ref(named), ...same, speakerIds: [idOf('speaker')] });
    expect(moved).toMatchObject({
      approvalStanding: 'MISSING',
      announcedAt: null,
      approvals: [{ state: 'VOIDED', reason: '地点或主讲人变更' }],
    });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.activity.announcement-withdrawn' });
    expect(await file(moved)).toMatchObject({ state: 'FILED', round: 2 });
  });

  it('restarts when it is put off; the first day stays on record', async () => {
    const activity = await approved();
    const later = addWorkingDays(today, 15);
    for (const plannedOn of [soon, '2020-01-01'])
      expect(
        await run(people.academician, POSTPONE, { ...ref(activity), plannedOn, reason: '专家行程' }),
      ).toMatchObject({
        code: 'DAY_NOT_ALLOWED',
        field: 'plannedOn',
      });
    const off = await run(people.academician, POSTPONE, { ...ref(activity), plannedOn: later, reason: '专家行程' });
    expect(off).toMatchObject({
      state: 'POSTPONED',
      plannedOn: later,
      firstPlannedOn: soon,
      stateReason: '专家行程',
      approvalStanding: 'MISSING',
    });
    const again = await run(people.academician, POSTPONE, {
      ...ref(off),
      plannedOn: addWorkingDays(today, 20),
      reason: '再次延期',
    });
    expect(again).toMatchObject({ state: 'POSTPONED', firstPlannedOn: soon });
    expect(await codeOf(people.publicity, POSTPONE, { ...ref(again), plannedOn: later, reason: '代为延期' })).toBe(
      'FORBIDDEN',
    );
    expect(await run(people.academician, CANCEL, { ...ref(again), reason: '不再举办' })).toMatchObject({
      state: 'CANCELLED',
    });
  });

  it('a forum is not held without it, nor on another day; a lecture is told and marked', async () => {
    const how = { heldOn: today, minutes: 90, onsiteAudience: 80 };
    expect(await run(people.academician, HOLD, { ...ref(await plan()), ...how })).toMatchObject({
      code: 'APPROVAL_MISSING',
    });
    const activity = await approved();
    expect(await run(people.academician, HOLD, { ...ref(activity), ...how })).toMatchObject({
      code: 'NOT_THE_APPROVED_DAY',
      field: 'heldOn',
      details: { approvedFor: soon },
    });
    await hub.sql('update activity_approval set planned_on = $1 where activity_id = $2', [today, activity.id]);
    expect(await run(people.academician, HOLD, { ...ref(activity), ...how })).toMatchObject({ state: 'HELD' });
    const lecture = await plan({ type: 'lecture', plannedOn: today });
    expect(await run(people.academician, HOLD, { ...ref(lecture), ...how })).toMatchObject({
      state: 'HELD',
      approvalStanding: 'MISSING',
    });
  });
});

describe('kinds of activity', () => {
  it('change by a new version; what was planned keeps its name and its rule', async () => {
    const kind = {
      code: 'visit',
      validFrom: addWorkingDays(today, 30),
      name: '走访慰问',
      nameEn: 'Visits',
      approval: 'BEFORE_ANNOUNCING',
    };
    expect(await codeOf(people.publicity, SET_TYPE, kind)).toBe('FORBIDDEN');
    expect(await run(people.office, SET_TYPE, { ...kind, validFrom: today })).toMatchObject({ code: 'NOT_IN_FUTURE' });
    expect(await run(people.office, SET_TYPE, kind)).toMatchObject({ code: 'visit', version: 2 });
    expect(await run(people.office, SET_TYPE, kind)).toMatchObject({ code: 'BEGINS_LATER' });
    expect(await run(people.office, SET_TYPE, { ...kind, code: 'open-day', name: '开放日' })).toMatchObject({
      version: 1,
    });
    const { activityTypes } = await hub.as(people.office).ok('{ activityTypes { code name } }');
    expect(activityTypes).toContainEqual({ code: 'visit', name: '走访联系' });
    expect(activityTypes.map(({ code }: { code: string }) => code)).not.toContain('open-day');
    expect(await plan({ type: 'open-day' })).toMatchObject({ code: 'UNKNOWN_CODE', field: 'type' });
    const later = await plan({ type: 'visit', plannedOn: addWorkingDays(today, 31) });
    expect(later).toMatchObject({ approvalStanding: 'MISSING' });
    expect(await plan({ type: 'visit' })).toMatchObject({ approvalStanding: 'NOT_NEEDED' });
  });

  it('tell the rule of approval in words', async () => {
    const { approvalRule } = await hub
      .as(people.district)
      .ok('{ approvalRule { version days overseasDays answerDays approvingUnit { id } basis } }');
    expect(approvalRule).toMatchObject({
      days: 5,
      overseasDays: 10,
      answerDays: 3,
      approvingUnit: { id: people.publicity.unitId },
    });
    expect(approvalRule.basis).toContain('一会一报');
  });
});

describe('speakers', () => {
  it('are all found by their activities', async () => {
    const { data } = await hub
      .as(people.personnel)
      .entities('Person', [{ id: idOf('second speaker') }], 'activities(first: 1) { totalCount }');
    expect(data?._entities[0].activities.totalCount).toBeGreaterThan(5);
  });
});
