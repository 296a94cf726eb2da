import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Fault, fileFault } from './fault.ts';
import { freePorts, isFree } from './ports.ts';
import { findBinaries } from './postgres/binaries.ts';
import { checkCluster, makeCluster, readPassword } from './postgres/cluster.ts';
import { explain, launch } from './postgres/launch.ts';
import { makeFolder, ownerOf, placeOfCluster } from './postgres/owner.ts';
import { isAlive, isServerOf, readPostmaster, stopPostmaster } from './postgres/postmaster.ts';

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
  /** Calls once when the server ends without having been stopped. */
  onDeath(listener: () => void): void;
  /** Stops the server, unless another process that still lives started it. */
  stop(): Promise<void>;
}

/** Kept beside the cluster; when it is lost, another port is found. */
interface Note {
  port: number;
  /** process that answers for the server's end */
  launcher?: number;
}

/** Starts the embedded PostgreSQL of `dataDir`, or joins the one that is running there. */
export async function startPostgres({ dataDir, throwaway = false }: PostgresOptions): Promise<Postgres> {
  const folder = resolve(dataDir);
  makeFolder(folder);
  const cluster = placeOfCluster(folder, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  const owner = ownerOf(cluster);
  const noteFile = join(folder, 'postgres.json');
  const log = join(folder, 'postgres.log');
  const { initdb, postgres } = findBinaries(owner);

  if (!existsSync(cluster)) makeCluster(initdb, cluster, owner);
  checkCluster(cluster);
  const password = readPassword(cluster);
  const note = readNote(noteFile);

  const handle = (pid: number, port: number, reused: boolean, ours: boolean): Postgres => {
    if (ours) writeNote(noteFile, { port, launcher: process.pid });
    let stopping: Promise<void> | undefined;
    let watching: NodeJS.Timeout | undefined;
    return {
      adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      port,
      pid,
      reused,
      onDeath: (listener) => {
        watching = setInterval(() => {
          if (isAlive(pid)) return;
          clearInterval(watching);
          listener();
        }, 500).unref();
      },
      stop: () => {
        clearInterval(watching);
        stopping ??= ours ? stopPostmaster(pid) : Promise.resolve();
        return stopping;
      },
    };
  };

  const running = await findRunning(cluster, password);
  if (running) {
    const othersLauncher = note.launcher !== undefined && note.launcher !== process.pid && isAlive(note.launcher);
    return handle(running.pid, running.port, true, !othersLauncher);
  }
  for (let attempt = 0; ; attempt += 1) {
    const port = attempt === 0 && (await isFree(note.port)) ? note.port : await freePort();
    const outcome = await launch({ postgres, cluster, owner, port, log, throwaway });
    if ('pid' in outcome) return handle(outcome.pid, port, false, true);
    const faster = await findRunning(cluster, password);
    if (faster) return handle(faster.pid, faster.port, true, false);
    // A port lost in the last moment, or the workers of a server killed with -9, which take a moment to notice.
    const mayPass = /could not bind|could not create any TCP|shared memory block .* still in use|lock file/i;
    if (!mayPass.test(outcome.said) || attempt >= 20) throw new Fault(explain(outcome.said, cluster, log));
    await pause(250);
  }
}

async function findRunning(cluster: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const found = readPostmaster(cluster);
  if (!found) return undefined;
  if (!isServerOf(found.pid, cluster)) {
    // PostgreSQL itself removes the file of a dead server, but not one whose number now belongs to another program.
    if (isAlive(found.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    const now = readPostmaster(cluster);
    if (!now || !isAlive(now.pid)) return undefined;
    // Only an answer counts: the server may be dying of a kill -9 in this very moment.
    if (now.ready && (await answers(now.port, password))) return now;
  }
  return undefined;
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function readNote(file: string): Note {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    return { port: 0 };
  }
}

function writeNote(file: string, note: Note): void {
  try {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    throw fileFault(error, 'write', file);
  }
}

async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Fault('There is no free port on 127.0.0.1 for PostgreSQL.');
  return port;
}
