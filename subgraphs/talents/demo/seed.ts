import { unitId } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit/days';
import { type DemoHub, daysAgo, demoKeyTasks, demoLots, demoStep } from '@hub/kit/demo';

// Invented people; any likeness is chance.
const surnames = [
  '陈',
  '刘',
  '杨',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '朱',
  '何',
  '郭',
  '罗',
  '高',
  '林',
  '郑',
  '谢',
  '唐',
  '冯',
  '于',
  '董',
  '欧阳',
  '程',
  '曹',
  '袁',
];
const given = [
  '春生',
  '雨晴',
  '明远',
  '思齐',
  '若水',
  '知行',
  '嘉禾',
  '文博',
  '子衿',
  '清和',
  '景行',
  '望舒',
  '致远',
  '云帆',
  '启航',
  '一鸣',
  '静姝',
  '怀瑾',
  '长青',
  '新民',
  '志学',
  '晓岚',
  '立夏',
  '亦然',
];
const employers = [
  '山城桥梁研究院',
  '两江材料实验室',
  '巴渝农业科学所',
  '江岸医学中心',
  '嘉陵信息工程学院',
  '长江水文工作站',
];
const titles = ['研究员', '正高级工程师', '教授', '主任医师', '高级工程师', '副研究员'];
const fields = ['桥梁工程', '新材料', '农业育种', '临床医学', '人工智能', '水文水资源'];
const districts = ['500103', '500106', '500107', '500108', '500109', '500113', '500101', '500102', '500118', '500151'];
const awards = [
  ['municipal-engineer', 21],
  ['municipal-worker', 22],
  ['municipal-youth', 21],
  ['national-youth', 23],
  ['municipal-volunteer', 25],
  ['contest-winner', 16],
] as const;

/** People and honours in every state, entered by the officers whose work it is. */
export async function seed(hub: DemoHub): Promise<void> {
  const officer = hub.as('personnel.zhou');
  const proposer = hub.as('popular.wu');
  const tasks = await demoKeyTasks(officer);
  const lots = demoLots(21);
  for (const [index, surname] of surnames.entries()) {
    const kind = lots(employers.length);
    const pupil = index === 5;
    const person = await demoStep(officer, 'savePerson', 'SavePersonInput', 'Person', {
      name: `${surname}${given[index]}`,
      employer: pupil ? '嘉陵实验中学' : employers[kind],
      professionalTitle: pupil ? null : titles[lots(titles.length)],
      field: fields[kind],
      phone: `1990001${String(index).padStart(4, '0')}`,
      email: `person${index}@example.org`,
      birthYear: pupil ? 2013 : 1958 + lots(38),
      unitId: unitId('personnel'),
      districtCode: districts[lots(districts.length)],
      consentToPublicity: index % 7 !== 3,
      idempotencyKey: `demo:person:${index}`,
    });
    if (!person) continue;
    const [awardTypeCode, taskNumber] = awards[pupil ? 2 : lots(awards.length)] ?? awards[0];
    const keyTaskId = tasks.get(taskNumber) ?? [...tasks.values()][index % tasks.size];
    const honour = await demoStep(proposer, 'proposeHonour', 'ProposeHonourInput', 'Honour', {
      personId: person.id,
      awardTypeCode,
      year: Number(chinaDay().slice(0, 4)),
      citation: pupil
        ? '利用课余时间完成校园雨水监测小发明。'
        : `在${fields[kind]}一线工作多年，成果用于本市多个项目。`,
      keyTaskId,
      unitId: unitId('popularization'),
      idempotencyKey: `demo:honour:${index}`,
    });
    if (!honour || index % 6 === 5) continue;
    const begun = 20 + lots(150);
    // One in six is on notice: begun yesterday, or over and waiting for the decision.
    const onNotice = index % 6 === 4;
    const noticeFrom = chinaDay(daysAgo(onNotice ? (index % 12 === 4 ? 1 : 14) : begun));
    const noticed = await demoStep(officer, 'startHonourNotice', 'StartNoticeInput', 'Honour', {
      ...honour,
      noticeFrom,
    });
    if (!noticed || onNotice) continue;
    if (index === 2) {
      const reason = '公示期间收到反映，核实后不予通过';
      await demoStep(officer, 'declineHonour', 'HonourReasonInput', 'Honour', { ...noticed, reason });
      continue;
    }
    await demoStep(officer, 'grantHonour', 'GrantHonourInput', 'Honour', {
      ...noticed,
      grantedOn: chinaDay(daysAgo(begun - 16)),
      decisionDocument: `科协评〔${chinaDay().slice(0, 4)}〕${index + 1}号`,
    });
  }
}
