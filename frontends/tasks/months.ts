import type { Words } from '@hub/runtime';

/** Months are `2026-10`, in China. */
export const monthOf = (day: string): string => day.slice(0, 7);

export function addMonths(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** First and last day of a month. */
export function daysOf(month: string): { from: string; to: string } {
  const last = new Date(Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`) - 86_400_000);
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}

/** 10月 · Oct; with the year where several meet. */
export function monthWords(month: string, withYear = false): Words {
  const number = Number(month.slice(5, 7));
  const year = month.slice(0, 4);
  const short = new Date(Date.UTC(2024, number - 1, 15)).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return withYear ? { zh: `${year}年${number}月`, en: `${short} ${year}` } : { zh: `${number}月`, en: short };
}
