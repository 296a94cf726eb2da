import { describe, expect, it } from 'vitest';
import { checkOpen, checkPlannedDay, checkReached, daysLate, standingOf } from './milestone.rules.ts';

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a milestone', () => {
  it('is a day of the plan’s year', () => {
    expect(codeOf(() => checkPlannedDay('2026-12-31', 2026))).toBeNull();
    expect(codeOf(() => checkPlannedDay('2027-01-01', 2026))).toBe('OUTSIDE_YEAR');
  });

  it('is reached once, today or before, and then stays', () => {
    expect(codeOf(() => checkReached({ doneOn: null }, '2026-06-01', '2026-06-01'))).toBeNull();
    expect(codeOf(() => checkReached({ doneOn: null }, '2026-06-02', '2026-06-01'))).toBe('IN_FUTURE');
    expect(codeOf(() => checkReached({ doneOn: '2026-05-01' }, '2026-06-01', '2026-06-01'))).toBe('ALREADY_DONE');
    expect(codeOf(() => checkOpen({ doneOn: '2026-05-01' }))).toBe('ALREADY_DONE');
  });

  it('is overdue from the day after its day, and says so when it was reached late', () => {
    expect(standingOf({ plannedOn: '2026-06-01', doneOn: null }, '2026-06-01')).toBe('PLANNED');
    expect(standingOf({ plannedOn: '2026-06-01', doneOn: null }, '2026-06-02')).toBe('OVERDUE');
    expect(standingOf({ plannedOn: '2026-06-01', doneOn: '2026-06-01' }, '2026-07-01')).toBe('DONE');
    expect(standingOf({ plannedOn: '2026-06-01', doneOn: '2026-06-04' }, '2026-07-01')).toBe('DONE_LATE');
    expect([daysLate('2026-06-01', '2026-06-04'), daysLate('2026-06-01', '2026-05-04')]).toEqual([3, 0]);
  });
});
