import type { Privilege, Words } from '@hub/kit';

export type RoleGroup = 'business' | 'system' | 'security' | 'audit';

export interface HeldRole {
  readonly code: string;
  readonly group: RoleGroup;
}

export const groupWords: Record<RoleGroup, Words> = {
  business: { zh: '业务角色', en: 'a business role' },
  system: { zh: '系统管理', en: 'system administration' },
  security: { zh: '安全管理', en: 'security administration' },
  audit: { zh: '审计管理', en: 'audit' },
};

/**
 * Three separate administrators (GB/T 22239, level 3): whoever runs the system does not give rights, whoever gives
 * rights does not audit, and none of them does business. Returns the group that stands in the way, or null.
 */
export function separationFault(held: readonly HeldRole[], wanted: HeldRole): RoleGroup | null {
  return held.find((role) => role.group !== wanted.group)?.group ?? null;
}

export interface Right extends Words {
  readonly code: string;
  /** Roles of the officer that give it. */
  readonly roles: readonly string[];
}

/** What roles give together, in the order of the catalogue, each with the roles that it comes from. */
export function rightsOf(roles: readonly string[], catalogue: readonly Privilege[]): Right[] {
  return catalogue.flatMap((privilege) => {
    const giving = roles.filter((role) => privilege.roles.includes(role));
    return giving.length > 0 ? [{ code: privilege.code, zh: privilege.zh, en: privilege.en, roles: giving }] : [];
  });
}

export type Reach = Readonly<Record<string, 'all' | 'own'>>;

/** The widest reach of any role counts for each service. */
export function reachOf(roles: readonly { readonly reach: Reach }[]): Reach {
  const reach: Record<string, 'all' | 'own'> = {};
  for (const role of roles) {
    for (const [service, width] of Object.entries(role.reach)) {
      if (reach[service] !== 'all') reach[service] = width;
    }
  }
  return reach;
}
