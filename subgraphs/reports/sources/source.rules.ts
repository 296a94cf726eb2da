import type { SourceState } from '@hub/kit/facts';

/** CURRENT: read to the end. LATE: what is shown may lack the newest. MISSING: it does not answer, or never did. */
export type Freshness = 'CURRENT' | 'LATE' | 'MISSING';

/** A reader asks every few seconds; silence for this long means that the reader itself stands still. */
const SILENT_MS = 30_000;
/** Facts held back by a transaction still running are normal for a moment. */
const BEHIND_MS = 5_000;

export function freshness(state: SourceState | undefined, now: Date): Freshness {
  if (!state?.contactAt || state.failingSince) return 'MISSING';
  if (now.getTime() - state.contactAt.getTime() > SILENT_MS) return 'LATE';
  if (state.behindSince && now.getTime() - state.behindSince.getTime() > BEHIND_MS) return 'LATE';
  return state.dead > 0 ? 'LATE' : 'CURRENT';
}

/** Nothing was ever read from it: its figures are unknown, which is not zero. */
export const neverRead = (state: SourceState | undefined): boolean => !state?.contactAt;
