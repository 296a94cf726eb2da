/** Days of the weeks that a month touches, Monday first: six weeks at most, each of seven days. */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const start = new Date(first);
  start.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  for (let day = start; ; ) {
    const week: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      week.push(day.toISOString().slice(0, 10));
      day = new Date(day.getTime() + 86_400_000);
    }
    weeks.push(week);
    if (day.toISOString().slice(0, 7) > month) return weeks;
  }
}

/** The days of a week, Monday first. */
export const weekdays = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
] as const;
