import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileFault } from '../fault.ts';

/** Who runs the server. PostgreSQL refuses root, so root hands it to the owner of the cluster, or to nobody (65534). */
export interface Owner {
  /** undefined: the user who starts the hub, nothing to change */
  uid?: number;
  gid?: number;
}

const NOBODY = 65534;

export function ownerOf(cluster: string): Owner {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: NOBODY, gid: NOBODY };
}

/** Can `owner` walk down to `path` and read it? Only a question for root, who hands the server to another user. */
export function reachable(path: string, owner: Owner): boolean {
  if (owner.uid === undefined) return true;
  let current = resolve(path);
  while (!existsSync(current)) current = dirname(current);
  for (;;) {
    const { mode, uid, gid } = statSync(current);
    const bits = uid === owner.uid ? mode >> 6 : gid === owner.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) return false;
    const parent = dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

/** Makes a folder and its parents. `recursive` would give `mode` to the parents too and lock the server's user out. */
export function makeFolder(path: string, mode = 0o755): void {
  try {
    const parent = dirname(path);
    if (parent !== path && !existsSync(parent)) makeFolder(parent);
    if (!existsSync(path)) {
      mkdirSync(path, { mode });
      chmodSync(path, mode);
    }
    if (!statSync(path).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path).isDirectory()) return;
    throw error instanceof Error && error.name === 'Fault' ? error : fileFault(error, 'make the folder', path);
  }
}

export function makePrivateFolder(path: string, owner: Owner): void {
  makeFolder(path, 0o700);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
}

/** Where the cluster lives: in DATA_DIR, unless root's DATA_DIR lies below a folder that the server's user cannot enter. */
export function placeOfCluster(dataDir: string, key: string): string {
  const usual = join(dataDir, 'postgres');
  if (process.getuid?.() !== 0 || reachable(dataDir, ownerOf(usual))) return usual;
  return join('/var/lib/spring-rain-hub', 'clusters', key);
}
