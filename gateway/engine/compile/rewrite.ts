import type { Rewrite, RewriteSegment } from '../plan/plan.ts';
import { ofTypes, type TypeTest } from '../run/collect.ts';
import { isTree, type Tree } from '../run/tree.ts';

/** Changes keys or values of a representation or of an answer, in place, as the planner asks for. */
export function rewrite(value: unknown, rewrites: readonly Rewrite[], satisfies: TypeTest): void {
  for (const one of rewrites) apply(value, one.path, 0, one, satisfies);
}

function apply(
  value: unknown,
  path: readonly RewriteSegment[],
  index: number,
  change: Rewrite,
  satisfies: TypeTest,
): void {
  if (Array.isArray(value)) {
    for (const member of value) apply(member, path, index, change, satisfies);
    return;
  }
  const segment = path[index];
  if (!isTree(value) || !segment) return;
  if (segment.kind === 'types') {
    if (ofTypes(value, segment.names, satisfies)) apply(value, path, index + 1, change, satisfies);
  } else if (index < path.length - 1) apply(value[segment.name], path, index + 1, change, satisfies);
  else if (change.kind === 'set') value[segment.name] = change.value;
  else move(value, segment.name, change.to);
}

function move(value: Tree, from: string, to: string): void {
  if (!(from in value)) return;
  value[to] = value[from];
  delete value[from];
}
