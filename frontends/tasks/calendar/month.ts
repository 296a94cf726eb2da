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
