import { describe, expect, it } from 'vitest';
import { sharedEvenly, sumOf, withUnits } from './quotas.ts';

const rows = (...units: string[]) => units.map((unitId) => ({ unitId, quota: null }));

describe('quotas', () => {
  it('are shared so that they make the target exactly', () => {
    expect(sharedEvenly(rows('a', 'b', 'c'), 20).map(({ quota }) => quota)).toEqual([7, 7, 6]);
    const many = sharedEvenly(rows(...Array.from({ length: 41 }, (_, i) => `u${i}`)), 20);
    expect(sumOf(many)).toBe(20);
    // None is better than zero: a unit without a share has no number to reach.
    expect(many.at(-1)?.quota).toBeNull();
    expect(sharedEvenly([], 20)).toEqual([]);
  });

  it('add up as people add, and leave out who has none', () => {
    expect(sumOf([{ quota: 0.1 }, { quota: 0.2 }, { quota: null }, {}])).toBe(0.3);
  });

  it('name a unit once however often it is chosen', () => {
    const chosen = withUnits([{ unitId: 'a', quota: 3 }], ['b', 'a', 'c']);
    expect(chosen.map(({ unitId, quota }) => [unitId, quota])).toEqual([
      ['a', 3],
      ['b', null],
      ['c', null],
    ]);
  });
});
