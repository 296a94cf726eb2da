import { unitId } from '@hub/directory/contract';
import { type DemoHub, type DemoRunner, demoKeyTasks, demoLots, demoStep } from '@hub/kit/demo';

const drafts = [
  ['article', '把实验课开进山里的学校', 24],
  ['feature', '她把一座桥修了十年', 22],
  ['video', '三分钟看懂智能育种', 12],
  ['interpretation', '科技人才政策十问十答', 18],
  ['column', '科学家精神专栏第一期', 4],
  ['article', '志愿者的一天：从清晨到夜校', 24],
  ['feature', '水文站里的守望者', 22],
  ['exhibit', '桥都故事小型展', 9],
  ['video', '院士来到我们班', 6],
  ['interpretation', '职称评审新规怎么读', 18],
  ['article', '工程师走进社区课堂', 5],
  ['article', '一场辩论赛里的学风课', 7],
  ['column', '建言栏目：听基层工程师说', 4],
  ['feature', '守护一粒种子的人', 22],
  ['article', '讲台搬到田埂上', 24],
  ['video', '科技馆夜游记', 10],
] as const;

/** Contents at every step of the three reviews, each step by the officer whose step it is. */
export async function seed(hub: DemoHub): Promise<void> {
  const author = hub.as('publicity.wang');
  const reviewers: DemoRunner[] = ['publicity.chen', 'publicity.zhao', 'party.sun'].map((name) => hub.as(name));
  const tasks = await demoKeyTasks(author);
  const { data } = await hub.as('personnel.zhou').run('{ people(first: 30) { nodes { id } } }');
  const people: { id: string }[] = data.people.nodes;
  const lots = demoLots(12);
  for (const [index, [kind, title, taskNumber]] of drafts.entries()) {
    let content = await demoStep(author, 'writeContent', 'WriteContentInput', 'Content', {
      title,
      kind,
      body: `${title}。\n\n本稿由宣传文化部采写，讲述科技工作者在一线的工作与生活：他们怎样发现问题，怎样一次次试验，又怎样把成果交到需要的人手里。\n\n稿件将按先审后发的要求完成三审后发布。`,
      keyTaskId: tasks.get(taskNumber) ?? [...tasks.values()][index % tasks.size],
      unitId: unitId('publicity'),
      districtCode: ['500103', '500106', null, '500109'][lots(4)],
      personId: kind === 'feature' ? people[lots(people.length)]?.id : null,
      idempotencyKey: `demo:content:${index}`,
    });
    // The last ones stay at the steps, so that every reviewer finds work.
    const steps = index < 10 ? 5 : index - 10;
    if (content && steps >= 1)
      content = await demoStep(author, 'submitContent', 'ContentStepInput', 'Content', content);
    for (const [order, reviewer] of reviewers.entries()) {
      if (!content || steps < order + 2) break;
      content = await demoStep(reviewer, 'reviewContent', 'ReviewContentInput', 'Content', {
        ...content,
        decision: 'PASSED',
      });
    }
    if (content && steps >= 5) await demoStep(author, 'publishContent', 'ContentStepInput', 'Content', content);
  }
  const returned = await demoStep(author, 'writeContent', 'WriteContentInput', 'Content', {
    title: '社区里的气象站',
    kind: 'article',
    body: '社区气象站建成一年，居民学会了看雨量。\n\n本稿由宣传文化部采写。',
    keyTaskId: tasks.get(5) ?? [...tasks.values()][0],
    unitId: unitId('publicity'),
    idempotencyKey: 'demo:content:returned',
  });
  const submitted = returned && (await demoStep(author, 'submitContent', 'ContentStepInput', 'Content', returned));
  if (!submitted || !reviewers[0]) return;
  const input = { ...submitted, decision: 'RETURNED', opinion: '请补充建站时间和数据出处' };
  await demoStep(reviewers[0], 'reviewContent', 'ReviewContentInput', 'Content', input);
}
