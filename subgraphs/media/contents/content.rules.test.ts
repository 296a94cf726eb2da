import { RefusalError } from '@hub/kit/errors';
import { describe, expect, it } from 'vitest';
import {
  afterPass,
  checkReviewer,
  checkSignatures,
  checkTransition,
  contentStates,
  isIdNumber,
  reviewSteps,
  scanText,
  textHash,
  transitions,
} from './content.rules.ts';

const code = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof RefusalError) return error.code;
    throw error;
  }
  return 'fine';
};
const signatures = (hash: string, people = ['a', 'b', 'c']) =>
  reviewSteps.map((step, index) => ({ step, reviewerId: people[index] ?? 'x', textHash: hash }));

describe('life cycle of a content', () => {
  it('allows what the table says and nothing else', () => {
    for (const from of contentStates) {
      for (const to of contentStates) {
        expect(code(() => checkTransition(from, to))).toBe(
          transitions[from].includes(to) ? 'fine' : 'STATE_NOT_ALLOWED',
        );
      }
    }
  });
  it('reaches PUBLISHED only through three passed reviews', () => {
    expect(reviewSteps.map(afterPass)).toEqual(['SECOND_REVIEW', 'FINAL_REVIEW', 'SIGNED_OFF']);
    expect(contentStates.filter((state) => transitions[state].includes('PUBLISHED'))).toEqual(['SIGNED_OFF']);
  });
});

describe('reviewers', () => {
  it.each([
    ['fine', 'd', 'author', []],
    ['AUTHOR_MAY_NOT_REVIEW', 'author', 'author', []],
    ['REVIEWED_BEFORE', 'a', 'author', signatures('h').slice(0, 1)],
  ])('%s', (expected, reviewer, author, standing) => {
    expect(code(() => checkReviewer(reviewer, author, standing))).toBe(expected);
  });
});

describe('signatures', () => {
  const hash = textHash({ title: '标题', body: '正文' });
  it('stand for one text to the letter', () => {
    expect(code(() => checkSignatures(hash, signatures(hash)))).toBe('fine');
    expect(code(() => checkSignatures(textHash({ title: '标题', body: '正文。' }), signatures(hash)))).toBe(
      'REVIEWS_MISSING',
    );
    expect(code(() => checkSignatures(hash, signatures(hash).slice(1)))).toBe('REVIEWS_MISSING');
    expect(code(() => checkSignatures(hash, signatures(hash, ['a', 'a', 'c'])))).toBe('REVIEWS_MISSING');
  });
  it('tell title and body apart', () => {
    expect(textHash({ title: 'ab', body: 'c' })).not.toBe(textHash({ title: 'a', body: 'bc' }));
  });
});

describe('the scan before the first review', () => {
  // Synthetic: valid by its check character only.
  const synthetic = '11010519491231002X';
  it('knows an identity number by its check character', () => {
    expect(isIdNumber(synthetic)).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
  });
  it.each([
    ['fine', '活动参与人数 2024 人，编号 123456789012345678'],
    ['PERSONAL_DATA_IN_TEXT', `联系人证件 ${synthetic}`],
    ['PERSONAL_DATA_IN_TEXT', '报名电话 13800005678'],
    ['PERSONAL_DATA_IN_TEXT', '报名电话 １３８００００５６７８'],
  ])('%s: %s', (expected, body) => expect(code(() => scanText({ title: '标题', body }))).toBe(expected));
});
