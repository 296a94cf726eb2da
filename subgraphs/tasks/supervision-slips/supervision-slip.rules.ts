import { refuse } from '@hub/kit';
import { addDays } from '../months.ts';

export type SlipColour = 'YELLOW' | 'RED';
export type SlipState = 'ISSUED' | 'ANSWERED' | 'RETURNED' | 'ACCEPTED' | 'CLOSED';

/** Issued, answered with measures, accepted or given back, and closed when the measures were carried out (交办、反馈、复核、办结). */
const transitions: Readonly<Record<SlipState, readonly SlipState[]>> = {
  ISSUED: ['ANSWERED'],
  ANSWERED: ['ACCEPTED', 'RETURNED'],
  RETURNED: ['ANSWERED'],
  ACCEPTED: ['CLOSED'],
  CLOSED: [],
};
const words: Readonly<Record<SlipState, { zh: string; en: string }>> = {
  ISSUED: { zh: '待反馈', en: 'waiting for an answer' },
  ANSWERED: { zh: '待复核', en: 'answered' },
  RETURNED: { zh: '已退回', en: 'given back' },
  ACCEPTED: { zh: '已采纳', en: 'accepted' },
  CLOSED: { zh: '已办结', en: 'closed' },
};

export function checkSlipStep(from: SlipState, to: SlipState): void {
  if (transitions[from].includes(to)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `督办单${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The slip is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

export interface Supervision {
  supervisingUnitId: string;
  unitId: string;
  officeId: string;
  leadUnitId: string | null;
  /** Units that have a part in the task. */
  partUnitIds: readonly string[];
}

/** The office supervises every unit of a task, the lead unit its co-units; nobody supervises himself. */
export function checkSupervisor({ supervisingUnitId, unitId, officeId, leadUnitId, partUnitIds }: Supervision): void {
  if (supervisingUnitId === unitId) {
    refuse('OWN_UNIT', { zh: '不能给本单位下发督办单。', en: 'A unit issues no slip to itself.' }, { field: 'unitId' });
  }
  if (!partUnitIds.includes(unitId)) {
    refuse(
      'NOT_ASSIGNED',
      { zh: '该单位不是本任务的责任单位。', en: 'The unit has no part in this task.' },
      { field: 'unitId' },
    );
  }
  if (supervisingUnitId !== officeId && (supervisingUnitId !== leadUnitId || unitId === leadUnitId)) {
    refuse(
      'NOT_SUPERVISING',
      {
        zh: '督办单由办公室下发；配合单位的督办单也可由牵头单位下发。',
        en: 'Slips are issued by the office, and to co-units also by the lead unit.',
      },
      { field: 'supervisingUnitId' },
    );
  }
}

/** Whoever answered, or acts for the unit that had to, neither accepts, returns nor closes (谁反馈谁不复核). */
export function checkSlipReviewer(
  slip: { unitId: string; answeredBy: string | null },
  reviewer: { id: string; units: readonly string[] },
): void {
  if (slip.answeredBy !== reviewer.id && !reviewer.units.includes(slip.unitId)) return;
  refuse('OWN_ANSWER', {
    zh: '被督办单位不能复核或办结自己的督办单。',
    en: 'The unit that answers does not review or close its own slip.',
  });
}

export const waitsForAnswer = (state: SlipState): boolean => state === 'ISSUED' || state === 'RETURNED';

/** A slip is late while its answer is missing after the last day; an answer that came after it was late. */
export function slipDaysLate(
  slip: { state: SlipState; dueOn: string; firstAnsweredOn: string | null },
  today: string,
): number {
  const until = waitsForAnswer(slip.state) ? today : (slip.firstAnsweredOn ?? today);
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(slip.dueOn)) / 86_400_000));
}

/** Working days that a slip which became red has for its answer, from that day. */
export const RED_WITHIN = 3;

export interface Escalated {
  state: SlipState;
  colour: SlipColour;
  dueOn: string;
  escalatedOn: string | null;
}

/** What a missing answer leads to: a yellow slip becomes red with a last term, a red one is put before the leaders. */
export const nextEscalation = ({ colour }: Pick<Escalated, 'colour'>): 'RED' | 'LEADERS' =>
  colour === 'YELLOW' ? 'RED' : 'LEADERS';

/** Each step once, and only when no answer came in time. */
export function checkEscalation(slip: Escalated, today: string): 'RED' | 'LEADERS' {
  if (slip.escalatedOn) {
    refuse('ALREADY_ESCALATED', { zh: '该督办单已升级。', en: 'The slip is before the leaders already.' });
  }
  if (!waitsForAnswer(slip.state) || slip.dueOn >= today) {
    refuse('NOT_OVERDUE', {
      zh: '督办单未逾期，不能升级。',
      en: 'Only a slip whose answer is late is escalated.',
    });
  }
  return nextEscalation(slip);
}

/** A slip that stood on paper keeps its day; only the office records one, and none of a time long past. */
export function checkIssueDay(issuedOn: string, today: string, ofOffice: boolean): void {
  const field = { field: 'issuedOn' };
  if (issuedOn === today) return;
  if (issuedOn > today) {
    refuse('IN_FUTURE', { zh: '下发日期不能晚于今天。', en: 'The day of issue is today or earlier.' }, field);
  }
  if (!ofOffice) {
    refuse('OFFICE_ONLY', { zh: '纸质督办单由办公室补录。', en: 'Slips on paper are recorded by the office.' }, field);
  }
  if (issuedOn < addDays(today, -366)) {
    refuse('TOO_LONG_AGO', { zh: '只补录一年以内的纸质督办单。', en: 'Slips of the last year only.' }, field);
  }
}

/** Leaders speak to what was put before them and is still open. */
export function checkInstruction(slip: { state: SlipState; escalatedOn: string | null }): void {
  if (slip.escalatedOn && slip.state !== 'CLOSED') return;
  refuse('NOT_ESCALATED', {
    zh: '只能对已升级且未办结的督办单作批示。',
    en: 'An instruction is for an open slip that was put before the leaders.',
  });
}
