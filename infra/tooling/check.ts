// `npm run check`: everything that can be said about the code without running it. Unchanged parts are not asked again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

const checks = {
  'check:types': 'types (tsc)',
  'check:style': 'style (Biome)',
  'check:boundaries': 'who may know whom (dependency-cruiser)',
  'check:dead-code': 'dead code (knip)',
  'check:contracts': 'contracts up to date',
} as const;

interface Summary {
  tasks: { task: string; execution?: { exitCode: number | null }; cache: { status: string } }[];
}

const runs = join(root, '.turbo', 'runs');
mkdirSync(runs, { recursive: true });
const before = new Set(readdirSync(runs));
const turbo = join(root, 'node_modules', '.bin', 'turbo');
const names = Object.keys(checks);
const { error } = spawnSync(
  turbo,
  ['run', ...names, '--continue', '--summarize', '--output-logs=errors-only', '--log-order=grouped', '--concurrency=2'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '1' },
  },
);
if (error) process.stderr.write(`turbo could not be run: ${error.message}\n`);

const written = readdirSync(runs).filter((name) => !before.has(name));
const summary: Summary = written[0] ? JSON.parse(readFileSync(join(runs, written[0]), 'utf8')) : { tasks: [] };
for (const name of written) rmSync(join(runs, name));

const outcome = Object.entries(checks).map(([name, title]) => {
  const task = summary.tasks.find((entry) => entry.task === name);
  // A check that did not run to its end did not pass.
  const passed = task?.cache.status === 'HIT' || task?.execution?.exitCode === 0;
  return { name, title, passed, cached: task?.cache.status === 'HIT' };
});
process.stdout.write('\n');
for (const { title, passed, cached } of outcome) {
  process.stdout.write(`${passed ? '✓' : '✗'} ${title}${cached ? ' (unchanged)' : ''}\n`);
}
const result = process.env.CHECK_RESULT;
if (result) writeFileSync(result, JSON.stringify(outcome));
process.exitCode = outcome.every(({ passed }) => passed) ? 0 : 1;
