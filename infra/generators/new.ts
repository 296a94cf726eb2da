// `npm run new slice volunteers/insurance [-- --zh 保险 --en insurance --role unit-officer]`: a working slice with table,
// API, rights, tests and a page of the admin, to be bent into what the noun really is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, subgraphNames } from '../tooling/paths.ts';
import { fill, names, type Words } from './names.ts';

const templates = join(import.meta.dirname, 'templates', 'slice');
const written: string[] = [];
const before = new Map<string, string | undefined>();

function write(file: string, text: string): void {
  const path = join(root, file);
  before.set(path, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  written.push(file);
}

/** Puts text behind an anchor; a file that has lost its anchor is a fault, not a guess. */
function insert(file: string, edits: readonly (readonly [RegExp, string])[]): void {
  let text = readFileSync(join(root, file), 'utf8');
  for (const [anchor, addition] of edits) {
    if (!anchor.test(text)) throw new Error(`${file} has no place like ${anchor}: add this by hand:\n${addition}`);
    text = text.replace(anchor, (found) => `${found}${addition}`);
  }
  write(file, text);
}

function undo(): void {
  for (const [path, text] of before) {
    if (text === undefined) rmSync(path, { force: true });
    else writeFileSync(path, text);
  }
  for (const file of written) {
    const folder = join(root, dirname(file));
    if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  }
}

function run(title: string, script: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${title} failed:\n${stderr || stdout}`);
}

function makeSubgraphSlice(words: Words): void {
  const folder = `subgraphs/${words.area}/${words.folder}`;
  for (const name of readdirSync(templates)) {
    if (name.startsWith('migration') || name.startsWith('page')) continue;
    const file = name.replace(/\.tmpl$/, '').replace(/^singular/, words.singular);
    write(`${folder}/${file}`, fill(readFileSync(join(templates, name), 'utf8'), words));
  }
  const migration = fill(readFileSync(join(templates, 'migration.ts.tmpl'), 'utf8'), words);
  write(`subgraphs/${words.area}/migrations/Migration${words.timestamp}_${words.table}.ts`, migration);
  insert(`subgraphs/${words.area}/index.ts`, [
    [/^(?:import .*\n)+/m, `import { ${words.sliceName} } from './${words.folder}/index.ts';\n`],
    [/slices:\s*\[/, `${words.sliceName}, `],
  ]);
  const roles = `roles: ['${words.role}']`;
  insert(`subgraphs/${words.area}/contract/privileges.ts`, [
    [
      /definePrivileges\([^{]*\{/,
      `\n  '${words.folder}.register': { zh: '登记${words.zh}', en: 'Register ${words.en}', ${roles} },` +
        `\n  '${words.folder}.close': { zh: '结束${words.zh}', en: 'Close ${words.en}', ${roles} },`,
    ],
  ]);
}

/** Areas whose module is not built yet get their page when it is. */
function makePage(words: Words): void {
  const module = `frontends/${words.area}`;
  if (!existsSync(join(root, module, 'module.config.ts'))) return;
  write(
    `${module}/${words.folder}/${words.folder}-page.tsx`,
    fill(readFileSync(join(templates, 'page.tsx.tmpl'), 'utf8'), words),
  );
  const title = `{ zh: '${words.zh}', en: '${words.En}' }`;
  insert(`${module}/module.config.ts`, [[/menu:\s*\[/, `\n    { path: '/${words.folder}', titles: ${title} },`]]);
  insert(`${module}/index.tsx`, [
    [
      /routes:\s*\[/,
      `\n    { path: '/${words.folder}', title: ${title}, load: () => import('./${words.folder}/${words.folder}-page.tsx') },`,
    ],
  ]);
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { zh: { type: 'string' }, en: { type: 'string' }, role: { type: 'string' }, singular: { type: 'string' } },
  });
  const [kind, path] = positionals;
  if (kind !== 'slice' || !path) throw new Error('npm run new slice volunteers/insurance -- --zh 保险');
  const words = names(path, values, new Date());
  if (!subgraphNames.includes(words.area as never))
    throw new Error(`There is no subgraph ${words.area}: ${subgraphNames.join(', ')}.`);
  if (existsSync(join(root, 'subgraphs', words.area, words.folder)))
    throw new Error(`subgraphs/${path} exists already.`);
  const stubs = join(root, 'subgraphs', words.area, 'stubs.ts');
  words.hasOrgUnit = existsSync(stubs) && /\bOrgUnit\b/.test(readFileSync(stubs, 'utf8'));
  makeSubgraphSlice(words);
  makePage(words);
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  run('formatting', biome.slice(root.length + 1), ['check', '--write', '--log-level=error', ...written]);
  // The page's documents are typed from the composed graph, so the contracts come before the types are checked.
  run('npm run contracts', 'infra/tooling/contracts.ts', [words.area]);
  process.stdout.write(`${written.map((file) => `  ${file}`).join('\n')}\n\nTests: npx vitest run subgraphs/${path}\n`);
  if (!values.zh)
    process.stdout.write(`Say what it is in Chinese: it is called ${basename(path)} until then (--zh).\n`);
}

try {
  main();
} catch (error) {
  undo();
  process.stderr.write(`✗ ${(error as Error).message}\n`);
  process.exitCode = 1;
}
