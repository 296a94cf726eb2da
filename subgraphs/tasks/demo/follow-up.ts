import { demoOfficer, unitId } from '@hub/directory/contract';
import { type DemoHub, dayAgo, demoStep } from '@hub/kit/demo';
import { demoKeyTaskId } from '../contract/demo.ts';

const INSPECTION = 'id version findings { id version unit { id } }';

interface Step {
  id: string;
  version: number;
}
interface Inspected extends Step {
  findings: (Step & { unit: { id: string } })[];
}
const ref = ({ id, version }: Step): Step => ({ id, version });

/** Inspections, bases and cases at every step, by the people whose work it is. */
export async function seedFollowUp(hub: DemoHub): Promise<void> {
  await inspect(hub);
  for (const base of bases) await cultivate(hub, base);
  for (const one of cases) await write(hub, one);
}

/** One that waits for its visit, and one whose findings are verified, handed in and open. */
async function inspect(hub: DemoHub): Promise<void> {
  const office = hub.as('office.li');
  const plan = async (key: string, title: string, units: string[], visitOn: string) =>
    demoStep<Inspected>(office, 'planInspection', 'PlanInspectionInput', 'Inspection', {
      unitId: unitId('office'),
      keyTaskId: demoKeyTaskId(5),
      title,
      scope: '任务台账、活动佐证、经费使用和宣传报道情况。',
      unitIds: units.map(unitId),
      memberIds: [demoOfficer('office.li').id],
      visitOn,
      idempotencyKey: `demo:inspection:${key}`,
    });
  const next = await plan('next', '第四季度重点任务调研督导', ['popularization', 'science-museum'], dayAgo(-9));
  if (next) await demoStep(office, 'issueInspectionNotice', 'IssueInspectionNoticeInput', 'Inspection', ref(next));
  await plan('draft', '年终宣讲任务回头看', ['publicity'], dayAgo(-30));
  const running = await plan('running', '科学家精神宣讲任务督导', ['publicity', 'academician-centre'], dayAgo(0));
  const told =
    running &&
    (await demoStep(office, 'issueInspectionNotice', 'IssueInspectionNoticeInput', 'Inspection', ref(running)));
  const seen =
    told &&
    (await demoStep(office, 'recordInspectionVisit', 'RecordInspectionVisitInput', 'Inspection', {
      ...ref(told),
      visitedOn: dayAgo(0),
      notes: '查看台账十二份，现场听讲一场，与六名讲师座谈。总体进展正常，佐证材料需要规范。',
    }));
  if (!seen) return;
  const found = await demoStep<Inspected>(
    office,
    'issueInspectionFindings',
    'IssueFindingsInput',
    'Inspection',
    {
      ...ref(seen),
      findings: [
        {
          unitId: unitId('publicity'),
          text: '部分宣讲活动的签到表没有单位盖章',
          requirement: '补齐签到表盖章，明确专人登记',
          workingDays: 5,
        },
        {
          unitId: unitId('publicity'),
          text: '讲师信息更新不及时',
          requirement: '每月更新一次讲师名册',
          workingDays: 10,
        },
        {
          unitId: unitId('academician-centre'),
          text: '院士行程变更没有及时报备',
          requirement: '建立行程变更当日报备制度',
          workingDays: 15,
        },
      ],
    },
    INSPECTION,
  );
  if (!found) return;
  const [stamped, roster] = found.findings;
  const rectify = async (finding: Step | undefined, measures: string, reference: string) =>
    finding &&
    demoStep(hub.as('publicity.wang'), 'rectifyInspectionFinding', 'RectifyFindingInput', 'InspectionFinding', {
      ...ref(finding),
      measures,
      evidence: [{ title: '整改说明', reference }],
    });
  const right = await rectify(stamped, '已补盖十二份签到表，指定专人登记。', '档案-督导-1');
  if (right) await demoStep(office, 'verifyInspectionFinding', 'InspectionStepInput', 'InspectionFinding', ref(right));
  await rectify(roster, '已更新名册，明确每月一日更新。', '档案-督导-2');
}

interface DemoBase {
  key: string;
  unit: string;
  officer: string;
  type: string;
  name: string;
  operator: string;
  district: string;
  address: string;
  /** Who certifies; none: it waits. */
  certifier?: string;
  /** Days ago on which the term began. */
  from?: number;
  until: 'CULTIVATING' | 'APPLIED' | 'CERTIFIED' | 'REVOKED';
}

const bases: DemoBase[] = [
  {
    key: 'bridge',
    unit: 'district-500103',
    officer: 'yuzhong.he',
    type: 'spirit-education',
    name: '桥梁博物馆科学家精神教育基地',
    operator: '桥梁博物馆',
    district: '500103',
    address: '滨江路一号',
    certifier: 'publicity.wang',
    from: 200,
    until: 'CERTIFIED',
  },
  {
    key: 'water',
    unit: 'publicity',
    officer: 'publicity.wang',
    type: 'spirit-education',
    name: '水文站科学家精神教育基地',
    operator: '江岸水文站',
    district: '500102',
    address: '江岸路八号',
    certifier: 'publicity.zhao',
    // Its five years are nearly over.
    from: 5 * 365 - 40,
    until: 'CERTIFIED',
  },
  {
    key: 'garden',
    unit: 'district-500103',
    officer: 'yuzhong.he',
    type: 'popular-science',
    name: '植物园科普基地',
    operator: '市植物园',
    district: '500103',
    address: '山城步道二十二号',
    certifier: 'popular.wu',
    // Ended and not renewed.
    from: 3 * 366 + 20,
    until: 'CERTIFIED',
  },
  {
    key: 'lab',
    unit: 'district-500103',
    officer: 'yuzhong.he',
    type: 'popular-science',
    name: '开放实验室科普基地',
    operator: '材料研究所',
    district: '500103',
    address: '大学路三号',
    until: 'APPLIED',
  },
  {
    key: 'valley',
    unit: 'publicity',
    officer: 'publicity.wang',
    type: 'spirit-education',
    name: '气象站科学家精神教育基地',
    operator: '高山气象站',
    district: '500151',
    address: '云顶村山顶',
    until: 'CULTIVATING',
  },
  {
    key: 'mill',
    unit: 'publicity',
    officer: 'publicity.wang',
    type: 'spirit-education',
    name: '老厂房科学家精神教育基地',
    operator: '机械厂旧址管理处',
    district: '500107',
    address: '工业大道五号',
    certifier: 'publicity.zhao',
    from: 700,
    until: 'REVOKED',
  },
];

async function cultivate(hub: DemoHub, base: DemoBase): Promise<void> {
  const runner = hub.as(base.officer);
  const { type, name, operator, address, district: districtCode } = base;
  const registered = await demoStep<Step>(runner, 'registerBase', 'RegisterBaseInput', 'Base', {
    ...{ type, name, operator, address, districtCode },
    unitId: unitId(base.unit),
    summary: '设有固定展陈和讲解队伍，全年向公众开放二百天以上，年接待三千人次。',
    idempotencyKey: `demo:base:${base.key}`,
  });
  if (!registered || base.until === 'CULTIVATING') return;
  const applied = await demoStep<Step>(runner, 'applyForBase', 'ApplyBaseInput', 'Base', {
    ...ref(registered),
    statement: '场馆面积、展项、讲解队伍和开放天数达到要求，近两年举办主题活动二十场。',
  });
  if (!applied || !base.certifier) return;
  const certifier = hub.as(base.certifier);
  const certified = await demoStep<Step>(certifier, 'certifyBase', 'CertifyBaseInput', 'Base', {
    ...ref(applied),
    number: `示基认〔${dayAgo(base.from ?? 0).slice(0, 4)}〕${bases.indexOf(base) + 1}号`,
    validFrom: dayAgo(base.from ?? 0),
    conclusion: '经实地查看和专家评议，符合条件，同意认定。',
  });
  if (!certified || base.until !== 'REVOKED') return;
  await demoStep(certifier, 'revokeBase', 'BaseReasonInput', 'Base', {
    ...ref(certified),
    reason: '场馆改作他用，已不具备开放条件。',
  });
}

interface DemoCase {
  unit: string;
  officer: string;
  task: number;
  title: string;
  summary: string;
  body: string;
  until: 'DRAFT' | 'SUBMITTED' | 'NOT_SELECTED' | 'SELECTED' | 'PUBLISHED';
}

const method = (what: string): string =>
  `背景：基层对${what}的需求多、分布散，过去由单位各自安排，内容重复、时间冲突，群众获得感不强。做法：一是列需求清单，由社区、学校和企业按月提出，写明人群、时间和关心的问题；二是列供给清单，把能够承担的专家、场地和课程公开，供需双方自主选择；三是列反馈清单，活动结束当天由参加者评价，三天内汇总，十天内改进。成效：半年内组织活动三十余场，重复安排明显减少，参加者满意率保持在九成五以上。可复制之处：三张清单格式统一、不增加基层负担，任何单位都可以照着做。`;

const cases: DemoCase[] = [
  {
    unit: 'publicity',
    officer: 'publicity.wang',
    task: 5,
    title: '三张清单办好身边的科学家精神宣讲',
    summary:
      '用需求、供给、反馈三张清单组织宣讲，社区点单、讲师接单、居民评单，让宣讲从“送什么听什么”变为“想听什么讲什么”。',
    body: method('科学家精神宣讲'),
    until: 'PUBLISHED',
  },
  {
    unit: 'academician-centre',
    officer: 'academician.feng',
    task: 14,
    title: '讲堂进企业：把前沿课堂搬到生产线旁',
    summary:
      '围绕企业技术难题选题，请院士专家到生产线旁开讲，讲后现场答疑并形成问题清单，持续跟踪解决，推动前沿知识落到一线。',
    body: method('前沿科技讲座'),
    until: 'SELECTED',
  },
  {
    unit: 'popularization',
    officer: 'popular.wu',
    task: 24,
    title: '乡村科普集市：赶场天里的科学课',
    summary:
      '利用乡镇赶场日设置科普摊位，农技、健康、防灾三类专家面对面答疑，群众边赶场边学科学，一场活动服务五百余人次。',
    body: method('农村科普服务'),
    until: 'SUBMITTED',
  },
  {
    unit: 'personnel',
    officer: 'personnel.zhou',
    task: 17,
    title: '走访周里听真话、办实事',
    summary:
      '集中一周时间组织干部走访联系科技工作者，当面听取意见，现场分办，限期反馈，形成走访、交办、反馈、回访的闭环工作方法。',
    body: method('走访联系服务'),
    until: 'NOT_SELECTED',
  },
  {
    unit: 'publicity',
    officer: 'publicity.wang',
    task: 9,
    title: '教育基地联盟：一张票看遍科学家故事',
    summary: '（正在整理）',
    body: '',
    until: 'DRAFT',
  },
];

async function write(hub: DemoHub, one: DemoCase): Promise<void> {
  const { officer, unit, task, title, summary, body, until } = one;
  const writer = hub.as(officer);
  const office = hub.as('office.li');
  const draft = await demoStep<Step>(writer, 'saveTypicalCase', 'SaveTypicalCaseInput', 'TypicalCase', {
    ...{ title, summary, body },
    unitId: unitId(unit),
    keyTaskId: demoKeyTaskId(task),
    year: Number(dayAgo(0).slice(0, 4)),
    idempotencyKey: `demo:case:${title}`,
  });
  if (!draft || until === 'DRAFT') return;
  const sent = await demoStep<Step>(writer, 'submitTypicalCase', 'TypicalCaseStepInput', 'TypicalCase', ref(draft));
  if (!sent || until === 'SUBMITTED') return;
  const selected = until !== 'NOT_SELECTED';
  const comment = selected ? '做法具体、成效清楚，可以复制。' : '成效数据不足，请继续积累后再报。';
  const chosen = await demoStep<Step>(office, 'reviewTypicalCase', 'ReviewTypicalCaseInput', 'TypicalCase', {
    ...ref(sent),
    ...{ selected, comment },
  });
  if (!chosen || until !== 'PUBLISHED') return;
  const out = await demoStep<Step>(office, 'publishTypicalCase', 'TypicalCaseStepInput', 'TypicalCase', ref(chosen));
  if (!out) return;
  await demoStep(writer, 'recordCaseAdoption', 'RecordAdoptionInput', 'TypicalCase', {
    ...ref(out),
    level: 'district',
    adopter: '渝中区科协',
    unitId: unitId('district-500103'),
    adoptedOn: dayAgo(0),
    evidenceTitle: '推广工作通知',
    evidenceReference: '档案-案例-1',
  });
}
