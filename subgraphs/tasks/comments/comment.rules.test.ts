import { describe, expect, it } from 'vitest';
import { checkMentions, checkReply, checkShown, mentionsOf, tidyText } from './comment.rules.ts';

const codeOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const subject = { subjectType: 'KEY_TASK', subjectId: 'a' };
const first = { ...subject, state: 'SHOWN' as const, replyToId: null };

describe('a comment', () => {
  it('keeps its lines and loses what turns text around, forges lines or is blank', () => {
    expect(tidyText('  第一行\r\n\r\n\r\n\r\n第二\u202e行\u0000  ')).toBe('第一行\n\n第二行');
    expect(codeOf(() => tidyText(' \u200e\n '))).toBe('EMPTY');
  });

  it('mentions each officer in service once, never the author', () => {
    expect(mentionsOf(['b', 'a', 'b', 'c'], 'a')).toEqual(['b', 'c']);
    const known = new Map([
      ['b', 'ACTIVE'],
      ['c', 'LEFT'],
    ] as const);
    expect(codeOf(() => checkMentions(['b'], known))).toBeNull();
    expect(codeOf(() => checkMentions(['b', 'c'], known))).toBe('MENTION_UNKNOWN');
    expect(codeOf(() => checkMentions(['d'], known))).toBe('MENTION_UNKNOWN');
  });

  it('answers the first of a thread about the same record while that is read, and not without end', () => {
    expect(codeOf(() => checkReply(first, subject, 99))).toBeNull();
    expect(codeOf(() => checkReply(first, subject, 100))).toBe('THREAD_FULL');
    expect(codeOf(() => checkReply({ ...first, replyToId: 'x' }, subject, 0))).toBe('REPLY_TO_REPLY');
    expect(codeOf(() => checkReply({ ...first, state: 'HIDDEN' }, subject, 0))).toBe('COMMENT_GONE');
    expect(codeOf(() => checkReply(first, { ...subject, subjectId: 'b' }, 0))).toBe('OTHER_SUBJECT');
    expect(codeOf(() => checkShown({ state: 'WITHDRAWN' }))).toBe('COMMENT_GONE');
  });
});
