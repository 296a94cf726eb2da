/** Partners see no cell that counts fewer records than this: few records can point to persons. */
export const SMALLEST_CELL = 10;

/**
 * KNOWN: as of now. STALE: the source is late or away, this is what it had said. UNKNOWN: nothing was ever read, which
 * is not zero. SUPPRESSED: too few records to be shown to a partner.
 */
export type FigureState = 'KNOWN' | 'STALE' | 'UNKNOWN' | 'SUPPRESSED';

export interface Cell {
  readonly value: number | null;
  readonly records: number | null;
  readonly state: FigureState;
}

export const suppressed: Cell = { value: null, records: null, state: 'SUPPRESSED' };
const unknown: Cell = { value: null, records: null, state: 'UNKNOWN' };

/** A sum as it may be stated, given what is known of its source. No sum from a source that was read is a true zero. */
export function cell(
  sum: { value: number; records: number } | undefined,
  source: { neverRead: boolean; current: boolean },
): Cell {
  if (source.neverRead) return unknown;
  return { value: sum?.value ?? 0, records: sum?.records ?? 0, state: source.current ? 'KNOWN' : 'STALE' };
}

/**
 * Hides small cells of one column from a partner, and its total where the total would give a hidden cell away: when
 * one cell alone is hidden, or when all the hidden ones together are still a small cell.
 */
export function discloseColumn(cells: readonly Cell[], total: Cell): { cells: Cell[]; total: Cell } {
  const small = (one: Cell) => one.records !== null && one.records < SMALLEST_CELL;
  const hidden = cells.filter(small);
  const rest = hidden.reduce((sum, one) => sum + (one.records ?? 0), 0);
  const givesAway = rest > 0 && (rest < SMALLEST_CELL || hidden.filter((one) => one.records !== 0).length === 1);
  return {
    cells: cells.map((one) => (small(one) ? suppressed : one)),
    total: small(total) || givesAway ? suppressed : total,
  };
}
