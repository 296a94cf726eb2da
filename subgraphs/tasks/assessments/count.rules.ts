import type { IndicatorSource } from '../assessment-schemes/index.ts';
import { lastMonthOf, periodsAsked, type Rhythm } from '../periods.ts';

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
  /** How often units report on it; every month where nothing was said. */
  rhythmIn?: (quarter: string) => Rhythm;
}
export interface Reported {
  taskId: string;
  /** A month or a quarter. */
  period: string;
  accepted: boolean;
  onTime: boolean;
}

/** Reports that were due: a period before the unit got the task counts only if it was reported on all the same. */
export function reportCounts(
  parts: readonly Part[],
  reports: readonly Reported[],
  lastDue: string,
  isDue: (period: string) => boolean = () => true,
) {
  const byKey = new Map(reports.map((report) => [`${report.taskId}:${report.period}`, report]));
  let [due, accepted, onTime] = [0, 0, 0];
  for (const { taskId, from, to, assignedMonth, rhythmIn = () => 'MONTHLY' as const } of parts) {
    for (const period of periodsAsked(from, to < lastDue ? to : lastDue, rhythmIn)) {
      const report = byKey.get(`${taskId}:${period}`);
      if (!isDue(period) || (lastMonthOf(period) < assignedMonth && !report)) continue;
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
