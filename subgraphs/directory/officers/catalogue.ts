import type { Privilege } from '@hub/kit';

/**
 * The privileges of every service of this hub. A service that is added with a `contract/privileges.ts` is in the
 * catalogue without a change here; its roles must be ones that the directory knows, which `catalogueOf` checks.
 */
const modules = import.meta.glob<Record<string, unknown>>(
  [
    '../../*/contract/privileges.ts',
    '../../../gateway/contract/privileges.ts',
    '../../../frontends/*/contract/privileges.ts',
  ],
  { eager: true },
);

export const catalogue: readonly Privilege[] = catalogueOf(modules);

export function catalogueOf(found: Readonly<Record<string, Record<string, unknown>>>): Privilege[] {
  const all = Object.keys(found)
    .sort()
    .flatMap((path) =>
      Object.values(found[path] ?? {})
        .filter(isPrivilegeList)
        .flat(),
    );
  const twice = all.find((privilege, index) => all.findIndex((other) => other.code === privilege.code) !== index);
  if (twice) throw new Error(`the privilege ${twice.code} is defined twice`);
  return all;
}

function isPrivilegeList(value: unknown): value is readonly Privilege[] {
  return Array.isArray(value) && value.every((entry) => typeof entry?.code === 'string' && Array.isArray(entry?.roles));
}
