// `npm run bench`: what a hub costs on this machine. A first start with the demonstration, a second start on the same
// folder, memory of all its processes, and answers to three questions under eight callers at once.
import { readdirSync, readFileSync } from 'node:fs';
import { launchHub, removeDataDir, temporaryDataDir } from '@hub/local';
import { signIn } from '../../infra/local/officer-session.ts';

const CALLERS = 8;
const SECONDS = 5;

interface Question {
  name: string;
  query: string;
}

const questions: Question[] = [
  { name: 'nothing but the way there', query: '{ __typename }' },
  { name: '25 key tasks, tasks alone', query: '{ keyTasks(first: 25) { nodes { id number text leadName } } }' },
  {
    name: 'the plan over five subgraphs',
    query: `{ keyTasks(first: 25) { nodes { number text lead { name } light { colour }
      activityTotals { activityCount } serviceTotals { hours } grantedHonourCount publishedContentCount } } }`,
  },
];

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  return [await work(), performance.now() - began];
};

/** Resident memory of a process and all below it, in MB; PostgreSQL's shared pages are counted once by PSS. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      parents.set(Number(name), Number(parent));
    } catch {
      // It ended while we looked.
    }
  }
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!family.has(parent) || family.has(pid)) continue;
      family.add(pid);
      grown = true;
    }
  }
  const kilobytes = [...family].map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

async function underLoad(ask: () => Promise<void>): Promise<{ perSecond: number; median: number; p95: number }> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const caller = async () => {
    while (performance.now() < end) times.push((await timed(ask))[1]);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / SECONDS, median: at(0.5), p95: at(0.95) };
}

const dataDir = temporaryDataDir();
const line = (label: string, value: string) => process.stdout.write(`${label.padEnd(34)} ${value}\n`);
try {
  const [first, firstMs] = await timed(() => launchHub({ dataDir }));
  line('first start, with demonstration', `${(firstMs / 1000).toFixed(1)} s`);
  await first.stop();
  const [hub, secondMs] = await timed(() => launchHub({ dataDir }));
  line('second start', `${(secondMs / 1000).toFixed(1)} s`);
  {
    await using officer = await signIn(hub.url, 'en');
    for (const { name, query } of questions) {
      const ask = async () => {
        const { errors } = await officer.run(query, {});
        if (errors?.length) throw new Error(`${name}: ${errors[0]?.message}`);
      };
      await ask();
      const { perSecond, median, p95 } = await underLoad(ask);
      line(name, `${perSecond.toFixed(0)}/s, median ${median.toFixed(1)} ms, 95 % below ${p95.toFixed(1)} ms`);
    }
  }
  // PostgreSQL is detached from the launcher: its own tree is counted beside it.
  const database = Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
  const hubMemory = memoryOf(hub.process.pid ?? 0);
  const databaseMemory = memoryOf(database);
  line('memory', `${hubMemory.toFixed(0)} MB hub and launcher, ${databaseMemory.toFixed(0)} MB PostgreSQL`);
  await hub.stop();
} finally {
  await removeDataDir(dataDir);
}
