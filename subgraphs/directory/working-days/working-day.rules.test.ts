import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarOf,
  dayKind,
  isWorkingDay,
  nextDay,
  publishedCalendar,
  workingDaysUntil,
} from '../contract/working-days.ts';
import { type GivenDay, yearFault } from './working-day.rules.ts';

describe('a day', () => {
  it.each([
    ['2026-11-23', 'WORKDAY'],
    ['2026-11-22', 'WEEKEND'],
    ['2026-10-01', 'HOLIDAY'],
    ['2026-02-14', 'MAKE_UP'],
    ['2026-10-10', 'MAKE_UP'],
  ])('%s is a %s', (day, kind) => {
    expect(dayKind(day)).toBe(kind);
  });

  it('of a year without a notice is a working day unless it is a weekend day', () => {
    expect(publishedCalendar.announced(2026)).toBe(true);
    expect(publishedCalendar.announced(2090)).toBe(false);
    expect(dayKind('2090-10-02')).toBe('WORKDAY');
    expect(dayKind('2090-10-01')).toBe('WEEKEND');
  });
});

describe('a period of working days', () => {
  it('does not count the day on which it starts', () => {
    expect(addWorkingDays('2026-11-23', 0)).toBe('2026-11-23');
    for (const count of [0, 1, 5, 9])
      expect(workingDaysUntil(addWorkingDays('2026-11-23', count), '2026-11-23')).toBe(count);
    expect(workingDaysUntil('2026-11-20', '2026-11-24')).toBe(-2);
    expect(workingDaysUntil('2026-11-20', '2026-11-22')).toBe(0);
    expect(addWorkingDays('2026-11-23', 1)).toBe('2026-11-24');
    expect(addWorkingDays('2026-11-23', 5)).toBe('2026-11-30');
  });

  it('passes over a long holiday and stops on a made-up Saturday', () => {
    // 30 September is a Wednesday; the holiday runs to 7 October; Saturday the 10th is a working day.
    expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkingDays('2026-09-30', 3)).toBe('2026-10-10');
    expect(addWorkingDays('2026-09-30', 4)).toBe('2026-10-12');
  });

  it('always ends on a working day and holds exactly that many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 30 }), (offset, count) => {
        const from = new Date(Date.parse('2025-11-01T00:00:00Z') + offset * 86_400_000).toISOString().slice(0, 10);
        const end = addWorkingDays(from, count);
        let counted = 0;
        for (let day = from; day !== end; ) {
          day = nextDay(day);
          if (isWorkingDay(day)) counted += 1;
        }
        expect(isWorkingDay(end)).toBe(true);
        expect(counted).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an imported year', () => {
  const days: GivenDay[] = [
    { day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' },
    { day: '2027-01-03', kind: 'MAKE_UP', name: '元旦' },
  ];
  const calendar = calendarOf([{ year: 2027, days }]);

  it('stands in the place of the package, as a whole, and leaves other years alone', () => {
    expect(calendar.announced(2027)).toBe(true);
    expect(dayKind('2027-01-01', calendar)).toBe('HOLIDAY');
    expect(dayKind('2027-01-03', calendar)).toBe('MAKE_UP');
    expect(dayKind('2026-10-01', calendar)).toBe('HOLIDAY');
    const emptied = calendarOf([{ year: 2026, days: [] }]);
    expect(dayKind('2026-10-01', emptied)).toBe('WORKDAY');
  });

  it('moves a deadline that crosses the turn of the year', () => {
    expect(addWorkingDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-03');
  });
});

describe('the notice of a year as entered', () => {
  const whole: GivenDay[] = Array.from({ length: 13 }, (_, index) => ({
    day: `2027-10-${String(index + 1).padStart(2, '0')}`,
    kind: 'HOLIDAY',
    name: '国庆节',
  }));

  it('is in its year, names no day twice, and makes only weekend days working days', () => {
    expect(yearFault(2027, whole)).toBeNull();
    expect(yearFault(2028, whole)).toEqual({ kind: 'OTHER_YEAR', day: '2027-10-01' });
    expect(yearFault(2027, [...whole, whole[0] as GivenDay])).toEqual({ kind: 'TWICE', day: '2027-10-01' });
    expect(yearFault(2027, [...whole, { day: '2027-09-27', kind: 'MAKE_UP', name: '国庆节' }])).toEqual({
      kind: 'MAKE_UP_ON_WEEKDAY',
      day: '2027-09-27',
    });
    expect(yearFault(2027, [...whole, { day: '2027-09-26', kind: 'MAKE_UP', name: '国庆节' }])).toBeNull();
  });

  it('is whole', () => {
    expect(yearFault(2027, whole.slice(0, 11))).toBeNull();
    expect(yearFault(2027, whole.slice(0, 10))).toEqual({ kind: 'TOO_FEW', holidays: 10 });
  });
});
