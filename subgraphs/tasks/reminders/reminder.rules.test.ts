import { describe, expect, it } from 'vitest';
import { stageOn } from './reminder.rules.ts';

describe('which reminder a day asks for', () => {
  // Monday 13 April 2026 is due; the weekend before it is not worked.
  it.each([
    ['2026-04-07', null],
    ['2026-04-08', 'BEFORE_3'],
    ['2026-04-09', 'BEFORE_3'],
    ['2026-04-10', 'BEFORE_1'],
    ['2026-04-13', 'BEFORE_1'],
    ['2026-04-14', 'OVERDUE'],
    ['2026-06-01', 'OVERDUE'],
  ])('on %s: %s', (today, stage) => {
    expect(stageOn(today, '2026-04-13', [3, 1])).toBe(stage);
  });

  it('is none before the day where none is wanted', () => {
    expect(stageOn('2026-04-13', '2026-04-13', [])).toBeNull();
    expect(stageOn('2026-04-14', '2026-04-13', [])).toBe('OVERDUE');
  });
});
