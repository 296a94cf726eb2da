import { unitId } from '@hub/directory/contract';
import { addWorkingDays } from '@hub/directory/contract/working-days';
import { type DemoHub, dayAgo, demoStep } from '@hub/kit/demo';
import { demoKeyTaskId } from '../contract/demo.ts';

const today = (): string => dayAgo(0);
interface Step {
  id: string;
  version: number;
}

interface DemoPlan {
  key: string;
  title: string;
  type: string;
  unit: string;
  officer: string;
  place: string;
  /** Working days from today. */
  in: number;
  people: number;
  overseas?: boolean;
  until: 'PLANNED' | 'FILED' | 'REJECTED' | 'APPROVED' | 'ANNOUNCED' | 'POSTPONED';
}

const plans: DemoPlan[] = [
  {
    key: 'city',
    title: '城市更新工程技术论坛',
    type: 'forum',
    unit: 'academician-centre',
    officer: 'academician.feng',
    place: '科技会堂',
    in: 14,
    people: 180,
    until: 'ANNOUNCED',
  },
  {
    key: 'river',
    title: '长江上游生态国际研讨会',
    type: 'seminar',
    unit: 'academician-centre',
    officer: 'academician.feng',
    place: '科技会堂二楼',
    in: 18,
    people: 120,
    overseas: true,
    until: 'FILED',
  },
  {
    key: 'talent',
    title: '青年科技人才成长专题报告',
    type: 'talk',
    unit: 'personnel',
    officer: 'personnel.zhou',
    place: '市科协多功能厅',
    in: 9,
    people: 150,
    until: 'REJECTED',
  },
  {
    key: 'machine',
    title: '智能装备示范团走进园区',
    type: 'demonstration-team',
    unit: 'popularization',
    officer: 'popular.wu',
    place: '装备园区',
    in: 7,
    people: 60,
    until: 'ANNOUNCED',
  },
  {
    key: 'stars',
    title: '科学家精神宣讲：观星人',
    type: 'lecture',
    unit: 'publicity',
    officer: 'publicity.wang',
    place: '天文台',
    in: 11,
    people: 100,
    until: 'POSTPONED',
  },
  {
    key: 'training',
    title: '创新方法基层培训日',
    type: 'training-day',
    unit: 'personnel',
    officer: 'personnel.zhou',
    place: '高新区培训中心',
    in: 4,
    people: 45,
    until: 'PLANNED',
  },
];

/** Activities to come on their way through filing, approval, announcement and putting off; one event reported twice. */
export async function seedApprovals(hub: DemoHub): Promise<void> {
  for (const plan of plans) await prepare(hub, plan);
  await reportTwice(hub);
}

async function plan(hub: DemoHub, officer: string, key: string, input: object): Promise<Step | null> {
  const filled = { keyTaskId: demoKeyTaskId(14), districtCode: '500103', ...input, idempotencyKey: `demo:plan:${key}` };
  const made = await demoStep<Step & { state: string; approvals: object[] }>(
    hub.as(officer),
    'planActivity',
    'PlanActivityInput',
    'Activity',
    filled,
    'id version state approvals { id }',
  );
  // A repeat gives the one of before, which may have been filed since.
  return made?.state === 'PLANNED' && made.approvals.length === 0 ? { id: made.id, version: made.version } : null;
}

async function prepare(hub: DemoHub, one: DemoPlan): Promise<void> {
  const { key, title, type, unit, officer, place, until } = one;
  const runner = hub.as(officer);
  const plannedOn = addWorkingDays(today(), one.in);
  const planned = await plan(hub, officer, key, { title, type, place, plannedOn, unitId: unitId(unit) });
  if (!planned || until === 'PLANNED') return;
  if (type !== 'demonstration-team') {
    const filed = await demoStep<Step>(
      runner,
      'fileActivityApproval',
      'FileActivityApprovalInput',
      'ActivityApproval',
      {
        ...planned,
        outline: '围绕主题作专题报告，安排现场交流和答疑。',
        speakerBackground: '主讲人为本领域专家，所在单位已同意。',
        audience: '科技工作者和有关单位人员',
        expectedAudience: one.people,
        outdoors: false,
        overseas: one.overseas ?? false,
      },
    );
    if (!filed || until === 'FILED') return;
    const approved = until !== 'REJECTED';
    await demoStep(
      hub.as('publicity.zhao'),
      'decideActivityApproval',
      'DecideActivityApprovalInput',
      'ActivityApproval',
      { ...filed, approved, ...(approved ? {} : { reason: '主讲人情况不完整，请补充后重新报备。' }) },
    );
    if (!approved) return;
  }
  if (until === 'ANNOUNCED') await demoStep(runner, 'announceActivity', 'ActivityStepInput', 'Activity', planned);
  if (until === 'POSTPONED') {
    await demoStep(runner, 'postponeActivity', 'PostponeActivityInput', 'Activity', {
      ...planned,
      plannedOn: addWorkingDays(today(), one.in + 5),
      reason: '主讲人行程调整，延期举办。',
    });
  }
}

/** Two units tell of the same talk of four days ago: a pair to look at. */
async function reportTwice(hub: DemoHub): Promise<void> {
  const day = dayAgo(4);
  const told = { type: 'lecture', keyTaskId: demoKeyTaskId(5), plannedOn: day };
  for (const [officer, unit, title, place] of [
    ['publicity.wang', 'publicity', '科学家精神宣讲：青年与创新对话', '青年活动中心'],
    ['academician.feng', 'academician-centre', '“青年与创新对话”科学家精神宣讲', '青年活动中心一楼'],
  ] as const) {
    const planned = await plan(hub, officer, `twice:${unit}`, { ...told, title, place, unitId: unitId(unit) });
    if (!planned) continue;
    await demoStep(hub.as(officer), 'holdActivity', 'HoldActivityInput', 'Activity', {
      ...planned,
      heldOn: day,
      minutes: 90,
      onsiteAudience: 210,
    });
  }
}
