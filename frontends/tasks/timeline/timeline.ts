import { daysOf, monthOf } from '../months.ts';

/** Where a day stands in its year, 0 to 1. Every month is as wide as its column, whatever its days. */
export function placeOf(day: string, year: number): number {
  if (day < `${year}-01-01`) return 0;
  if (day > `${year}-12-31`) return 1;
  const last = Number(daysOf(monthOf(day)).to.slice(8));
  return (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8)) - 0.5) / last) / 12;
}

/** From the first to the end of the last day of a task, as places of the year. */
export function barOf(from: string, dueOn: string | null | undefined, year: number): { start: number; width: number } {
  const start = placeOf(from, year);
  const end = placeOf(dueOn ?? `${year}-12-31`, year);
  return { start, width: Math.max(end - start, 0.005) };
}

/** Marks nearer than one is wide go into the next line, so that each stays to be seen and pressed. */
export function linesOf(places: readonly number[], wide: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= wide);
    const line = free < 0 ? ends.length : free;
    ends[line] = place;
    return line;
  });
}

export type Wanted = '' | 'OVERDUE' | 'SOON' | 'DONE';

export interface Marked {
  standing: string;
  plannedOn: string;
}

/** Whether a milestone is of the kind asked for; soon is within thirty days. */
export function isWanted({ standing, plannedOn }: Marked, wanted: Wanted, soonUntil: string): boolean {
  if (wanted === 'OVERDUE') return standing === 'OVERDUE';
  if (wanted === 'SOON') return standing === 'PLANNED' && plannedOn <= soonUntil;
  if (wanted === 'DONE') return standing === 'DONE' || standing === 'DONE_LATE';
  return true;
}
