import { describe, expect, it } from 'vitest';
import { normaliseValue, reachedPercent, sourceOf } from './target.rules.ts';

describe('what is counted for a target', () => {
  it.each([
    ['场', '组织宣讲', 'ACTIVITIES'],
    ['人次', '培训工程师', 'ONSITE_AUDIENCE'],
    ['小时', '志愿服务时长', 'SERVICE_HOURS'],
    ['小时', '培训学习', 'NONE'],
    ['篇', '政策解读', 'CONTENTS'],
    ['个', '教育基地', 'NONE'],
    [null, '扩大覆盖面', 'NONE'],
  ])('%s of %s is %s', (unit, text, source) => {
    expect(sourceOf(unit, text)).toBe(source);
  });

  it('holds ten thousands as what they are', () => {
    expect(normaliseValue(1.5, '万人次')).toEqual({ value: 15_000, unit: '人次' });
    expect(normaliseValue(3, '场')).toEqual({ value: 3, unit: '场' });
  });
});

describe('how much is reached', () => {
  const target = { value: 20, comparison: 'AT_LEAST' as const };
  it('is a share up to a hundred, and unknown where nothing is counted', () => {
    expect(reachedPercent(target, 0)).toBe(0);
    expect(reachedPercent(target, 7)).toBe(35);
    expect(reachedPercent(target, 60)).toBe(100);
    expect(reachedPercent(target, null)).toBeNull();
    expect(reachedPercent({ value: null, comparison: 'EXACTLY' }, 5)).toBeNull();
    expect(reachedPercent({ value: 3, comparison: 'AT_MOST' }, 2)).toBeNull();
  });
});
