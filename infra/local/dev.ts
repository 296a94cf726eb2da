// `npm run dev [-- tasks media]`: the hub with services that are rebuilt and started again when their files change, admin
// pages that are rebuilt and published, and for the named modules a page with hot reload.
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/paths.ts';
import { banner } from './banner.ts';
import { buildFrontends } from './build.ts';
import { readConfiguration } from './env.ts';
import { Fault, isFault } from './fault.ts';
import { type RunningHub, startHub } from './hub.ts';
import { say, sinceStart } from './progress.ts';

const modules = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const outDir = join(root, 'dist', 'dev');
const stopping = new AbortController();
const children: ChildProcess[] = [];
let hub: RunningHub | undefined;

type BuildMessage = { type: 'built'; ms: number } | { type: 'failed'; message: string };

/** The first build is waited for; every later one starts the services again. */
function watchServer(): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'infra/tooling/watch.ts'), outDir], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
  children.push(child);
  return new Promise((done, fail) => {
    let first = true;
    child.on('message', (message: BuildMessage) => {
      if (message.type === 'failed') {
        if (first) fail(new Fault(`The services could not be built: ${message.message}`));
        else say(`✗ services: ${message.message}`);
      } else if (first) {
        first = false;
        done(outDir);
      } else void restart(message.ms);
    });
    child.once('exit', () => fail(new Fault('The watching build ended.')));
  });
}

let restarting: Promise<void> | undefined;
let again = false;

async function restart(built: number): Promise<void> {
  if (restarting) {
    again = true;
    return;
  }
  const begun = performance.now();
  restarting = (hub?.reload() ?? Promise.resolve()).then(
    () => say(`✓ services built in ${built} ms, up again after ${Math.round(performance.now() - begun)} ms`),
    (error: Error) => say(`✗ services: ${error.message}`),
  );
  await restarting;
  restarting = undefined;
  if (again) {
    again = false;
    await restart(0);
  }
}

/** Admin pages: only modules whose content changed are built, then published into the running hub. */
function watchFrontends(): void {
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  watch(join(root, 'frontends'), { recursive: true }, (_event, file) => {
    if (!file || /(^|[/\\])(node_modules|dist|host)[/\\]|\.test\.tsx?$|\.md$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(async () => {
        const begun = performance.now();
        try {
          await buildFrontends(stopping.signal);
          await hub?.publish();
          say(`✓ admin pages published after ${Math.round(performance.now() - begun)} ms`);
        } catch (error) {
          if (!stopping.signal.aborted) say(`✗ admin pages: ${(error as Error).message}`);
        }
      });
    }, 100);
  }).unref();
}

function hotReload(url: string): void {
  for (const [index, name] of modules.entries()) {
    const port = String(Number(process.env.DEV_PORT || 5173) + index);
    const args = [join(root, 'frontends/dev.ts'), name, '--hub', url, '--port', port];
    children.push(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
  }
}

async function end(code: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort(new Error('stopped'));
  for (const child of children) child.kill('SIGTERM');
  await hub?.stop();
  if (hub) process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  const configuration = readConfiguration();
  const signal = stopping.signal;
  hub = await startHub({ configuration, signal, onCrash: (text) => say(`! ${text}`), buildServer: watchServer });
  watchFrontends();
  hotReload(hub.url);
  say(banner(hub, sinceStart()));
  if (modules.length === 0) say('  Hot reload in the page: npm run dev -- tasks (or another module)\n');
  process.send?.({ type: 'ready', url: hub.url });
} catch (error) {
  for (const child of children) child.kill('SIGTERM');
  if (stopping.signal.aborted) process.exit(0);
  process.stderr.write(`✗ ${isFault(error) ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
