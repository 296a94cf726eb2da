import type { Words } from './viewer.ts';

/** One thing that an officer may do or see, with its words for people's rights pages and the roles that hold it. */
export interface Privilege extends Words {
  /** `<service>/<slice>.<verb>`, for instance `volunteers/service-records.confirm`. */
  readonly code: string;
  /** Role codes of the directory that hold it. */
  readonly roles: readonly string[];
}

/** Declares the privileges of one service. Kept in its `contract/privileges.ts`; the directory gives them to roles. */
export function definePrivileges<const Key extends string>(
  service: string,
  privileges: Record<Key, Words & { readonly roles: readonly string[] }>,
): readonly Privilege[] {
  return Object.entries<Words & { readonly roles: readonly string[] }>(privileges).map(([key, privilege]) => ({
    code: `${service}/${key}`,
    zh: privilege.zh,
    en: privilege.en,
    roles: privilege.roles,
  }));
}
