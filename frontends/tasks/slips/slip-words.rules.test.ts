import { describe, expect, it } from 'vitest';
import { clockOf, escalationOf, slipNumber } from './slip-words.ts';

describe('a slip in words', () => {
  it('has the number of an official document', () => {
    expect(slipNumber({ year: 2026, number: 3 })).toEqual({ zh: '督办〔2026〕3号', en: 'Slip 2026/3' });
  });

  it.each([
    [{ workingDaysLeft: 3, daysLate: 0 }, 'calm', '还有 3 个工作日'],
    [{ workingDaysLeft: 1, daysLate: 0 }, 'soon', '还有 1 个工作日'],
    [{ workingDaysLeft: 0, daysLate: 0 }, 'soon', '今天到期'],
    // On the Saturday after a Friday no working day went by, but the day did.
    [{ workingDaysLeft: 0, daysLate: 1 }, 'late', '逾期 1 天'],
    [{ workingDaysLeft: -4, daysLate: 6 }, 'late', '逾期 6 天'],
    [{ workingDaysLeft: null, daysLate: 2 }, 'soon', '迟报 2 天'],
  ])('tells the time left: %o', (timed, tone, zh) => {
    expect(clockOf(timed)).toMatchObject({ tone, words: { zh } });
  });

  it('says nothing of a slip that was answered in time', () => {
    expect(clockOf({ workingDaysLeft: null, daysLate: 0 })).toBeNull();
  });

  it('is escalated only when late: yellow to red, red to the leaders, once', () => {
    const late = { workingDaysLeft: -2, daysLate: 2 };
    expect(escalationOf({ ...late, colour: 'YELLOW' })).toBe('RED');
    expect(escalationOf({ ...late, colour: 'RED' })).toBe('LEADERS');
    expect(escalationOf({ ...late, colour: 'RED', escalatedOn: '2026-06-01' })).toBeNull();
    expect(escalationOf({ workingDaysLeft: 0, daysLate: 0, colour: 'YELLOW' })).toBeNull();
    expect(escalationOf({ workingDaysLeft: null, daysLate: 3, colour: 'YELLOW' })).toBeNull();
  });
});
