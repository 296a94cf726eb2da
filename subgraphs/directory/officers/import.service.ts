import { chinaDay, type HubContext, hubError, RefusalError, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { OrgUnitRow, standingUnit } from '../org-units/index.ts';
import { OfficerIdentityRow, OfficerRoleRow, OfficerRow, RoleRow } from './officer.entity.ts';
import { tellOfficer } from './officer.facts.ts';
import type { ImportedOfficerInput, ImportOfficersInput } from './officer.input.ts';
import { heldRoles, requireSeparation } from './role.service.ts';

/**
 * Officers before anybody can sign in. Only a service of this hub may ask, which needs the hub's secret; it never
 * changes somebody who is registered already, so that repeating it cannot give back a role that was taken.
 */
export async function importOfficers(ctx: HubContext, input: ImportOfficersInput): Promise<number> {
  try {
    return await ctx.write(async (em) => {
      let added = 0;
      for (const officer of input.officers) if (await importOne(ctx, em, input.issuer, officer)) added += 1;
      return added;
    });
  } catch (error) {
    // No form answers a refusal here: the caller is a program, and the list is wrong.
    if (error instanceof RefusalError) throw hubError.invalid('officers', error.words);
    throw error;
  }
}

async function importOne(
  ctx: HubContext,
  em: SqlEntityManager,
  issuer: string,
  given: ImportedOfficerInput,
): Promise<boolean> {
  const bearer = await em.findOne(OfficerIdentityRow, { issuer, subject: given.subject });
  if (bearer && bearer.officerId !== given.id) {
    throw hubError.invalid('officers', {
      zh: `登录身份 ${given.subject} 已属于他人。`,
      en: `The subject ${given.subject} belongs to somebody else.`,
    });
  }
  const known = await em.findOne(OfficerRow, { id: given.id });
  if (known) {
    // The same person under a new issuer: the hub moved, or the city's provider replaced the embedded one.
    if (!bearer) {
      em.persist(em.create(OfficerIdentityRow, { officerId: known.id, issuer, subject: given.subject }));
      await em.flush();
    }
    return false;
  }
  const unit = await em.findOne(OrgUnitRow, { code: given.unitCode });
  if (!unit)
    throw hubError.invalid('officers', {
      zh: `没有机构 ${given.unitCode}。`,
      en: `There is no unit ${given.unitCode}.`,
    });
  await standingUnit(em, unit.id, chinaDay(), 'officers');
  const row = em.create(OfficerRow, {
    id: given.id,
    name: given.name.trim(),
    nameEn: given.nameEn?.trim() ?? '',
    unitId: unit.id,
    phone: given.phone ?? null,
    email: given.email ?? null,
    state: 'ACTIVE',
    createdBy: viewerId(ctx.viewer),
  });
  // The row first: the identity refers to it.
  await em.persist(row).flush();
  await em.persist(em.create(OfficerIdentityRow, { officerId: row.id, issuer, subject: given.subject })).flush();
  for (const code of given.roles) {
    const role = await em.findOne(RoleRow, { code });
    if (!role) throw hubError.invalid('officers', { zh: `没有角色 ${code}。`, en: `There is no role ${code}.` });
    requireSeparation(await heldRoles(em, row.id), role);
    await em
      .persist(em.create(OfficerRoleRow, { officerId: row.id, roleCode: code, grantedBy: viewerId(ctx.viewer) }))
      .flush();
  }
  await tellOfficer(em, row, 'registered');
  return true;
}
