import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundle } from './bundle.ts';
import type { ModuleManifest, UnitManifest } from './manifest.ts';
import type { ModuleConfig } from './module-config.ts';
import { ownDocuments } from './own-documents.ts';
import { frontendsDir, kitVersion, packageOf, packageVersion, sharedId } from './shared-ids.ts';
import { spelledWords } from './spelling.ts';

/** `edition` asks for a fresh reading of a file that was edited meanwhile. */
export async function readModuleConfig(dir: string, edition?: number): Promise<ModuleConfig> {
  const file = path.join(dir, 'module.config.ts');
  const config = (
    (await import(pathToFileURL(file).href + (edition ? `?edition=${edition}` : ''))) as { default?: ModuleConfig }
  ).default;
  if (!config) throw new Error(`${file} has no default export`);
  const problems = [
    /^[a-z][a-z0-9-]*$/.test(config.name) ? '' : `name "${config.name}" is not lower-case words with hyphens`,
    /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(config.version) ? '' : `version "${config.version}" is not semantic`,
    /^\/[a-z][a-z0-9-]*$/.test(config.basePath) ? '' : `basePath "${config.basePath}" is not one lower-case segment`,
    ...config.menu.map((entry) =>
      entry.path === '' || entry.path.startsWith('/') ? '' : `menu path "${entry.path}" must be '' or start with /`,
    ),
  ].filter(Boolean);
  if (problems.length > 0) throw new Error(`${file}: ${problems.join('; ')}`);
  return config;
}

/** Builds one module into `outDir` with its module description as manifest.json. */
export async function buildModule(dir: string, config: ModuleConfig, outDir: string): Promise<void> {
  const inputs: Record<string, string> = { index: path.join(dir, config.entry ?? 'index.tsx') };
  for (const card of config.cards ?? []) inputs[`card-${card.id}`] = path.join(dir, card.component);
  if (config.search) inputs.search = path.join(dir, config.search);
  await bundle({ root: dir, inputs, outDir, plugins: [ownDocuments(dir)] }, (built) => moduleManifest(config, built));
}

function moduleManifest(config: ModuleConfig, built: Bundle): ModuleManifest {
  refuseUncuratedAntd(config.name, built.imported.get('antd'));
  const packages = [...new Set(built.needs.filter((id) => sharedId(id)).map(packageOf))].sort();
  const entryOf = (name: string) => built.entries[name] as string;
  return {
    name: config.name,
    version: config.version,
    ownerUnit: config.ownerUnit,
    titles: config.titles,
    basePath: config.basePath,
    order: config.order ?? 100,
    menu: config.menu.map((entry) => ({
      ...entry,
      spelled: spelledWords([entry.titles.zh, ...(entry.keywords ?? [])]),
    })),
    spelled: spelledWords([config.titles.zh]),
    entry: entryOf('index'),
    css: built.css,
    cards: (config.cards ?? []).map((card) => ({
      id: card.id,
      titles: card.titles,
      ...(card.privileges ? { privileges: card.privileges } : {}),
      width: card.width ?? 'half',
      order: card.order ?? 100,
      entry: entryOf(`card-${card.id}`),
    })),
    ...(config.search ? { search: entryOf('search') } : {}),
    files: built.files,
    needs: built.needs,
    requires: Object.fromEntries(packages.map((name) => [name, `^${packageVersion(name)}`])),
  };
}

/** In the browser a missing name stops the whole module at link time, so the build refuses it. */
function refuseUncuratedAntd(name: string, imported: Set<string> | undefined): void {
  if (!imported) return;
  const list = readFileSync(path.join(frontendsDir, 'shared/antd.ts'), 'utf8');
  const curated = new Set(
    list
      .match(/export \{([^}]*)\}/)?.[1]
      ?.split(',')
      .map((part) => part.trim()),
  );
  const unknown = [...imported].filter((item) => !curated.has(item));
  if (unknown.length > 0)
    throw new Error(`${name} imports ${unknown.join(', ')} from antd: not in frontends/shared/antd.ts`);
}

export interface UnitOptions {
  name: string;
  dir: string;
  entry: string;
  outDir: string;
  /** The shared id that this unit is. */
  provides?: string;
}

/** Builds a part of the frame: @hub/runtime, @hub/ui or the shell. */
export async function buildUnit(options: UnitOptions): Promise<void> {
  const own = options.provides ? [options.provides] : [];
  await bundle(
    {
      root: options.dir,
      inputs: { [options.name]: path.join(options.dir, options.entry) },
      outDir: options.outDir,
      own,
    },
    (built) => {
      refuseUncuratedAntd(options.name, built.imported.get('antd'));
      const entry = built.entries[options.name] as string;
      const manifest: UnitManifest = {
        name: options.name,
        version: kitVersion(),
        provides: options.provides ? { [options.provides]: entry } : {},
        packages: options.provides ? { [options.provides]: kitVersion() } : {},
        ...(options.provides ? {} : { entry }),
        css: built.css,
        files: built.files,
        needs: built.needs,
      };
      return manifest;
    },
  );
}
