export interface QuotaRow {
  unitId: string;
  quota: number | null;
}

/** Whole numbers that make the total together and differ by one at most; the first rows get the larger share. */
export function sharedEvenly<Row extends QuotaRow>(rows: readonly Row[], total: number): Row[] {
  const whole = Math.max(0, Math.floor(total));
  const each = rows.length === 0 ? 0 : Math.floor(whole / rows.length);
  const left = whole - each * rows.length;
  return rows.map((row, index) => {
    const share = each + (index < left ? 1 : 0);
    return { ...row, quota: share > 0 ? share : null };
  });
}

/** To two places, as people add decimals. */
export const sumOf = (rows: readonly { quota?: number | null | undefined }[]): number =>
  Math.round(rows.reduce((sum, { quota }) => sum + (quota ?? 0), 0) * 100) / 100;

/** Adds units that are not there yet, in the order given; nobody is named twice. */
export function withUnits(rows: readonly QuotaRow[], units: readonly string[]): QuotaRow[] {
  const there = new Set(rows.map(({ unitId }) => unitId));
  return [...rows, ...units.filter((unit) => !there.has(unit)).map((unitId) => ({ unitId, quota: null }))];
}
