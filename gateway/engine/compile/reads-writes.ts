import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { EntityPlan, FetchPlan, Path, RequiredSelection } from '../plan/plan.ts';
import { type Fragments, fragmentsOf } from './documents.ts';

/** Keys below a place of the answer, whatever the type of what stands there. */
export type Keys = Map<string, Keys>;

export interface Footprint {
  readonly path: readonly string[];
  readonly keys: Keys;
  /** The entities that are written to; none for root fields. */
  readonly entity?: EntityPlan;
}

/** What a fetch writes into the answer and what it must find there. */
export interface Traffic {
  readonly writes: readonly Footprint[];
  readonly reads: readonly Footprint[];
}

/** A key that the planner will rename once the answer is there may become any other. */
const ANY = '*';

export function trafficOf(fetch: FetchPlan): Traffic {
  const document = parse(fetch.operation, { noLocation: true });
  const root = writtenKeys(document);
  if (fetch.entities.length === 0) {
    const path = namesOf(fetch.at ?? []);
    // A root below another type is met by its name.
    return {
      writes: [{ path, keys: root }],
      reads: fetch.at ? [{ path, keys: new Map([['__typename', new Map()]]) }] : [],
    };
  }
  const places = fetch.entities.flatMap((entity) =>
    entity.paths.map((path) => ({
      entity,
      path: namesOf(path),
    })),
  );
  return {
    writes: places.map(({ entity, path }) => ({ path, entity, keys: root.get(entity.key) ?? new Map() })),
    reads: places.map(({ entity, path }) => ({ path, keys: requiredKeys(entity.requires) })),
  };
}

const namesOf = (path: Path): string[] => path.flatMap((each) => (each.kind === 'field' ? [each.name] : []));

/** Whether the second fetch reads something that the first writes. */
export function feeds(first: Traffic, second: Traffic): boolean {
  return first.writes.some((write) => second.reads.some((read) => touches(write, read)));
}

function touches(write: Footprint, read: Footprint): boolean {
  const common = Math.min(write.path.length, read.path.length);
  for (let depth = 0; depth < common; depth++) if (write.path[depth] !== read.path[depth]) return false;
  if (write.path.length < read.path.length) {
    // The first field of the way down is written: what the second reads stands in what the first brings.
    return has(write.keys, read.path[common] as string);
  }
  let keys = read.keys;
  for (const name of write.path.slice(common)) {
    const inner = keys.get(name);
    if (!inner) return false;
    keys = inner;
  }
  return [...keys.keys()].some((name) => has(write.keys, name));
}

/** Whether one of the other fetches writes into an object that the fetch at hand brings below an entity. */
export function writesBelow(entity: Footprint, others: readonly Footprint[]): boolean {
  const objects = [...entity.keys].filter(([, inner]) => inner.size > 0).map(([name]) => name);
  return objects.some((name) => {
    const place = { path: [...entity.path, name], keys: entity.keys.get(name) ?? new Map() };
    return others.some((write) => isBelow(write, place));
  });
}

function isBelow(write: Footprint, place: Footprint): boolean {
  const common = Math.min(write.path.length, place.path.length);
  for (let depth = 0; depth < common; depth++) if (write.path[depth] !== place.path[depth]) return false;
  let keys: Keys | undefined = write.keys;
  for (const name of place.path.slice(common)) keys = keys?.get(name) ?? keys?.get(ANY);
  return keys !== undefined;
}

const has = (keys: Keys, name: string): boolean => keys.has(name) || keys.has(ANY);

function requiredKeys(selections: readonly RequiredSelection[], keys: Keys = new Map()): Keys {
  for (const selection of selections) {
    if (selection.kind === 'fragment') requiredKeys(selection.selections, keys);
    else keys.set(selection.from, requiredKeys(selection.selections ?? [], keys.get(selection.from)));
  }
  return keys;
}

function writtenKeys(document: DocumentNode): Keys {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a fetch of the plan has no operation');
  return keysOf(operation.selectionSet, fragmentsOf(document), new Map());
}

function keysOf(set: SelectionSetNode, fragments: Fragments, keys: Keys): Keys {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const key = name.startsWith('_internal_') ? ANY : name;
      const inner = keys.get(key) ?? new Map();
      keys.set(key, selection.selectionSet ? keysOf(selection.selectionSet, fragments, inner) : inner);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) keysOf(selection.selectionSet, fragments, keys);
    else {
      const fragment = fragments.get(selection.name.value);
      if (fragment) keysOf(fragment.selectionSet, fragments, keys);
    }
  }
  return keys;
}
