import { type DirectiveNode, Kind } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A cost: a number where no variable has a say, else a function of the variables. */
export type Cost = number | ((variables: Variables) => number);

/** The sum of some costs. */
export function plus(costs: readonly Cost[]): Cost {
  let fixed = 0;
  const open: Exclude<Cost, number>[] = [];
  for (const cost of costs) {
    if (typeof cost === 'number') fixed += cost;
    else open.push(cost);
  }
  const [only, more] = open;
  if (!only) return fixed;
  if (!more && fixed === 0) return only;
  return (variables) => {
    let sum = fixed;
    for (const cost of open) sum += cost(variables);
    return sum;
  };
}

/** The dearest of some costs. */
export function most(costs: readonly Cost[]): Cost {
  if (costs.every((cost) => typeof cost === 'number')) return Math.max(0, ...costs);
  return (variables) => Math.max(0, ...costs.map((cost) => costWith(cost, variables)));
}

/** A cost so many times. */
export function times(count: Cost, cost: Cost): Cost {
  if (typeof count === 'number' && typeof cost === 'number') return count * cost;
  return (variables) => costWith(count, variables) * costWith(cost, variables);
}

/** What a compiled operation costs with these variables. */
export function costWith(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables);
}

/** A cost under `@skip` and `@include`: what is not selected costs nothing. */
export function included(directives: readonly DirectiveNode[] | undefined, cost: Cost): Cost {
  let under = cost;
  for (const { name, arguments: args } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = args?.find((arg) => arg.name.value === 'if')?.value;
    const wanted = name.value === 'include';
    if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return 0;
    if (value?.kind !== Kind.VARIABLE) continue;
    const variable = value.name.value;
    const inner = under;
    under = (variables) => ((variables[variable] === true) === wanted ? costWith(inner, variables) : 0);
  }
  return under;
}
