import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** In the order in which their data build on each other. */
export const subgraphNames = ['directory', 'tasks', 'talents', 'volunteers', 'media', 'reports'] as const;
export type SubgraphName = (typeof subgraphNames)[number];
