import { refuse } from '@hub/kit';

export type ActivityState = 'PLANNED' | 'POSTPONED' | 'HELD' | 'SUBMITTED' | 'VERIFIED' | 'CANCELLED' | 'MERGED';

/**
 * Only a verified activity counts. A verification can be taken back with a reason; a cancelled plan stays on record. What
 * was merged into another report leaves and comes back by verbs of its own (`merge.service.ts`).
 */
const transitions: Readonly<Record<ActivityState, readonly ActivityState[]>> = {
  PLANNED: ['PLANNED', 'POSTPONED', 'HELD', 'CANCELLED'],
  POSTPONED: ['POSTPONED', 'HELD', 'CANCELLED'],
  HELD: ['HELD', 'SUBMITTED', 'CANCELLED'],
  SUBMITTED: ['VERIFIED', 'HELD'],
  VERIFIED: ['HELD'],
  CANCELLED: [],
  MERGED: [],
};

const words: Readonly<Record<ActivityState, { zh: string; en: string }>> = {
  PLANNED: { zh: '计划中', en: 'planned' },
  POSTPONED: { zh: '已延期', en: 'postponed' },
  HELD: { zh: '已举办', en: 'held' },
  SUBMITTED: { zh: '待核实', en: 'waiting for verification' },
  VERIFIED: { zh: '已核实', en: 'verified' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
  MERGED: { zh: '已合并', en: 'merged' },
};

export function checkTransition(from: ActivityState, to: ActivityState): void {
  if (!transitions[from].includes(to)) refuseState(from, to);
}

/** Several verbs lead to the same state; each starts from its own ones. */
export function checkFrom(from: ActivityState, allowed: readonly ActivityState[], to: ActivityState): void {
  if (!allowed.includes(from)) refuseState(from, to);
}

function refuseState(from: ActivityState, to: ActivityState): never {
  refuse('STATE_NOT_ALLOWED', {
    zh: `活动${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The activity is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

/** Put off to another day that has not come yet. */
export function checkPutOff(from: string, to: string, today: string): void {
  if (to !== from && to >= today) return;
  refuse(
    'DAY_NOT_ALLOWED',
    {
      zh: '新日期须是今天或以后，且与原日期不同。',
      en: 'The new day is today or later, and another than before.',
    },
    { field: 'plannedOn' },
  );
}

export function checkHeld(heldOn: string, today: string): void {
  if (heldOn <= today) return;
  refuse(
    'IN_FUTURE',
    { zh: '举办日期不能晚于今天。', en: 'The day it was held is not before tomorrow.' },
    { field: 'heldOn' },
  );
}

/** One photo proves little: the sign-in sheet or a report is asked for beside it. */
export const EVIDENCE_NEEDED = 2;

export function checkEvidence(evidence: readonly { kind: string }[]): void {
  const kinds = new Set(evidence.map((item) => item.kind));
  if (evidence.length >= EVIDENCE_NEEDED && kinds.size >= 2) return;
  refuse(
    'EVIDENCE_MISSING',
    {
      zh: '请至少提供两份不同类型的佐证材料（如照片和签到表）。',
      en: 'Give at least two pieces of evidence of different kinds, such as a photo and a sign-in sheet.',
    },
    { field: 'evidence', details: { needed: EVIDENCE_NEEDED, kinds: [...kinds] } },
  );
}

/** Whoever reported an activity or handed in its evidence does not verify it. */
export function checkVerifier(activity: { reportedBy: string; submittedBy: string | null }, verifierId: string): void {
  if (activity.reportedBy !== verifierId && activity.submittedBy !== verifierId) return;
  refuse('OWN_ACTIVITY', {
    zh: '登记人和提交人不能核实本活动，请由其他人员核实。',
    en: 'Whoever reported the activity or handed in its evidence does not verify it.',
  });
}
