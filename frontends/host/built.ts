import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModuleManifest } from '@hub/frontend-kit/manifest';

const frame = new Set(['shared', 'shared-dev', 'runtime', 'ui', 'shell']);
const isVersion = (name: string) => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(name) && !name.endsWith('.building');

/** A built module as it lies on disk. */
export async function readBuilt(dir: string): Promise<{ manifest: ModuleManifest; files: Map<string, Buffer> }> {
  const manifest = JSON.parse(await readFile(path.join(dir, 'manifest.json'), 'utf8')) as ModuleManifest;
  const files = new Map<string, Buffer>();
  for (const file of Object.keys(manifest.files)) files.set(file, await readFile(path.join(dir, file)));
  return { manifest, files };
}

/** The newest build of every module in `dist/frontends`. */
export async function builtModules(modulesDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(modulesDir, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || frame.has(entry.name)) continue;
    const versions = (await readdir(path.join(modulesDir, entry.name))).filter(isVersion);
    const newest = versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
    if (newest) found.push(path.join(modulesDir, entry.name, newest));
  }
  return found;
}
