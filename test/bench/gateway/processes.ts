import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';

/** Where gateways run, and where everything else does: subgraphs and whoever asks. */
export const GATEWAY_CORE = 0;
export const OTHER_CORE = availableParallelism() > 1 ? 1 : 0;

const children = new Set<ChildProcess>();

export interface Running {
  readonly pid: number;
  readonly url: string;
}

export interface Program {
  readonly core: number;
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where it will listen, if it does not print its address in its first line. */
  readonly url?: string;
}

/** The same for everyone: production, and nobody phones home. */
const environment = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '/tmp',
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
};

/** Starts a program on one core; resolves when it answers at its address. */
export async function start({ core, command, cwd, env, url }: Program): Promise<Running> {
  // Ours dies, they die, however it dies.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'taskset', '-c', String(core), ...command], {
    cwd,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.add(child);
  let said = '';
  const hear = (chunk: Buffer) => {
    // What it says while it starts; a talkative one must not fill our memory.
    if (said.length < 20_000) said += chunk;
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      children.delete(child);
      reject(new Error(`it ended with ${signal ?? `code ${code}`}: ${said.trim().split('\n').slice(-3).join(' ')}`));
    });
  });
  ended.catch(() => undefined);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const address = url ?? /http:\S+\/graphql/.exec(said)?.[0];
    if (address && (await Promise.race([answers(address), ended]))) return { pid: child.pid as number, url: address };
    if (Date.now() > deadline) throw new Error(`it did not answer within a minute: ${said.trim().slice(-300)}`);
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), ended]);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** A process and all below it. */
function family(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(Number(name))?.[1] ?? -1)] as const);
  const found = [root];
  for (const pid of found) found.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return found;
}

/** The fields of /proc/PID/stat after the name, which may hold anything: state, parent, … */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const TICKS = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;

/** Milliseconds of CPU that a process and all below it have used, native threads and ended children included. */
export function cpuMs(root: number): number {
  const ticks = family(root).map((pid) => {
    const fields = statOf(pid);
    // utime, stime, and both of children that were waited for.
    return fields ? [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) : 0;
  });
  return (ticks.reduce((sum, each) => sum + each, 0) * 1000) / TICKS;
}

/** Resident memory of a process and all below it, in MB. */
export function residentMb(root: number): number {
  const kilobytes = family(root).map((pid) => {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** This process asks; it must not take time from the gateway's core. */
export function stayOffTheGatewaysCore(): void {
  const { status, error } = spawnSync('taskset', ['-acp', String(OTHER_CORE), String(process.pid)]);
  if (error || status !== 0)
    throw new Error('Processes cannot be bound to cores here: taskset (util-linux, Linux) is missing.');
}

export async function stop(pid: number): Promise<void> {
  const child = [...children].find((each) => each.pid === pid);
  if (!child) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(force);
}

/** Ends everything that was started and waits until it is gone. */
export async function stopAll(): Promise<void> {
  await Promise.all([...children].map(({ pid }) => stop(pid as number)));
}

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
