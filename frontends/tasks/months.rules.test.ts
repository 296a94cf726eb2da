import { describe, expect, it } from 'vitest';
import { addMonths, daysOf, monthToOpen, monthToReport, monthWords, reportableMonths } from './months.ts';

const year = Array.from({ length: 11 }, (_, index) => `2026-${String(index + 2).padStart(2, '0')}`);

describe('months', () => {
  it('counts over the end of a year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('knows the last day, also in a leap year', () => {
    expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(daysOf('2026-12').to).toBe('2026-12-31');
  });

  it('names them in both languages', () => {
    expect(monthWords('2026-03')).toEqual({ zh: '3月', en: 'Mar' });
    expect(monthWords('2026-11', true)).toEqual({ zh: '2026年11月', en: 'Nov 2026' });
  });

  it.each([
    ['the last full month', '2026-11-23', '2026-10'],
    ['the plan begins in this month', '2026-02-10', '2026-02'],
    ['the year is over', '2027-06-01', '2026-12'],
  ])('asks for the report of %s', (_name, today, month) => {
    expect(monthToReport(today, year)).toBe(month);
  });

  it('offers no month to come', () => {
    expect(reportableMonths('2026-04-01', year)).toEqual(['2026-02', '2026-03', '2026-04']);
  });

  it('opens the form on the month that is due, on the running one once that is handed in, never on one to come', () => {
    const open = (...reports: [string, string][]) =>
      monthToOpen(
        '2026-11-23',
        year,
        reports.map(([month, state]) => ({ month, state })),
      );
    expect(open()).toBe('2026-10');
    expect(open(['2026-10', 'RETURNED'])).toBe('2026-10');
    expect(open(['2026-10', 'ACCEPTED'])).toBe('2026-11');
    expect(open(['2026-10', 'ACCEPTED'], ['2026-11', 'SUBMITTED'])).toBe('2026-10');
  });
});
