import type { FieldNode } from 'graphql';

/**
 * The key under which a field's value stands while an answer is put together. A client may call a field by the name
 * of a key field (`id: title`), or ask for a field with arguments that a subgraph needs with others; so whatever has
 * an alias or arguments is fetched under a name that no schema and no planner uses.
 */
const PREFIX = '_h_';

export const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value;

export function dataKey(node: FieldNode): string {
  const key = responseKey(node);
  return key === node.name.value && !node.arguments?.length ? key : PREFIX + key;
}

/** The client's name of a step of an error's path. */
export function clientKey(segment: string | number): string | number {
  return typeof segment === 'string' && segment.startsWith(PREFIX) ? segment.slice(PREFIX.length) : segment;
}
