import { describe, expect, it } from 'vitest';
import {
  checkBaseStep,
  checkCertifier,
  checkRecertificationDue,
  checkTerm,
  dayAfter,
  daysBefore,
  renewalFrom,
  standingOf,
  termEnd,
  versionOn,
} from './base.rules.ts';

const code = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return null;
};

describe('a term', () => {
  it.each([
    ['2026-03-01', 3, '2029-02-28'],
    ['2027-03-01', 1, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2026-01-01', 5, '2030-12-31'],
  ])('from %s for %i years ends on %s', (from, years, to) => {
    expect(termEnd(from, years)).toBe(to);
  });

  it('ends after it begins and is as long as its kind at most', () => {
    expect(code(() => checkTerm('2026-03-01', '2029-02-28', 3))).toBeNull();
    expect(code(() => checkTerm('2026-03-01', '2029-03-01', 3))).toBe('TERM_NOT_ALLOWED');
    expect(code(() => checkTerm('2026-03-01', '2026-03-01', 3))).toBe('TERM_NOT_ALLOWED');
  });

  it('continues when it is renewed in time, and begins anew after a gap', () => {
    expect(renewalFrom('2026-12-31', '2026-12-31')).toBe('2027-01-01');
    expect(renewalFrom('2026-12-31', '2027-02-03')).toBe('2027-02-03');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(daysBefore('2026-03-01', 90)).toBe('2025-12-01');
  });
});

describe('a certified base', () => {
  const base = { state: 'CERTIFIED', validTo: '2026-12-31', recertifyFrom: '2026-10-02' } as const;
  it.each([
    ['2026-10-01', 'VALID'],
    ['2026-10-02', 'RECERTIFICATION_DUE'],
    ['2026-12-31', 'RECERTIFICATION_DUE'],
    ['2027-01-01', 'EXPIRED'],
  ])('on %s is %s', (today, standing) => {
    expect(standingOf(base, today)).toBe(standing);
    expect(standingOf({ ...base, state: 'RECERTIFYING' }, today)).toBe(standing);
    expect(standingOf({ ...base, state: 'REVOKED' }, today)).toBeNull();
  });

  it('is renewed from its day on, also after it expired', () => {
    expect(code(() => checkRecertificationDue('2026-10-02', '2026-10-01'))).toBe('NOT_DUE');
    expect(code(() => checkRecertificationDue('2026-10-02', '2027-05-01'))).toBeNull();
  });
});

describe('a step', () => {
  it('follows the path; two verbs that lead to a certificate start from their own states', () => {
    expect(code(() => checkBaseStep('APPLIED', 'CERTIFIED', ['APPLIED']))).toBeNull();
    expect(code(() => checkBaseStep('RECERTIFYING', 'CERTIFIED', ['APPLIED']))).toBe('STATE_NOT_ALLOWED');
    expect(code(() => checkBaseStep('CULTIVATING', 'CERTIFIED'))).toBe('STATE_NOT_ALLOWED');
    expect(code(() => checkBaseStep('REVOKED', 'RECERTIFYING'))).toBe('STATE_NOT_ALLOWED');
  });

  it('is not decided by who applied', () => {
    expect(code(() => checkCertifier('a', 'a'))).toBe('OWN_BASE');
    expect(code(() => checkCertifier('a', 'b'))).toBeNull();
  });
});

describe('a kind', () => {
  it('is the last version that began', () => {
    const kinds = [{ validFrom: '2000-01-01' }, { validFrom: '2027-01-01' }];
    expect(versionOn(kinds, '2026-12-31')).toBe(kinds[0]);
    expect(versionOn(kinds, '2027-01-01')).toBe(kinds[1]);
    expect(versionOn(kinds, '1999-12-31')).toBeNull();
  });
});
