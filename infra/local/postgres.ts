import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, fileFault } from './fault.ts';
import { findBinaries } from './postgres/binaries.ts';
import { makeFolder, makePrivateFolder, type Owner, ownerOf, placeOfCluster } from './postgres/owner.ts';
import { isAlive, isServerOf, readPostmaster, stopPostmaster, until } from './postgres/postmaster.ts';

export interface PostgresOptions {
  dataDir: string;
  /** A cluster that is removed afterwards: nothing waits for the disk. */
  throwaway?: boolean;
}

export interface Postgres {
  /** URL of the superuser; whoever holds it may create databases and roles. */
  adminUrl: string;
  port: number;
  pid: number;
  /** true: a server that another start left running, or runs */
  reused: boolean;
  /** Stops the server, unless another process that still lives started it. */
  stop(): Promise<void>;
}

interface Remembered {
  port: number;
  password: string;
  /** process that answers for the server's end */
  launcher?: number;
}

const MAJOR = '18';

/** Starts the embedded PostgreSQL of `dataDir`, or joins the one that is running there. */
export async function startPostgres({ dataDir, throwaway = false }: PostgresOptions): Promise<Postgres> {
  const folder = resolve(dataDir);
  makeFolder(folder);
  const cluster = placeOfCluster(folder, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  const owner = ownerOf(cluster);
  const note = join(folder, 'postgres.json');
  const log = join(folder, 'postgres.log');

  if (existsSync(cluster)) checkCluster(cluster);
  const binaries = findBinaries(owner);
  if (!existsSync(cluster)) initialise(binaries.initdb, cluster, owner, note);
  const remembered = readNote(note, cluster);

  const running = await findRunning(cluster);
  if (running) {
    const guest =
      remembered.launcher !== undefined && remembered.launcher !== process.pid && isAlive(remembered.launcher);
    if (!guest) writeNote(note, { ...remembered, port: running.port, launcher: process.pid });
    return handle(running.pid, running.port, remembered.password, true, guest ? undefined : owner);
  }

  for (let attempt = 0; ; attempt += 1) {
    const port = attempt === 0 && (await portIsFree(remembered.port)) ? remembered.port : await freePort();
    const outcome = await launch(binaries.postgres, cluster, owner, port, log, throwaway);
    if ('pid' in outcome) {
      writeNote(note, { ...remembered, port, launcher: process.pid });
      return handle(outcome.pid, port, remembered.password, false, owner);
    }
    const lostTheRace = readPostmaster(cluster) !== undefined && (await findRunning(cluster));
    if (lostTheRace) return handle(lostTheRace.pid, lostTheRace.port, remembered.password, true, undefined);
    const mayPass = /could not bind|could not create any TCP|shared memory block .* still in use|lock file/i.test(
      outcome.said,
    );
    if (!mayPass || attempt >= 20) throw new Fault(explain(outcome.said, cluster, log));
    // A server killed with -9 leaves its workers a moment to notice.
    await pause(250);
  }
}

function handle(pid: number, port: number, password: string, reused: boolean, owner: Owner | undefined): Postgres {
  let stopping: Promise<void> | undefined;
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    reused,
    stop: () => {
      stopping ??= owner === undefined ? Promise.resolve() : stopPostmaster(pid);
      return stopping;
    },
  };
}

function checkCluster(cluster: string): void {
  let version: string;
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw fileFault(error, 'read', cluster);
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
function initialise(initdb: string, cluster: string, owner: Owner, note: string): void {
  const parent = join(cluster, '..');
  makeFolder(parent);
  try {
    for (const name of readdirSync(parent)) {
      const draftOf = /^(.+)\.draft-(\d+)$/.exec(name);
      if (draftOf && join(parent, draftOf[1] as string) === cluster && !isAlive(Number(draftOf[2]))) {
        rmSync(join(parent, name), { recursive: true, force: true });
      }
    }
    const draft = `${cluster}.draft-${process.pid}`;
    makePrivateFolder(draft, owner);
    const password = randomBytes(24).toString('base64url');
    const passwordFile = join(draft, '..', `.password-${process.pid}`);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
    const result = spawnSync(
      initdb,
      // The built-in C.UTF-8 sorts alike on every system and knows that a Chinese character is a letter.
      [
        '-D',
        draft,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        `--lc-ctype=${locale}`,
        '--lc-collate=C',
        '--lc-messages=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { ...owner, encoding: 'utf8', cwd: draft, env: { PATH: process.env.PATH ?? '', TZ: 'UTC' } },
    );
    rmSync(passwordFile, { force: true });
    if (result.status !== 0) {
      rmSync(draft, { recursive: true, force: true });
      throw new Fault(
        `PostgreSQL could not make its data directory ${cluster}: ${lastLine(result.error?.message ?? result.stderr)}`,
      );
    }
    writeNote(note, { port: 0, password });
    renameSync(draft, cluster);
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, 'write to', parent);
  }
}

function readNote(note: string, cluster: string): Remembered {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Remembered;
  } catch {
    throw new Fault(
      `${note} is missing or damaged, and with it the password of ${cluster}: restore the file, or move both away to start with an empty database.`,
    );
  }
}

function writeNote(note: string, value: Remembered): void {
  try {
    const draft = `${note}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, note);
  } catch (error) {
    throw fileFault(error, 'write', note);
  }
}

async function findRunning(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const found = readPostmaster(cluster);
  if (!found) return undefined;
  if (!isServerOf(found.pid, cluster)) {
    // PostgreSQL itself removes the file of a dead server, but not one whose number now belongs to another program.
    if (isAlive(found.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  await until(() => readPostmaster(cluster)?.ready === true || !isAlive(found.pid), 30_000);
  const now = readPostmaster(cluster);
  return now?.ready && isAlive(now.pid) ? now : undefined;
}

async function launch(
  postgres: string,
  cluster: string,
  owner: Owner,
  port: number,
  log: string,
  throwaway: boolean,
): Promise<{ pid: number } | { said: string }> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: its path may be at most 107 bytes long, a checkout's folder is often longer.
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '64MB',
    timezone: 'UTC',
    ...(throwaway
      ? {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
          autovacuum: 'off',
        }
      : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const size = existsSync(log) ? statSync(log).size : 0;
  let output: number;
  try {
    output = openSync(log, size > 10_000_000 ? 'w' : 'a', 0o600);
  } catch (error) {
    throw fileFault(error, 'write', log);
  }
  const from = size > 10_000_000 ? 0 : size;
  let child: ChildProcess;
  try {
    // Detached: Ctrl+C reaches the hub first, which stops the server after its services.
    child = spawn(postgres, ['-D', cluster, ...flags], {
      ...owner,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', output, output],
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    });
  } catch (error) {
    throw new Fault(`PostgreSQL could not be run: ${(error as Error).message}`);
  } finally {
    closeSync(output);
  }
  let ended = false;
  let failure: string | undefined;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', (error) => {
    ended = true;
    failure = error.message;
  });
  child.unref();
  await until(
    () => ended || (readPostmaster(cluster)?.ready === true && readPostmaster(cluster)?.pid === child.pid),
    60_000,
  );
  const now = readPostmaster(cluster);
  if (!ended && now?.ready && child.pid !== undefined) return { pid: child.pid };
  if (!ended && child.pid !== undefined) await stopPostmaster(child.pid);
  return { said: failure ?? readFileSync(log).subarray(from).toString('utf8') };
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

function explain(said: string, cluster: string, log: string): string {
  const fatal = said.split('\n').findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? lastLine(said);
  const reason = fatal.replace(/^.*?(FATAL|PANIC):\s*/, '');
  return `PostgreSQL cannot start from ${cluster}: ${reason || 'it said nothing'} (full text in ${log}; restore the folder from a backup, or move it away to start empty).`;
}

async function portIsFree(port: number): Promise<boolean> {
  return port > 0 && (await listenOn(port)) !== undefined;
}

async function freePort(): Promise<number> {
  const port = await listenOn(0);
  if (port === undefined) throw new Fault('There is no free port on 127.0.0.1 for PostgreSQL.');
  return port;
}

function listenOn(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
