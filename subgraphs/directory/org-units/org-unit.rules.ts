/** Days are `YYYY-MM-DD` in China; `validTo` is the first day on which the unit no longer exists. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export type UnitState = 'PLANNED' | 'STANDING' | 'ENDED';

export function unitState(unit: Validity, on: string): UnitState {
  if (unit.validFrom !== null && on < unit.validFrom) return 'PLANNED';
  if (unit.validTo !== null && on >= unit.validTo) return 'ENDED';
  return 'STANDING';
}

export interface Succession {
  readonly fromId: string;
  readonly toId: string;
  readonly happenedOn: string;
}

/**
 * Who answers for a unit's records on a day. Whoever organised a service records and proves it; the successor takes
 * that over from a unit that is gone, and its successor from it.
 */
export function successorsOn(unitId: string, on: string, successions: readonly Succession[]): string[] {
  return follow(unitId, (id) => successions.filter((s) => s.fromId === id && s.happenedOn <= on).map((s) => s.toId));
}

/** The units gone by that day whose records a unit answers for. */
export function predecessorsOn(unitId: string, on: string, successions: readonly Succession[]): string[] {
  const found: string[] = [];
  const queue = [unitId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const succession of successions) {
      if (succession.toId !== id || succession.happenedOn > on || found.includes(succession.fromId)) continue;
      found.push(succession.fromId);
      queue.push(succession.fromId);
    }
  }
  return found;
}

/** The last ones of each chain; a ring, which the checks below prevent, would end where it began. */
function follow(start: string, next: (id: string) => string[]): string[] {
  const seen = new Set([start]);
  const ends = new Set<string>();
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const further = next(id).filter((to) => !seen.has(to));
    if (further.length === 0 && id !== start) ends.add(id);
    for (const to of further) {
      seen.add(to);
      queue.push(to);
    }
  }
  return [...ends];
}

export type EndKind = 'abolished' | 'merged' | 'split';

export function endKind(successors: number): EndKind {
  return successors === 0 ? 'abolished' : successors === 1 ? 'merged' : 'split';
}

export type EndFault =
  | 'ALREADY_ENDED'
  | 'BEFORE_BEGIN'
  | 'SUCCESSOR_IS_SELF'
  | 'SUCCESSOR_NOT_STANDING'
  | 'UNITS_BELOW_REMAIN'
  | 'OFFICERS_REMAIN';

/** Why a unit cannot end on that day. Without a successor nobody would answer for its people and the units below it. */
export function endFault(
  unit: Validity & { readonly id: string },
  on: string,
  successors: readonly (Validity & { readonly id: string })[],
  remaining: { readonly unitsBelow: number; readonly officers: number },
): EndFault | null {
  if (unit.validTo !== null) return 'ALREADY_ENDED';
  if (unit.validFrom !== null && on <= unit.validFrom) return 'BEFORE_BEGIN';
  if (successors.some((successor) => successor.id === unit.id)) return 'SUCCESSOR_IS_SELF';
  if (successors.some((successor) => unitState(successor, on) !== 'STANDING')) return 'SUCCESSOR_NOT_STANDING';
  if (remaining.unitsBelow > 0) return 'UNITS_BELOW_REMAIN';
  if (successors.length === 0 && remaining.officers > 0) return 'OFFICERS_REMAIN';
  return null;
}

/** The name a unit bore on a day; names are kept with the days on which they were in force. */
export function nameOn<N extends { readonly validFrom: string | null; readonly validTo: string }>(
  current: { readonly name: string; readonly nameEn: string },
  former: readonly (N & { readonly name: string; readonly nameEn: string })[],
  on: string,
): { name: string; nameEn: string } {
  const then = former.find((entry) => (entry.validFrom === null || entry.validFrom <= on) && on < entry.validTo);
  return then ?? current;
}
