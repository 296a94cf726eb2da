import { demoOfficer } from '@hub/directory/contract';
import { type DemoHub, type DemoRunner, demoStep } from '@hub/kit/demo';
import { docx, fileOf } from '@hub/kit/office';
import { demoKeyTaskId } from '../contract/demo.ts';

interface Said {
  by: string;
  text: string;
  mentions?: readonly string[];
  replies?: readonly Said[];
}

const threads: readonly { task: number; said: readonly Said[] }[] = [
  {
    task: 5,
    said: [
      {
        by: 'office.li',
        text: '四季度还差三场，请宣传文化部本周报一个排期，人事部协助落实讲师。',
        mentions: ['publicity.wang', 'personnel.zhou'],
        replies: [
          {
            by: 'personnel.zhou',
            text: '讲师名单已核对，两位院士的时间需要院士中心再确认。',
            mentions: ['academician.feng'],
          },
          { by: 'academician.feng', text: '已与两位院士的秘书联系，下周三前答复。' },
          { by: 'publicity.wang', text: '排期表已上传到附件，请各位看一下。' },
        ],
      },
      { by: 'leader.lin', text: '进校园的场次要向区县倾斜，年底总结时单独列出。', mentions: ['publicity.wang'] },
    ],
  },
  {
    task: 20,
    said: [{ by: 'personnel.zhou', text: '第五场讲座改到市科技馆，时间不变。', mentions: ['office.li'] }],
  },
];

/** What officers say about their tasks, and the papers that they speak of. */
export async function seedTalk(hub: DemoHub): Promise<void> {
  for (const { task, said } of threads) for (const one of said) await say(hub, demoKeyTaskId(task), one, null);
  const table = docx({
    title: '科学家精神宣讲排期表',
    body: [{ kind: 'text', text: '十二月上旬：市第一中学；中旬：高新区企业服务中心；下旬：渝中区社区学院。' }],
  });
  await attach(hub.as('publicity.wang'), demoKeyTaskId(5), '四季度宣讲排期表.docx', table);
}

async function say(hub: DemoHub, subjectId: string, one: Said, replyToId: string | null): Promise<void> {
  const { by, text, mentions = [], replies = [] } = one;
  const comment = await heard(() =>
    demoStep(hub.as(by), 'writeComment', 'WriteCommentInput', 'Comment', {
      ...{ subjectType: 'KEY_TASK', subjectId, text, replyToId },
      mentionedIds: mentions.map((username) => demoOfficer(username).id),
      idempotencyKey: `demo:comment:${by}:${text.slice(0, 12)}`,
    }),
  );
  if (comment) for (const reply of replies) await say(hub, subjectId, reply, comment.id);
}

/** Who is in service is told by the directory's facts, which may come a moment after its own answer. */
async function heard<T>(write: () => Promise<T>, tries = 40): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (tries === 0 || !String(error).includes('MENTION_UNKNOWN')) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
    return heard(write, tries - 1);
  }
}

async function attach(
  officer: DemoRunner,
  keyTaskId: string,
  name: string,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  if (!officer.attach) return;
  const { data } = await officer.run('query ($id: ID!) { keyTask(id: $id) { attachments { name } } }', {
    id: keyTaskId,
  });
  // A start that was cut off comes here again.
  if (data.keyTask.attachments.some((one: { name: string }) => one.name === name)) return;
  await officer.attach({ service: 'tasks', about: `KEY_TASK:${keyTaskId}`, name, bytes: await fileOf(content) });
}
