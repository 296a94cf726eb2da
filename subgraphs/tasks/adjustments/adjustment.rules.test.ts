import { describe, expect, it } from 'vitest';
import {
  checkDecider,
  checkExtension,
  checkTransfer,
  checkWaiting,
  type ExtensionCheck,
  stretchSchedule,
} from './adjustment.rules.ts';

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('asking to hand a part on or for more time', () => {
  it('is decided once, by somebody else of another unit', () => {
    expect(codeOf(() => checkWaiting('REQUESTED'))).toBeNull();
    for (const state of ['APPROVED', 'REFUSED', 'WITHDRAWN'] as const) {
      expect(codeOf(() => checkWaiting(state))).toBe('STATE_NOT_ALLOWED');
    }
    const request = { requestedBy: 'ann', unitId: 'unit' };
    expect(codeOf(() => checkDecider(request, { id: 'ann', units: ['office'] }))).toBe('OWN_REQUEST');
    expect(codeOf(() => checkDecider(request, { id: 'bob', units: ['office', 'unit'] }))).toBe('OWN_REQUEST');
    expect(codeOf(() => checkDecider(request, { id: 'bob', units: ['office'] }))).toBeNull();
  });

  it('hands a part to a unit that has none', () => {
    expect(codeOf(() => checkTransfer('a', 'c', ['a', 'b']))).toBeNull();
    expect(codeOf(() => checkTransfer('a', 'b', ['a', 'b']))).toBe('UNIT_ALREADY_IN_TASK');
    expect(codeOf(() => checkTransfer('a', 'a', ['a', 'b']))).toBe('UNIT_MISSING');
    expect(codeOf(() => checkTransfer('a', null, ['a', 'b']))).toBe('UNIT_MISSING');
  });

  it('gives the lead unit a later day', () => {
    const good: ExtensionCheck = { role: 'LEAD', oldDueOn: '2026-06-30', newDueOn: '2026-07-01', today: '2026-06-01' };
    expect(codeOf(() => checkExtension(good))).toBeNull();
    expect(codeOf(() => checkExtension({ ...good, role: 'CO' }))).toBe('LEAD_ONLY');
    expect(codeOf(() => checkExtension({ ...good, newDueOn: '2026-06-30' }))).toBe('NOT_LATER');
    expect(codeOf(() => checkExtension({ ...good, today: '2026-07-01' }))).toBe('NOT_LATER');
    expect(codeOf(() => checkExtension({ ...good, oldDueOn: null }))).toBeNull();
  });

  it('leaves the past of the schedule and ends at a hundred in the new last month', () => {
    const schedule = { '2026-03': 25, '2026-04': 50, '2026-05': 75, '2026-06': 100 };
    expect(stretchSchedule(schedule, '2026-05-10', '2026-08-31')).toEqual({
      '2026-03': 25,
      '2026-04': 50,
      '2026-05': 62.5,
      '2026-06': 75,
      '2026-07': 87.5,
      '2026-08': 100,
    });
    // Asked for after the last month: that month opens again.
    expect(stretchSchedule(schedule, '2026-08-10', '2026-09-30')).toEqual({
      '2026-03': 25,
      '2026-04': 50,
      '2026-05': 75,
      '2026-06': 81.3,
      '2026-07': 87.5,
      '2026-08': 93.8,
      '2026-09': 100,
    });
  });
});
