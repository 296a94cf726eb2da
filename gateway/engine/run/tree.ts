/** An object of an answer while it is put together. What subgraphs answered came as JSON, so there are no cycles. */
export type Tree = { [key: string]: unknown };

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);

/** A subgraph in this process may answer with dates and other objects that only become text when written. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * Adds what another subgraph knows to an object, in place. `isObjectType` tells types from interfaces: a subgraph
 * that knows only the interface of an entity answers with its name, which must not hide the type.
 */
export function merge(target: Tree, source: Tree, isObjectType: (name: string) => boolean): void {
  for (const key in source) {
    const known = target[key];
    const value = source[key];
    if (known === undefined || known === null) target[key] = value;
    else if (key === '__typename') {
      if (!isObjectType(known as string)) target[key] = value;
    } else if (value !== null && value !== undefined) target[key] = merged(known, value, isObjectType);
  }
}

function merged(known: unknown, value: unknown, isObjectType: (name: string) => boolean): unknown {
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
    for (let index = 0; index < known.length; index++) {
      const other = value[index];
      if (other === null || other === undefined) continue;
      known[index] = known[index] == null ? other : merged(known[index], other, isObjectType);
    }
    return known;
  }
  if (!isTree(known) || !isTree(value)) return value;
  merge(known, value, isObjectType);
  return known;
}

/**
 * A copy for a second place of the answer. Two places that hold the same entity may be given different fields later
 * under one name, so they never share an object.
 */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (!isTree(value)) return value;
  const twin: Tree = {};
  for (const key in value) twin[key] = copy(value[key]);
  return twin as T;
}
