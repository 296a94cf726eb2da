// node gateway/compose.ts [--check] [--against REF]
// Composes the committed subgraph schemas into supergraph.graphql and api.graphql. With --check it writes nothing and
// fails when they differ; with --against it names what callers of the schema at that git revision would miss.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  breakingChanges,
  breakingSubgraphChanges,
  type Composed,
  CompositionError,
  compose,
  type SubgraphSdl,
} from './composition/compose.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { check: { type: 'boolean' }, against: { type: 'string' } } });

const subgraphs = committedSubgraphs();
const composed = composeOrExit(subgraphs);
const faults = [
  ...keep('gateway/supergraph.graphql', composed.supergraphSdl),
  ...keep('gateway/api.graphql', composed.apiSdl),
  ...(values.against ? broken(values.against) : []),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${subgraphs.length} subgraphs compose: ${subgraphs.map(({ name }) => name).join(', ')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function committedSubgraphs(): SubgraphSdl[] {
  return readdirSync(join(root, 'subgraphs'))
    .map((name) => ({ name, file: join(root, 'subgraphs', name, 'contract', 'schema.graphql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sdl: readFileSync(file, 'utf8') }));
}

function composeOrExit(services: readonly SubgraphSdl[]): Composed {
  try {
    return compose(services);
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function keep(file: string, text: string): string[] {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
  if (values.check) return [`${file} is not up to date`];
  writeFileSync(path, text);
  process.stdout.write(`${file} written\n`);
  return [];
}

function broken(revision: string): string[] {
  const before = (file: string) => {
    try {
      return execFileSync('git', ['show', `${revision}:${file}`], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    } catch {
      // The file is new since then: nobody relies on it yet.
      return undefined;
    }
  };
  const api = before('gateway/api.graphql');
  return [
    ...(api ? breakingChanges(api, composed.apiSdl).map((change) => `public graph: ${change.description}`) : []),
    ...subgraphs.flatMap(({ name, sdl }) => {
      const old = before(`subgraphs/${name}/contract/schema.graphql`);
      return old ? breakingSubgraphChanges(old, sdl).map((change) => `${name}: ${change.description}`) : [];
    }),
  ];
}
