import { describe, expect, it } from 'vitest';
import {
  checkEscalation,
  checkIssueDay,
  checkSlipReviewer,
  checkSlipStep,
  checkSupervisor,
  type SlipState,
  slipDaysLate,
} from './supervision-slip.rules.ts';

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const states: SlipState[] = ['ISSUED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CLOSED'];

describe('a supervision slip', () => {
  it('moves only forward, and back to its unit', () => {
    const allowed = states.flatMap((from) =>
      states.filter((to) => codeOf(() => checkSlipStep(from, to)) === null).map((to) => `${from}>${to}`),
    );
    expect(allowed).toEqual([
      'ISSUED>ANSWERED',
      'ANSWERED>RETURNED',
      'ANSWERED>ACCEPTED',
      'RETURNED>ANSWERED',
      'ACCEPTED>CLOSED',
    ]);
  });

  it('comes from the office, or from the lead unit to a co-unit', () => {
    const base = { officeId: 'office', leadUnitId: 'lead', partUnitIds: ['lead', 'co'] };
    const of = (supervisingUnitId: string, unitId: string) =>
      codeOf(() => checkSupervisor({ ...base, supervisingUnitId, unitId }));
    expect([of('office', 'lead'), of('office', 'co'), of('lead', 'co')]).toEqual([null, null, null]);
    expect(of('lead', 'lead')).toBe('OWN_UNIT');
    expect(of('co', 'lead')).toBe('NOT_SUPERVISING');
    expect(of('office', 'stranger')).toBe('NOT_ASSIGNED');
  });

  it('is not reviewed by whoever answered, nor by the unit that had to', () => {
    const slip = { unitId: 'co', answeredBy: 'ann' };
    expect(codeOf(() => checkSlipReviewer(slip, { id: 'ann', units: ['office'] }))).toBe('OWN_ANSWER');
    expect(codeOf(() => checkSlipReviewer(slip, { id: 'bob', units: ['office', 'co'] }))).toBe('OWN_ANSWER');
    expect(codeOf(() => checkSlipReviewer(slip, { id: 'bob', units: ['office'] }))).toBeNull();
  });

  it('is late from the day after its last day; the first answer stops the clock', () => {
    const slip = {
      ...{ state: 'ISSUED' as SlipState, colour: 'RED' as const, dueOn: '2026-06-10' },
      ...{ firstAnsweredOn: null, escalatedOn: null },
    };
    expect(slipDaysLate(slip, '2026-06-10')).toBe(0);
    expect(slipDaysLate(slip, '2026-06-11')).toBe(1);
    expect(slipDaysLate({ ...slip, state: 'ANSWERED', firstAnsweredOn: '2026-06-12' }, '2026-07-01')).toBe(2);
    expect(codeOf(() => checkEscalation(slip, '2026-06-10'))).toBe('NOT_OVERDUE');
    expect(codeOf(() => checkEscalation(slip, '2026-06-11'))).toBeNull();
    expect(codeOf(() => checkEscalation({ ...slip, state: 'ANSWERED' }, '2026-06-11'))).toBe('NOT_OVERDUE');
    expect(codeOf(() => checkEscalation({ ...slip, escalatedOn: '2026-06-11' }, '2026-06-12'))).toBe(
      'ALREADY_ESCALATED',
    );
  });

  it('goes from yellow to red, from red to the leaders', () => {
    const slip = { state: 'RETURNED' as SlipState, dueOn: '2026-06-10', escalatedOn: null };
    expect(checkEscalation({ ...slip, colour: 'YELLOW' }, '2026-06-11')).toBe('RED');
    expect(checkEscalation({ ...slip, colour: 'RED' }, '2026-06-11')).toBe('LEADERS');
  });

  it('keeps the day of its paper, which only the office records', () => {
    expect(codeOf(() => checkIssueDay('2026-06-10', '2026-06-10', false))).toBeNull();
    expect(codeOf(() => checkIssueDay('2026-06-09', '2026-06-10', true))).toBeNull();
    expect(codeOf(() => checkIssueDay('2026-06-09', '2026-06-10', false))).toBe('OFFICE_ONLY');
    expect(codeOf(() => checkIssueDay('2026-06-11', '2026-06-10', true))).toBe('IN_FUTURE');
    expect(codeOf(() => checkIssueDay('2025-06-08', '2026-06-10', true))).toBe('TOO_LONG_AGO');
  });
});
