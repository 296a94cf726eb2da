import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tooling/paths.ts';
import { Fault } from './fault.ts';

/** What a service tells its launcher over the IPC channel. */
export type Message =
  | { type: 'ready'; url?: string }
  | { type: 'fault'; message: string }
  | { type: 'progress'; text: string }
  | { type: 'done'; result: unknown };

export interface ChildOptions {
  name: string;
  script: string;
  env: Record<string, string>;
  logFile: string;
  nodeArguments?: readonly string[];
  /** Starts it again after a crash, with growing pauses. */
  restart?: boolean;
  onCrash?: (text: string) => void;
  readyWithinMs?: number;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
}

export interface Child {
  name: string;
  /** URL that the service said it listens on. */
  url: string | undefined;
  pid: () => number | undefined;
  /** Sends a message and waits for its `done`. */
  ask(message: { type: string; only?: string }, onProgress?: (text: string) => void): Promise<unknown>;
  /** Loads the code that is built now into the running process; starts a new one when that fails. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

const ROTATE = 20_000_000;

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > ROTATE) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

function lastWords(file: string, from: number): string {
  const lines = readFileSync(file).subarray(from).toString('utf8').trim().split('\n');
  for (const line of lines.toReversed()) {
    if (line.startsWith('{')) {
      try {
        const entry = JSON.parse(line) as { level?: unknown; msg?: string; err?: { message?: string } };
        if (entry.err?.message ?? entry.msg) return entry.err?.message ?? entry.msg ?? '';
      } catch {
        return line;
      }
    }
    if (/^\w*(Error|Fault)\b/.test(line.trim())) return line.trim();
  }
  return lines.at(-1) ?? '';
}

/** What a reload came to: 'ready', 'ended', or the fault in its words. */
function answerOf(child: ChildProcess, message: object): Promise<string> {
  return new Promise((done) => {
    const settle = (outcome: string) => {
      child.off('message', hear);
      child.off('exit', gone);
      done(outcome);
    };
    const gone = () => settle('ended');
    const hear = (answer: Message) => {
      if (answer.type === 'ready') settle('ready');
      if (answer.type === 'fault') settle(answer.message);
    };
    child.on('message', hear);
    child.once('exit', gone);
    child.send(message);
  });
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(force);
}

/** Runs a service as a process that stops when this one does, however this one ends: its IPC channel breaks. */
export async function startChild(options: ChildOptions): Promise<Child> {
  let stopping = false;
  let process_: ChildProcess | undefined;
  /** Processes that were told to go. */
  const leaving = new WeakSet<ChildProcess>();
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let reloads = 0;

  const run = (): Promise<string | undefined> => {
    const log = openLog(options.logFile);
    const from = statSync(options.logFile).size;
    const child = spawn(process.execPath, ['--enable-source-maps', ...(options.nodeArguments ?? []), options.script], {
      env: { ...inherited(), ...options.env },
      stdio: ['ignore', log, log, 'ipc'],
      // Its own group: Ctrl+C is for the launcher, which stops the services in order.
      detached: true,
    });
    closeSync(log);
    process_ = child;
    // Only a start that is under way ends this way; later, services are stopped in their order.
    const giveUp = () => child.kill('SIGTERM');
    if (options.signal?.aborted) giveUp();
    options.signal?.addEventListener('abort', giveUp, { once: true });
    return new Promise((done, fail) => {
      let ready = false;
      const late = setTimeout(() => {
        fail(
          new Fault(
            `${options.name} did not become ready within ${(options.readyWithinMs ?? 60_000) / 1000} s (see ${options.logFile}).`,
          ),
        );
        child.kill('SIGKILL');
      }, options.readyWithinMs ?? 60_000);
      child.on('message', (message: Message) => {
        if (message.type === 'ready') {
          ready = true;
          clearTimeout(late);
          options.signal?.removeEventListener('abort', giveUp);
          done(message.url);
        } else if (message.type === 'fault') fail(new Fault(message.message));
      });
      child.once('error', (error) => fail(new Fault(`${options.name} could not be run: ${error.message}`)));
      child.once('exit', (code, signal) => {
        clearTimeout(late);
        const why = signal ?? `code ${code}`;
        if (!ready) {
          const said = lastWords(options.logFile, from);
          fail(new Fault(`${options.name} ended while starting (${why})${said ? `: ${said}` : ''}`));
        } else if (stopping || leaving.has(child) || options.signal?.aborted) return;
        else if (options.restart) crashed(why);
        else options.onCrash?.(`${options.name} ended (${why}), see ${options.logFile}`);
      });
    });
  };

  const crashed = (why: string) => {
    failures += 1;
    const pause = Math.min(200 * 2 ** (failures - 1), 10_000);
    options.onCrash?.(`${options.name} ended (${why}), starting it again in ${pause} ms`);
    timer = setTimeout(() => {
      const begun = Date.now();
      run().then(
        () => {
          // A service that stays up for a while starts its next trouble with a short pause again.
          setTimeout(() => {
            if (Date.now() - begun >= 30_000) failures = 0;
          }, 30_000).unref();
        },
        (error: Error) => {
          if (!stopping) crashed(error.message);
        },
      );
    }, pause);
  };

  const url = await run();
  return {
    name: options.name,
    url,
    pid: () => process_?.pid,
    ask: (message, onProgress) =>
      new Promise((done, fail) => {
        const child = process_;
        if (!child?.connected) return fail(new Fault(`${options.name} is not running`));
        const end = () => {
          child.off('message', hear);
          child.off('exit', gone);
        };
        const gone = () => {
          end();
          fail(new Fault(`${options.name} ended before it was done (see ${options.logFile}).`));
        };
        const hear = (answer: Message) => {
          if (answer.type === 'progress') onProgress?.(answer.text);
          if (answer.type !== 'done' && answer.type !== 'fault') return;
          end();
          if (answer.type === 'done') done(answer.result);
          else fail(new Fault(answer.message));
        };
        child.on('message', hear);
        child.once('exit', gone);
        child.send(message);
      }),
    reload: async () => {
      const child = process_;
      reloads += 1;
      // Old code stays in memory; now and then a new process sheds it.
      if (child) leaving.add(child);
      if (child?.connected && reloads % 40 !== 0) {
        const entry = `${pathToFileURL(options.script).href}?v=${reloads}`;
        const outcome = await answerOf(child, { type: 'reload', entry });
        if (outcome === 'ready') {
          leaving.delete(child);
          return;
        }
        await end(child);
        if (outcome !== 'ended') throw new Fault(outcome);
      }
      await end(child);
      clearTimeout(timer);
      await run();
    },
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await end(process_);
    },
  };
}

export interface TaskOptions {
  name: string;
  script: string;
  env: Record<string, string>;
  logFile: string;
  onProgress?: (text: string) => void;
  signal?: AbortSignal;
}

/** Runs a job to its end and returns what it found. It stops when this process does, and when `signal` says so. */
export function runTask(options: TaskOptions): Promise<unknown> {
  const log = openLog(options.logFile);
  const from = statSync(options.logFile).size;
  const child = spawn(process.execPath, ['--enable-source-maps', options.script], {
    env: { ...inherited(), ...options.env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const abort = () => child.kill('SIGTERM');
  options.signal?.addEventListener('abort', abort, { once: true });
  return new Promise((done, fail) => {
    let result: { value: unknown } | undefined;
    let fault: string | undefined;
    child.on('message', (message: Message) => {
      if (message.type === 'progress') options.onProgress?.(message.text);
      if (message.type === 'done') result = { value: message.result };
      if (message.type === 'fault') fault = message.message;
    });
    child.once('error', (error) => fail(new Fault(`${options.name} could not be run: ${error.message}`)));
    child.once('exit', (code, signal) => {
      options.signal?.removeEventListener('abort', abort);
      if (result && code === 0) done(result.value);
      else
        fail(
          new Fault(
            fault ?? `${options.name} ended (${signal ?? `code ${code}`}): ${lastWords(options.logFile, from)}`,
          ),
        );
    });
  });
}

/** A service gets what it is given and the few things that every program needs, not the launcher's whole environment. */
function inherited(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'TMPDIR',
    'TEMP',
    'SystemRoot',
    'NODE_OPTIONS',
    'SSL_CERT_FILE',
    'NODE_EXTRA_CA_CERTS',
  ];
  const passed = names.flatMap((name) => (process.env[name] ? [[name, process.env[name] as string]] : []));
  // Compiled code is kept between starts: half of the time until a service is ready is spent on compiling.
  return {
    // Anything else makes graphql look at each value twice, which costs a busy page 6 % of its time.
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
    ...Object.fromEntries(passed),
  };
}
