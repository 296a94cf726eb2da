// Typed GraphQL documents: `node frontends/codegen.ts [module…]` writes frontends/<module>/gql from the public
// schema of the gateway and the documents in the module. With --check nothing is written and a difference fails.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { composeServices } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { frontendsDir, rootDir } from './_kit/vite-plugin/index.ts';
import { moduleNames } from './build.ts';

const areas = ['directory', 'tasks', 'talents', 'volunteers', 'media', 'reports'];

/** The gateway's committed schema; before it is composed for the first time, the subgraphs' own contracts. */
async function publicSchema(): Promise<string> {
  const committed = path.join(rootDir, 'gateway/api.graphql');
  if (existsSync(committed)) return readFile(committed, 'utf8');
  const services = [];
  for (const name of areas) {
    const file = path.join(rootDir, 'subgraphs', name, 'contract/schema.graphql');
    if (existsSync(file)) services.push({ name, url: `http://${name}`, typeDefs: parse(await readFile(file, 'utf8')) });
  }
  const result = composeServices(services);
  if (!result.publicSdl)
    throw new Error((result.errors ?? []).map((error) => error.message).join('\n') || 'no schema found');
  return print(parse(result.publicSdl));
}

const scalars = {
  DateTime: 'string',
  DateTimeISO: 'string',
  Date: 'string',
  LocalDate: 'string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
};

async function generateModule(name: string, schema: string, check: boolean): Promise<string[]> {
  const dir = path.join(frontendsDir, name);
  const files = (await generate(
    {
      schema,
      documents: [`${dir}/**/*.{ts,tsx}`, `!${dir}/gql/**`, `!${dir}/**/*.test.ts`],
      ignoreNoDocuments: true,
      silent: true,
      generates: {
        [`${dir}/gql/`]: {
          preset: 'client',
          presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
          config: {
            scalars,
            useTypeImports: true,
            enumsAsTypes: true,
            avoidOptionals: false,
            importExtension: '.ts',
            emitLegacyCommonJSImports: false,
          },
        },
      },
    },
    !check,
  )) as { filename: string; content: string }[];
  if (!check) return [];
  const stale: string[] = [];
  for (const file of files) {
    if ((await readFile(file.filename, 'utf8').catch(() => '')) !== file.content)
      stale.push(path.relative(rootDir, file.filename));
  }
  return stale;
}

/** What is wrong with which document, one line each, without the tool's stack. */
function faultsOf(error: unknown): string[] {
  const inner = (error as { errors?: unknown[] } | null)?.errors;
  if (Array.isArray(inner) && inner.length > 0) return inner.flatMap(faultsOf);
  return [error instanceof Error ? error.message : String(error)];
}

const args = process.argv.slice(2);
const check = args.includes('--check');
const named = args.filter((arg) => !arg.startsWith('--'));
const stale: string[] = [];
const faults: string[] = [];
const schema = await publicSchema();
for (const name of named.length > 0 ? named : await moduleNames()) {
  try {
    stale.push(...(await generateModule(name, schema, check)));
  } catch (error) {
    faults.push(...faultsOf(error).map((fault) => `frontends/${name}: ${fault}`));
  }
}
if (stale.length > 0) {
  faults.push(`not up to date with the schema (npm run codegen):\n${stale.map((file) => `  ${file}`).join('\n')}`);
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
