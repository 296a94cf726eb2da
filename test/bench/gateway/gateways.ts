import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from './graph.ts';
import { compareDir } from './install.ts';
import { freePort, GATEWAY_CORE, type Program, type Running, start } from './processes.ts';

export interface Gateway {
  readonly name: string;
  /** Whether it asks the four subgraph processes, whose CPU then belongs to the whole. */
  readonly asksSubgraphs: boolean;
  program(graph: Graph, folder: string): Program | Promise<Program>;
}

const node = process.execPath;
const compare = (file: string, ...args: string[]): Program => ({
  core: GATEWAY_CORE,
  command: [node, join(compareDir, file), ...args],
});
const standalone = join(import.meta.dirname, '..', '..', '..', 'gateway', 'standalone', 'main.ts');

/** Ours as anyone starts it. */
export const ours = ({ supergraphFile }: Graph, nodeArguments: readonly string[] = []): Program => ({
  core: GATEWAY_CORE,
  command: [node, ...nodeArguments, standalone, '--supergraph', supergraphFile, '--port', '0', '--no-watch'],
});

async function hive({ supergraphFile }: Graph, folder: string, ...more: string[]): Promise<Program> {
  const port = await freePort();
  const bin = join(compareDir, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
  const options = ['--host', '127.0.0.1', '--port', String(port), '--fork', '1', '--polling', '1h'];
  return {
    core: GATEWAY_CORE,
    command: [node, bin, ...options, 'supergraph', ...more, supergraphFile],
    cwd: folder,
    env: { LOG_LEVEL: 'error' },
    url: `http://127.0.0.1:${port}/graphql`,
  };
}

async function grafbase({ subgraphs }: Graph, folder: string): Promise<Program> {
  const binary = join(compareDir, 'node_modules', '@grafbase', 'cli-x86_64-unknown-linux-musl', 'grafbase');
  if (!existsSync(binary)) throw new Error('npm has its binary for Linux on x64 only');
  const port = await freePort();
  const home = join(folder, 'grafbase');
  mkdirSync(home, { recursive: true });
  const config = [
    '[graph]',
    'introspection = true',
    ...subgraphs.flatMap(({ name, url }) => [
      `[subgraphs.${name}]`,
      `url = "${url}"`,
      `schema_path = "${join(folder, `${name}.graphql`)}"`,
    ]),
  ];
  writeFileSync(join(home, 'grafbase.toml'), `${config.join('\n')}\n`);
  return {
    core: GATEWAY_CORE,
    command: [binary, '--home', home, 'dev', '--config', join(home, 'grafbase.toml'), '--port', String(port)],
    cwd: home,
    url: `http://127.0.0.1:${port}/graphql`,
  };
}

export const gateways: readonly Gateway[] = [
  { name: 'ours', asksSubgraphs: true, program: (graph) => ours(graph) },
  {
    name: 'apollo-gateway',
    asksSubgraphs: true,
    program: ({ supergraphFile }) => compare('apollo-gateway.mjs', supergraphFile),
  },
  { name: 'hive-stitching', asksSubgraphs: true, program: (graph, folder) => hive(graph, folder) },
  {
    name: 'hive-router',
    asksSubgraphs: true,
    program: (graph, folder) => hive(graph, folder, '--hive-router-runtime'),
  },
  {
    name: 'apollo-server+router-runtime',
    asksSubgraphs: true,
    program: ({ supergraphFile }) => compare('router-runtime.mjs', supergraphFile),
  },
  { name: 'grafbase', asksSubgraphs: true, program: grafbase },
  {
    name: 'in-process',
    asksSubgraphs: false,
    program: ({ supergraphFile }) => ({
      core: GATEWAY_CORE,
      command: [node, join(import.meta.dirname, 'in-process.ts'), supergraphFile],
    }),
  },
  { name: 'monolith-jit', asksSubgraphs: false, program: () => compare('monolith.mjs', 'jit') },
  { name: 'monolith-js', asksSubgraphs: false, program: () => compare('monolith.mjs', 'js') },
];

export async function startGateway(gateway: Gateway, graph: Graph, folder: string): Promise<Running> {
  return start(await gateway.program(graph, folder));
}
