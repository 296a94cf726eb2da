import { chinaDay } from '@hub/kit';
import { type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opened, ref, reviewScores, selfScores, verbs } from '../assessments/assessment.fixture.ts';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const SLIP = '{ __typename ... on SupervisionSlip { id version state } ... on Refusal { code field } }';
const slipVerb = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) ${SLIP} }`;
const PROBLEM = '{ __typename ... on Problem { id version state } ... on Refusal { code field } }';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const todos = async (viewer: Officer, kind: string): Promise<{ recordId: string; dueOn: string | null }[]> =>
  (await hub.as(viewer).ok('{ taskTodos { kind recordId dueOn } }')).taskTodos.filter(
    (todo: { kind: string }) => todo.kind === kind,
  );

describe('what is left to do in supervision', () => {
  it('names a slip whose measures were accepted until it is closed', async () => {
    const slip = await run(people.office, slipVerb('issueSupervisionSlip', 'IssueSupervisionSlipInput'), {
      keyTaskId: lectures,
      unitId: people.publicity.unitId,
      supervisingUnitId: people.office.unitId,
      colour: 'YELLOW',
      text: '宣讲场次落后计划',
      requirement: '说明原因，提出措施',
      workingDays: 3,
    });
    const answer = slipVerb('answerSupervisionSlip', 'AnswerSupervisionSlipInput');
    const answered = await run(people.publicity, answer, { ...ref(slip), measures: '下月补办六场，每周报告一次。' });
    expect(await todos(people.office, 'CLOSE_SLIP')).toEqual([]);
    const accepted = await run(
      people.office,
      slipVerb('acceptSupervisionSlip', 'SupervisionSlipStepInput'),
      ref(answered),
    );
    expect(await todos(people.office, 'CLOSE_SLIP')).toMatchObject([{ recordId: slip.id }]);
    expect(await todos(people.publicityHead, 'CLOSE_SLIP')).toEqual([]);
    await run(people.office, slipVerb('closeSupervisionSlip', 'CloseSupervisionSlipInput'), {
      ...ref(accepted),
      note: '六场已补办。',
    });
    expect(await todos(people.office, 'CLOSE_SLIP')).toEqual([]);
  });

  it('names a problem that was raised until somebody is to put it right', async () => {
    const raised = await run(
      people.office,
      `mutation ($input: RaiseProblemInput!) { raiseProblem(input: $input) ${PROBLEM} }`,
      {
        supervisingUnitId: people.office.unitId,
        keyTaskId: lectures,
        text: '宣讲签到表不完整',
        source: '季度督查',
      },
    );
    expect(await todos(people.office, 'ASSIGN_PROBLEM')).toMatchObject([{ recordId: raised.id }]);
    expect(await todos(people.publicityHead, 'ASSIGN_PROBLEM')).toEqual([]);
    await run(people.office, `mutation ($input: AssignProblemInput!) { assignProblem(input: $input) ${PROBLEM} }`, {
      ...ref(raised),
      unitId: people.publicity.unitId,
      requirement: '补齐签到表',
      dueOn: addDays(chinaDay(), 5),
    });
    expect(await todos(people.office, 'ASSIGN_PROBLEM')).toEqual([]);
  });
});

describe('what is left to do in an assessment', () => {
  it('goes from the own word to the review, the feedback, the appeal and the sign-off, each to those who can', async () => {
    const { assessment } = await opened(hub, 'todo-scheme');
    const { id } = assessment;
    const of = async (viewer: Officer, kind: string) => (await todos(viewer, kind)).map(({ recordId }) => recordId);
    expect((await todos(people.publicity, 'SELF_ASSESS'))[0]?.dueOn).not.toBeNull();
    expect(await of(people.office, 'SELF_ASSESS')).not.toContain(id);
    const saved = await run(people.publicity, verbs.save, { ...ref(assessment), ...selfScores });
    const sent = await run(people.publicity, verbs.submit, ref(saved));
    expect(await of(people.publicity, 'SELF_ASSESS')).toEqual([]);
    expect(await of(people.office, 'REVIEW_ASSESSMENT')).toEqual([id]);
    expect(await of(people.personnel, 'REVIEW_ASSESSMENT')).toEqual([]);
    const back = await run(people.office, verbs.review, { ...ref(sent), ...reviewScores });
    expect(await of(people.publicityHead, 'READ_FEEDBACK')).toEqual([id]);
    const appeal = { ...ref(back), appeals: [{ indicator: 'work', text: '两项材料已于十月补交。' }] };
    const appealed = await run(people.publicity, verbs.appeal, appeal);
    expect(await of(people.publicityHead, 'READ_FEEDBACK')).toEqual([]);
    // The reviewer does not answer an appeal against the own review.
    expect(await of(people.office, 'DECIDE_APPEAL')).toEqual([]);
    expect(await of(people.otherOffice, 'DECIDE_APPEAL')).toEqual([id]);
    const decisions = [{ indicator: 'work', upheld: true, score: 48, reason: '材料已核对。' }];
    await run(people.otherOffice, verbs.decide, { ...ref(appealed), decisions });
    expect(await of(people.otherOffice, 'DECIDE_APPEAL')).toEqual([]);
    expect(await of(people.otherOffice, 'FINALISE_ASSESSMENT')).toEqual([id]);
  });
});
