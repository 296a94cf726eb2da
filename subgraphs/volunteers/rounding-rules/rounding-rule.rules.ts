/** Minutes past the full hour, up to and including `upTo`, count `hours`. */
export interface RoundingBand {
  readonly upTo: number;
  readonly hours: number;
}

export interface Rounding {
  readonly version: number;
  /** First day of service that the rule counts, `2026-01-01`. */
  readonly validFrom: string;
  readonly bands: readonly RoundingBand[];
  readonly dailyCapMinutes: number;
}

/**
 * Hours that the minutes count for: full hours, and the rest by its band.
 * Practice of the city's volunteer platform: up to 15 minutes nothing, up to 45 half an hour, beyond that an hour.
 */
export function hoursOf(minutes: number, rounding: Pick<Rounding, 'bands'>): number {
  const rest = minutes % 60;
  const band = rounding.bands.find((candidate) => rest <= candidate.upTo);
  if (!band) throw new Error(`no band of the rounding rule holds ${rest} minutes`);
  return Math.floor(minutes / 60) + (rest === 0 ? 0 : band.hours);
}

/** The rule that counts a day of service: the latest one that was in force by then. */
export function ruleOn<R extends Pick<Rounding, 'validFrom'>>(rules: readonly R[], day: string): R {
  const inForce = rules.filter((rule) => rule.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  if (!inForce) throw new Error(`no rounding rule was in force on ${day}`);
  return inForce;
}
