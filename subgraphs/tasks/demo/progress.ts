import { demoOfficers, unitId } from '@hub/directory/contract';

/** Where the demonstration's year goes well, where it lags, and who says so. Task numbers are those of the sample plan. */

/** Points behind plan in the last months (0 is the last). */
const behind: Readonly<Record<number, readonly number[]>> = {
  7: [14, 9, 4],
  12: [38, 33, 22, 12],
  19: [22, 16, 8],
  23: [12, 6],
  8: [6, 11, 3],
};
export const shortfall = (number: number, fromEnd: number): number => behind[number]?.[fromEnd] ?? 0;

/** Days after the due day in the last months. */
const late: readonly { number: number; unit: string; days: readonly number[] }[] = [
  { number: 10, unit: 'science-museum', days: [6] },
  { number: 13, unit: 'personnel', days: [4, 0, 3] },
  { number: 25, unit: 'science-museum', days: [0, 5] },
];
export const tardy = (number: number, unit: string, fromEnd: number): number =>
  late.find((entry) => entry.number === number && unitId(entry.unit) === unit)?.days[fromEnd] ?? 0;

/** Who has not reported at all for so many of the last months. */
const quiet: readonly { number: number; unit: string; months: number }[] = [
  { number: 3, unit: 'societies-party-committee', months: 2 },
  { number: 15, unit: 'innovation', months: 1 },
  { number: 16, unit: 'service-centre', months: 1 },
];
export const silent = (number: number, unit: string, fromEnd: number): boolean =>
  quiet.some((entry) => entry.number === number && unitId(entry.unit) === unit && fromEnd < entry.months);

/** Left unsigned, so that officers of the demonstration find work. */
const left: readonly [number, string][] = [
  [22, 'publicity'],
  [25, 'publicity'],
  [19, 'academician-centre'],
  [4, 'strategy'],
  [17, 'party-committee'],
];
export const unsigned = (number: number, unit: string): boolean =>
  left.some(([task, code]) => task === number && unitId(code) === unit);

const officers = new Map(
  [...demoOfficers]
    .reverse()
    .filter((officer) => officer.roles.includes('unit-officer'))
    .map((officer) => [unitId(officer.unit), officer.username]),
);
export const officerOfUnit = (unit: string): string | null => officers.get(unit) ?? null;

const done = [
  '制定实施方案，明确责任分工和时间安排',
  '对接协作单位，确定场地、师资和经费',
  '按计划组织开展阶段活动，现场反响良好',
  '汇总基层反馈，调整后续安排',
  '完成年中小结，形成阶段成果清单',
  '加大宣传推广力度，扩大参与范围',
];
export const paperText = (number: number, role: 'LEAD' | 'CO', index: number): string =>
  `${role === 'LEAD' ? '' : '配合牵头单位，'}${done[(number + index) % done.length]}；完成第${index + 1}个月度节点。`;

export interface CurrentReport {
  number: number;
  unit: string;
  officer: string;
  percent: number;
  text: string;
  difficulties?: string;
  until: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  reviewer?: string;
  reason?: string;
}

/** Reports of the month that runs, at every step of their life. */
export const currentReports: readonly CurrentReport[] = [
  {
    number: 5,
    unit: 'publicity',
    officer: 'publicity.wang',
    percent: 86,
    text: '本月走进两所高校和一家企业开展宣讲，累计完成十七场，正在整理听众反馈。',
    until: 'DRAFT',
  },
  {
    number: 7,
    unit: 'publicity',
    officer: 'publicity.wang',
    percent: 82,
    text: '学风建设辩论邀请赛完成复赛，八支高校队伍进入决赛，决赛定于下月上旬举行。',
    difficulties: '两支队伍因期末考试申请调整赛程，整体进度顺延两周。',
    until: 'SUBMITTED',
  },
  {
    number: 9,
    unit: 'publicity',
    officer: 'publicity.wang',
    percent: 92,
    text: '新培育教育基地五个，第六个已完成现场评估，待会议审定后授牌。',
    until: 'ACCEPTED',
    reviewer: 'office.li',
  },
  {
    number: 11,
    unit: 'publicity',
    officer: 'publicity.wang',
    percent: 90,
    text: '短视频作品征集顺利，已收到投稿并组织初评。',
    until: 'RETURNED',
    reviewer: 'office.li',
    reason: '请写明投稿数量、入围数量和初评时间。',
  },
  {
    number: 5,
    unit: 'academician-centre',
    officer: 'academician.feng',
    percent: 85,
    text: '邀请三位院士参加宣讲，协调行程和场地，协助完成两场现场直播。',
    until: 'SUBMITTED',
  },
  {
    number: 5,
    unit: 'personnel',
    officer: 'personnel.zhou',
    percent: 88,
    text: '推荐宣讲人选十二名，更新宣讲专家名册。',
    until: 'RETURNED',
    reviewer: 'publicity.wang',
    reason: '请附上已参加宣讲的专家名单。',
  },
  {
    number: 14,
    unit: 'academician-centre',
    officer: 'academician.feng',
    percent: 92,
    text: '讲堂第五期围绕人工智能与制造业举办，现场座无虚席，线上同步播出。',
    until: 'ACCEPTED',
    reviewer: 'office.li',
  },
  {
    number: 19,
    unit: 'strategy',
    officer: 'strategy.zheng',
    percent: 70,
    text: '完成三季度诉求分析报告，站点布局优化方案已征求意见。',
    difficulties: '部分区县站点人员变动，问卷回收偏慢。',
    until: 'SUBMITTED',
  },
];
