/** The day in China (UTC+8, no summer time) at this moment, `2026-11-23`. */
export function chinaDay(at: Date = new Date()): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
