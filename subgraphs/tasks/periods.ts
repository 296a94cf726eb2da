import { addWorkingDays } from '@hub/directory/contract/working-days';
import { addMonths, lastDayOf, monthsBetween } from './months.ts';

/** How often units report on a task: every month, every quarter, or both (按月、按季、按月并按季). */
export type Rhythm = 'MONTHLY' | 'QUARTERLY' | 'BOTH';

/** A period is a month, `2026-03`, or a quarter, `2026-Q1`. */
export const PERIOD = /^\d{4}-((0[1-9]|1[0-2])|Q[1-4])$/;

export const isQuarter = (period: string): boolean => period[5] === 'Q';
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
/** The month with which it ends: what sorts months and quarters among each other. */
export const lastMonthOf = (period: string): string =>
  isQuarter(period) ? `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3).padStart(2, '0')}` : period;
export const firstMonthOf = (period: string): string => addMonths(lastMonthOf(period), isQuarter(period) ? -2 : 0);
export const monthsOfPeriod = (period: string): string[] => monthsBetween(firstMonthOf(period), lastMonthOf(period));
/** The quarter that was over last on a day's month. */
export const lastFullQuarter = (month: string): string => quarterOf(addMonths(firstMonthOf(quarterOf(month)), -1));

/** The period in words: 2026年3月, 2026年第一季度. */
export function periodWords(period: string): { zh: string; en: string } {
  const year = period.slice(0, 4);
  if (!isQuarter(period)) return { zh: `${year}年${Number(period.slice(5))}月`, en: period };
  return { zh: `${year}年第${'一二三四'[Number(period[6]) - 1]}季度`, en: `Q${period[6]} ${year}` };
}

export interface DueDays {
  /** Day of the next month on which a month's report is due. */
  reportDueDay: number;
  /** Working day after the quarter on which its report is due. */
  quarterDueWorkingDay: number;
}

/** Progress of a month is due on a day of the next one, that of a quarter on so many a working day after it. */
export function periodDueOn(period: string, rule: DueDays): string {
  const last = lastMonthOf(period);
  return isQuarter(period)
    ? addWorkingDays(lastDayOf(last), rule.quarterDueWorkingDay)
    : `${addMonths(last, 1)}-${String(rule.reportDueDay).padStart(2, '0')}`;
}

/** Whether a rhythm asks for a report of this period. */
export const asksFor = (rhythm: Rhythm, period: string): boolean =>
  rhythm === 'BOTH' || (rhythm === 'QUARTERLY') === isQuarter(period);

/** Every period from one month to another that was asked for, by the month with which it ends, months before quarters. */
export function periodsAsked(from: string, to: string, rhythmIn: (quarter: string) => Rhythm): string[] {
  return monthsBetween(from, to).flatMap((month) => {
    const quarter = quarterOf(month);
    const ending = lastMonthOf(quarter) === month ? [month, quarter] : [month];
    return ending.filter((period) => asksFor(rhythmIn(quarter), period));
  });
}
