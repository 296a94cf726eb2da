import { describe, expect, it } from 'vitest';
import { checkFromQuarter, type RhythmRow, rhythmIn } from './reporting-rhythm.rules.ts';

const row = (rhythm: RhythmRow['rhythm'], fromQuarter: string, change: Partial<RhythmRow> = {}): RhythmRow => ({
  rhythm,
  fromQuarter,
  createdAt: new Date('2026-01-10T00:00:00Z'),
  ...change,
});
const codeOf = (run: () => void) => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the rhythm of reports', () => {
  it('is monthly until somebody says otherwise, from the quarter that was said', () => {
    expect(rhythmIn([], '2026-Q1')).toBe('MONTHLY');
    const rows = [row('QUARTERLY', '2026-Q2'), row('BOTH', '2026-Q4')];
    expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => rhythmIn(rows, quarter))).toEqual([
      'MONTHLY',
      'QUARTERLY',
      'QUARTERLY',
      'BOTH',
    ]);
  });

  it('is the task’s own before the plan’s, and the later word before the earlier', () => {
    const own = row('MONTHLY', '2026-Q1', { keyTaskId: 'a task' });
    expect(rhythmIn([row('QUARTERLY', '2026-Q2'), own], '2026-Q3')).toBe('MONTHLY');
    const later = row('BOTH', '2026-Q2', { createdAt: new Date('2026-04-02T00:00:00Z') });
    expect(rhythmIn([later, row('QUARTERLY', '2026-Q2')], '2026-Q2')).toBe('BOTH');
  });

  it('does not touch quarters that are over, nor another year', () => {
    expect(codeOf(() => checkFromQuarter('2026-Q2', '2026-05-06', 2026))).toBeNull();
    expect(codeOf(() => checkFromQuarter('2026-Q1', '2026-05-06', 2026))).toBe('QUARTER_PASSED');
    expect(codeOf(() => checkFromQuarter('2027-Q1', '2026-05-06', 2026))).toBe('OTHER_YEAR');
  });
});
