import type { IndicatorSource } from '../assessment-schemes/index.ts';
import { monthsBetween } from '../months.ts';

/** A number from records; for a share, percent with what it is made of. Null is unknown. */
export interface Counted {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}
export type Counts = Readonly<Record<Exclude<IndicatorSource, 'REVIEW'>, Counted>>;

export const share = (numerator: number, denominator: number): Counted => ({
  value: denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100,
  numerator,
  denominator,
});

export interface Part {
  taskId: string;
  /** Months of the task's schedule, first and last. */
  from: string;
  to: string;
  /** From then on a report was asked of the unit in the hub. */
  assignedMonth: string;
}
export interface Reported {
  taskId: string;
  month: string;
  accepted: boolean;
  onTime: boolean;
}

/** Reports that were due: a month before the unit got the task counts only if it was reported on all the same. */
export function reportCounts(parts: readonly Part[], reports: readonly Reported[], lastDue: string) {
  const byKey = new Map(reports.map((report) => [`${report.taskId}:${report.month}`, report]));
  let [due, accepted, onTime] = [0, 0, 0];
  for (const { taskId, from, to, assignedMonth } of parts) {
    for (const month of monthsBetween(from, to < lastDue ? to : lastDue)) {
      const report = byKey.get(`${taskId}:${month}`);
      if (month < assignedMonth && !report) continue;
      due += 1;
      if (report?.accepted) accepted += 1;
      if (report?.onTime) onTime += 1;
    }
  }
  return { accepted: share(accepted, due), onTime: share(onTime, due) };
}

/** Months that have a colour; what is unknown or not due is left out and not called green or red. */
export function greenShare(colours: readonly string[]): Counted {
  const known = colours.filter((colour) => ['GREEN', 'YELLOW', 'RED'].includes(colour));
  return share(known.filter((colour) => colour === 'GREEN').length, known.length);
}
