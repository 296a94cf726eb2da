import { refuse } from '@hub/kit';
import { monthOf, monthsBetween } from '../months.ts';

export type AdjustmentKind = 'TRANSFER' | 'EXTENSION';
export type AdjustmentState = 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';

const words: Readonly<Record<AdjustmentState, { zh: string; en: string }>> = {
  REQUESTED: { zh: '待审批', en: 'waiting' },
  APPROVED: { zh: '已批准', en: 'approved' },
  REFUSED: { zh: '未批准', en: 'refused' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
};

/** A request is decided or withdrawn once. */
export function checkWaiting(state: AdjustmentState): void {
  if (state === 'REQUESTED') return;
  refuse('STATE_NOT_ALLOWED', { zh: `申请${words[state].zh}。`, en: `The request is ${words[state].en}.` });
}

/** Nobody decides on what he or his own unit asked for. */
export function checkDecider(
  request: { requestedBy: string; unitId: string },
  viewer: { id: string; units: readonly string[] },
): void {
  if (request.requestedBy !== viewer.id && !viewer.units.includes(request.unitId)) return;
  refuse('OWN_REQUEST', { zh: '不能审批本单位的申请。', en: 'Nobody decides on a request of the own unit.' });
}

export function checkTransfer(unitId: string, toUnitId: string | null, taskUnits: readonly string[]): void {
  if (toUnitId === null || toUnitId === unitId) {
    refuse(
      'UNIT_MISSING',
      { zh: '请选择转办到的其他单位。', en: 'Say which other unit gets the part.' },
      { field: 'toUnitId' },
    );
  }
  if (taskUnits.includes(toUnitId)) {
    refuse(
      'UNIT_ALREADY_IN_TASK',
      { zh: '该单位已是本任务的责任单位。', en: 'That unit has a part in the task already.' },
      { field: 'toUnitId' },
    );
  }
}

export interface ExtensionCheck {
  role: 'LEAD' | 'CO';
  oldDueOn: string | null;
  newDueOn: string | null;
  today: string;
}

/** Only the lead unit asks for more time, for a day after the one that stands and still to come. */
export function checkExtension({ role, oldDueOn, newDueOn, today }: ExtensionCheck): void {
  if (role !== 'LEAD') {
    refuse('LEAD_ONLY', { zh: '只有牵头单位可以申请延期。', en: 'Only the lead unit asks for an extension.' });
  }
  if (newDueOn === null || newDueOn <= today || (oldDueOn !== null && newDueOn <= oldDueOn)) {
    refuse(
      'NOT_LATER',
      { zh: '新时限须晚于今天和原时限。', en: 'The new day is after today and after the old one.' },
      { field: 'newDueOn' },
    );
  }
}

/**
 * The planned shares after an extension: what was due before this month (or before the old last month, when that is
 * over) stays, the rest rises evenly to the new last month.
 */
export function stretchSchedule(
  schedule: Readonly<Record<string, number>>,
  today: string,
  newDueOn: string,
): Record<string, number> {
  const months = Object.keys(schedule).sort();
  const last = months.at(-1) ?? monthOf(today);
  const from = monthOf(today) < last ? monthOf(today) : last;
  const kept = months.filter((month) => month < from);
  const base = schedule[kept.at(-1) ?? ''] ?? 0;
  const rest = monthsBetween(from, monthOf(newDueOn));
  return Object.fromEntries([
    ...kept.map((month) => [month, schedule[month] ?? 0] as const),
    ...rest.map((month, i) => [month, Math.round((base + ((100 - base) * (i + 1)) / rest.length) * 10) / 10] as const),
  ]);
}
