import { describe, expect, it } from 'vitest';
import {
  approvalStanding,
  checkAnnounceable,
  checkDecider,
  checkFiled,
  checkFiledInTime,
  checkHoldable,
  checkReasonGiven,
  checkSafetyPlan,
  restartsApproval,
} from './approval.rules.ts';

const code = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return null;
};
const terms = { days: 5, overseasDays: 10, indoorLimit: 200, outdoorLimit: 50 };

describe('the approval of an activity', () => {
  it('stands as its newest filing does; one that was voided leaves nothing behind', () => {
    expect(approvalStanding('NONE', null)).toBe('NOT_NEEDED');
    expect(approvalStanding('BEFORE_ANNOUNCING', null)).toBe('MISSING');
    expect(approvalStanding('BEFORE_HOLDING', 'VOIDED')).toBe('MISSING');
    expect(approvalStanding('BEFORE_HOLDING', 'REJECTED')).toBe('REJECTED');
  });

  it('is asked for in time', () => {
    expect(code(() => checkFiledInTime('2026-03-09', '2026-03-09', 5))).toBeNull();
    expect(code(() => checkFiledInTime('2026-03-08', '2026-03-09', 5))).toBe('TOO_LATE');
  });

  it.each([
    [200, false, null],
    [201, false, 'SAFETY_PLAN_MISSING'],
    [50, true, null],
    [51, true, 'SAFETY_PLAN_MISSING'],
  ])('of %i people, outdoors %s', (expectedAudience, outdoors, expected) => {
    expect(code(() => checkSafetyPlan({ expectedAudience, outdoors, safetyPlan: null }, terms))).toBe(expected);
    expect(code(() => checkSafetyPlan({ expectedAudience, outdoors, safetyPlan: '预案' }, terms))).toBeNull();
  });

  it('is given once, by somebody else, and refused with a reason', () => {
    expect(code(() => checkDecider('a', 'a'))).toBe('OWN_FILING');
    expect(code(() => checkDecider('a', 'b'))).toBeNull();
    expect(code(() => checkFiled('APPROVED'))).toBe('STATE_NOT_ALLOWED');
    expect(code(() => checkReasonGiven(false, null))).toBe('REASON_MISSING');
    expect(code(() => checkReasonGiven(true, null))).toBeNull();
  });

  it('comes before the announcement, and before a forum', () => {
    for (const standing of ['MISSING', 'FILED', 'REJECTED'] as const)
      expect(code(() => checkAnnounceable(standing))).toBe('APPROVAL_MISSING');
    expect(code(() => checkAnnounceable('APPROVED'))).toBeNull();
    expect(code(() => checkHoldable('BEFORE_ANNOUNCING', null, '2026-03-01'))).toBeNull();
    expect(code(() => checkHoldable('BEFORE_HOLDING', null, '2026-03-01'))).toBe('APPROVAL_MISSING');
    expect(code(() => checkHoldable('BEFORE_HOLDING', '2026-03-02', '2026-03-01'))).toBe('NOT_THE_APPROVED_DAY');
    expect(code(() => checkHoldable('BEFORE_HOLDING', '2026-03-01', '2026-03-01'))).toBeNull();
  });

  it('restarts with another day, place, district or speaker', () => {
    const filed = { plannedOn: '2026-03-01', place: 'A', districtCode: null, speakerIds: ['x', 'y'] };
    expect(restartsApproval(filed, { ...filed, speakerIds: ['y', 'x'] })).toBe(false);
    for (const change of [
      { plannedOn: '2026-03-02' },
      { place: 'B' },
      { districtCode: '500103' },
      { speakerIds: ['x'] },
      { speakerIds: ['x', 'z'] },
    ])
      expect(restartsApproval(filed, { ...filed, ...change })).toBe(true);
  });
});
