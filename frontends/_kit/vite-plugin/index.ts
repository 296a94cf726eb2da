export { type BuiltFile, integrityOf, type ModuleManifest, type UnitManifest } from './manifest.ts';
export { buildModule, buildUnit, readModuleConfig } from './module-build.ts';
export type { MenuEntry, ModuleConfig, Titles, WorkbenchCard } from './module-config.ts';
export { sharedModules } from './plugin.ts';
export { frontendsDir, rootDir, sharedId, sharedIds } from './shared-ids.ts';
