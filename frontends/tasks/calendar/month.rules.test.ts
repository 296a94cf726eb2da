import { describe, expect, it } from 'vitest';
import { weeksOf } from '../../_nouns/weeks.ts';
import { byDay, dayByKey } from './month.ts';

describe('the weeks of a month', () => {
  it.each([
    ['2026-11', 6, '2026-10-26', '2026-12-06'],
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2028-02', 5, '2028-01-31', '2028-03-05'],
    ['2026-12', 5, '2026-11-30', '2027-01-03'],
  ])('%s has %i, from %s to %s', (month, count, first, last) => {
    const weeks = weeksOf(month);
    expect(weeks).toHaveLength(count);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.[0]).toBe(first);
    expect(weeks.at(-1)?.[6]).toBe(last);
  });
});

describe('an arrow key', () => {
  it('leads to the next day, the next week, and the ends of the week', () => {
    expect(dayByKey('2026-11-30', 'ArrowRight')).toBe('2026-12-01');
    expect(dayByKey('2026-12-01', 'ArrowUp')).toBe('2026-11-24');
    expect(dayByKey('2026-11-27', 'Home')).toBe('2026-11-23');
    expect(dayByKey('2026-11-27', 'End')).toBe('2026-11-29');
    expect(dayByKey('2026-11-27', 'x')).toBeNull();
  });
});

describe('rows by day', () => {
  it('stand on the day they were held, else on the planned one', () => {
    const days = byDay([
      { heldOn: '2026-11-02', plannedOn: '2026-11-01' },
      { heldOn: null, plannedOn: '2026-11-02' },
    ]);
    expect([...days.keys()]).toEqual(['2026-11-02']);
    expect(days.get('2026-11-02')).toHaveLength(2);
  });
});
