import { refuse } from '@hub/kit';

export type ApprovalState = 'FILED' | 'APPROVED' | 'REJECTED' | 'VOIDED';
/** What a kind of activity needs before it: nothing, an approval before it is announced, or before it is held. */
export type ApprovalNeed = 'NONE' | 'BEFORE_ANNOUNCING' | 'BEFORE_HOLDING';
/** How an activity stands towards its approval today. */
export type ApprovalStanding = 'NOT_NEEDED' | 'MISSING' | 'FILED' | 'APPROVED' | 'REJECTED';

export interface ApprovalTerms {
  days: number;
  overseasDays: number;
  indoorLimit: number;
  outdoorLimit: number;
}

/** By the newest filing; one that was voided leaves nothing behind (一会一报). */
export function approvalStanding(need: ApprovalNeed, newest: ApprovalState | null): ApprovalStanding {
  if (newest === 'FILED' || newest === 'APPROVED' || newest === 'REJECTED') return newest;
  return need === 'NONE' ? 'NOT_NEEDED' : 'MISSING';
}

/**
 * Filed so many working days before its day: 5, or 10 when people from abroad, Hong Kong, Macao or Taiwan take part
 * (报告会、讲座、论坛一会一报). `earliest` is the first day that this leaves.
 */
export function checkFiledInTime(plannedOn: string, earliest: string, days: number): void {
  if (plannedOn >= earliest) return;
  refuse(
    'TOO_LATE',
    {
      zh: `须提前${days}个工作日报备，最早可在${earliest}举办；请先延期。`,
      en: `It is filed ${days} working days ahead; the first possible day is ${earliest}. Put it off first.`,
    },
    { details: { earliest, days } },
  );
}

/** Many people in one place need a safety plan: more of them inside than outside. */
export function checkSafetyPlan(
  filing: { expectedAudience: number; outdoors: boolean; safetyPlan: string | null },
  terms: ApprovalTerms,
): void {
  const limit = filing.outdoors ? terms.outdoorLimit : terms.indoorLimit;
  if (filing.expectedAudience <= limit || filing.safetyPlan) return;
  refuse(
    'SAFETY_PLAN_MISSING',
    {
      zh: `${filing.outdoors ? '室外' : '室内'}超过${limit}人，须附安全预案。`,
      en: `More than ${limit} people ${filing.outdoors ? 'outside' : 'inside'} need a safety plan.`,
    },
    { field: 'safetyPlan', details: { limit } },
  );
}

export function checkDecider(filedBy: string, decider: string): void {
  if (filedBy !== decider) return;
  refuse('OWN_FILING', {
    zh: '报备人不能审批自己的报备。',
    en: 'Whoever filed an activity does not approve it.',
  });
}

export function checkFiled(state: ApprovalState): void {
  if (state === 'FILED') return;
  refuse('STATE_NOT_ALLOWED', { zh: '这次报备已经办结。', en: 'This filing is settled.' });
}

export function checkReasonGiven(approved: boolean, reason: string | null): void {
  if (approved || reason) return;
  refuse('REASON_MISSING', { zh: '不同意须说明理由。', en: 'A refusal needs a reason.' }, { field: 'reason' });
}

/** Nothing is announced before its approval. */
export function checkAnnounceable(standing: ApprovalStanding): void {
  if (standing === 'NOT_NEEDED' || standing === 'APPROVED') return;
  refuse('APPROVAL_MISSING', {
    zh: '这类活动须先报备并获批准，才能发布。',
    en: 'This kind of activity is announced once its approval is there.',
  });
}

/** A forum or seminar is held as it was approved: with an approval, and on its day. */
export function checkHoldable(need: ApprovalNeed, approvedFor: string | null, heldOn: string): void {
  if (need !== 'BEFORE_HOLDING') return;
  if (!approvedFor) {
    refuse('APPROVAL_MISSING', {
      zh: '论坛、研讨会须先报备并获批准才能举办。',
      en: 'A forum or seminar is held once its approval is there.',
    });
  }
  if (approvedFor !== heldOn) {
    refuse(
      'NOT_THE_APPROVED_DAY',
      {
        zh: `批准的日期是${approvedFor}；改期须重新报备。`,
        en: `It was approved for ${approvedFor}; another day is filed anew.`,
      },
      { field: 'heldOn', details: { approvedFor } },
    );
  }
}

interface Filed {
  plannedOn: string;
  place: string;
  districtCode?: string | null;
  speakerIds: readonly string[];
}

/** Another time, place or speaker restarts the approval; another title does not. */
export function restartsApproval(before: Filed, after: Filed): boolean {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));
  return !(
    before.plannedOn === after.plannedOn &&
    before.place === after.place &&
    (before.districtCode ?? null) === (after.districtCode ?? null) &&
    same(before.speakerIds, after.speakerIds)
  );
}
