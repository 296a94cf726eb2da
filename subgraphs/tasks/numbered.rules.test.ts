import { describe, expect, it } from 'vitest';
import { meant, numberIn } from './numbered.ts';

describe('what somebody looks for', () => {
  it.each([
    ['12', { number: 12 }],
    ['督办〔2026〕12号', { year: 2026, number: 12 }],
    ['2026-3', { year: 2026, number: 3 }],
    ['第7号', { number: 7 }],
    ['签到表', null],
    ['补办6场宣讲', null],
  ])('%s', (search, found) => {
    expect(numberIn(search)).toEqual(found);
  });

  it('takes signs of a pattern for what they are', () => {
    expect(meant('50%', ['text'])).toEqual([{ text: { $like: '%50\\%%' } }, { number: 50 }]);
    expect(meant('a_b', ['text', 'source'])).toEqual([
      { text: { $like: '%a\\_b%' } },
      { source: { $like: '%a\\_b%' } },
    ]);
  });
});
