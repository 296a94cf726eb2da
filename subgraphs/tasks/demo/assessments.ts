import { departments, districtUnits, unitId } from '@hub/directory/contract';
import { type DemoHub, dayAgo, demoStep } from '@hub/kit/demo';

const year = Number(dayAgo(0).slice(0, 4));

interface Step {
  id: string;
  version: number;
}
const ref = ({ id, version }: Step): Step => ({ id, version });

const grades = [
  { code: 'EXCELLENT', name: '优秀', nameEn: 'Excellent', from: 90 },
  { code: 'GOOD', name: '良好', nameEn: 'Good', from: 75 },
  { code: 'PASS', name: '合格', nameEn: 'Pass', from: 60 },
  { code: 'FAIL', name: '不合格', nameEn: 'Fail', from: 0 },
];
const indicator = (
  [code, name, nameEn]: [string, string, string],
  weight: number,
  standard: string,
  source = 'REVIEW',
  full: number | null = null,
) => ({ code, name, nameEn, weight, source, full, standard });

const quality = (weight: number) =>
  indicator(['quality', '工作质量', 'Quality of work'], weight, '看任务完成的质量、特色和社会反响。');
const cooperation = (weight: number) =>
  indicator(['cooperation', '协作配合', 'Cooperation'], weight, '看跨部门任务中的配合和信息共享。');
const onTime = (weight: number) =>
  indicator(['on-time', '按时填报', 'Reports on time'], weight, '应报月份中按时报送的比例。', 'REPORTS_ON_TIME', 100);
const activities = (weight: number, full: number) =>
  indicator(['activities', '活动场次', 'Activities'], weight, '已核实的活动场数。', 'VERIFIED_ACTIVITIES', full);

/** Three schemes over one body of records: departments, districts, societies. */
const schemes = [
  {
    code: 'departments',
    subject: 'DEPARTMENTS',
    name: '部室和直属单位重点任务考核',
    indicators: [
      quality(40),
      cooperation(15),
      indicator(
        ['accepted', '进展采用', 'Reports accepted'],
        20,
        '应报月份中进展被采用的比例。',
        'ACCEPTED_REPORTS',
        100,
      ),
      onTime(15),
      activities(10, 4),
    ],
  },
  {
    code: 'districts',
    subject: 'DISTRICTS',
    name: '区县科协年度考核',
    indicators: [quality(50), cooperation(20), activities(30, 10)],
  },
  {
    code: 'societies',
    subject: 'SOCIETIES',
    name: '学会年度考核',
    indicators: [quality(60), activities(40, 8)],
  },
];

/** How far each unit is, by the officer who writes for it. */
const stories = [
  { officer: 'publicity.wang', unit: 'publicity', own: [36, 14], review: [34, 13], until: 'FEEDBACK' },
  { officer: 'academician.feng', unit: 'academician-centre', own: [38, 14], review: [36, 14], until: 'FINAL' },
  { officer: 'personnel.zhou', unit: 'personnel', own: [37, 15], review: [30, 12], until: 'APPEALED' },
  { officer: 'popular.wu', unit: 'popularization', own: [35, 13], review: [], until: 'REVIEWING' },
  { officer: 'strategy.zheng', unit: 'strategy', own: [33, 12], review: [], until: 'SELF_ASSESSING' },
  { officer: 'yuzhong.he', unit: 'district-500103', own: [42, 15], review: [], until: 'REVIEWING' },
] as const;

/** The year's assessment under way: schemes issued, units at every step, by the people whose work it is. */
export async function seedAssessments(hub: DemoHub): Promise<void> {
  const office = hub.as('office.li');
  for (const scheme of schemes) {
    const draft = await demoStep(office, 'draftAssessmentScheme', 'DraftAssessmentSchemeInput', 'AssessmentScheme', {
      ...scheme,
      unitId: unitId('office'),
      grades,
      appealDays: 5,
      basis: '年度工作方案的保障措施和考核办法',
      idempotencyKey: `demo:assessment-scheme:${scheme.code}`,
    });
    if (!draft) continue;
    await demoStep(office, 'issueAssessmentScheme', 'AssessmentSchemeStepInput', 'AssessmentScheme', ref(draft));
    const units = scheme.subject === 'DEPARTMENTS' ? departments : scheme.subject === 'DISTRICTS' ? districtUnits : [];
    const unitIds = units
      .filter(({ id, validTo }) => id !== unitId('office') && (validTo === null || validTo > dayAgo(0)))
      .map(({ id }) => id);
    // Societies are not in the reference data: their scheme is issued and waits to be opened.
    if (unitIds.length === 0) continue;
    await demoStep(
      office,
      'openAssessments',
      'OpenAssessmentsInput',
      'OpenedAssessments',
      { schemeId: draft.id, year, unitIds, selfDueOn: dayAgo(-20) },
      'opened',
    );
  }
  for (const story of stories) await tell(hub, story);
}

async function tell(hub: DemoHub, { officer, unit, own, review, until }: (typeof stories)[number]): Promise<void> {
  const writer = hub.as(officer);
  const { data } = await writer.run(
    `query ($unitId: ID!, $year: Int!) { assessments(first: 5, unitId: $unitId, year: $year) { nodes { id version state } }
      activities(first: 3, unitId: $unitId, state: VERIFIED) { nodes { id } } }`,
    { unitId: unitId(unit), year },
  );
  const [open] = data.assessments.nodes;
  if (open?.state !== 'SELF_ASSESSING') return;
  const codes = ['quality', 'cooperation'];
  const evidence = data.activities.nodes.map(({ id }: { id: string }) => ({ type: 'Activity', id }));
  const texts = ['重点任务按计划推进，宣讲和服务活动有特色。', '承担的配合任务按期交办，信息共享及时。'];
  const step = (runner: ReturnType<DemoHub['as']>, verb: string, input: string, values: object) =>
    demoStep(runner, verb, input, 'Assessment', values);
  const saved = await step(writer, 'saveSelfAssessment', 'SaveSelfAssessmentInput', {
    ...ref(open),
    scores: codes.map((code, i) => ({
      indicator: code,
      score: own[i],
      text: texts[i],
      evidence: i === 0 ? evidence : [],
    })),
  });
  if (!saved || until === 'SELF_ASSESSING') return;
  const sent = await step(writer, 'submitSelfAssessment', 'AssessmentStepInput', ref(saved));
  if (!sent || until === 'REVIEWING') return;
  const reasons = ['任务完成较好，部分佐证材料不够规范。', '配合及时，个别月份报送偏晚。'];
  const reviewed = await step(hub.as('office.li'), 'reviewAssessment', 'ReviewAssessmentInput', {
    ...ref(sent),
    scores: codes.map((code, i) => ({ indicator: code, score: review[i], reason: reasons[i] })),
  });
  if (!reviewed || until === 'FEEDBACK') return;
  if (until === 'APPEALED') {
    const appeals = [{ indicator: 'quality', text: '年中培训的三份佐证材料已补齐，请复核。' }];
    await step(writer, 'appealAssessment', 'AppealAssessmentInput', { ...ref(reviewed), appeals });
    return;
  }
  const settled = await step(writer, 'acceptAssessment', 'AssessmentStepInput', ref(reviewed));
  if (settled) await step(hub.as('leader.lin'), 'finaliseAssessment', 'AssessmentStepInput', ref(settled));
}
