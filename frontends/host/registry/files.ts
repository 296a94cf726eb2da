import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compressFiles } from '@hub/frontend-kit/compress';
import { integrityOf } from '@hub/frontend-kit/manifest';
import type { PublishedVersion, Registry } from './registry.ts';

/**
 * Puts a version's files where the web server reads them. The registry's database is the truth; the folder is a
 * copy that a fresh replica fills by itself and a damaged one repairs at its next start.
 */
export async function materialise(registry: Registry, version: PublishedVersion, modulesRoot: string): Promise<void> {
  const dir = path.join(modulesRoot, version.module, version.version);
  if (await intact(dir, version)) return;
  const filling = `${dir}.filling-${process.pid}`;
  await rm(filling, { recursive: true, force: true });
  await mkdir(filling, { recursive: true });
  for (const [file, bytes] of await registry.filesOf(version.id)) await writeFile(path.join(filling, file), bytes);
  await compressFiles(filling);
  await rm(dir, { recursive: true, force: true });
  await rename(filling, dir);
}

async function intact(dir: string, version: PublishedVersion): Promise<boolean> {
  if (!existsSync(dir)) return false;
  for (const [file, described] of Object.entries(version.manifest.files)) {
    const bytes = await readFile(path.join(dir, file)).catch(() => null);
    if (!bytes || integrityOf(bytes) !== described.integrity) return false;
  }
  return true;
}
