import { RefusalError } from '@hub/kit/errors';
import { describe, expect, it } from 'vitest';
import {
  checkConfirmation,
  checkTime,
  checkTransition,
  concernsOf,
  minutesOf,
  serviceRecordStates,
  sourceOf,
  transitions,
} from './service-record.rules.ts';

const now = new Date('2026-11-23T12:00:00Z');
const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const code = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof RefusalError) return error.code;
    throw error;
  }
  return 'fine';
};

describe('what wants a look first', () => {
  const plain = { state: 'REPORTED', source: 'ON_TIME', minutes: 479 } as const;
  it.each([
    [[], plain],
    [['LONG'], { ...plain, minutes: 480 }],
    [['BACKFILL', 'LONG'], { ...plain, source: 'BACKFILL', minutes: 600 } as const],
    [['RETURNED'], { ...plain, state: 'RETURNED' } as const],
    [[], { ...plain, state: 'CONFIRMED', source: 'BACKFILL' } as const],
    [[], { ...plain, state: 'VOIDED', minutes: 600 } as const],
  ])('%j', (expected, record) => expect(concernsOf(record)).toEqual(expected));
});

describe('time of service', () => {
  it('counts minutes without breaks', () => {
    expect(minutesOf({ startedAt: at('01:00'), endedAt: at('03:30'), breakMinutes: 20 })).toBe(130);
  });
  it.each([
    ['fine', at('01:00'), at('02:00'), 0],
    ['END_BEFORE_START', at('02:00'), at('02:00'), 0],
    ['NO_MINUTES_LEFT', at('01:00'), at('02:00'), 60],
    ['IN_FUTURE', at('01:00'), new Date('2026-11-23T12:00:01Z'), 0],
    ['TOO_LONG', at('01:00'), new Date('2026-11-21T01:00:01Z'), 0],
  ])('%s', (expected, startedAt, endedAt, breakMinutes) => {
    expect(code(() => checkTime({ startedAt, endedAt, breakMinutes }, now))).toBe(expected);
  });
  it('is a back-fill after 30 days', () => {
    expect(sourceOf(new Date('2026-10-24T12:00:00Z'), now)).toBe('ON_TIME');
    expect(sourceOf(new Date('2026-10-24T11:59:59Z'), now)).toBe('BACKFILL');
  });
});

describe('life cycle', () => {
  it('allows what the table says and nothing else', () => {
    for (const from of serviceRecordStates) {
      for (const to of serviceRecordStates) {
        expect(code(() => checkTransition(from, to))).toBe(
          transitions[from].includes(to) ? 'fine' : 'STATE_NOT_ALLOWED',
        );
      }
    }
  });
  it('never leads out of VOIDED, and from CONFIRMED only there', () => {
    expect(transitions.VOIDED).toEqual([]);
    expect(transitions.CONFIRMED).toEqual(['VOIDED']);
  });
});

describe('confirmation', () => {
  const record = { source: 'ON_TIME', unitId: 'u1', reportedBy: 'o1', minutes: 120 } as const;
  it.each([
    ['fine', record, { id: 'o1', units: ['u1'] }, 600],
    ['DAILY_CAP', record, { id: 'o1', units: ['u1'] }, 601],
    ['NOT_THE_ORGANISER', record, { id: 'o2', units: ['u2'] }, 0],
    ['SECOND_OFFICER_NEEDED', { ...record, source: 'BACKFILL' as const }, { id: 'o1', units: ['u1'] }, 0],
    ['fine', { ...record, source: 'BACKFILL' as const }, { id: 'o2', units: ['u1'] }, 0],
  ])('%s', (expected, subject, officer, minutesThatDay) => {
    expect(code(() => checkConfirmation(subject, officer, minutesThatDay, 720))).toBe(expected);
  });
});
