import { unitId } from '@hub/directory/contract';
import { type DemoHub, daysAgo, demoKeyTasks, demoLots, demoStep } from '@hub/kit/demo';

const services = [
  '社区科普讲座',
  '校园科学实验课',
  '田间技术指导',
  '科技馆讲解',
  '健康义诊咨询',
  '企业技术会诊',
  '防灾知识宣传',
  '老年人数字技能辅导',
];
const districts = ['500103', '500106', '500107', '500108', '500109', '500113', '500101', '500102', '500118', '500151'];
/** What an officer looks at first, by the volunteer's place in the list. */
const oddities: Readonly<
  Record<number, { title: string; days: number; minutes: number; late?: string; returned?: string }>
> = {
  3: { title: '科技下乡巡展', days: 48, minutes: 180, late: '乡镇纸质签到表月底才交回' },
  8: { title: '流动科技馆布展', days: 7, minutes: 540 },
  12: { title: '全国科普日主场', days: 65, minutes: 240, late: '活动当日系统维护，事后补录' },
  17: { title: '气象站开放日', days: 9, minutes: 120, returned: '起止时间与签到表不一致，请核对' },
};
const surnames = [...'陈刘杨黄周吴徐孙朱何郭罗高林郑谢唐冯于董程曹袁邓许傅沈曾彭吕'];
const given = ['晨', '雨桐', '浩然', '欣怡', '子轩', '佳宁', '俊杰', '思远', '梦洁', '天佑'];

/** Thirty volunteers and their service of the last weeks, most of it confirmed, some of it with something to look at. */
export async function seed(hub: DemoHub): Promise<void> {
  const officer = hub.as('popular.wu');
  const tasks = await demoKeyTasks(officer);
  const served = [24, 25, 5, 17, 9].flatMap((number) => tasks.get(number) ?? []);
  const { data } = await hub.as('personnel.zhou').run('{ people(first: 30) { nodes { id name } } }');
  const people: { id: string; name: string }[] = data.people.nodes;
  const lots = demoLots(24);
  for (let index = 0; index < 30; index += 1) {
    const person = index < 8 ? people[index] : undefined;
    const district = districts[lots(districts.length)];
    const volunteer = await demoStep(officer, 'registerVolunteer', 'RegisterVolunteerInput', 'Volunteer', {
      name: person?.name ?? `${surnames[index]}${given[lots(given.length)]}`,
      phone: `1990002${String(index).padStart(4, '0')}`,
      personId: person?.id ?? null,
      unitId: unitId('popularization'),
      districtCode: district,
      birthYear: 1955 + lots(48),
      consentAt: daysAgo(200).toISOString(),
      idempotencyKey: `demo:volunteer:${index}`,
    });
    if (!volunteer) continue;
    for (let turn = 0; turn < 4; turn += 1) {
      // The first day of every block, so that one volunteer's services never touch.
      const startedAt = daysAgo(turn === 3 ? 2 + lots(5) : 10 + turn * 7 + lots(5), 8 + lots(6));
      const minutes = 40 + lots(12) * 15;
      const record = await demoStep(officer, 'reportServiceRecord', 'ReportServiceRecordInput', 'ServiceRecord', {
        volunteerId: volunteer.id,
        keyTaskId: served[lots(served.length)] ?? [...tasks.values()][0],
        unitId: unitId('popularization'),
        districtCode: district,
        title: services[lots(services.length)],
        startedAt: startedAt.toISOString(),
        endedAt: new Date(startedAt.getTime() + minutes * 60_000).toISOString(),
        breakMinutes: 0,
        idempotencyKey: `demo:service:${index}:${turn}`,
      });
      if (!record || turn === 3) continue;
      const confirmed = await demoStep(
        officer,
        'confirmServiceRecord',
        'ServiceRecordStepInput',
        'ServiceRecord',
        record,
      );
      if (!confirmed || index !== 29 || turn !== 0) continue;
      const reason = '与纸质签到表重复登记';
      await demoStep(officer, 'voidServiceRecord', 'ServiceRecordReasonInput', 'ServiceRecord', {
        ...confirmed,
        reason,
      });
    }
    const odd = oddities[index];
    if (!odd) continue;
    const startedAt = daysAgo(odd.days, 8);
    const record = await demoStep(officer, 'reportServiceRecord', 'ReportServiceRecordInput', 'ServiceRecord', {
      volunteerId: volunteer.id,
      keyTaskId: served[0] ?? [...tasks.values()][0],
      unitId: unitId('popularization'),
      districtCode: district,
      title: odd.title,
      startedAt: startedAt.toISOString(),
      endedAt: new Date(startedAt.getTime() + odd.minutes * 60_000).toISOString(),
      breakMinutes: 0,
      backfillReason: odd.late ?? null,
      idempotencyKey: `demo:oddity:${index}`,
    });
    if (!record || !odd.returned) continue;
    const input = { ...record, reason: odd.returned };
    await demoStep(officer, 'returnServiceRecord', 'ServiceRecordReasonInput', 'ServiceRecord', input);
  }
}
