import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  daysOfPeriod,
  periodToOpen,
  periodToReport,
  periodWords,
  reportablePeriods,
} from './periods.ts';

const year = Array.from({ length: 11 }, (_, index) => `2026-${String(index + 2).padStart(2, '0')}`);
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const both = [...year, ...quarters].sort(comparePeriods);

describe('periods', () => {
  it('are named in both languages and stand in the order in which they end', () => {
    expect(periodWords('2026-Q3')).toEqual({ zh: '第三季度', en: 'Q3' });
    expect(periodWords('2026-Q3', true)).toEqual({ zh: '2026年第三季度', en: 'Q3 2026' });
    expect(periodWords('2026-03', true)).toEqual({ zh: '2026年3月', en: 'Mar 2026' });
    expect(both.slice(0, 4)).toEqual(['2026-02', '2026-03', '2026-Q1', '2026-04']);
    expect(daysOfPeriod('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it.each([
    ['the last full month', '2026-11-23', year, '2026-10'],
    ['the plan begins in this month', '2026-02-10', year, '2026-02'],
    ['the year is over', '2027-06-01', year, '2026-12'],
    ['the last full quarter', '2026-11-23', quarters, '2026-Q3'],
  ])('asks for the report of %s', (_name, today, asked, period) => {
    expect(periodToReport(today, asked)).toBe(period);
  });

  it('offers none to come', () => {
    expect(reportablePeriods('2026-04-01', year)).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(reportablePeriods('2026-04-01', quarters)).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('opens the form on what is due, on what runs once that is handed in, never on what is to come', () => {
    const open = (asked: string[], ...reports: [string, string][]) =>
      periodToOpen(
        '2026-11-23',
        asked,
        reports.map(([period, state]) => ({ period, state })),
      );
    expect(open(year)).toBe('2026-10');
    expect(open(year, ['2026-10', 'RETURNED'])).toBe('2026-10');
    expect(open(year, ['2026-10', 'ACCEPTED'])).toBe('2026-11');
    expect(open(year, ['2026-10', 'ACCEPTED'], ['2026-11', 'SUBMITTED'])).toBe('2026-10');
    expect(open(quarters)).toBe('2026-Q3');
    expect(open(quarters, ['2026-Q3', 'ACCEPTED'])).toBe('2026-Q4');
    expect(open(both, ['2026-10', 'ACCEPTED'])).toBe('2026-11');
  });
});
