import { isWeekend, type SpecialDay, yearOf } from '../contract/working-days.ts';

export interface GivenDay extends SpecialDay {
  readonly day: string;
}

export type YearFault =
  | { readonly kind: 'OTHER_YEAR' | 'TWICE' | 'MAKE_UP_ON_WEEKDAY'; readonly day: string }
  | { readonly kind: 'TOO_FEW'; readonly holidays: number };

/** The fewest statutory days off of a year (11 until 2024, 13 since 2025): fewer means that the list is not whole. */
export const FEWEST_HOLIDAYS = 11;

/** What is wrong with the notice of a year as it was entered, or null. */
export function yearFault(year: number, days: readonly GivenDay[]): YearFault | null {
  const seen = new Set<string>();
  for (const { day, kind } of days) {
    if (yearOf(day) !== year) return { kind: 'OTHER_YEAR', day };
    if (seen.has(day)) return { kind: 'TWICE', day };
    // A weekday is a working day without being made one: naming it is a slip, most likely in the date.
    if (kind === 'MAKE_UP' && !isWeekend(day)) return { kind: 'MAKE_UP_ON_WEEKDAY', day };
    seen.add(day);
  }
  const holidays = days.filter((entry) => entry.kind === 'HOLIDAY').length;
  return holidays < FEWEST_HOLIDAYS ? { kind: 'TOO_FEW', holidays } : null;
}

/** The longest period that a regulation counts in working days; beyond it the question is a mistake. */
export const LONGEST_PERIOD = 250;
