// `npm run bench -- gateway`: what a request costs our gateway and others, all over the same subgraphs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, type Settings } from './arguments.ts';
import { gateways, startGateway } from './gateways.ts';
import { type Graph, startGraph } from './graph.ts';
import { installPeers } from './install.ts';
import { Asker } from './load.ts';
import { measureRound, type Subject } from './measure.ts';
import { stayOffTheGatewaysCore, stopAll } from './processes.ts';
import { profile } from './profile.ts';
import { questions } from './questions.ts';
import { Results, ratioLines, table } from './report.ts';
import { sameAnswers } from './verify.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const folder = join(import.meta.dirname, '..', '..', '..', '.cache', 'bench');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().then(() => process.exit(130)));
}

try {
  const settings = readArguments(
    process.argv.slice(2),
    gateways.map(({ name }) => name),
    questions.map(({ name }) => name),
  );
  const asked = questions.filter(({ name }) => (settings.question ?? name) === name);
  stayOffTheGatewaysCore();
  installPeers(say);
  rmSync(folder, { recursive: true, force: true });
  const graph = await startGraph(folder);
  if (settings.profile) {
    const { file, load, lines } = await profile(graph, folder, settings, asked.at(-1) as (typeof questions)[number]);
    for (const line of [`${load.perSecond.toFixed(0)} requests/s under the profiler`, ...lines, file]) say(line);
  } else await compare(graph, settings, asked);
} catch (error) {
  process.stderr.write(`✗ ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}

async function compare(graph: Graph, settings: Settings, asked: typeof questions): Promise<void> {
  const subjects = await startAll(graph, settings);
  const sizes = await sameAnswers(new Map(subjects.map(({ name, asker }) => [name, asker])));
  const names = subjects.map(({ name }) => name);
  say(`All give the same answers: ${names.join(', ')}.`);
  const results = new Results();
  for (let round = 0; round < settings.rounds; round += 1) {
    say(`round ${round + 1} of ${settings.rounds} …`);
    await measureRound(subjects, asked, { seconds: settings.seconds, round }, (subject, question, figures) =>
      results.add(question, subject.name, figures),
    );
  }
  say('');
  for (const question of asked) {
    for (const line of table(results, question, names, sizes.get(question) ?? 0)) say(line);
  }
  for (const line of ratioLines(results, asked)) say(line);
  await Promise.all(subjects.map(({ asker }) => asker.close()));
}

/** One that cannot run here is told with its reason and left out. */
async function startAll(graph: Graph, { only, callers }: Settings): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const gateway of gateways.filter(({ name }) => only.length === 0 || only.includes(name))) {
    try {
      const { pid, url } = await startGateway(gateway, graph, folder);
      const subgraphs = gateway.asksSubgraphs ? graph.subgraphs.map((each) => each.pid) : [];
      subjects.push({ name: gateway.name, pid, asker: new Asker(url, callers), subgraphs });
    } catch (error) {
      say(`${gateway.name} cannot run here: ${(error as Error).message}`);
    }
  }
  if (subjects.length === 0) throw new Error('There is nothing to measure.');
  return subjects;
}
