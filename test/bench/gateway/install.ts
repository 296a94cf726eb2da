import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The peers and what they need, apart from the product's own packages. */
export const compareDir = join(import.meta.dirname, 'compare');

/** What lies there belongs to the packages installed there, so it is loaded by its path. */
export const fromCompare = <T>(file: string): Promise<T> => import(pathToFileURL(join(compareDir, file)).href);

/** Installs the peers where their lock file has changed since. Throws one sentence. */
export function installPeers(say: (line: string) => void): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(compareDir, 'package-lock.json')))
    .digest('hex');
  const stamp = join(compareDir, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the gateways to compare with (some 800 MB, once) …');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: compareDir,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`The gateways to compare with could not be installed: ${stderr.trim().split('\n')[0]}`);
  writeFileSync(stamp, lock);
}
