import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { UnitManifest } from '@hub/frontend-kit/manifest';

/** A part of the frame with the address of its files. */
export interface FrameUnit extends UnitManifest {
  base: string;
}

const parts = ['shared', 'runtime', 'ui', 'shell'];

/** What was built together with this host: the shared modules, the runtime, the page kit, the shell. */
export async function readFrame(modulesDir: string): Promise<FrameUnit[]> {
  const units: FrameUnit[] = [];
  for (const name of parts) {
    const dir = path.join(modulesDir, name);
    const versions = existsSync(dir) ? (await readdir(dir)).filter((entry) => /^\d+\.\d+\.\d+$/.test(entry)) : [];
    const version = versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
    if (!version) throw new Error(`the front end is not built: ${dir} is missing (node frontends/build.ts)`);
    const manifest = JSON.parse(await readFile(path.join(dir, version, 'manifest.json'), 'utf8')) as UnitManifest;
    units.push({ ...manifest, base: `/assets/frame/${name}/${version}/` });
  }
  return units;
}

/** Package → version, which a module's `requires` is compared with. */
export const offeredBy = (frame: readonly FrameUnit[]): Record<string, string> =>
  Object.assign({}, ...frame.map((unit) => unit.packages));
