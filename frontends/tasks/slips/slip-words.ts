import type { Words } from '@hub/runtime';

/** 督办〔2026〕3号: how a slip is called wherever it is named. */
export const slipNumber = ({ year, number }: { year: number; number: number }): Words => ({
  zh: `督办〔${year}〕${number}号`,
  en: `Slip ${year}/${number}`,
});

export interface Clock {
  tone: 'calm' | 'soon' | 'late';
  words: Words;
}

export interface Timed {
  /** null: no answer is waited for. */
  workingDaysLeft?: number | null | undefined;
  /** Days of the calendar, until today or the first answer. */
  daysLate: number;
}

const days = (n: number): string => `${n} day${n === 1 ? '' : 's'}`;

/** How much time is left to answer, or how late it is; the term counts working days, what is late counts every day. */
export function clockOf({ workingDaysLeft, daysLate }: Timed): Clock | null {
  if (workingDaysLeft === null || workingDaysLeft === undefined) {
    if (daysLate === 0) return null;
    return { tone: 'soon', words: { zh: `迟报 ${daysLate} 天`, en: `answered ${days(daysLate)} late` } };
  }
  if (daysLate > 0) return { tone: 'late', words: { zh: `逾期 ${daysLate} 天`, en: `${days(daysLate)} late` } };
  if (workingDaysLeft <= 0) return { tone: 'soon', words: { zh: '今天到期', en: 'due today' } };
  return {
    tone: workingDaysLeft <= 1 ? 'soon' : 'calm',
    words: {
      zh: `还有 ${workingDaysLeft} 个工作日`,
      en: `${workingDaysLeft} working ${workingDaysLeft === 1 ? 'day' : 'days'} left`,
    },
  };
}

export interface Escalations {
  colour: string;
  workingDaysLeft?: number | null | undefined;
  daysLate: number;
  escalatedOn?: string | null | undefined;
}

/** What pressing 升级 would do now; null where there is nothing to escalate. */
export function escalationOf({
  colour,
  workingDaysLeft,
  daysLate,
  escalatedOn,
}: Escalations): 'RED' | 'LEADERS' | null {
  const late = workingDaysLeft !== null && workingDaysLeft !== undefined && daysLate > 0;
  if (!late || escalatedOn) return null;
  return colour === 'YELLOW' ? 'RED' : 'LEADERS';
}
