import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../../local/postgres/postmaster.ts';
import { root } from '../paths.ts';

const skipped = /(^|[/\\])(node_modules|dist|\.cache|\.data)([/\\]|$)|\.test\.tsx?$|\.md$/;

/** Hash of all that a build reads, so that nothing is built twice from the same sources. */
export function contentStamp(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of paths.flatMap(filesBelow))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !skipped.test(relative(root, file)))
    .sort();
}

export interface CachedBuild {
  inputs: readonly string[];
  outDir: string;
  /** Builds into the folder that it is given, which then takes the place of `outDir`. */
  build: (draft: string) => Promise<void>;
}

const carries = (outDir: string, stamp: string): boolean => {
  try {
    return readFileSync(join(outDir, '.stamp'), 'utf8') === stamp;
  } catch {
    return false;
  }
};

export const isCurrent = (inputs: readonly string[], outDir: string): boolean => carries(outDir, contentStamp(inputs));

/** Builds unless `outDir` already comes from these inputs. Two commands at once build once. True: it built. */
export async function buildOnce({ inputs, outDir, build }: CachedBuild): Promise<boolean> {
  const stamp = contentStamp(inputs);
  if (carries(outDir, stamp)) return false;
  const unlock = await lock(`${outDir}.lock`);
  try {
    if (carries(outDir, stamp)) return false;
    const draft = `${outDir}.draft`;
    rmSync(draft, { recursive: true, force: true });
    await build(draft);
    writeFileSync(join(draft, '.stamp'), stamp);
    const old = `${outDir}.old-${process.pid}`;
    if (existsSync(outDir)) renameSync(outDir, old);
    renameSync(draft, outDir);
    rmSync(old, { recursive: true, force: true });
    return true;
  } finally {
    unlock();
  }
}

async function lock(folder: string): Promise<() => void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (abandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else await pause(100);
  }
}

function abandoned(folder: string): boolean {
  try {
    return !isAlive(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  } catch {
    try {
      return Date.now() - statSync(folder).mtimeMs > 10_000;
    } catch {
      return false;
    }
  }
}
