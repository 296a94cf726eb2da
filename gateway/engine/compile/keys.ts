import type { FieldNode } from 'graphql';

/**
 * The key under which a field's value stands while an answer is put together. A client may call a field by the name
 * of a key field (`id: title`), or ask for a field that a service needs with other arguments; so whatever has an alias
 * or could have arguments is fetched under a name that no schema and no planner uses.
 */
const PREFIX = '_h_';

export const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value;

export function dataKey(node: FieldNode, takesArguments: boolean): string {
  const key = responseKey(node);
  return key === node.name.value && !takesArguments ? key : PREFIX + key;
}

/** The client's name of a step of an error's path. */
export function clientKey(segment: string | number): string | number {
  return typeof segment === 'string' && segment.startsWith(PREFIX) ? segment.slice(PREFIX.length) : segment;
}

/** A planner names variables of its own, and does not look whether the client had the same idea. */
export function plannedVariable(name: string): string {
  return /^(representations|__batch_reps_\d+)$/.test(name) ? PREFIX + name : name;
}

/** The client's name of a variable that a fetch uses. */
export function clientVariable(name: string): string {
  const own = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
  return plannedVariable(own) === name ? own : name;
}
