import { chinaDay, type HubContext, make } from '@hub/kit';
import {
  catalogue,
  DelegationRow,
  OfficerIdentityRow,
  OfficerRoleRow,
  OfficerRow,
  RoleRow,
} from '../officers/index.ts';
import { OrgUnitSuccessionRow } from '../org-units/index.ts';
import { DataGrantRow, PartnerAgencyRow, stateOn } from '../partner-agencies/index.ts';
import { composeProfile } from './viewer.rules.ts';
import { PartnerProfile, ViewerProfile } from './viewer.type.ts';

/** Nobody for an unknown subject, and nobody for one who is suspended or has left. */
export function viewerBySubject(ctx: HubContext, issuer: string, subject: string): Promise<ViewerProfile | null> {
  return ctx.read(async (em) => {
    const identity = await em.findOne(OfficerIdentityRow, { issuer, subject });
    const officer = identity && (await em.findOne(OfficerRow, { id: identity.officerId, state: 'ACTIVE' }));
    if (!officer) return null;
    const today = chinaDay();
    const grants = await em.find(OfficerRoleRow, { officerId: officer.id, revokedAt: null });
    const roles = await em.find(
      RoleRow,
      { code: { $in: grants.map((grant) => grant.roleCode) } },
      { orderBy: { ord: 'asc' } },
    );
    const delegations = await em.find(DelegationRow, { officerId: officer.id, endedAt: null, toDay: { $gte: today } });
    const successions = await em.find(OrgUnitSuccessionRow, { happenedOn: { $lte: today } });
    const profile = composeProfile({
      officer,
      roles,
      delegations: delegations.map(({ unitId, fromDay, toDay }) => ({ unitId, fromDay, toDay, endedAt: null })),
      successions,
      catalogue,
      today,
    });
    return make(ViewerProfile, {
      ...profile,
      units: [...profile.units],
      roles: [...profile.roles],
      privileges: [...profile.privileges],
    });
  });
}

/** The grant in force, or the newest one, so that a refusal can say in which state it is. */
export function partnerByClientId(ctx: HubContext, clientId: string): Promise<PartnerProfile | null> {
  return ctx.read(async (em) => {
    const agency = await em.findOne(PartnerAgencyRow, { clientId });
    if (!agency) return null;
    const today = chinaDay();
    const grants = await em.find(DataGrantRow, { partnerAgencyId: agency.id }, { orderBy: { id: 'desc' } });
    const grant = grants.find((entry) => stateOn(entry, today) === 'ACTIVE' && entry.startsOn <= today) ?? grants[0];
    if (!grant) return null;
    const state = stateOn(grant, today);
    return make(PartnerProfile, {
      partnerAgencyId: agency.id,
      grantId: grant.id,
      scopes: state === 'ACTIVE' ? grant.scopes : [],
      state,
    });
  });
}
