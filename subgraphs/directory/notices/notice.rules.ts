import { chinaDay } from '@hub/kit';
import { type Calendar, isWorkingDay } from '../contract/working-days.ts';

export type LetterState = 'NONE' | 'PENDING' | 'SENT' | 'FAILED';
export type LetterMode = 'NONE' | 'DAILY' | 'EACH';

/** A fact that is told again after this long is history: it is not put into an inbox. */
export const FRESH_DAYS = 30;
/** Older than this, nobody gets a letter about it any more. */
export const LETTER_DAYS = 2;
/** Notices that were seen or done are kept this long. */
export const KEPT_DAYS = 400;
/** Tries before a letter that a server puts off is given up. */
export const LETTER_TRIES = 8;

const DAY_MS = 86_400_000;

export const isHistory = (givenAt: Date, now: Date): boolean => now.getTime() - givenAt.getTime() > FRESH_DAYS * DAY_MS;

export const firstLetter = (givenAt: Date, now: Date): LetterState =>
  now.getTime() - givenAt.getTime() > LETTER_DAYS * DAY_MS ? 'NONE' : 'PENDING';

/** Whether the daily letters of this day may go: on working days from half past eight in China. */
export function digestDay(now: Date, calendar: Calendar): string | null {
  const today = chinaDay(now);
  const minutes = ((now.getUTCHours() + 8) % 24) * 60 + now.getUTCMinutes();
  return minutes >= 8 * 60 + 30 && isWorkingDay(today, calendar) ? today : null;
}

/** Whether a notice goes out by itself; the others of a daily reader wait for the daily letter. */
export const goesAlone = (mode: LetterMode, urgent: boolean): boolean =>
  mode === 'EACH' || (mode === 'DAILY' && urgent);

/** Minutes until a letter that the server put off is tried again: 1, 2, 4 … 64. */
export const nextTry = (tries: number, now: Date): Date => new Date(now.getTime() + 60_000 * 2 ** Math.min(tries, 6));
