import { unitId } from '@hub/directory/contract';
import { type DemoHub, dayAgo, demoStep } from '@hub/kit/demo';
import { demoKeyTaskId } from '../contract/demo.ts';
import { officerOfUnit } from './progress.ts';

const SLIP = 'id version state colour reddenedOn escalatedOn';

interface Step {
  id: string;
  version: number;
}
interface Slip extends Step {
  colour: string;
  reddenedOn: string | null;
  escalatedOn: string | null;
}
const ref = ({ id, version }: Step): Step => ({ id, version });

interface DemoSlip {
  task: number;
  colour: 'YELLOW' | 'RED';
  text: string;
  requirement: string;
  workingDays: number;
  measures?: string;
  /** Days ago on which it was issued on paper. */
  ago?: number;
  until: 'ISSUED' | 'ANSWERED' | 'CLOSED' | 'RED' | 'LEADERS';
}

const slips: DemoSlip[] = [
  {
    task: 5,
    colour: 'YELLOW',
    text: '三季度宣讲场次落后计划十二个百分点',
    requirement: '说明原因，提出补办场次和时间表',
    workingDays: 5,
    measures: '因场地调整推迟四场；已落实备用场地，下月每周补办一场，由副部长逐周调度。',
    until: 'CLOSED',
  },
  {
    task: 19,
    colour: 'YELLOW',
    text: '本任务进度落后计划二十二个百分点，连续两个月未见改善',
    requirement: '分析原因，明确每周推进事项和责任人',
    workingDays: 3,
    ago: 16,
    until: 'RED',
  },
  {
    task: 12,
    colour: 'RED',
    text: '本任务进度落后计划三十八个百分点，已连续三个月亮红灯',
    requirement: '由单位主要负责人书面说明，提出年底前完成的措施',
    workingDays: 3,
    ago: 21,
    until: 'LEADERS',
  },
  {
    task: 23,
    colour: 'YELLOW',
    text: '三季度举荐进展迟报，佐证材料缺失',
    requirement: '补齐佐证，排出后续举荐事项时间表',
    measures: '因人员调整迟报；已补齐三季度材料，后续事项按周列出时间表，由副部长逐项调度。',
    workingDays: 5,
    until: 'ANSWERED',
  },
  {
    task: 7,
    colour: 'YELLOW',
    text: '进度落后计划十四个百分点',
    requirement: '说明原因，提出赶进度的措施和时间表',
    workingDays: 5,
    until: 'ISSUED',
  },
];

interface DemoProblem {
  task: number | null;
  /** Of the first slip. */
  ofSlip?: boolean;
  text: string;
  source: string;
  unit: string;
  officer: string;
  due: number;
  until: 'RAISED' | 'ASSIGNED' | 'RECTIFYING' | 'SUBMITTED' | 'CLOSED';
}

const problems: DemoProblem[] = [
  {
    ...{ task: 5, ofSlip: true, source: '督办单', unit: 'publicity', officer: 'publicity.wang', due: 10 },
    text: '讲师名册半年未更新，部分讲师已离岗',
    until: 'CLOSED',
  },
  {
    ...{ task: 24, source: '季度督查', unit: 'popularization', officer: 'popular.wu', due: 7 },
    text: '志愿服务活动照片与签到人数不一致',
    until: 'SUBMITTED',
  },
  {
    ...{ task: 9, source: '信访反映', unit: 'publicity', officer: 'publicity.wang', due: 12 },
    text: '两处教育基地周末未按公示时间开放',
    until: 'RECTIFYING',
  },
  {
    ...{ task: 17, source: '专题调研', unit: 'personnel', officer: 'personnel.zhou', due: 15 },
    text: '走访收集的意见超过一个月未反馈',
    until: 'ASSIGNED',
  },
  {
    ...{ task: null, source: '主席办公会', unit: 'personnel', officer: 'personnel.zhou', due: 20 },
    text: '各单位活动信息报送口径不统一',
    until: 'RAISED',
  },
];

/** Slips and problems at every step, and one light that a person set. */
export async function seedSupervision(hub: DemoHub): Promise<void> {
  const [first] = await Promise.all([superviseAll(hub), overrideOne(hub)]);
  for (const problem of problems) await raise(hub, problem, first);
}

/** In their order, since they are numbered; gives the first one. */
async function superviseAll(hub: DemoHub): Promise<string | null> {
  let first: string | null = null;
  for (const slip of slips) {
    const id = await supervise(hub, slip);
    first ??= id;
  }
  return first;
}

async function supervise(hub: DemoHub, slip: DemoSlip): Promise<string | null> {
  const office = hub.as('office.li');
  const keyTaskId = demoKeyTaskId(slip.task);
  const { data } = await office.run('query ($id: ID!) { keyTask(id: $id) { lead { id } } }', { id: keyTaskId });
  const unit: string | undefined = data.keyTask?.lead?.id;
  const officer = unit && officerOfUnit(unit);
  if (!unit || !officer) return null;
  const { colour, text, requirement, workingDays, measures, ago, until } = slip;
  const issued = await demoStep<Slip>(
    office,
    'issueSupervisionSlip',
    'IssueSupervisionSlipInput',
    'SupervisionSlip',
    {
      ...{ keyTaskId, unitId: unit, colour, text, requirement, workingDays },
      supervisingUnitId: unitId('office'),
      issuedOn: ago ? dayAgo(ago) : null,
      idempotencyKey: `demo:slip:${slip.task}`,
    },
    SLIP,
  );
  if (!issued || until === 'ISSUED') return issued?.id ?? null;
  const take = (who: string, verb: string, input: string, more: object, at: Step) =>
    demoStep<Step>(hub.as(who), `${verb}SupervisionSlip`, input, 'SupervisionSlip', { ...ref(at), ...more });
  if (until === 'RED' || until === 'LEADERS') {
    // A repeat, or the hub itself, may have been here before.
    if (!issued.reddenedOn && !issued.escalatedOn) {
      await take('office.li', 'escalate', 'SupervisionSlipStepInput', {}, issued);
    }
    return issued.id;
  }
  const evidence = [{ title: '后续事项时间表', reference: `档案-督办-${slip.task}` }];
  const answered = await take(officer, 'answer', 'AnswerSupervisionSlipInput', { measures, evidence }, issued);
  if (!answered || until === 'ANSWERED') return issued.id;
  const accepted = await take('office.li', 'accept', 'SupervisionSlipStepInput', {}, answered);
  if (!accepted) return issued.id;
  const note = '四场已补办，签到表和照片齐全，存档案-督办-5。';
  await take('office.li', 'close', 'CloseSupervisionSlipInput', { note }, accepted);
  return issued.id;
}

async function raise(hub: DemoHub, problem: DemoProblem, slipId: string | null): Promise<void> {
  const { task, ofSlip, text, source, unit, officer, due, until } = problem;
  const take = (who: string, verb: string, more: object, at: Step | null) => {
    const input = `${verb[0]?.toUpperCase()}${verb.slice(1)}ProblemInput`;
    return at && demoStep<Step>(hub.as(who), `${verb}Problem`, input, 'Problem', { ...ref(at), ...more });
  };
  const raised = await demoStep<Step>(hub.as('office.li'), 'raiseProblem', 'RaiseProblemInput', 'Problem', {
    ...{ text, source },
    supervisingUnitId: unitId('office'),
    keyTaskId: task ? demoKeyTaskId(task) : null,
    slipId: ofSlip ? slipId : null,
    idempotencyKey: `demo:problem:${text}`,
  });
  if (until === 'RAISED') return;
  const requirement = '查清原因，逐项改正，明确专人和长效办法';
  const given = await take('office.li', 'assign', { unitId: unitId(unit), requirement, dueOn: dayAgo(-due) }, raised);
  if (until === 'ASSIGNED') return;
  const started = await take(officer, 'start', { plan: '三天内核对清楚，一周内改正，副部长负责。' }, given);
  if (until === 'RECTIFYING') return;
  const evidence = [{ title: '整改报告', reference: '档案-问题-1' }];
  const sent = await take(officer, 'submit', { measures: '已逐项核对并改正，建立每月核对制度。', evidence }, started);
  if (until === 'SUBMITTED') return;
  await take('office.li', 'close', { note: '核对整改报告和更新后的名册，属实。' }, sent);
}

/** The office looked: what is missing was done and waits for its papers. */
async function overrideOne(hub: DemoHub): Promise<void> {
  const office = hub.as('office.li');
  for (const number of [23, 7, 19]) {
    const id = demoKeyTaskId(number);
    const { data } = await office.run(
      'query ($id: ID!) { keyTask(id: $id) { light { month colour } lead { id } lightOverrides { id } } }',
      { id },
    );
    const task = data.keyTask;
    if (task.light?.colour !== 'YELLOW' || task.lead?.id === unitId('office')) continue;
    if (task.lightOverrides.length > 0) return;
    await demoStep(office, 'overrideTaskLight', 'OverrideLightInput', 'LightOverride', {
      keyTaskId: id,
      month: task.light.month,
      colour: 'GREEN',
      reason: '材料已按期上报，上级单位回执晚到，进展尚未更新，现场核实属实。',
      until: dayAgo(-30),
    });
    return;
  }
}
