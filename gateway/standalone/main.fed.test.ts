import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lecturesAndHalls } from './testing/plain-subgraph.ts';

const script = join(import.meta.dirname, 'main.ts');

describe('npm run gateway', () => {
  let graph: Awaited<ReturnType<typeof lecturesAndHalls>>;
  let folder: string;
  let file: string;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    graph = await lecturesAndHalls();
    folder = await mkdtemp(join(tmpdir(), 'hub-gateway-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, graph.supergraph);
  });

  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  afterAll(async () => {
    await graph?.lectures[Symbol.asyncDispose]();
    await graph?.halls[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  function start(...args: string[]) {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
      child.once('close', (code) => {
        running.delete(child);
        resolve({ code, said: said.trim() });
      }),
    );
    const line = new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk)));
      child.once('close', () => reject(new Error(said)));
    });
    line.catch(() => undefined);
    return { child, ended, url: () => line.then((text) => /http\S+/.exec(text)?.[0] as string) };
  }

  async function ask(url: string, query: string): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  it('prints its address and answers until Ctrl+C', async () => {
    const { child, ended, url } = start('--supergraph', file, '--port', '0');
    expect(await ask(await url(), '{ halls }')).toEqual({ data: { halls: ['东厅', '西厅'] } });
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 0, said: '' });
  });

  it('finishes what is under way when it is told to stop, and takes nothing new', async () => {
    const { child, ended, url } = start('--supergraph', file, '--port', '0');
    const address = await url();
    const answer = ask(address, '{ keeper }');
    await graph.keeper.wasAsked;
    child.kill('SIGTERM');
    const taken = () =>
      fetch(address).then(
        () => true,
        () => false,
      );
    await expect.poll(taken, { timeout: 10_000, interval: 20 }).toBe(false);
    graph.keeper.release();
    expect(await answer).toEqual({ data: { keeper: '守门人' } });
    expect(await ended).toEqual({ code: 0, said: '' });
  });

  it('says in one sentence why it cannot serve', async () => {
    const taken = start('--supergraph', file, '--port', '0');
    const port = new URL(await taken.url()).port;
    const bad = async (name: string, text: string) => {
      const path = join(folder, name);
      await writeFile(path, text);
      return ['--supergraph', path];
    };
    const noUrl = graph.supergraph.replace(graph.halls.url, '');
    const cases: [RegExp, string[]][] = [
      [/^✗ --supergraph is missing/, []],
      [/there is no such file\.$/, ['--supergraph', join(folder, 'none.graphql')]],
      [/is not GraphQL: .*\(line 1, column 1\)\.$/, await bad('words.graphql', '就这样')],
      [/is no supergraph of federation 2/, await bad('plain.graphql', 'type Query { a: Int }')],
      [/names no address for the subgraph halls/, await bad('no-url.graphql', noUrl)],
      [/which is no http or https URL\.$/, await bad('ftp.graphql', graph.supergraph.replace('http:', 'ftp:'))],
      [/does not load: /, await bad('half.graphql', graph.supergraph.replace(/type Lecture\b[\s\S]*?\n}\n/, ''))],
      [/is in use: choose another/, ['--supergraph', file, '--port', port]],
      [/is not a loopback address/, ['--supergraph', file, '--host', '0.0.0.0']],
    ];
    for (const [sentence, args] of cases) {
      const { code, said } = await start(...args).ended;
      expect(said).toMatch(sentence);
      expect([code, said.split('\n').length]).toEqual([2, 1]);
    }
  });
});
