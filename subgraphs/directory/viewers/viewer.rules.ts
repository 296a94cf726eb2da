import type { Privilege } from '@hub/kit';
import { type DelegationPeriod, delegationHolds, type Reach, reachOf, rightsOf } from '../officers/index.ts';
import { predecessorsOn, type Succession, successorsOn } from '../org-units/index.ts';

export interface ProfileInput {
  readonly officer: { readonly id: string; readonly name: string; readonly unitId: string };
  readonly roles: readonly { readonly code: string; readonly reach: Reach }[];
  readonly delegations: readonly (DelegationPeriod & { readonly unitId: string })[];
  readonly successions: readonly Succession[];
  readonly catalogue: readonly Privilege[];
  readonly today: string;
}

export interface Profile {
  readonly officerId: string;
  readonly name: string;
  readonly unitId: string;
  readonly units: readonly string[];
  readonly roles: readonly string[];
  readonly privileges: readonly string[];
  readonly reach: Reach;
}

/**
 * Who an officer is today. Whoever belonged to a unit that was merged belongs to its successor; each unit also
 * answers for the records of those it took over; a delegation adds a unit on the days on which it holds.
 */
export function composeProfile(input: ProfileInput): Profile {
  const { officer, roles, delegations, successions, catalogue, today } = input;
  const heirs = successorsOn(officer.unitId, today, successions);
  const delegated = delegations.filter((delegation) => delegationHolds(delegation, today)).map(({ unitId }) => unitId);
  const actsFor = [...(heirs.length > 0 ? heirs : [officer.unitId]), ...delegated];
  const units = new Set(actsFor.flatMap((unitId) => [unitId, ...predecessorsOn(unitId, today, successions)]));
  const codes = roles.map((role) => role.code);
  return {
    officerId: officer.id,
    name: officer.name,
    unitId: heirs[0] ?? officer.unitId,
    units: [...units],
    roles: codes,
    privileges: rightsOf(codes, catalogue).map((right) => right.code),
    reach: reachOf(roles),
  };
}
