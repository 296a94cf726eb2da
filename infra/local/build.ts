import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { serverDir, serverIsCurrent } from '../tooling/build/server.ts';
import { root } from '../tooling/paths.ts';
import { Fault } from './fault.ts';

/** The bundler runs in a process of its own, so that its memory is gone when the hub runs. */
async function build(script: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0) throw new Fault(`The build failed (node ${[script, ...args].join(' ')}):\n${said.trim()}`);
}

/** Folder of the built services. */
export async function buildServer(): Promise<string> {
  if (!serverIsCurrent()) await build('infra/tooling/build.ts', ['server']);
  return serverDir;
}

/** Folder of the built admin modules. */
export async function buildFrontends(signal?: AbortSignal): Promise<string> {
  await build('frontends/build.ts', [], signal);
  return join(root, 'dist', 'frontends');
}
