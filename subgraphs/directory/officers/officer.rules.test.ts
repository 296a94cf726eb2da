import { describe, expect, it } from 'vitest';
import {
  delegationFault,
  delegationHolds,
  nextState,
  type OfficerStateName,
  type OfficerVerb,
} from './officer.rules.ts';

describe('state of an officer', () => {
  it.each<[OfficerStateName, OfficerVerb, OfficerStateName | null]>([
    ['ACTIVE', 'suspend', 'SUSPENDED'],
    ['ACTIVE', 'leave', 'LEFT'],
    ['ACTIVE', 'reinstate', null],
    ['SUSPENDED', 'reinstate', 'ACTIVE'],
    ['SUSPENDED', 'leave', 'LEFT'],
    ['SUSPENDED', 'suspend', null],
    ['LEFT', 'reinstate', null],
    ['LEFT', 'suspend', null],
    ['LEFT', 'leave', null],
  ])('%s, %s → %s', (state, verb, next) => {
    expect(nextState(state, verb)).toBe(next);
  });
});

describe('a delegation', () => {
  const delegation = { fromDay: '2026-11-23', toDay: '2026-11-25', endedAt: null };

  it('holds from its first to its last day', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'].map((day) => delegationHolds(delegation, day)),
    ).toEqual([false, true, true, false]);
    expect(delegationHolds({ ...delegation, endedAt: new Date() }, '2026-11-24')).toBe(false);
  });

  it('runs forwards, not into the past, and no longer than 180 days', () => {
    expect(delegationFault('2026-11-25', '2026-11-24', '2026-11-23')).toBe('BACKWARDS');
    expect(delegationFault('2026-11-01', '2026-11-22', '2026-11-23')).toBe('IN_PAST');
    expect(delegationFault('2026-11-23', '2027-05-21', '2026-11-23')).toBeNull();
    expect(delegationFault('2026-11-23', '2027-05-22', '2026-11-23')).toBe('TOO_LONG');
  });
});
