import { chinaDay } from '@hub/kit';
import type { TestSubgraph } from '@hub/kit/testing';
import { addDays } from '../months.ts';
import { type Officer, people, resultOf } from '../testing.fixture.ts';

const SCHEME =
  '{ __typename ... on AssessmentScheme { id version state edition changes { indicator field before after } } ... on Refusal { code field } ... on Conflict { currentVersion } }';
const ONE =
  '{ __typename ... on Assessment { id version state total selfTotal countedTotal grade appealUntil scores { indicator counted countedValue countedScore numerator denominator selfScore reviewScore finalScore standingScore rule { weight full } evidence { recordId title state values changed } } appeals { indicator upheld scoreBefore scoreAfter } } ... on Refusal { code field details } ... on Conflict { currentVersion } }';
const mutation = (name: string, input: string, selection: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${selection} }`;

/** Every verb as a document. */
export const verbs = {
  draft: mutation('draftAssessmentScheme', 'DraftAssessmentSchemeInput', SCHEME),
  saveScheme: mutation('saveAssessmentScheme', 'SaveAssessmentSchemeInput', SCHEME),
  issue: mutation('issueAssessmentScheme', 'AssessmentSchemeStepInput', SCHEME),
  edition: mutation('newAssessmentSchemeEdition', 'AssessmentSchemeStepInput', SCHEME),
  open: mutation(
    'openAssessments',
    'OpenAssessmentsInput',
    '{ __typename ... on OpenedAssessments { opened already } ... on Refusal { code field } }',
  ),
  save: mutation('saveSelfAssessment', 'SaveSelfAssessmentInput', ONE),
  submit: mutation('submitSelfAssessment', 'AssessmentStepInput', ONE),
  recount: mutation('recountAssessment', 'AssessmentStepInput', ONE),
  review: mutation('reviewAssessment', 'ReviewAssessmentInput', ONE),
  accept: mutation('acceptAssessment', 'AssessmentStepInput', ONE),
  appeal: mutation('appealAssessment', 'AppealAssessmentInput', ONE),
  decide: mutation('decideAssessmentAppeals', 'DecideAppealsInput', ONE),
  finalise: mutation('finaliseAssessment', 'AssessmentStepInput', ONE),
};

export const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
export const year: number = Number(chinaDay().slice(0, 4));

export const grades = [
  { code: 'EXCELLENT', name: '优秀', nameEn: 'Excellent', from: 90 },
  { code: 'GOOD', name: '良好', nameEn: 'Good', from: 75 },
  { code: 'PASS', name: '合格', nameEn: 'Pass', from: 0 },
];
export const indicator = (code: string, weight: number, source = 'REVIEW', full: number | null = null) => ({
  ...{ code, weight, source, full },
  name: `指标${code}`,
  nameEn: `Indicator ${code}`,
  standard: '按材料评分。',
});
export const scheme = (code: string, change: object = {}) => ({
  code,
  subject: 'DISTRICTS',
  unitId: people.office.unitId,
  name: '区县科协年度考核',
  indicators: [indicator('work', 60), indicator('activities', 40, 'VERIFIED_ACTIVITIES', 2)],
  grades,
  appealDays: 5,
  basis: '年度工作方案保障措施',
  ...change,
});

/** One assessment of the publicity department, at its start, by a scheme of its own. */
export async function opened(hub: TestSubgraph, code: string, change: object = {}) {
  const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
  const draft = await run(people.office, verbs.draft, scheme(code, change));
  const issued = await run(people.office, verbs.issue, ref(draft));
  await run(people.office, verbs.open, {
    schemeId: issued.id,
    year,
    unitIds: [people.publicity.unitId, people.district.unitId],
    selfDueOn: addDays(chinaDay(), 10),
  });
  const { assessments } = await hub
    .as(people.publicity)
    .ok('query ($schemeId: ID!) { assessments(first: 10, schemeId: $schemeId) { nodes { id version } } }', {
      schemeId: issued.id,
    });
  return { scheme: issued, assessment: assessments.nodes[0] };
}

export const selfScores = { scores: [{ indicator: 'work', score: 50, text: '全部完成', evidence: [] }] };
export const reviewScores = { scores: [{ indicator: 'work', score: 45, reason: '两项材料不全' }] };
