import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const skipped = /(^|\/)(node_modules|dist|\.vite)(\/|$)|\.(test|fixture)\.tsx?$|\.md$/;

/** Hash of all that a build reads: its own sources, the builder and the lock file. */
export async function contentStamp(paths: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const start of paths) {
    for (const file of await filesBelow(start))
      hash
        .update(path.relative(start, file))
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesBelow(start: string): Promise<string[]> {
  if (!existsSync(start)) return [];
  const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [start];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !skipped.test(path.relative(start, file)))
    .sort();
}

/** Runs `build` unless the output already carries this stamp. Returns whether it ran. */
export async function ifChanged(outDir: string, stamp: string, build: () => Promise<void>): Promise<boolean> {
  const file = path.join(path.dirname(outDir), `.${path.basename(outDir)}.stamp`);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known === stamp && existsSync(path.join(outDir, 'manifest.json'))) return false;
  await rm(file, { force: true });
  await build();
  await writeFile(file, stamp);
  return true;
}
