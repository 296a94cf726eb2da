// Builds the admin: `node frontends/build.ts [name…] [--force]`. Without names: the shared modules, the
// frame and every folder below frontends/ that has a module.config.ts.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildModule, buildUnit, frontendsDir, readModuleConfig, rootDir } from './_kit/vite-plugin/index.ts';
import { exclusively } from './_kit/vite-plugin/lock.ts';
import { kitVersion } from './_kit/vite-plugin/shared-ids.ts';
import { contentStamp, ifChanged } from './_kit/vite-plugin/stamp.ts';
import { buildShared } from './shared/build.ts';

export interface BuildFrontendsOptions {
  names?: string[];
  force?: boolean;
  distDir?: string;
  log?: (line: string) => void;
}

export const defaultDistDir = path.join(rootDir, 'dist/frontends');
const kit = (name: string) => path.join(frontendsDir, '_kit', name);

export async function moduleNames(): Promise<string[]> {
  const entries = await readdir(frontendsDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(frontendsDir, entry.name, 'module.config.ts')))
    .map((entry) => entry.name);
}

/** Outputs to `<distDir>/<name>/<version>/` with a manifest.json; unchanged parts are left alone. */
export async function buildFrontends(
  options: BuildFrontendsOptions = {},
): Promise<{ built: string[]; unchanged: string[] }> {
  const distDir = options.distDir ?? defaultDistDir;
  return exclusively(distDir, () => buildInto(distDir, options));
}

async function buildInto(
  distDir: string,
  options: BuildFrontendsOptions,
): Promise<{ built: string[]; unchanged: string[] }> {
  const builder = [kit('vite-plugin'), path.join(rootDir, 'package-lock.json')];
  const built: string[] = [];
  const unchanged: string[] = [];
  const wanted = (name: string) => !options.names?.length || options.names.includes(name);

  const part = async (name: string, version: string, sources: string[], build: (outDir: string) => Promise<void>) => {
    if (!wanted(name)) return;
    const outDir = path.join(distDir, name, version);
    const stamp = options.force ? `${Date.now()}` : await contentStamp([...sources, ...builder]);
    const started = performance.now();
    const ran = await ifChanged(outDir, stamp, () => build(outDir)).catch((error: unknown) => {
      throw new Error(`${name} does not build: ${messageOf(error)}`);
    });
    (ran ? built : unchanged).push(name);
    if (ran) options.log?.(`${name} ${version} built in ${Math.round(performance.now() - started)} ms`);
  };
  const unit = (name: string, dir: string, entry: string, provides?: string) =>
    part(name, kitVersion(), [dir], (outDir) =>
      buildUnit({ name, dir, entry, outDir, ...(provides ? { provides } : {}) }),
    );

  const modules = await Promise.all(
    (await moduleNames()).map(async (name) => ({
      dir: path.join(frontendsDir, name),
      config: await readModuleConfig(path.join(frontendsDir, name)),
    })),
  );
  if (!options.names?.length)
    await removeForgotten(distDir, ['shared', 'runtime', 'ui', 'shell', ...modules.map(({ config }) => config.name)]);
  // Nothing here reads another part's output, so all of it runs at once; every fault is told, not only the first.
  const results = await Promise.allSettled([
    part('shared', kitVersion(), [path.join(frontendsDir, 'shared')], (outDir) => buildShared(outDir, 'production')),
    unit('runtime', kit('runtime'), 'index.ts', '@hub/runtime'),
    ...(existsSync(kit('ui/index.ts')) ? [unit('ui', kit('ui'), 'index.ts', '@hub/ui')] : []),
    ...(existsSync(path.join(frontendsDir, 'shell/index.tsx'))
      ? [unit('shell', path.join(frontendsDir, 'shell'), 'index.tsx')]
      : []),
    ...modules.map(({ dir, config }) =>
      // The nouns that several modules show are bundled into each of them.
      part(config.name, config.version, [dir, path.join(frontendsDir, '_nouns')], (outDir) =>
        buildModule(dir, config, outDir),
      ),
    ),
  ]);
  const faults = results.filter((result) => result.status === 'rejected').map((result) => messageOf(result.reason));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { built, unchanged };
}

/** What has no source any more must not be published by the next start. */
async function removeForgotten(distDir: string, known: string[]): Promise<void> {
  for (const entry of await readdir(distDir, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'shared-dev') continue;
    if (!known.includes(entry.name)) await rm(path.join(distDir, entry.name), { recursive: true, force: true });
  }
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) {
  const args = process.argv.slice(2);
  try {
    const { built, unchanged } = await buildFrontends({
      names: args.filter((arg) => !arg.startsWith('--')),
      force: args.includes('--force'),
      log: (line) => process.stdout.write(`${line}\n`),
    });
    process.stdout.write(`front end: ${built.length} built, ${unchanged.length} unchanged\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}
