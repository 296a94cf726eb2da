import { describe, expect, it } from 'vitest';
import { changedFields } from './report-edition.rules.ts';

const values = { percent: 40, text: '三场宣讲', difficulties: null, nextSteps: '继续', activityIds: ['a', 'b'] };

describe('what changed in a report', () => {
  it('is nothing in the first edition, and in one with the same words', () => {
    expect(changedFields(null, values)).toEqual([]);
    expect(changedFields(values, { ...values, activityIds: ['b', 'a'], difficulties: undefined })).toEqual([]);
  });

  it('is named by field', () => {
    const after = { percent: 50, text: '四场宣讲', difficulties: '场地不足', nextSteps: null, activityIds: ['a'] };
    expect(changedFields(values, after)).toEqual(['percent', 'text', 'difficulties', 'nextSteps', 'activityIds']);
    expect(changedFields(values, { ...values, percent: 45 })).toEqual(['percent']);
  });
});
