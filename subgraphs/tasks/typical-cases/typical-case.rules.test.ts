import { describe, expect, it } from 'vitest';
import {
  CASE_LENGTHS,
  checkAdoption,
  checkCaseStep,
  checkLengths,
  checkReviewer,
  lengthOf,
} from './typical-case.rules.ts';

const code = (run: () => void) => {
  try {
    run();
  } catch (error) {
    const { code, field } = error as { code?: string; field?: string };
    return field ? `${code} ${field}` : code;
  }
  return null;
};
const text = (n: number) => '字'.repeat(n);
const whole = { title: text(10), summary: text(100), body: text(500) };

describe('the text of a case', () => {
  it('is counted in characters without blanks', () => {
    expect(lengthOf('科技 春雨\n𠮷')).toBe(5);
  });

  it.each(['title', 'summary', 'body'] as const)('has a %s that is neither too short nor too long', (field) => {
    const { min, max } = CASE_LENGTHS[field];
    expect(code(() => checkLengths({ ...whole, [field]: text(min) }))).toBeNull();
    expect(code(() => checkLengths({ ...whole, [field]: text(max) }))).toBeNull();
    expect(code(() => checkLengths({ ...whole, [field]: text(min - 1) }))).toBe(`TEXT_TOO_SHORT ${field}`);
    expect(code(() => checkLengths({ ...whole, [field]: text(max + 1) }))).toBe(`TEXT_TOO_LONG ${field}`);
  });
});

describe('a case', () => {
  it('goes forward only', () => {
    expect(code(() => checkCaseStep('DRAFT', 'DRAFT'))).toBeNull();
    expect(code(() => checkCaseStep('SUBMITTED', 'NOT_SELECTED'))).toBeNull();
    expect(code(() => checkCaseStep('SUBMITTED', 'DRAFT'))).toBe('STATE_NOT_ALLOWED');
    expect(code(() => checkCaseStep('NOT_SELECTED', 'PUBLISHED'))).toBe('STATE_NOT_ALLOWED');
  });

  it('is chosen by somebody of another unit who did not hand it in', () => {
    const record = { unitId: 'u', submittedBy: 'p' };
    expect(code(() => checkReviewer(record, { id: 'q', units: ['o'] }))).toBeNull();
    expect(code(() => checkReviewer(record, { id: 'q', units: ['o', 'u'] }))).toBe('OWN_CASE');
    expect(code(() => checkReviewer(record, { id: 'p', units: ['o'] }))).toBe('OWN_CASE');
  });

  it('is adopted by somebody else, between its publication and today', () => {
    const record = { unitId: 'u', publishedOn: '2026-03-01' };
    const on = (adoptedOn: string, unitId: string | null = 'v') =>
      code(() => checkAdoption(record, { unitId, adoptedOn }, '2026-04-01'));
    expect(on('2026-03-01')).toBeNull();
    expect(on('2026-04-01', null)).toBeNull();
    expect(on('2026-02-28')).toBe('DAY_NOT_ALLOWED adoptedOn');
    expect(on('2026-04-02')).toBe('DAY_NOT_ALLOWED adoptedOn');
    expect(on('2026-03-02', 'u')).toBe('OWN_UNIT unitId');
  });
});
