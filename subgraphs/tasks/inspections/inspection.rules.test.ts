import { describe, expect, it } from 'vitest';
import {
  checkClosing,
  checkFindingStep,
  checkFindingUnits,
  checkInspectionStep,
  checkNotice,
  checkUnits,
  checkVerifier,
  checkVisited,
  isOverdue,
} from './inspection.rules.ts';

const code = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return null;
};

describe('an inspection', () => {
  it('goes forward only, and is cancelled only before the visit', () => {
    expect(code(() => checkInspectionStep('PLANNED', 'NOTIFIED'))).toBeNull();
    expect(code(() => checkInspectionStep('NOTIFIED', 'CANCELLED'))).toBeNull();
    expect(code(() => checkInspectionStep('VISITED', 'CLOSED'))).toBeNull();
    for (const [from, to] of [
      ['PLANNED', 'VISITED'],
      ['VISITED', 'CANCELLED'],
      ['CLOSED', 'RECTIFYING'],
      ['CANCELLED', 'NOTIFIED'],
    ] as const)
      expect(code(() => checkInspectionStep(from, to))).toBe('STATE_NOT_ALLOWED');
  });

  it('is of other units, announced before its day, and told once it took place', () => {
    expect(code(() => checkUnits('a', ['b', 'a']))).toBe('OWN_UNIT');
    expect(code(() => checkUnits('a', ['b']))).toBeNull();
    expect(code(() => checkNotice('2026-03-01', '2026-03-02'))).toBe('IN_PAST');
    expect(code(() => checkNotice('2026-03-02', '2026-03-02'))).toBeNull();
    expect(code(() => checkVisited('2026-03-03', '2026-03-02'))).toBe('IN_FUTURE');
    expect(code(() => checkFindingUnits(['b'], [{ unitId: 'b' }, { unitId: 'c' }]))).toBe('UNIT_NOT_VISITED');
  });

  it('stays open while a finding is not verified', () => {
    expect(code(() => checkClosing(1))).toBe('FINDINGS_OPEN');
    expect(code(() => checkClosing(0))).toBeNull();
  });
});

describe('a finding', () => {
  it('goes round until it is verified', () => {
    expect(code(() => checkFindingStep('RETURNED', 'RECTIFIED'))).toBeNull();
    expect(code(() => checkFindingStep('OPEN', 'VERIFIED'))).toBe('STATE_NOT_ALLOWED');
    expect(code(() => checkFindingStep('VERIFIED', 'RETURNED'))).toBe('STATE_NOT_ALLOWED');
  });

  it('is not verified by who put it right, nor by somebody who also acts for that unit', () => {
    const finding = { unitId: 'u', rectifiedBy: 'p' };
    expect(code(() => checkVerifier(finding, { id: 'p', units: ['o'] }))).toBe('OWN_RECTIFICATION');
    expect(code(() => checkVerifier(finding, { id: 'q', units: ['o', 'u'] }))).toBe('OWN_RECTIFICATION');
    expect(code(() => checkVerifier(finding, { id: 'q', units: ['o'] }))).toBeNull();
  });

  it.each([
    ['on its last day', 'OPEN', null, '2026-03-10', false],
    ['the day after', 'OPEN', null, '2026-03-11', true],
    ['put right on the last day, seen later', 'RECTIFIED', '2026-03-10', '2026-04-01', false],
    ['put right a day late', 'VERIFIED', '2026-03-11', '2026-04-01', true],
    ['given back and not done again', 'RETURNED', '2026-03-09', '2026-03-11', true],
  ] as const)('%s', (_, state, rectifiedOn, today, late) => {
    expect(isOverdue({ dueOn: '2026-03-10', rectifiedOn, state }, today)).toBe(late);
  });
});
