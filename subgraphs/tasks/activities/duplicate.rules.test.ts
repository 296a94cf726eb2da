import { describe, expect, it } from 'vitest';
import { ALIKE, checkMerge, checkNothingMerged, likeness, sameEvent } from './duplicate.rules.ts';

const code = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return null;
};

describe('likeness', () => {
  it('is 1 for the same letters whatever their marks, and 0 for nothing in common', () => {
    expect(likeness('科学家精神宣讲：星空', '科学家精神 宣讲（星空）')).toBe(1);
    expect(likeness('科学家精神', '低空经济')).toBe(0);
    expect(likeness('', '')).toBe(0);
    expect(likeness('aaaa', 'aa')).toBe(0.5);
  });

  it('finds one event told by two units, and not two talks of one series in two places', () => {
    const told = { title: '科学家精神宣讲：星空下的坚守', place: '第二中学操场' };
    expect(sameEvent(told, { title: '“星空下的坚守”科学家精神宣讲会', place: '第二中学' })).toBeGreaterThanOrEqual(
      ALIKE,
    );
    expect(sameEvent(told, { title: '科学家精神宣讲：钢铁是怎样测出来的', place: '检测中心' })).toBeLessThan(ALIKE);
  });
});

describe('merging', () => {
  const from = { id: 'a', unitId: 'u', state: 'VERIFIED', mergedHere: 0 } as const;
  const into = { id: 'b', unitId: 'v', state: 'HELD' } as const;
  it('is of reports of two units, into one that stands, without chains', () => {
    expect(code(() => checkMerge(from, into))).toBeNull();
    expect(code(() => checkMerge(from, { ...into, unitId: 'u' }))).toBe('SAME_UNIT');
    expect(code(() => checkMerge(from, { ...into, id: 'a' }))).toBe('SAME_UNIT');
    expect(code(() => checkMerge(from, { ...into, state: 'MERGED' }))).toBe('NOT_STANDING');
    expect(code(() => checkMerge(from, { ...into, state: 'CANCELLED' }))).toBe('NOT_STANDING');
    expect(code(() => checkMerge({ ...from, mergedHere: 1 }, into))).toBe('HAS_MERGED');
    expect(code(() => checkNothingMerged(2))).toBe('HAS_MERGED');
    expect(code(() => checkNothingMerged(0))).toBeNull();
  });
});
