// `npm run check:boundaries`: the rules of .dependency-cruiser.cjs over all sources.
//
// The tool reads TypeScript through a compiler API that TypeScript 7 does not have, or through swc, whose walk stops at
// `await using`. So it is given a shadow of the tree: the same files, each with nothing in it but what it imports,
// types included, since a type of another area binds as much as a value.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { root } from './paths.ts';

interface Violation {
  rule: { name: string; comment?: string };
  from: string;
  to: string;
  cycle?: { name: string }[];
}
interface Report {
  summary: { violations: Violation[] };
  modules: { source: string; dependencies: unknown[] }[];
}

const places = ['subgraphs', 'gateway', 'frontends', 'infra', 'test'];
const shadow = join(root, '.cache', 'boundaries');
const skipped = /(^|[/\\])(node_modules|dist|templates|\.cache|\.data)([/\\]|$)/;

/** Every module that the file names, as bare imports; what is only a type says so. */
function importsOf(file: string, text: string): string {
  const { module } = parseSync(file, text);
  const lines: string[] = [];
  const add = (name: string, types: boolean) =>
    lines.push(
      types ? `import type T${lines.length} from ${JSON.stringify(name)};` : `import ${JSON.stringify(name)};`,
    );
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { entries } of module.staticExports) {
    const from = entries[0]?.moduleRequest?.value;
    if (from)
      add(
        from,
        entries.every((entry) => entry.isType),
      );
  }
  for (const { moduleRequest } of module.dynamicImports) {
    // One with a computed name says nothing here.
    const [, name] = /^(?:'([^'\n]+)')$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    if (name) add(name, false);
  }
  return `${lines.join('\n')}\n`;
}

function makeShadow(): void {
  rmSync(shadow, { recursive: true, force: true });
  for (const place of places) {
    for (const entry of readdirSync(join(root, place), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || skipped.test(relative(root, file))) continue;
      const copy = join(shadow, relative(root, file));
      mkdirSync(dirname(copy), { recursive: true });
      const isCode = /\.(ts|tsx|mjs|js)$/.test(file);
      writeFileSync(
        copy,
        isCode ? importsOf(file, readFileSync(file, 'utf8')) : entry.name === 'package.json' ? readFileSync(file) : '',
      );
    }
  }
  const workspaces = join(root, 'node_modules', '@hub');
  mkdirSync(join(shadow, 'node_modules', '@hub'), { recursive: true });
  for (const name of readdirSync(workspaces)) {
    const target = resolve(workspaces, readlinkSync(join(workspaces, name)));
    symlinkSync(join(shadow, relative(root, target)), join(shadow, 'node_modules', '@hub', name));
  }
}

makeShadow();
const tool = realpathSync(join(root, 'node_modules', '.bin', 'depcruise'));
const args = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...places];
const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
  cwd: shadow,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
let report: Report;
try {
  report = JSON.parse(stdout) as Report;
} catch {
  process.stderr.write(stderr || stdout);
  process.exit(1);
}
const read = report.modules.filter(({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0);
const { violations } = report.summary;
for (const { rule, from, to, cycle } of violations) {
  process.stderr.write(`✗ ${rule.name}: ${[from, ...(cycle ? cycle.map(({ name }) => name) : [to])].join(' → ')}\n`);
}
for (const comment of new Set(violations.map(({ rule }) => rule.comment && `  ${rule.name}: ${rule.comment}`))) {
  if (comment) process.stderr.write(`${comment}\n`);
}
// Without its parser the tool would read no TypeScript and find nothing to complain about.
if (read.length === 0) process.stderr.write('✗ No TypeScript was read.\n');
else if (violations.length === 0) process.stdout.write(`${read.length} files keep to the rules\n`);
process.exitCode = violations.length === 0 && read.length > 0 ? 0 : 1;
