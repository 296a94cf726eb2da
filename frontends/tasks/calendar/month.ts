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

/** Where an arrow key leads from a day; null for any other key. */
export function dayByKey(day: string, key: string): string | null {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const by = key === 'Home' ? -weekday : key === 'End' ? 6 - weekday : steps[key];
  if (by === undefined) return null;
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** Rows by the day on which they were held or are planned. */
export function byDay<Row extends { heldOn?: string | null; plannedOn: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const day = row.heldOn ?? row.plannedOn;
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}
