import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ours } from './gateways.ts';
import type { Graph } from './graph.ts';
import { Asker } from './load.ts';
import { start, stop } from './processes.ts';
import type { Question } from './questions.ts';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const root = join(import.meta.dirname, '..', '..', '..');

/** Runs ours under V8's sampling profiler and lists where its own time goes. */
export async function profile(
  graph: Graph,
  folder: string,
  { seconds, callers }: { readonly seconds: number; readonly callers: number },
  question: Question,
) {
  const dir = join(folder, 'profiles');
  mkdirSync(dir, { recursive: true });
  const gateway = await start(ours(graph, ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', dir]));
  const asker = new Asker(gateway.url, callers);
  const load = await asker.run(question, seconds);
  await asker.close();
  await stop(gateway.pid);
  const file = readdirSync(dir)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => join(dir, name))
    .at(-1);
  if (!file) throw new Error('no profile was written');
  return { file, load, lines: topOf(JSON.parse(readFileSync(file, 'utf8')) as Profile, 25) };
}

/** The functions with the most time of their own, in percent of the time in which anything ran. */
function topOf({ nodes, samples, timeDeltas }: Profile, most: number): string[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const path = url.startsWith('file:') ? relative(root, new URL(url).pathname) : url;
      const place = path ? ` ${path.replace(/^.*node_modules\//, '')}:${lineNumber + 1}` : '';
      return [id, `${functionName || '(anonymous)'}${place}`];
    }),
  );
  const own = new Map<string, number>();
  samples.forEach((id, at) => {
    const name = names.get(id) as string;
    if (name !== '(idle)') own.set(name, (own.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  });
  const total = [...own.values()].reduce((sum, each) => sum + each, 0);
  return [...own]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`);
}
