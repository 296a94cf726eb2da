import { describe, expect, it } from 'vitest';
import { barOf, isWanted, linesOf, placeOf } from './timeline.ts';

describe('the timeline', () => {
  it('puts a day into the column of its month, and what is outside the year at its edge', () => {
    expect(Math.floor(placeOf('2026-02-01', 2026) * 12)).toBe(1);
    expect(Math.floor(placeOf('2026-02-28', 2026) * 12)).toBe(1);
    expect(placeOf('2026-07-16', 2026)).toBeCloseTo(6.5 / 12, 2);
    expect([placeOf('2025-12-31', 2026), placeOf('2027-01-01', 2026)]).toEqual([0, 1]);
    const days = ['2026-01-01', '2026-01-31', '2026-02-01', '2026-06-30', '2026-12-31'].map((d) => placeOf(d, 2026));
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('draws a task to its last day, to the end of the year without one, and always visibly', () => {
    const { start, width } = barOf('2026-01-15', '2026-06-30', 2026);
    expect(start + width).toBeCloseTo(placeOf('2026-06-30', 2026), 6);
    expect(barOf('2026-01-15', null, 2026).width).toBeGreaterThan(0.9);
    expect(barOf('2026-06-01', '2026-05-01', 2026).width).toBeGreaterThan(0);
  });

  it('keeps marks apart that would lie on each other', () => {
    expect(linesOf([0.1, 0.5, 0.9], 0.03)).toEqual([0, 0, 0]);
    expect(linesOf([0.1, 0.11, 0.12, 0.14], 0.03)).toEqual([0, 1, 2, 0]);
  });

  it('tells overdue, soon and reached apart', () => {
    const due = { standing: 'PLANNED', plannedOn: '2026-06-20' };
    expect(isWanted(due, 'SOON', '2026-06-30')).toBe(true);
    expect(isWanted(due, 'SOON', '2026-06-10')).toBe(false);
    expect(isWanted({ standing: 'OVERDUE', plannedOn: '2026-05-01' }, 'SOON', '2026-06-10')).toBe(false);
    expect(isWanted({ standing: 'DONE_LATE', plannedOn: '2026-05-01' }, 'DONE', '2026-06-10')).toBe(true);
    expect(isWanted(due, '', '2026-06-10')).toBe(true);
  });
});
