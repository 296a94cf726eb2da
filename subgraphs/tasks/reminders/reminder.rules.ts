import { workingDaysUntil } from '@hub/directory/contract/working-days';

/** BEFORE_3 is given once, three working days before the day or later; OVERDUE once after it; BY_HAND once a day. */
export type ReminderStage = string;

/** Which reminder a day asks for; null while the day is further off than the first of them. */
export function stageOn(today: string, dueOn: string, before: readonly number[]): ReminderStage | null {
  if (dueOn < today) return 'OVERDUE';
  const left = dueOn === today ? 0 : workingDaysUntil(dueOn, today);
  const days = [...before].sort((a, b) => a - b).find((days) => left <= days);
  return days === undefined ? null : `BEFORE_${days}`;
}

export const byHandOn = (day: string): ReminderStage => `BY_HAND ${day}`;
