import type { SubgraphDefinition } from '@hub/kit';

const modules = import.meta.glob<{ definition: SubgraphDefinition }>('../../subgraphs/[a-z]*/index.ts');

/** Every subgraph of the hub, as the services start them. */
export async function allDefinitions(): Promise<SubgraphDefinition[]> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  return loaded.map(({ definition }) => definition);
}
