import { refuse } from '@hub/kit/errors';
import { isWorkday } from 'chinese-days';

export const honourStates = ['PROPOSED', 'NOTICE', 'GRANTED', 'DECLINED', 'REVOKED'] as const;
export type HonourState = (typeof honourStates)[number];

/** Proposal, public notice, decision. A granted honour can only be revoked, and then its history stays. */
export const transitions: Readonly<Record<HonourState, readonly HonourState[]>> = {
  PROPOSED: ['NOTICE', 'DECLINED'],
  NOTICE: ['GRANTED', 'DECLINED'],
  GRANTED: ['REVOKED'],
  DECLINED: [],
  REVOKED: [],
};

const stateWords: Readonly<Record<HonourState, string>> = {
  PROPOSED: '已提名',
  NOTICE: '公示中',
  GRANTED: '已授予',
  DECLINED: '未通过',
  REVOKED: '已撤销',
};

export function checkTransition(from: HonourState, to: HonourState): void {
  if (transitions[from].includes(to)) return;
  refuse(
    'STATE_NOT_ALLOWED',
    {
      zh: `“${stateWords[from]}”的荣誉不能变为“${stateWords[to]}”。`,
      en: `An honour that is ${from} cannot become ${to}.`,
    },
    { details: { from, to } },
  );
}

/**
 * Last day of a notice that begins on this day: the first working day counts as one. Weekends and public holidays do
 * not count, make-up days do (评选公示, normally 5 working days).
 */
export function noticeEnd(from: string, workingDays: number): string {
  let day = from;
  let left = workingDays;
  for (;;) {
    if (isWorkday(day)) left -= 1;
    if (left <= 0) return day;
    day = next(day);
  }
}

/** Working days of the notice that are still to come after today; 0 when it is over or there is none. */
export function noticeDaysLeft(until: string | null | undefined, today: string): number {
  let left = 0;
  for (let day = next(today); until && day <= until; day = next(day)) if (isWorkday(day)) left += 1;
  return left;
}

function next(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A notice begins today or has begun: the day is not chosen after the fact to shorten it. */
export function checkNoticeStart(from: string, today: string): void {
  if (from <= today) return;
  refuse(
    'NOTICE_IN_FUTURE',
    { zh: '公示开始日期不能晚于今天。', en: 'The notice cannot begin after today.' },
    { field: 'noticeFrom' },
  );
}

export interface Grant {
  readonly noticeUntil: string | null | undefined;
  readonly grantedOn: string;
  readonly proposedBy: string;
}

/** The decision comes after the whole notice, not in the future, and not by whoever proposed. */
export function checkGrant(grant: Grant, officerId: string, today: string): void {
  if (grant.noticeUntil && grant.grantedOn <= grant.noticeUntil) {
    refuse(
      'NOTICE_NOT_OVER',
      { zh: `公示至 ${grant.noticeUntil}，期满后方可授予。`, en: `The public notice runs until ${grant.noticeUntil}.` },
      { field: 'grantedOn', details: { noticeUntil: grant.noticeUntil } },
    );
  }
  if (grant.grantedOn > today) {
    refuse(
      'GRANT_IN_FUTURE',
      { zh: '授予日期不能晚于今天。', en: 'The day of granting cannot lie in the future.' },
      { field: 'grantedOn' },
    );
  }
  if (grant.proposedBy === officerId) {
    refuse('PROPOSER_MAY_NOT_GRANT', {
      zh: '提名人不能授予自己提名的荣誉。',
      en: 'Whoever proposed it may not grant it.',
    });
  }
}
