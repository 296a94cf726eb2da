import type { PageModule, PageState } from '@hub/frontend-kit/runtime/page';
import type { ActiveVersion, PublishedVersion } from '../registry/registry.ts';
import { baseOf } from './import-map.ts';

function describe(version: PublishedVersion): Omit<PageModule, 'previous'> {
  const { files, needs: _needs, requires: _requires, css, ...rest } = version.manifest;
  const base = baseOf(version.module, version.version);
  return {
    ...rest,
    version: version.version,
    base,
    css: css.map((file) => ({ href: base + file, ...(files[file] ? { integrity: files[file].integrity } : {}) })),
  };
}

const toModule = (active: ActiveVersion): PageModule => ({
  ...describe(active),
  ...(active.previous ? { previous: describe(active.previous) } : {}),
  ...(active.scope === 'all' ? {} : { trialUnit: active.scope }),
});

/** The modules as an officer of these units gets them: a unit's trial stands before what runs for everyone. */
export function modulesFor(active: readonly ActiveVersion[], units: readonly string[]): PageModule[] {
  const chosen = new Map<string, ActiveVersion>();
  for (const version of active) {
    if (version.scope === 'all' && !chosen.has(version.module)) chosen.set(version.module, version);
    if (units.includes(version.scope)) chosen.set(version.module, version);
  }
  return [...chosen.values()].map(toModule).sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
}

export function stateForAll(active: readonly ActiveVersion[], generation: string): Omit<PageState, 'moduleTimeout'> {
  return {
    generation,
    modules: modulesFor(active, []),
    trialUnits: active.filter((version) => version.scope !== 'all').map((version) => version.scope),
  };
}
