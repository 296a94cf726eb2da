// `npm run check:boundaries`: the rules of .dependency-cruiser.cjs over all sources.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.ts';

interface Report {
  summary: {
    totalCruised: number;
    violations: { rule: { name: string }; from: string; to: string; cycle?: { name: string }[] }[];
  };
  modules: { source: string; dependencies: unknown[] }[];
}

const tool = join(root, 'node_modules', '.bin', 'depcruise');
const places = ['subgraphs', 'gateway', 'frontends', 'infra', 'test'];
const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...places];
const { stdout, stderr } = spawnSync(tool, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
let report: Report;
try {
  report = JSON.parse(stdout) as Report;
} catch {
  process.stderr.write(stderr || stdout);
  process.exit(1);
}
const read = report.modules.filter(({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0);
if (read.length === 0) {
  // Without a parser for TypeScript the tool finds nothing, and nothing to complain about.
  process.stderr.write('No TypeScript was read: @swc/core is missing.\n');
  process.exit(1);
}
for (const { rule, from, to, cycle } of report.summary.violations) {
  process.stderr.write(`✗ ${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}\n`);
}
process.stdout.write(
  `${read.length} files keep to ${report.summary.violations.length === 0 ? 'the rules' : 'most of the rules'}\n`,
);
process.exitCode = report.summary.violations.length === 0 ? 0 : 1;
