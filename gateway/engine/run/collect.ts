import type { Path } from '../plan/plan.ts';
import { isTree, type Tree } from './tree.ts';

/** Whether an object of the named type satisfies a condition that names one of these types. */
export type TypeTest = (typeName: string, condition: string) => boolean;

/** The entities that stand at a path of what is merged so far. */
export function collect(data: Tree, path: Path, satisfies: TypeTest): Tree[] {
  const found: Tree[] = [];
  walk(data, path, 0, satisfies, found);
  return found;
}

function walk(value: unknown, path: Path, index: number, satisfies: TypeTest, found: Tree[]): void {
  if (value === null || typeof value !== 'object') return;
  // A planner need not say how deep lists lie in each other.
  if (Array.isArray(value)) {
    const next = path[index]?.kind === 'list' ? index + 1 : index;
    for (const member of value) walk(member, path, next, satisfies, found);
    return;
  }
  const segment = path[index];
  if (!segment) found.push(value as Tree);
  else if (segment.kind === 'field') walk((value as Tree)[segment.name], path, index + 1, satisfies, found);
  else if (segment.kind === 'types') {
    if (ofTypes(value as Tree, segment.names, satisfies)) walk(value, path, index + 1, satisfies, found);
  }
}

/** An object without a type's name has the only type that it can have. */
export function ofTypes(value: Tree, names: readonly string[], satisfies: TypeTest): boolean {
  const own = value.__typename;
  return typeof own !== 'string' || names.some((name) => satisfies(own, name));
}

/** The places of these objects in the answer, for errors: found again only when there is something to tell. */
export function placesOf(data: Tree, path: Path, wanted: ReadonlySet<Tree>): Map<Tree, (string | number)[][]> {
  const places = new Map<Tree, (string | number)[][]>();
  const names = path.filter((segment) => segment.kind === 'field').map(({ name }) => name);
  const look = (value: unknown, depth: number, at: (string | number)[]): void => {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) look(member, depth, [...at, index]);
    } else if (isTree(value)) {
      const name = names[depth];
      if (name !== undefined) look(value[name], depth + 1, [...at, name]);
      else if (wanted.has(value)) places.set(value, [...(places.get(value) ?? []), at]);
    }
  };
  look(data, 0, []);
  return places;
}
