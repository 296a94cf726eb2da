import { type HubContext, hubError, make, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { catalogue } from './catalogue.ts';
import { OfficerRoleRow, OfficerRow, RoleRow } from './officer.entity.ts';
import { tellOfficer } from './officer.facts.ts';
import type { OfficerRoleInput } from './officer.input.ts';
import { editableOfficer, refuseLeft, toOfficer, touch } from './officer.service.ts';
import { type Officer, Right, Role, RoleGrant } from './officer.type.ts';
import { groupWords, rightsOf, separationFault } from './role.rules.ts';

export const toRole = (row: RoleRow): Role =>
  make(Role, { code: row.code, name: row.name, nameEn: row.nameEn, group: row.roleGroup });

export async function listRoles(ctx: HubContext): Promise<Role[]> {
  return [...(await rolesByCode(ctx)).values()].map(toRole);
}

async function rolesByCode(ctx: HubContext): Promise<Map<string, RoleRow>> {
  const rows = await ctx
    .loader<'all', RoleRow[]>(
      'roles',
      async (_, em) => new Map([['all', await em.find(RoleRow, {}, { orderBy: { ord: 'asc' } })]]),
    )
    .load('all');
  return new Map((rows ?? []).map((row) => [row.code, row]));
}

/** Every grant of an officer, those still held first in the roles' order, then those revoked, newest first. */
export async function roleGrants(ctx: HubContext, officerId: string): Promise<RoleGrant[]> {
  const roles = await rolesByCode(ctx);
  const rows = await ctx
    .loader<string, OfficerRoleRow[]>('officer-roles', async (ids, em) => {
      const found = await em.find(OfficerRoleRow, { officerId: { $in: [...ids] } }, { orderBy: { grantedAt: 'desc' } });
      return Map.groupBy(found, (row) => row.officerId);
    })
    .load(officerId);
  const order = (row: OfficerRoleRow) => (row.revokedAt ? 1000 : 0) + (roles.get(row.roleCode)?.ord ?? 0);
  return [...(rows ?? [])]
    .sort((a, b) => order(a) - order(b))
    .map((row) =>
      make(RoleGrant, {
        role: toRole(roles.get(row.roleCode) as RoleRow),
        grantedAt: row.grantedAt,
        revokedAt: row.revokedAt ?? null,
        revokeReason: row.revokeReason ?? null,
      }),
    );
}

/** Roles in force: whoever is suspended or has left holds none. */
export async function rolesInForce(ctx: HubContext, officer: Officer): Promise<Role[]> {
  if (officer.state !== 'ACTIVE') return [];
  return (await roleGrants(ctx, officer.id)).filter((grant) => !grant.revokedAt).map((grant) => grant.role);
}

export async function rights(ctx: HubContext, officer: Officer): Promise<Right[]> {
  const roles = await rolesInForce(ctx, officer);
  return rightsOf(
    roles.map((role) => role.code),
    catalogue,
  ).map((right) =>
    make(Right, {
      code: right.code,
      service: right.code.split('/')[0] as string,
      words: right.zh,
      wordsEn: right.en,
      roles: roles.filter((role) => right.roles.includes(role.code)),
    }),
  );
}

export function grantRole(ctx: HubContext, input: OfficerRoleInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    const role = await em.findOne(RoleRow, { code: input.role });
    if (!role) throw hubError.invalid('role', { zh: '没有这个角色。', en: 'There is no such role.' });
    if (row.state === 'LEFT') refuseLeft();
    if (ctx.viewer.kind === 'officer' && ctx.viewer.id === row.id) {
      refuse('NOT_ONESELF', { zh: '不能给本人授权。', en: 'Nobody grants a role to themselves.' }, { field: 'id' });
    }
    const held = await heldRoles(em, row.id);
    if (held.some((other) => other.code === role.code)) return toOfficer(row);
    requireSeparation(held, role);
    em.persist(em.create(OfficerRoleRow, { officerId: row.id, roleCode: role.code, grantedBy: viewerId(ctx.viewer) }));
    touch(row);
    await em.flush();
    await tellOfficer(em, row, 'role-granted');
    return toOfficer(row);
  });
}

export function revokeRole(ctx: HubContext, input: OfficerRoleInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    const grant = await em.findOne(OfficerRoleRow, { officerId: row.id, roleCode: input.role, revokedAt: null });
    if (!grant) return toOfficer(row);
    if (input.role === 'security-admin' && (await securityAdministrators(em)) <= 1) {
      // Without one, nobody could grant a role again.
      refuse(
        'LAST_SECURITY_ADMIN',
        { zh: '至少保留一名安全管理员。', en: 'One security administrator must remain.' },
        { field: 'role' },
      );
    }
    grant.revokedAt = new Date();
    grant.revokedBy = viewerId(ctx.viewer);
    grant.revokeReason = input.reason ?? null;
    touch(row);
    await em.flush();
    await tellOfficer(em, row, 'role-revoked');
    return toOfficer(row);
  });
}

export async function heldRoles(em: SqlEntityManager, officerId: string): Promise<RoleRow[]> {
  const grants = await em.find(OfficerRoleRow, { officerId, revokedAt: null });
  return em.find(RoleRow, { code: { $in: grants.map((grant) => grant.roleCode) } });
}

export function requireSeparation(held: readonly RoleRow[], wanted: RoleRow): void {
  const group = separationFault(
    held.map((role) => ({ code: role.code, group: role.roleGroup })),
    { code: wanted.code, group: wanted.roleGroup },
  );
  if (!group) return;
  refuse(
    'SEPARATION',
    {
      zh: `三员分立：已持有${groupWords[group].zh}的人员不能再授予“${wanted.name}”。`,
      en: `Administrators are separate: a holder of ${groupWords[group].en} cannot become ${wanted.nameEn}.`,
    },
    { field: 'role', details: { held: held.map((role) => role.code), wanted: wanted.code } },
  );
}

async function securityAdministrators(em: SqlEntityManager): Promise<number> {
  const grants = await em.find(OfficerRoleRow, { roleCode: 'security-admin', revokedAt: null });
  return em.count(OfficerRow, { id: { $in: grants.map((grant) => grant.officerId) }, state: 'ACTIVE' });
}
