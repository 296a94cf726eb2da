import { describe, expect, it } from 'vitest';
import { changesBetween, checkContent, checkIssue, type Indicator, weightSum } from './assessment-scheme.rules.ts';

const indicator = (code: string, weight: number, change: Partial<Indicator> = {}): Indicator => ({
  ...{ code, name: code, nameEn: code, weight, source: 'REVIEW', full: null, standard: '看材料' },
  ...change,
});
const grades = [
  { code: 'GOOD', name: '良好', nameEn: 'Good', from: 75 },
  { code: 'PASS', name: '合格', nameEn: 'Pass', from: 0 },
];
const content = (indicators: Indicator[]) => ({ name: '方案', indicators, grades, appealDays: 5, basis: '依据' });
const codeOf = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('a scheme', () => {
  it('is issued only when its weights make exactly 100', () => {
    const halves = Array.from({ length: 40 }, (_, i) => indicator(`i${i}`, 2.5));
    expect(weightSum(halves)).toBe(100);
    expect(codeOf(() => checkIssue({ state: 'DRAFT', indicators: halves }))).toBeNull();
    expect(codeOf(() => checkIssue({ state: 'DRAFT', indicators: halves.slice(1) }))).toBe('WEIGHTS_NOT_100');
    expect(codeOf(() => checkIssue({ state: 'ISSUED', indicators: halves }))).toBe('STATE_NOT_ALLOWED');
  });

  it('names each indicator once, says what earns full marks, and has falling grades from zero', () => {
    const check = (indicators: Indicator[], other = grades) =>
      codeOf(() => checkContent({ indicators, grades: other }));
    expect(check([indicator('a', 50), indicator('b', 50, { source: 'VERIFIED_ACTIVITIES', full: 10 })])).toBeNull();
    expect(check([indicator('a', 50), indicator('a', 50)])).toBe('CODE_TWICE');
    expect(check([indicator('a', 0.3)])).toBe('WEIGHT_STEP');
    expect(check([indicator('a', 50, { source: 'GREEN_LIGHTS' })])).toBe('FULL_MARK');
    expect(check([indicator('a', 50, { full: 3 })])).toBe('FULL_MARK');
    expect(check([indicator('a', 100)], [...grades].reverse())).toBe('GRADES_NOT_FALLING');
    expect(check([indicator('a', 100)], grades.slice(0, 1))).toBe('GRADES_NOT_FALLING');
  });

  it('shows what an edition changed', () => {
    const before = content([indicator('a', 60), indicator('b', 40)]);
    expect(changesBetween(before, before)).toEqual([]);
    expect(changesBetween(before, { ...content([indicator('a', 70), indicator('c', 30)]), appealDays: 7 })).toEqual([
      { indicator: null, field: 'appealDays', before: '5', after: '7' },
      { indicator: 'a', field: 'weight', before: '60', after: '70' },
      { indicator: 'b', field: 'indicator', before: 'b 40', after: null },
      { indicator: 'c', field: 'indicator', before: null, after: 'c 30' },
    ]);
  });
});
