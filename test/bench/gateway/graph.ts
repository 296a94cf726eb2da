import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { compareDir, fromCompare } from './install.ts';
import { OTHER_CORE, type Running, start } from './processes.ts';

export interface Graph {
  readonly subgraphs: readonly (Running & { readonly name: string; readonly sdl: string })[];
  readonly supergraphFile: string;
}

interface Schemas {
  readonly names: readonly string[];
  sdlOf(name: string): string;
}

/** The four subgraphs, each a process beside the gateway's core, and their supergraph. */
export async function startGraph(folder: string): Promise<Graph> {
  const { names, sdlOf } = await fromCompare<Schemas>('schemas.mjs');
  const subgraphs = await Promise.all(
    names.map(async (name) => {
      const command = [process.execPath, join(compareDir, 'subgraph.mjs'), name];
      return { ...(await start({ core: OTHER_CORE, command })), name, sdl: sdlOf(name) };
    }),
  );
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(`the subgraphs do not compose: ${errors?.map(({ message }) => message)}`);
  mkdirSync(folder, { recursive: true });
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraphSdl);
  for (const { name, sdl } of subgraphs) writeFileSync(join(folder, `${name}.graphql`), sdl);
  return { subgraphs, supergraphFile };
}
