import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, Fault, fileFault } from '../fault.ts';
import { makeFolder, makePrivateFolder, type Owner } from './owner.ts';
import { isAlive } from './postmaster.ts';

const MAJOR = '18';

/** The superuser's password lies in the cluster itself: both appear in one rename, and move together. */
const passwordFile = (cluster: string): string => join(cluster, 'hub-password');

export function readPassword(cluster: string): string {
  try {
    return readFileSync(passwordFile(cluster), 'utf8').trim();
  } catch {
    throw new Fault(
      `${passwordFile(cluster)} is missing, and with it the way into the database: restore the file, or move ${cluster} away to start with an empty database.`,
    );
  }
}

/** Refuses what PostgreSQL would refuse at length. */
export function checkCluster(cluster: string): void {
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'EACCES') throw fileFault(error, 'read', cluster);
    throw new Fault(
      `${cluster} is not a PostgreSQL data directory (PG_VERSION is missing): restore it from a backup, or move it away to start with an empty database.`,
    );
  }
  if (version !== MAJOR) {
    throw new Fault(
      `${cluster} was written by PostgreSQL ${version}, the hub brings ${MAJOR}: upgrade it, or set DATABASE_URL or another DATA_DIR.`,
    );
  }
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && statSync(cluster).uid !== uid) {
    throw new Fault(`${cluster} belongs to another user: start the hub as that user, or set another DATA_DIR.`);
  }
}

/** initdb into a draft, renamed at the end: a kill in between leaves nothing that looks like a cluster. */
export function makeCluster(initdb: string, cluster: string, owner: Owner): void {
  makeFolder(dirname(cluster));
  try {
    removeAbandonedDrafts(cluster);
    const draft = `${cluster}.draft-${process.pid}`;
    makePrivateFolder(draft, owner);
    const password = randomBytes(24).toString('base64url');
    const forInitdb = `${draft}.password`;
    writeFileSync(forInitdb, password, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(forInitdb, owner.uid, owner.gid);
    const result = spawnSync(initdb, initdbArguments(draft, forInitdb), {
      ...owner,
      encoding: 'utf8',
      cwd: draft,
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    });
    rmSync(forInitdb, { force: true });
    if (result.status !== 0) {
      rmSync(draft, { recursive: true, force: true });
      const said = result.error?.message ?? result.stderr.trim().split('\n').at(-1);
      throw new Fault(`PostgreSQL could not make its data directory ${cluster}: ${said}`);
    }
    writeFileSync(passwordFile(draft), password, { mode: 0o600 });
    try {
      renameSync(draft, cluster);
    } catch (error) {
      // Another start was faster; its cluster is as good.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
    }
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, 'write to', dirname(cluster));
  }
}

function initdbArguments(draft: string, password: string): string[] {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return [
    ...['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--no-sync'],
    // The built-in C.UTF-8 sorts alike on every system and knows that a Chinese character is a letter.
    ...[
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-collate=C',
      `--lc-ctype=${locale}`,
      '--lc-messages=C',
    ],
  ];
}

function removeAbandonedDrafts(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const [, of, pid] = /^(.+)\.draft-(\d+)(?:\.password)?$/.exec(name) ?? [];
    if (of !== basename(cluster) || isAlive(Number(pid))) continue;
    rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}
