import type { BuiltFile, ModuleManifest } from '@hub/frontend-kit/manifest';
import type { FrameUnit } from './frame.ts';

export interface ImportMap {
  imports: Record<string, string>;
  integrity: Record<string, string>;
}

export interface ServedVersion {
  base: string;
  manifest: ModuleManifest;
}

export const baseOf = (module: string, version: string): string =>
  `/assets/modules/${module}/${encodeURIComponent(version)}/`;

/** Names every shared module, and the integrity of every script that any module of the page may load. */
export function importMap(frame: readonly FrameUnit[], versions: readonly ServedVersion[]): ImportMap {
  const imports: Record<string, string> = {};
  const integrity: Record<string, string> = {};
  const add = (base: string, files: Record<string, BuiltFile>) => {
    for (const [file, described] of Object.entries(files))
      if (file.endsWith('.js')) integrity[base + file] = described.integrity;
  };
  for (const unit of frame) {
    for (const [id, file] of Object.entries(unit.provides)) imports[id] = unit.base + file;
    add(unit.base, unit.files);
  }
  for (const version of versions) add(version.base, version.manifest.files);
  return { imports, integrity };
}

/** All scripts that `entry` needs before it can run, the deepest first. */
export function staticClosure(
  map: ImportMap,
  frame: readonly FrameUnit[],
  versions: readonly ServedVersion[],
  entry: string,
): string[] {
  const files = new Map<string, { base: string; file: BuiltFile }>();
  for (const unit of [
    ...frame.map(({ base, files: own }) => ({ base, own })),
    ...versions.map(({ base, manifest }) => ({ base, own: manifest.files })),
  ]) {
    for (const [name, file] of Object.entries(unit.own)) files.set(unit.base + name, { base: unit.base, file });
  }
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (url: string) => {
    if (seen.has(url)) return;
    seen.add(url);
    const found = files.get(url);
    for (const name of found?.file.imports ?? []) visit(map.imports[name] ?? (found as { base: string }).base + name);
    order.push(url);
  };
  visit(entry);
  return order;
}
