// The records behind the four subgraphs and behind the monolith: the same for everyone, made by counting.
const count = (most, make) => Array.from({ length: most }, (_, index) => make(index));
const pick = (list, index) => list[index % list.length];
const day = (index) => `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

const subjects = ['海洋', '气象', '芯片', '种子', '脑与健康', '桥梁', '古生物', '空间站'];
const forms = ['主题展', '进校园', '大讲堂', '观测营', '擂台赛', '研学线'];
const places = ['东湖广场', '三中礼堂', '镇文化站', '地铁口', '植物园', '图书馆二层'];
const people = ['陈一鸣', '林可', '周远', '吴青禾', '郑小满', '何川', '宋知夏'];

export const units = count(24, (i) => ({
  id: `u${i}`,
  name: `第${i + 1}服务站`,
  district: `${pick(['城北', '滨江', '开发', '老城'], i)}片区`,
}));

export const persons = count(150, (i) => ({
  id: `p${i}`,
  name: `${pick(people, i)}${i}`,
  title: pick(['研究员', '高级工程师', '讲师', '馆员'], i),
  honours: count(1 + (i % 3), (n) => `${2020 + n}年度${pick(['优秀讲解', '技术革新', '社区之星'], i + n)}`),
}));

export const tasks = count(240, (i) => ({
  id: `t${i}`,
  number: `${1 + (i % 9)}.${1 + (i % 20)}`,
  title: `${pick(subjects, i)}${pick(forms, i)}`,
  text: `面向${pick(['中小学生', '社区居民', '企业职工', '农户'], i)}办好${pick(subjects, i)}${pick(forms, i)}，全年不少于${2 + (i % 7)}场，场场有记录、有反馈。`,
  state: pick(['PLANNED', 'UNDER_WAY', 'DONE'], i),
  dueOn: day(i),
  progress: (i * 7) % 101,
}));

export const contentsOf = (taskId) => {
  const i = Number(taskId.slice(1));
  return count(2, (n) => contentAt(i * 2 + n));
};
const contentAt = (i) => ({
  id: `c${i}`,
  headline: `${pick(subjects, i)}${pick(['现场见闻', '人物专访', '数说成效', '问与答'], i)}（${i}）`,
  kind: pick(['ARTICLE', 'VIDEO', 'POSTER'], i),
  publishedOn: day(i * 3),
  reads: (i * 137) % 9000,
  authorId: persons[(i * 11) % persons.length].id,
});

export const servicesOf = (taskId) => {
  const i = Number(taskId.slice(1));
  return count(2, (n) => serviceAt(i * 2 + n));
};
const serviceAt = (i) => ({
  id: `s${i}`,
  place: pick(places, i),
  heldOn: day(i * 5),
  hours: 1 + (i % 8) / 2,
  unitId: units[(i * 5) % units.length].id,
});

const byId = (list) => new Map(list.map((each) => [each.id, each]));
export const unitById = byId(units);
export const personById = byId(persons);
export const taskById = byId(tasks);
export const contentById = (id) => contentAt(Number(id.slice(1)));
export const serviceById = (id) => serviceAt(Number(id.slice(1)));
