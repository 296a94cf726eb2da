import { refuse } from '@hub/kit';

export type CommentState = 'SHOWN' | 'WITHDRAWN' | 'HIDDEN';

export const MOST_MENTIONS = 20;
/** One thread is read as a whole. */
export const MOST_REPLIES = 100;
export const MOST_CHARACTERS = 2000;

/** What stands between blanks, without the control characters that would forge lines or turn the text around. */
export function tidyText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (one) => (one === '\n' || one === '\t' ? one : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (clean === '') refuse('EMPTY', { zh: '请写下内容。', en: 'Write something.' }, { field: 'text' });
  return clean;
}

/** Who is to know: each once, and nobody tells oneself. */
export function mentionsOf(ids: readonly string[], authorId: string): string[] {
  return [...new Set(ids)].filter((id) => id !== authorId);
}

/** Mentions are of officers in service; an inbox of somebody who left is read by nobody. */
export function checkMentions(
  ids: readonly string[],
  known: ReadonlyMap<string, 'ACTIVE' | 'SUSPENDED' | 'LEFT'>,
): void {
  const wrong = ids.filter((id) => known.get(id) !== 'ACTIVE');
  if (wrong.length === 0) return;
  refuse(
    'MENTION_UNKNOWN',
    {
      zh: '提及的人员不存在或已不在岗，请重新选择。',
      en: 'Somebody who is mentioned is not in service; choose again.',
    },
    { field: 'mentionedIds', details: { officerIds: wrong } },
  );
}

/** Threads are one level deep, and nobody answers what is no longer read. */
export function checkReply(
  first: { state: CommentState; replyToId: string | null; subjectType: string; subjectId: string },
  subject: { subjectType: string; subjectId: string },
  replies: number,
): void {
  const field = { field: 'replyToId' };
  if (first.subjectType !== subject.subjectType || first.subjectId !== subject.subjectId)
    refuse('OTHER_SUBJECT', { zh: '只能回复同一事项下的讨论。', en: 'It is about something else.' }, field);
  if (first.replyToId)
    refuse('REPLY_TO_REPLY', { zh: '请回复该讨论的第一条。', en: 'Answer the first comment of the thread.' }, field);
  if (first.state !== 'SHOWN')
    refuse('COMMENT_GONE', { zh: '该讨论已撤回或隐藏，不能再回复。', en: 'It was taken back.' }, field);
  if (replies >= MOST_REPLIES)
    refuse(
      'THREAD_FULL',
      { zh: `回复已满${MOST_REPLIES}条，请另起一条。`, en: 'The thread is full; begin another.' },
      field,
    );
}

/** Only what is read can be changed, withdrawn or hidden. */
export function checkShown({ state }: { state: CommentState }): void {
  if (state !== 'SHOWN')
    refuse('COMMENT_GONE', { zh: '该讨论已撤回或隐藏。', en: 'The comment was taken back already.' });
}
