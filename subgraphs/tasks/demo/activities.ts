export interface DemoActivity {
  number: number;
  unit: string;
  officer: string;
  title: string;
  type: string;
  entry?: string;
  district?: string;
  place: string;
  /** Days ago; a negative number is a day to come. */
  days: number;
  minutes: number;
  people: number;
  views?: number;
  until: 'PLANNED' | 'HELD' | 'SUBMITTED' | 'VERIFIED';
  verifier?: string;
}

type Row = [
  title: string,
  entry: string,
  district: string,
  place: string,
  days: number,
  people: number,
  views?: number,
];

/** Talks on the spirit of scientists: seventeen of twenty verified. */
const talks: Row[] = [
  ['把论文写在山城大地上', 'campus', '500106', '大学城礼堂', 288, 420],
  ['一粒种子的远行', 'community', '500103', '社区文化中心', 270, 160],
  ['从图纸到桥梁', 'enterprise', '500107', '装备园区报告厅', 251, 230],
  ['星空下的坚守', 'campus', '500108', '第二中学操场', 233, 900],
  ['实验室里的二十年', 'institute', '500109', '农科院会议室', 214, 120],
  ['为了那一束光', 'organ', '500103', '机关党校', 196, 180],
  ['深山里的气象站', 'community', '500151', '镇文化站', 178, 140],
  ['材料的温度', 'enterprise', '500113', '产业园学术厅', 160, 260],
  ['把屏障筑牢', 'institute', '500106', '疾控中心', 141, 110],
  ['中国芯的接力', 'campus', '500107', '理工大学', 124, 520, 18000],
  ['大江之上', 'enterprise', '500102', '造船厂', 106, 300],
  ['一张地图的诞生', 'campus', '500118', '职教城', 89, 410],
  ['让机器看见', 'community', '500108', '街道会议厅', 72, 150],
  ['稻田里的博士', 'community', '500101', '农业合作社', 54, 95],
  ['极地来信', 'campus', '500109', '西部小学', 38, 680, 9200],
  ['钢铁是怎样测出来的', 'enterprise', '500107', '检测中心', 22, 130],
  ['听见脉搏', 'organ', '500103', '卫生健康机关', 12, 170],
];

const publicity = { unit: 'publicity', officer: 'publicity.wang' };
const academician = { unit: 'academician-centre', officer: 'academician.feng' };
const personnel = { unit: 'personnel', officer: 'personnel.zhou' };

const halls: [string, number, number, number][] = [
  ['山城科技讲堂第一期：算力与城市', 255, 360, 12000],
  ['山城科技讲堂第二期：合成生物', 205, 310, 8600],
  ['山城科技讲堂第三期：低空经济', 150, 400, 21000],
  ['山城科技讲堂第四期：先进能源', 92, 280, 7400],
  ['山城科技讲堂第五期：人工智能与制造', 18, 450, 26000],
];

const policy: [string, number][] = [
  ['科研经费管理新规解读', 190],
  ['专利开放许可实务讲座', 118],
  ['人才评价改革政策讲座', 44],
];

export const activities: readonly DemoActivity[] = [
  ...talks.map(
    ([title, entry, district, place, days, people, views]): DemoActivity => ({
      ...publicity,
      number: 5,
      title: `科学家精神宣讲：${title}`,
      type: 'lecture',
      entry,
      district,
      place,
      days,
      minutes: 90,
      people,
      ...(views ? { views } : {}),
      until: 'VERIFIED',
      verifier: 'publicity.zhao',
    }),
  ),
  ...halls.map(
    ([title, days, people, views]): DemoActivity => ({
      ...academician,
      number: 14,
      title,
      type: 'lecture',
      district: '500103',
      place: '科技会堂',
      days,
      minutes: 120,
      people,
      views,
      until: 'VERIFIED',
    }),
  ),
  ...policy.map(
    ([title, days]): DemoActivity => ({
      ...personnel,
      number: 20,
      title,
      type: 'policy-lecture',
      district: '500108',
      place: '市科协多功能厅',
      days,
      minutes: 150,
      people: 120,
      until: 'VERIFIED',
    }),
  ),
  {
    ...publicity,
    number: 7,
    title: '学风建设辩论邀请赛复赛',
    type: 'contest',
    entry: 'campus',
    district: '500106',
    place: '师范大学',
    days: 16,
    minutes: 240,
    people: 350,
    until: 'VERIFIED',
    verifier: 'publicity.zhao',
  },
  {
    ...publicity,
    number: 9,
    title: '科学家精神教育基地授牌',
    type: 'exhibition',
    district: '500109',
    place: '桥梁博物馆',
    days: 65,
    minutes: 60,
    people: 80,
    until: 'VERIFIED',
    verifier: 'publicity.zhao',
  },
  {
    ...academician,
    number: 6,
    title: '院士专家校园科普行',
    type: 'campus-talk',
    entry: 'campus',
    district: '500102',
    place: '第五中学',
    days: 47,
    minutes: 100,
    people: 760,
    until: 'VERIFIED',
  },
  {
    ...personnel,
    number: 17,
    title: '干部联系科技工作者走访周',
    type: 'visit',
    district: '500113',
    place: '高新企业',
    days: 33,
    minutes: 180,
    people: 40,
    until: 'VERIFIED',
  },
  {
    unit: 'party-committee',
    officer: 'party.sun',
    number: 1,
    title: '理论学习月度交流会',
    type: 'study',
    district: '500103',
    place: '机关会议室',
    days: 26,
    minutes: 90,
    people: 60,
    until: 'VERIFIED',
  },
  {
    unit: 'popularization',
    officer: 'popular.wu',
    number: 24,
    title: '专家进乡村科普集市',
    type: 'exhibition',
    entry: 'community',
    district: '500151',
    place: '中心镇广场',
    days: 59,
    minutes: 180,
    people: 520,
    until: 'VERIFIED',
  },
  {
    ...publicity,
    number: 5,
    title: '科学家精神宣讲：守塔人',
    type: 'lecture',
    entry: 'community',
    district: '500102',
    place: '水文站',
    days: 5,
    minutes: 80,
    people: 70,
    until: 'SUBMITTED',
  },
  {
    ...academician,
    number: 5,
    title: '科学家精神宣讲：院士与中学生面对面',
    type: 'lecture',
    entry: 'campus',
    district: '500108',
    place: '外国语学校',
    days: 8,
    minutes: 100,
    people: 480,
    until: 'SUBMITTED',
  },
  {
    ...publicity,
    number: 5,
    title: '科学家精神宣讲：大山的回声',
    type: 'lecture',
    entry: 'community',
    district: '500101',
    place: '乡镇文化站',
    days: 3,
    minutes: 80,
    people: 90,
    until: 'HELD',
  },
  {
    ...academician,
    number: 14,
    title: '山城科技讲堂第六期：量子精密测量',
    type: 'lecture',
    district: '500103',
    place: '科技会堂',
    days: -12,
    minutes: 120,
    people: 0,
    until: 'PLANNED',
  },
  {
    ...publicity,
    number: 7,
    title: '学风建设辩论邀请赛决赛',
    type: 'contest',
    entry: 'campus',
    district: '500106',
    place: '大学城礼堂',
    days: -16,
    minutes: 240,
    people: 0,
    until: 'PLANNED',
  },
];
