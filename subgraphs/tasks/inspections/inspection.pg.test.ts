import { addWorkingDays } from '@hub/directory/contract/working-days';
import { chinaDay } from '@hub/kit';
import { anonymous, officer, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, lectures, type Officer, people, privilegesOf, resultOf } from '../testing.fixture.ts';

const INSPECTION =
  '{ __typename ... on Inspection { id version state stateReason visitOn findings { id version number state dueOn unit { id } } } ... on Refusal { code field details } ... on Conflict { currentVersion } }';
const FINDING =
  '{ __typename ... on InspectionFinding { id version state dueOn firstDueOn overdue returnReason evidence { title } } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const mutation = (name: string, input: string, selection = INSPECTION) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${selection} }`;
const PLAN = mutation('planInspection', 'PlanInspectionInput');
const NOTICE = mutation('issueInspectionNotice', 'IssueInspectionNoticeInput');
const VISIT = mutation('recordInspectionVisit', 'RecordInspectionVisitInput');
const ISSUE = mutation('issueInspectionFindings', 'IssueFindingsInput');
const CLOSE = mutation('closeInspection', 'InspectionStepInput');
const CANCEL = mutation('cancelInspection', 'InspectionReasonInput');
const RECTIFY = mutation('rectifyInspectionFinding', 'RectifyFindingInput', FINDING);
const GIVE_BACK = mutation('returnInspectionFinding', 'ReturnFindingInput', FINDING);
const VERIFY = mutation('verifyInspectionFinding', 'InspectionStepInput', FINDING);

const today = chinaDay();
const units = [people.publicity.unitId, people.personnel.unitId];
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
const plan = (change: object = {}, viewer: Officer = people.office) =>
  run(viewer, PLAN, {
    unitId: viewer.unitId,
    keyTaskId: lectures,
    title: '宣讲任务落实情况督导',
    scope: '宣讲场次、佐证材料和经费使用',
    unitIds: units,
    memberIds: [people.office.id],
    visitOn: today,
    ...change,
  });
const visited = async () =>
  run(people.office, VISIT, {
    ...ref(await run(people.office, NOTICE, ref(await plan()))),
    visitedOn: today,
    notes: '查看台账和签到表。',
  });
const finding = (unitId = people.publicity.unitId, workingDays = 5) => ({
  unitId,
  text: '三场宣讲没有签到表',
  requirement: '补齐签到表，建立登记制度',
  workingDays,
});
const issued = async (findings: object[] = [finding()]) =>
  run(people.office, ISSUE, { ...ref(await visited()), findings });
const done = { measures: '已补齐签到表并专人登记', evidence: [{ title: '签到表', reference: '档案-督-1' }] };

describe('an inspection', () => {
  it('is announced, visited, put right by the unit, verified by the inspectors, and closed', async () => {
    const planned = await plan();
    expect(planned).toMatchObject({ state: 'PLANNED' });
    const noticed = await run(people.office, NOTICE, ref(planned));
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.inspection.notified',
      keys: { keyTask: lectures },
    });
    const seen = await run(people.office, VISIT, { ...ref(noticed), visitedOn: today, notes: '查看台账。' });
    const open = await run(people.office, ISSUE, { ...ref(seen), findings: [finding()] });
    expect(open).toMatchObject({ state: 'RECTIFYING', findings: [{ number: 1, dueOn: addWorkingDays(today, 5) }] });
    expect(await run(people.office, CLOSE, ref(open))).toMatchObject({ code: 'FINDINGS_OPEN', details: { open: 1 } });
    const right = await run(people.publicity, RECTIFY, { ...ref(open.findings[0]), ...done });
    expect(right).toMatchObject({ state: 'RECTIFIED', overdue: false, evidence: [{ title: '签到表' }] });
    const back = await run(people.office, GIVE_BACK, { ...ref(right), reason: '缺第三场。', workingDays: 10 });
    expect(back).toMatchObject({
      state: 'RETURNED',
      dueOn: addWorkingDays(today, 10),
      firstDueOn: addWorkingDays(today, 5),
    });
    const again = await run(people.publicity, RECTIFY, { ...ref(back), ...done });
    expect(await run(people.office, VERIFY, ref(again))).toMatchObject({ state: 'VERIFIED' });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.inspection.finding-verified',
      payload: { late: false, unitId: people.publicity.unitId },
    });
    expect(await run(people.office, CLOSE, ref(open))).toMatchObject({ state: 'CLOSED' });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.inspection.closed', payload: { findings: 1 } });
  });

  it('is closed at once when nothing was found, and never twice', async () => {
    const closed = await run(people.office, CLOSE, ref(await visited()));
    expect(closed).toMatchObject({ state: 'CLOSED', findings: [] });
    expect(await run(people.office, CLOSE, ref(closed))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('is cancelled with a reason before the visit; only what was told is taken back', async () => {
    const facts = (await hub.facts()).length;
    expect(await run(people.office, CANCEL, { ...ref(await plan()), reason: '计划调整' })).toMatchObject({
      state: 'CANCELLED',
      stateReason: '计划调整',
    });
    expect(await hub.facts()).toHaveLength(facts);
    const told = await run(people.office, NOTICE, ref(await plan()));
    await run(people.office, CANCEL, { ...ref(told), reason: '会议冲突' });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.inspection.cancelled',
      payload: { reason: '会议冲突' },
    });
    expect(await run(people.office, CANCEL, { ...ref(await visited()), reason: '不查了吧' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is made once per key, of other units, by the own unit', async () => {
    const key = { idempotencyKey: 'once', title: '只计划一次的督导' };
    const [first, second] = [await plan(key), await plan(key)];
    expect(second.id).toBe(first.id);
    expect(await plan({ unitIds: [people.office.unitId] })).toMatchObject({ code: 'OWN_UNIT', field: 'unitIds' });
    expect(await plan({}, people.publicityHead)).toMatchObject({ code: 'OWN_UNIT' });
    expect(await codeOf(people.publicity, PLAN, {})).toBe('INVALID_INPUT');
    expect(
      await codeOf(people.publicityHead, PLAN, {
        unitId: people.office.unitId,
        title: '冒名督导',
        scope: '什么都看',
        unitIds: [people.personnel.unitId],
        memberIds: [people.office.id],
        visitOn: today,
      }),
    ).toBe('FORBIDDEN');
    expect(await run(people.office, NOTICE, { ...ref(first), visitOn: '2020-01-01' })).toMatchObject({
      code: 'IN_PAST',
      field: 'visitOn',
    });
    expect(await run(people.office, NOTICE, { id: first.id, version: 9 })).toMatchObject({ currentVersion: 1 });
  });
});

describe('a finding', () => {
  it('is put right by its own unit only, and verified by nobody of that unit', async () => {
    const { findings } = await issued();
    expect(await codeOf(people.personnel, RECTIFY, { ...ref(findings[0]), ...done })).toBe('NOT_FOUND');
    expect(await codeOf(people.office, RECTIFY, { ...ref(findings[0]), ...done })).toBe('FORBIDDEN');
    const right = await run(people.publicity, RECTIFY, { ...ref(findings[0]), ...done });
    expect(await codeOf(people.publicity, VERIFY, ref(right))).toBe('FORBIDDEN');
    expect(await codeOf(people.publicityHead, VERIFY, ref(right))).toBe('FORBIDDEN');
    const both = officer({
      name: 'acts for both',
      unit: people.office.unitId,
      units: [people.publicity.unitId],
      roles: ['unit-leader'],
      privileges: privilegesOf('unit-leader'),
    });
    expect(await run(both, VERIFY, ref(right))).toMatchObject({ code: 'OWN_RECTIFICATION' });
    await expect(
      hub.sql("update inspection_finding set state = 'VERIFIED', verified_by = rectified_by where id = $1", [right.id]),
    ).rejects.toThrow(/check/);
    const answers = await Promise.all(
      [people.office, people.otherOffice].map((viewer) => run(viewer, VERIFY, ref(right))),
    );
    expect(answers.filter((answer) => answer.__typename === 'InspectionFinding')).toHaveLength(1);
  });

  it('is for a visited unit, with a term and evidence', async () => {
    const seen = await visited();
    expect(
      await run(people.office, ISSUE, { ...ref(seen), findings: [finding(people.academician.unitId)] }),
    ).toMatchObject({ code: 'UNIT_NOT_VISITED', field: 'findings.0.unitId' });
    expect(await codeOf(people.office, ISSUE, { ...ref(seen), findings: [finding(people.publicity.unitId, 0)] })).toBe(
      'INVALID_INPUT',
    );
    const { findings } = await run(people.office, ISSUE, { ...ref(seen), findings: [finding()] });
    expect(await codeOf(people.publicity, RECTIFY, { ...ref(findings[0]), ...done, evidence: [] })).toBe(
      'INVALID_INPUT',
    );
  });

  it('waits for its unit with its day, then for the inspectors', async () => {
    const todos = async (viewer: Officer, kind: string) =>
      (await hub.as(viewer).ok('{ taskTodos { kind recordId dueOn unit { id } } }')).taskTodos.filter(
        (todo: { kind: string }) => todo.kind === kind,
      );
    const { id, findings } = await issued([finding(people.personnel.unitId, 3)]);
    expect(await todos(people.personnel, 'RECTIFY')).toEqual([
      { kind: 'RECTIFY', recordId: id, dueOn: addWorkingDays(today, 3), unit: { id: people.personnel.unitId } },
    ]);
    expect(await todos(people.office, 'RECTIFY')).toEqual([]);
    await run(people.personnel, RECTIFY, { ...ref(findings[0]), ...done });
    expect(await todos(people.personnel, 'RECTIFY')).toEqual([]);
    expect(await todos(people.office, 'RECHECK')).toContainEqual({
      kind: 'RECHECK',
      recordId: id,
      dueOn: null,
      unit: { id: people.personnel.unitId },
    });
    expect(await todos(people.personnel, 'RECHECK')).toEqual([]);
  });
});

describe('who sees inspections', () => {
  it('the inspectors, and from the notice on the visited units with their own findings; nobody else', async () => {
    const hidden = await plan();
    const seen = async (viewer: Officer, id: string) =>
      (await hub.as(viewer).ok('query ($id: ID!) { inspection(id: $id) { findings { unit { id } } } }', { id }))
        .inspection;
    expect(await seen(people.publicity, hidden.id)).toBeNull();
    const { id } = await issued([finding(), finding(people.personnel.unitId)]);
    expect((await seen(people.office, id)).findings).toHaveLength(2);
    expect((await seen(people.publicity, id)).findings).toEqual([{ unit: { id: people.publicity.unitId } }]);
    expect(await seen(people.academician, id)).toBeNull();
    const { data } = await hub.as(people.academician).entities('Inspection', [{ id }], 'title');
    expect(data?._entities).toEqual([null]);
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    expect((await reader.run('{ inspections(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    for (const table of ['inspection', 'inspection_finding'])
      expect(await hub.sqlAs(anonymous, `select id from ${table}`)).toEqual([]);
  });

  it('are found by unit, visited unit and state; findings by lateness', async () => {
    const count = async (args: string) =>
      (await hub.as(people.office).ok(`{ inspections(first: 100, ${args}) { totalCount } }`)).inspections.totalCount;
    expect(await count(`visitedUnitId: "${people.personnel.unitId}"`)).toBe(
      await count(`unitId: "${people.office.unitId}"`),
    );
    expect(await count(`visitedUnitId: "${people.district.unitId}"`)).toBe(0);
    expect(await count('state: CLOSED')).toBe(2);
    const late = async () =>
      (await hub.as(people.office).ok('{ inspectionFindings(first: 100, overdue: true) { totalCount } }'))
        .inspectionFindings.totalCount;
    expect(await late()).toBe(0);
    await hub.sql(
      "update inspection_finding set due_on = '2026-01-01', first_due_on = '2026-01-01' where state = 'OPEN'",
    );
    expect(await late()).toBeGreaterThan(0);
  });
});
