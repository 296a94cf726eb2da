import { describe, expect, it } from 'vitest';
import {
  firstMonthOf,
  lastFullQuarter,
  lastMonthOf,
  monthsOfPeriod,
  periodDueOn,
  periodsAsked,
  periodWords,
  quarterOf,
} from './periods.ts';

const rule = { reportDueDay: 5, quarterDueWorkingDay: 10 };

describe('periods of reports', () => {
  it('are months and quarters with a first and a last month', () => {
    expect(quarterOf('2026-03')).toBe('2026-Q1');
    expect(quarterOf('2026-10')).toBe('2026-Q4');
    expect(lastMonthOf('2026-Q2')).toBe('2026-06');
    expect(lastMonthOf('2026-05')).toBe('2026-05');
    expect(firstMonthOf('2026-Q4')).toBe('2026-10');
    expect(monthsOfPeriod('2026-Q1')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(monthsOfPeriod('2026-02')).toEqual(['2026-02']);
    expect(lastFullQuarter('2026-01')).toBe('2025-Q4');
    expect(lastFullQuarter('2026-06')).toBe('2026-Q1');
    expect(periodWords('2026-Q3')).toEqual({ zh: '2026年第三季度', en: 'Q3 2026' });
  });

  it('are due on a day of the next month, or on a working day after the quarter, holidays left out', () => {
    expect(periodDueOn('2026-03', rule)).toBe('2026-04-05');
    // 4 to 6 April 2026 are the Tomb-Sweeping holidays: the tenth working day after 31 March is the 15th.
    expect(periodDueOn('2026-Q1', rule)).toBe('2026-04-15');
    expect(periodDueOn('2026-Q1', { ...rule, quarterDueWorkingDay: 1 })).toBe('2026-04-01');
  });

  it('are asked for by the rhythm of their quarter', () => {
    expect(periodsAsked('2026-02', '2026-04', () => 'MONTHLY')).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(periodsAsked('2026-01', '2026-05', () => 'QUARTERLY')).toEqual(['2026-Q1']);
    expect(periodsAsked('2026-03', '2026-04', () => 'BOTH')).toEqual(['2026-03', '2026-Q1', '2026-04']);
    const changed = (quarter: string) => (quarter < '2026-Q2' ? 'MONTHLY' : 'QUARTERLY');
    expect(periodsAsked('2026-02', '2026-06', changed)).toEqual(['2026-02', '2026-03', '2026-Q2']);
  });
});
