import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FileStore } from './store.ts';

/** Bytes in a folder of this machine. Several processes may share it. */
export function localStore(dir: string): FileStore {
  const root = resolve(dir);
  const spoolDir = join(root, '.incoming');
  const placeOf = (key: string) => {
    const place = resolve(root, ...key.split('/'));
    if (!place.startsWith(root + sep)) throw new Error('a key leads out of the store');
    return place;
  };
  return {
    spoolDir,
    async put(key, path) {
      const place = placeOf(key);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      // What a row will name must be on the disk before the row is.
      await synced(path);
      await rename(path, place).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EXDEV') throw error;
        await copyFile(path, `${place}.part`);
        await synced(`${place}.part`);
        await rename(`${place}.part`, place);
      });
    },
    async read(key) {
      const handle = await open(placeOf(key)).catch(absent);
      return handle ? createReadStream('', { fd: handle, autoClose: true }) : null;
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async *list(prefix) {
      const from = placeOf(prefix);
      const entries = (await readdir(from, { recursive: true, withFileTypes: true }).catch(absent)) ?? [];
      for (const entry of entries) {
        if (!entry.isFile()) continue;
        const place = join(entry.parentPath, entry.name);
        const seen = await stat(place).catch(absent);
        if (seen) yield { key: relative(root, place).split(sep).join('/'), at: seen.mtime };
      }
    },
  };
}

async function synced(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
