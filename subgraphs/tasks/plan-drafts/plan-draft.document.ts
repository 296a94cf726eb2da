import type { OfficialBlock, OfficialDocument } from '@hub/kit/office';
import type { DraftTask } from './plan-draft.rules.ts';

const figures = '零一二三四五六七八九';

/** 1 to 99 in Chinese figures. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? figures[ones] : ''}`;
}

const namesOf = (units: readonly { name: string }[]): string => units.map(({ name }) => name).join('、');

/** A task in a sentence, with who leads and helps, by when and how much. */
function sentenceOf({ number, text, lead, co, targets, deadline }: DraftTask): string {
  const parts = [
    `牵头单位：${lead.name}`,
    ...(co.length > 0 ? [`配合单位：${namesOf(co)}`] : []),
    ...(targets.length > 0 ? [`量化目标：${targets.join('、')}`] : []),
    ...(deadline ? [`完成时限：${deadline}`] : []),
  ];
  return `${number}．${text}（${parts.join('；')}）`;
}

/** A draft to be discussed: no head, number or signature, since nobody has issued it. */
export function draftDocument(draft: {
  readonly title: string;
  readonly tasks: readonly DraftTask[];
  readonly safeguards: readonly string[];
}): OfficialDocument {
  const categories = [...new Set(draft.tasks.map(({ category }) => category))];
  const own = /^关于印发《(.+)》的通知$/u.exec(draft.title)?.[1] ?? draft.title;
  const body: OfficialBlock[] = [
    { kind: 'first', text: '一、重点任务' },
    ...categories.flatMap((category, index): OfficialBlock[] => [
      { kind: 'second', text: `（${chineseNumber(index + 1)}）${category}` },
      ...draft.tasks
        .filter((task) => task.category === category)
        .map((task) => ({ kind: 'text' as const, text: sentenceOf(task) })),
    ]),
    ...(draft.safeguards.length > 0 ? [{ kind: 'first' as const, text: '二、保障措施' }] : []),
    ...draft.safeguards.map((text) => ({ kind: 'text' as const, text })),
  ];
  return { title: `${own}（征求意见稿）`, body };
}
