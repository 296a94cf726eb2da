import { RefusalError } from '@hub/kit/errors';
import { describe, expect, it } from 'vitest';
import {
  checkGrant,
  checkNoticeStart,
  checkTransition,
  honourStates,
  noticeDaysLeft,
  noticeEnd,
  transitions,
} from './honour.rules.ts';

const code = (run: () => void) => {
  try {
    run();
    return 'fine';
  } catch (error) {
    return error instanceof RefusalError ? error.code : String(error);
  }
};

describe('life cycle of an honour', () => {
  it('allows what the table says and nothing else', () => {
    for (const from of honourStates) {
      for (const to of honourStates) {
        expect(code(() => checkTransition(from, to))).toBe(
          transitions[from].includes(to) ? 'fine' : 'STATE_NOT_ALLOWED',
        );
      }
    }
  });
});

describe('the public notice', () => {
  it.each([
    ['a plain week', '2026-11-16', 5, '2026-11-20'],
    ['over a weekend', '2026-11-19', 5, '2026-11-25'],
    ['that begins on a Saturday', '2026-11-21', 5, '2026-11-27'],
    ['over the National Day holiday of 2024, with its make-up days', '2024-09-27', 5, '2024-10-09'],
    ['of one day', '2026-11-23', 1, '2026-11-23'],
  ])('%s', (_name, from, days, until) => expect(noticeEnd(from, days)).toBe(until));
  it.each([
    ['on its first day', '2026-11-27', '2026-11-23', 4],
    ['on the Friday before', '2026-11-27', '2026-11-20', 5],
    ['on its last day', '2026-11-27', '2026-11-27', 0],
    ['when it is over', '2026-11-20', '2026-11-23', 0],
    ['when there is none', null, '2026-11-23', 0],
  ])('has working days left %s', (_name, until, today, left) => expect(noticeDaysLeft(until, today)).toBe(left));
  it('does not begin in the future', () => {
    expect(code(() => checkNoticeStart('2026-11-24', '2026-11-23'))).toBe('NOTICE_IN_FUTURE');
    expect(code(() => checkNoticeStart('2026-11-23', '2026-11-23'))).toBe('fine');
  });
});

describe('the decision', () => {
  const grant = { noticeUntil: '2026-11-20', grantedOn: '2026-11-21', proposedBy: 'p' };
  it.each([
    ['fine', grant, 'g'],
    ['NOTICE_NOT_OVER', { ...grant, grantedOn: '2026-11-20' }, 'g'],
    ['GRANT_IN_FUTURE', { ...grant, grantedOn: '2026-11-24' }, 'g'],
    ['PROPOSER_MAY_NOT_GRANT', grant, 'p'],
  ])('%s', (expected, subject, officer) =>
    expect(code(() => checkGrant(subject, officer, '2026-11-23'))).toBe(expected),
  );
});
