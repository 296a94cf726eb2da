import { describe, expect, it } from 'vitest';
import { differenceOf } from './text-difference.ts';

const read = (before: string, after: string) => differenceOf(before, after).map(({ kind, text }) => `${kind} ${text}`);

describe('the difference of two wordings', () => {
  it('marks what went and what came, in order', () => {
    expect(read('举办论坛二十场。', '举办论坛三十场。')).toEqual(['same 举办论坛', 'gone 二', 'new 三', 'same 十场。']);
  });
  it('is one piece for the same words and two for nothing in common', () => {
    expect(read('走访', '走访')).toEqual(['same 走访']);
    expect(read('走访', '')).toEqual(['gone 走访']);
    expect(read('', '走访')).toEqual(['new 走访']);
    expect(read('', '')).toEqual([]);
  });
  it('always gives back both texts, also very long ones', () => {
    for (const [before, after] of [
      ['开展科普进校园活动', '组织科普进社区、进校园活动'],
      ['长'.repeat(1600), '长'.repeat(1600)],
    ] as const) {
      const pieces = differenceOf(before, after);
      const text = (leave: string) =>
        pieces
          .filter(({ kind }) => kind !== leave)
          .map((piece) => piece.text)
          .join('');
      expect(text('new')).toBe(before);
      expect(text('gone')).toBe(after);
    }
  });
});
