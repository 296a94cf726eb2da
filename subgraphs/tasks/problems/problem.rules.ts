import { refuse } from '@hub/kit';

export type ProblemState = 'RAISED' | 'ASSIGNED' | 'RECTIFYING' | 'SUBMITTED' | 'CLOSED';

/** Raised, assigned, worked on, handed in with evidence, struck off (提出、交办、整改、提交、销号). */
const transitions: Readonly<Record<ProblemState, readonly ProblemState[]>> = {
  RAISED: ['ASSIGNED'],
  ASSIGNED: ['RECTIFYING'],
  RECTIFYING: ['SUBMITTED'],
  SUBMITTED: ['CLOSED', 'RECTIFYING'],
  CLOSED: [],
};
const words: Readonly<Record<ProblemState, { zh: string; en: string }>> = {
  RAISED: { zh: '待交办', en: 'raised' },
  ASSIGNED: { zh: '待整改', en: 'assigned' },
  RECTIFYING: { zh: '整改中', en: 'being rectified' },
  SUBMITTED: { zh: '待销号', en: 'handed in' },
  CLOSED: { zh: '已销号', en: 'struck off' },
};

export function checkProblemStep(from: ProblemState, to: ProblemState): void {
  if (transitions[from].includes(to)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `问题${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The problem is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

/** Two verbs lead to RECTIFYING: the unit starts what was assigned, the supervising unit gives back what was handed in. */
export function checkVerb(state: ProblemState, from: ProblemState): void {
  if (state === from) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `问题${words[state].zh}，只有${words[from].zh}的问题可以这样办理。`,
    en: `The problem is ${words[state].en}; this is for one that is ${words[from].en}.`,
  });
}

/** The supervising unit gives it to another one: what one rectifies oneself nobody could strike off. */
export function checkRectifier(supervisingUnitId: string, unitId: string): void {
  if (supervisingUnitId !== unitId) return;
  refuse(
    'OWN_UNIT',
    { zh: '督办单位不能把问题交办给本单位。', en: 'The supervising unit does not give a problem to itself.' },
    { field: 'unitId' },
  );
}

export function checkProblemDue(dueOn: string, today: string): void {
  if (dueOn > today) return;
  refuse('NOT_IN_FUTURE', { zh: '整改期限须晚于今天。', en: 'The last day is tomorrow or later.' }, { field: 'dueOn' });
}

/** Struck off by the supervising unit only; the unit that rectified never strikes off its own (谁整改谁不销号). */
export function checkStriking(
  problem: { unitId: string | null; submittedBy: string | null; evidence: readonly unknown[] },
  viewer: { id: string; units: readonly string[] },
): void {
  if (problem.submittedBy === viewer.id || (problem.unitId !== null && viewer.units.includes(problem.unitId))) {
    refuse('OWN_RECTIFICATION', {
      zh: '整改单位和整改人不能为自己的问题销号。',
      en: 'Whoever rectified a problem does not strike it off.',
    });
  }
  if (problem.evidence.length === 0) {
    refuse('NO_EVIDENCE', { zh: '没有佐证材料，不能销号。', en: 'Without evidence nothing is struck off.' });
  }
}

/** After its day a problem is late until it is handed in; one handed in after its day was late. */
export function isProblemLate(
  problem: { state: ProblemState; dueOn: string | null; submittedOn: string | null },
  today: string,
): boolean {
  if (problem.dueOn === null) return false;
  const done = problem.state === 'SUBMITTED' || problem.state === 'CLOSED';
  return (done ? (problem.submittedOn ?? today) : today) > problem.dueOn;
}
