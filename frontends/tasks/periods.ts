import type { Words } from '@hub/runtime';
import { addMonths, daysOf, monthOf, monthWords } from './months.ts';

/** A period is a month, `2026-03`, or a quarter, `2026-Q1`. */
export const isQuarter = (period: string): boolean => period[5] === 'Q';
/** The month with which it ends: what sorts months and quarters among each other. */
export const lastMonthOf = (period: string): string =>
  isQuarter(period) ? `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3).padStart(2, '0')}` : period;
export const firstMonthOf = (period: string): string => addMonths(lastMonthOf(period), isQuarter(period) ? -2 : 0);
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

export const daysOfPeriod = (period: string): { from: string; to: string } => ({
  from: daysOf(firstMonthOf(period)).from,
  to: daysOf(lastMonthOf(period)).to,
});

/** Negative where one ends before the other; a month before the quarter that ends with it. */
export const comparePeriods = (a: string, b: string): number => {
  const [x, y] = [lastMonthOf(a) + a, lastMonthOf(b) + b];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** 10月 · Oct, 第三季度 · Q3; with the year where several meet. */
export function periodWords(period: string, withYear = false): Words {
  if (!isQuarter(period)) return monthWords(period, withYear);
  const year = period.slice(0, 4);
  const quarter = `第${'一二三四'[Number(period[6]) - 1]}季度`;
  return withYear ? { zh: `${year}年${quarter}`, en: `Q${period[6]} ${year}` } : { zh: quarter, en: `Q${period[6]}` };
}

/** The period that is reported now: the last one that is over, before that the first. */
export function periodToReport(today: string, asked: readonly string[]): string {
  const over = asked.filter((period) => lastMonthOf(period) < monthOf(today));
  return over.at(-1) ?? asked[0] ?? addMonths(monthOf(today), -1);
}

/** The periods a unit may report on: those that have begun. */
export const reportablePeriods = (today: string, asked: readonly string[]): string[] =>
  asked.filter((period) => firstMonthOf(period) <= monthOf(today));

/** Where the form opens: the period that is due, and when that is out of the unit's hands, the one that runs. */
export function periodToOpen(
  today: string,
  asked: readonly string[],
  reports: readonly { period: string; state: string }[],
): string {
  const due = periodToReport(today, asked);
  const closed = (period: string) =>
    reports.some((one) => one.period === period && (one.state === 'SUBMITTED' || one.state === 'ACCEPTED'));
  const open = reportablePeriods(today, asked).filter(
    (period) => lastMonthOf(period) >= lastMonthOf(due) && !closed(period),
  );
  return open[0] ?? due;
}
