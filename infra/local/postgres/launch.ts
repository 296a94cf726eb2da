import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { Fault, fileFault } from '../fault.ts';
import type { Owner } from './owner.ts';
import { readPostmaster, stopPostmaster, until } from './postmaster.ts';

export interface Launch {
  postgres: string;
  cluster: string;
  owner: Owner;
  port: number;
  log: string;
  /** Nothing waits for the disk. */
  throwaway: boolean;
}

const MOST_LOG = 10_000_000;

/** Runs the server until it says that it is ready; otherwise answers what it said. */
export async function launch(options: Launch): Promise<{ pid: number } | { said: string }> {
  const { postgres, cluster, owner, log } = options;
  const size = existsSync(log) ? statSync(log).size : 0;
  const from = size > MOST_LOG ? 0 : size;
  let output: number;
  try {
    output = openSync(log, from === 0 ? 'w' : 'a', 0o600);
  } catch (error) {
    throw fileFault(error, 'write', log);
  }
  let child: ChildProcess;
  try {
    // Detached: Ctrl+C reaches the hub first, which stops the server after its services.
    child = spawn(postgres, ['-D', cluster, ...flags(options)], {
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
  const ready = () => {
    const now = readPostmaster(cluster);
    return now?.ready === true && now.pid === child.pid;
  };
  await until(() => ended || ready(), 60_000);
  if (!ended && ready() && child.pid !== undefined) return { pid: child.pid };
  if (!ended && child.pid !== undefined) await stopPostmaster(child.pid);
  return { said: failure ?? readFileSync(log).subarray(from).toString('utf8') };
}

function flags({ port, throwaway }: Launch): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: its path may be at most 107 bytes long, a checkout's folder is often longer.
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '64MB',
    timezone: 'UTC',
  };
  if (throwaway) {
    const nothingKept = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
    Object.assign(settings, nothingKept, { wal_level: 'minimal', max_wal_senders: '0' });
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** What the server said when it would not start, as one sentence. */
export function explain(said: string, cluster: string, log: string): string {
  const lines = said.trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? lines.at(-1) ?? '';
  const reason = fatal.replace(/^.*?(FATAL|PANIC):\s*/, '') || 'it said nothing';
  return `PostgreSQL cannot start from ${cluster}: ${reason} (full text in ${log}; restore the folder from a backup, or move it away to start empty).`;
}
