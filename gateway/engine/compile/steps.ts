import type { EntityPlan, FetchPlan, PlanNode } from '../plan/plan.ts';
import type { TypeTest } from '../run/collect.ts';
import { feeds, type Traffic, trafficOf, writesBelow } from './reads-writes.ts';
import { compileRepresent, type KeysOf, type Represent } from './represent.ts';

/** A fetch of the plan, ready to run. */
export interface Step {
  readonly index: number;
  readonly fetch: FetchPlan;
  /** The body's text up to the values of the variables. */
  readonly opening: string;
  readonly entities: readonly EntityStep[];
  /** It runs only when each of these boolean variables has this value. */
  readonly conditions: readonly { readonly variable: string; readonly value: boolean }[];
  /** Steps that must be merged before it can start. */
  readonly waitsFor: readonly number[];
  /** Steps that wait for this one. */
  readonly feeds: readonly number[];
}

export interface EntityStep {
  readonly plan: EntityPlan;
  readonly represent: Represent;
  /** Nothing is merged below an entity later, so that two places of the answer may hold the same objects. */
  readonly mayShare: boolean;
}

export interface StepSources {
  readonly keysOf: (subgraph: string) => KeysOf;
  readonly satisfies: TypeTest;
}

interface Draft {
  readonly fetch: FetchPlan;
  readonly conditions: Step['conditions'];
  /** Steps that the plan puts before it. */
  readonly before: readonly Draft[];
  readonly traffic: Traffic;
}

/**
 * The steps of a plan with what each really waits for. The plan goes in waves; a step here starts as soon as the
 * steps are merged that write what it reads, so that a slow subgraph delays only what needs it. The fields of a
 * mutation go one after the other.
 */
export function stepsOf(plan: PlanNode | undefined, inOrder: boolean, sources: StepSources): readonly Step[] {
  const drafts: Draft[] = [];
  if (plan) draft(plan, [], [], drafts);
  const index = new Map(drafts.map((one, at) => [one, at]));
  const awaited = drafts.map((one) =>
    one.before.filter((earlier) => feeds(earlier.traffic, one.traffic)).map((earlier) => index.get(earlier) as number),
  );
  if (inOrder) fieldAfterField(drafts, awaited);
  return drafts.map((one, at) => ({
    index: at,
    fetch: one.fetch,
    opening: `{"query":${JSON.stringify(one.fetch.operation)},"variables":{`,
    entities: one.fetch.entities.map((entity) => ({
      plan: entity,
      represent: compileRepresent(entity, sources.keysOf(one.fetch.subgraph), sources.satisfies),
      mayShare: mayShare(entity, one, drafts),
    })),
    conditions: one.conditions,
    waitsFor: awaited[at] ?? [],
    feeds: awaited.flatMap((sources, other) => (sources.includes(at) ? [other] : [])),
  }));
}

/**
 * A field of a mutation is over when what is asked below it is there, so the next one waits for all that the earlier
 * ones lead to (GraphQL, 6.2.2). A planner puts these fetches beside each other.
 */
function fieldAfterField(drafts: readonly Draft[], awaited: number[][]): void {
  let fields = 0;
  // The number of the last field that a step has anything to do with.
  const field: number[] = [];
  for (const [at, { fetch }] of drafts.entries()) {
    if (fetch.operationKind === 'mutation') field[at] = fields++;
    else field[at] = Math.max(0, ...(awaited[at] ?? []).map((earlier) => field[earlier] ?? 0));
  }
  for (const [at, { fetch }] of drafts.entries()) {
    if (fetch.operationKind !== 'mutation') continue;
    awaited[at] = drafts.flatMap((_, other) => ((field[other] as number) < (field[at] as number) ? [other] : []));
  }
}

/** Walks the plan and returns the steps below a node. */
function draft(
  node: PlanNode,
  before: readonly Draft[],
  conditions: Step['conditions'],
  drafts: Draft[],
): readonly Draft[] {
  switch (node.kind) {
    case 'fetch': {
      const one = { fetch: node, conditions, before, traffic: trafficOf(node) };
      drafts.push(one);
      return [one];
    }
    case 'parallel':
      return node.nodes.flatMap((inner) => draft(inner, before, conditions, drafts));
    case 'sequence': {
      const done: Draft[] = [];
      for (const inner of node.nodes) done.push(...draft(inner, [...before, ...done], conditions, drafts));
      return done;
    }
    case 'condition': {
      const branch = (inner: PlanNode | undefined, value: boolean) =>
        inner ? draft(inner, before, [...conditions, { variable: node.variable, value }], drafts) : [];
      return [...branch(node.whenTrue, true), ...branch(node.whenFalse, false)];
    }
  }
}

function mayShare(entity: EntityPlan, own: Draft, drafts: readonly Draft[]): boolean {
  const mine = own.traffic.writes.filter((write) => write.entity === entity);
  const others = drafts.flatMap(({ traffic }) => traffic.writes).filter((write) => write.entity !== entity);
  return !mine.some((write) => writesBelow(write, others));
}
