import { refuse } from '@hub/kit';

export type SubAssignmentState = 'ASSIGNED' | 'SIGNED' | 'DONE' | 'WITHDRAWN';
/** What would become of a row: made, left as it stands, or why it cannot be. */
export type RowVerdict =
  | 'NEW'
  | 'STANDS'
  | 'REPEATED'
  | 'OWN_UNIT'
  | 'DUE_IN_PAST'
  | 'DUE_AFTER_TASK'
  | 'SIGN_AFTER_DUE';

const transitions: Readonly<Record<SubAssignmentState, readonly SubAssignmentState[]>> = {
  ASSIGNED: ['SIGNED', 'WITHDRAWN'],
  SIGNED: ['DONE', 'WITHDRAWN'],
  DONE: [],
  WITHDRAWN: [],
};
const words: Readonly<Record<SubAssignmentState, { zh: string; en: string }>> = {
  ASSIGNED: { zh: '待签收', en: 'waiting to be signed for' },
  SIGNED: { zh: '已签收', en: 'signed for' },
  DONE: { zh: '已完成', en: 'done' },
  WITHDRAWN: { zh: '已撤回', en: 'taken back' },
};

export function checkPartStep(from: SubAssignmentState, to: SubAssignmentState): void {
  if (transitions[from].includes(to)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `分解任务${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The part is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

export interface PartRow {
  unitId: string;
  dueOn: string;
}

export interface Surroundings {
  fromUnitId: string;
  /** Last day of the task itself, if it has one. */
  taskDueOn: string | null;
  signDueOn: string;
  today: string;
  /** Units that have such a part already. */
  standing: ReadonlySet<string>;
}

/** Row by row, in order: of two rows for one unit the first counts. */
export function verdictsOf(rows: readonly PartRow[], around: Surroundings): RowVerdict[] {
  const seen = new Set<string>();
  return rows.map(({ unitId, dueOn }) => {
    if (seen.has(unitId)) return 'REPEATED';
    seen.add(unitId);
    if (unitId === around.fromUnitId) return 'OWN_UNIT';
    if (around.standing.has(unitId)) return 'STANDS';
    if (dueOn < around.today) return 'DUE_IN_PAST';
    if (around.taskDueOn !== null && dueOn > around.taskDueOn) return 'DUE_AFTER_TASK';
    return around.signDueOn > dueOn ? 'SIGN_AFTER_DUE' : 'NEW';
  });
}

/** All rows or none: the first bad one is named. What stands already is no fault, so a repeat changes nothing. */
export function checkVerdicts(verdicts: readonly RowVerdict[]): void {
  const bad = verdicts.findIndex((verdict) => verdict !== 'NEW' && verdict !== 'STANDS');
  if (bad < 0) return;
  const code = verdicts[bad] ?? 'NEW';
  const count = verdicts.filter((verdict) => verdict !== 'NEW' && verdict !== 'STANDS').length;
  refuse(
    code,
    {
      zh: `第${bad + 1}行不能分解，共${count}行有问题；请按预览修改。`,
      en: `Row ${bad + 1} cannot be given out; ${count} rows are wrong. Look at the preview.`,
    },
    { field: `rows.${bad}`, details: { rows: count } },
  );
}

/** Another last day: only of what still runs, from today on, before the task's own and not before the signing. */
export function checkReschedule(
  part: { state: SubAssignmentState; signDueOn: string },
  dueOn: string,
  around: { today: string; taskDueOn: string | null },
): void {
  const no = (code: string, zh: string, en: string): never => refuse(code, { zh, en }, { field: 'dueOn' });
  if (part.state !== 'ASSIGNED' && part.state !== 'SIGNED')
    no('STATE_NOT_ALLOWED', '已办结或已撤回的不能改期。', 'What is done or taken back keeps its day.');
  if (dueOn < around.today) no('DUE_IN_PAST', '新时限不能早于今天。', 'The new day is over.');
  if (around.taskDueOn !== null && dueOn > around.taskDueOn)
    no(
      'DUE_AFTER_TASK',
      `新时限不能晚于任务时限 ${around.taskDueOn}。`,
      `The task itself ends on ${around.taskDueOn}.`,
    );
  if (part.state === 'ASSIGNED' && part.signDueOn > dueOn)
    no('SIGN_AFTER_DUE', `新时限不能早于签收期限 ${part.signDueOn}。`, `It may be signed for until ${part.signDueOn}.`);
}

/** Signed for after its day, or still unsigned after it. */
export function isSignedLate(
  part: { state: SubAssignmentState; signDueOn: string; signedOn: string | null },
  today: string,
): boolean {
  if (part.state === 'WITHDRAWN') return false;
  return (part.signedOn ?? today) > part.signDueOn;
}

export function isDoneLate(
  part: { state: SubAssignmentState; dueOn: string; doneOn: string | null },
  today: string,
): boolean {
  if (part.state === 'WITHDRAWN') return false;
  return (part.doneOn ?? today) > part.dueOn;
}
