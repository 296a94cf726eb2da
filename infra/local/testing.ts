import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isServerOf, readPostmaster, stopPostmaster } from './postgres/postmaster.ts';

export interface LaunchOptions {
  /** A folder of its own, removed afterwards, when absent. */
  dataDir?: string;
  env?: Record<string, string>;
  /** Milliseconds until it has to be ready; the first start on a machine builds everything. */
  within?: number;
}

export interface LaunchedHub extends AsyncDisposable {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** Stops it as Ctrl+C does; answers the exit code. */
  stop(): Promise<number | null>;
}

/** A folder that the database's user may enter. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-data-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** `npm start` in a process of its own, on a free port: for tests of the whole hub. Throws with its words if it fails. */
export async function launchHub(options: LaunchOptions = {}): Promise<LaunchedHub> {
  const dataDir = options.dataDir ?? temporaryDataDir();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: { ...clean(process.env), PORT: '0', DATA_DIR: dataDir, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const stop = async () => {
    child.kill('SIGINT');
    return ended;
  };
  const url = await new Promise<string>((done, fail) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`the hub was not ready in time:\n${said}`));
    }, options.within ?? 240_000);
    child.on('message', (message: { type: string; url?: string }) => {
      if (message.type !== 'ready' || !message.url) return;
      clearTimeout(late);
      done(message.url);
    });
    void ended.then(() => {
      clearTimeout(late);
      fail(new Error(said.trim()));
    });
  }).catch(async (error) => {
    if (!options.dataDir) await removeDataDir(dataDir);
    throw error;
  });
  return {
    url,
    dataDir,
    process: child,
    output: () => said,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      if (!options.dataDir) await removeDataDir(dataDir);
    },
  };
}

/** Removes the folder of a hub, with a database that a kill has left running in it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'postgres');
  const left = readPostmaster(cluster);
  if (left && isServerOf(left.pid, cluster)) await stopPostmaster(left.pid);
  rmSync(dataDir, { recursive: true, force: true });
}

/** A test's own environment must not choose the hub's database or port. */
function clean(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['DATABASE_URL', 'HUB_SECRET', 'PUBLIC_URL', 'TOPOLOGY', 'DEMO', 'NODE_ENV', 'VITEST', 'NODE_OPTIONS'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name) && !name.startsWith('OIDC_')));
}
