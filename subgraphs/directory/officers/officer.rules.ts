import type { Words } from '@hub/kit';

export type OfficerStateName = 'ACTIVE' | 'SUSPENDED' | 'LEFT';
export type OfficerVerb = 'suspend' | 'reinstate' | 'leave';

/** Who has left never comes back under the same record: a new appointment is a new registration. */
const transitions: Record<OfficerVerb, { readonly from: readonly OfficerStateName[]; readonly to: OfficerStateName }> =
  {
    suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
    reinstate: { from: ['SUSPENDED'], to: 'ACTIVE' },
    leave: { from: ['ACTIVE', 'SUSPENDED'], to: 'LEFT' },
  };

export function nextState(state: OfficerStateName, verb: OfficerVerb): OfficerStateName | null {
  const transition = transitions[verb];
  return transition.from.includes(state) ? transition.to : null;
}

export const stateWords: Record<OfficerStateName, Words> = {
  ACTIVE: { zh: '在岗', en: 'in service' },
  SUSPENDED: { zh: '停用', en: 'suspended' },
  LEFT: { zh: '离任', en: 'left' },
};

export interface DelegationPeriod {
  readonly fromDay: string;
  readonly toDay: string;
  readonly endedAt: Date | null;
}

/** A delegation holds on both its first and its last day, unless it was ended before. */
export function delegationHolds(delegation: DelegationPeriod, on: string): boolean {
  return delegation.endedAt === null && delegation.fromDay <= on && on <= delegation.toDay;
}

/** A delegation covers an absence; a longer one is a transfer, which somebody has to decide. */
export const DELEGATION_DAYS = 180;

export function delegationFault(
  fromDay: string,
  toDay: string,
  today: string,
): 'BACKWARDS' | 'IN_PAST' | 'TOO_LONG' | null {
  if (toDay < fromDay) return 'BACKWARDS';
  if (toDay < today) return 'IN_PAST';
  const days = (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000 + 1;
  return days > DELEGATION_DAYS ? 'TOO_LONG' : null;
}
