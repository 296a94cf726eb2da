import { describe, expect, it } from 'vitest';
import { cleanColumns, cleanQuery } from './saved-view.rules.ts';

describe('what a view keeps', () => {
  it.each([
    ['?state=LATE&page=3&after=x', 'state=LATE'],
    ['unit=a&parts.page=2&parts.q=%E7%A7%91', 'parts.q=%E7%A7%91&unit=a'],
    ['b=2&a=1', 'a=1&b=2'],
    ['', ''],
  ])('of %s are the filters %s, not the place in the list', (given, kept) => {
    expect(cleanQuery(given)).toBe(kept);
  });

  it('are columns, once each, or none', () => {
    expect(cleanColumns({ order: ['a', 'b', 'a'], hidden: ['b'], more: 1 })).toEqual({
      order: ['a', 'b'],
      hidden: ['b'],
    });
    expect(cleanColumns(null)).toBeNull();
  });

  it.each([
    [{}],
    [{ order: 'a', hidden: [] }],
    [{ order: [1], hidden: [] }],
    [{ order: [], hidden: ['x'.repeat(61)] }],
    ['a'],
  ])('is nothing like %j', (given) => {
    expect(() => cleanColumns(given)).toThrow('These are no columns.');
  });

  it('is not longer than an address may be', () => {
    expect(() => cleanQuery(`q=${'a'.repeat(2_001)}`)).toThrow('too long');
  });
});
