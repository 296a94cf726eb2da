/** A report of a month is due on the fifth of the next one. */
const DUE_DAY = 5;

/** The latest month whose reports should be there on this day (YYYY-MM-DD). */
export function dueMonth(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const back = day >= DUE_DAY ? 1 : 2;
  const index = year * 12 + (month - 1) - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
