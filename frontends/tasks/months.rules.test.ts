import { describe, expect, it } from 'vitest';
import { addMonths, daysOf, monthWords } from './months.ts';

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
});
