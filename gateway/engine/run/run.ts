import type { GraphQLError } from 'graphql';
import type { Values } from '../compile/documents.ts';
import { clientVariable } from '../compile/keys.ts';
import { rewrite } from '../compile/rewrite.ts';
import type { EntityStep, Step } from '../compile/steps.ts';
import type { SubgraphResult } from '../subgraph-answer.ts';
import { collect, type TypeTest } from './collect.ts';
import { placeErrors, type Targets } from './place-errors.ts';
import { Representations } from './representations.ts';
import { copy, isTree, merge, type Tree } from './tree.ts';

/** Sends one body to one subgraph. Never fails: what went wrong is in the result's errors. */
export type Send = (step: Step, body: string) => Promise<SubgraphResult>;

export interface RunSources {
  readonly send: Send;
  readonly satisfies: TypeTest;
  readonly isObjectType: (name: string) => boolean;
}

/** Runs the steps of one operation and merges what comes back. Each starts as soon as what it waits for is merged. */
export class Run {
  readonly data: Tree = {};
  readonly errors: GraphQLError[] = [];
  private readonly steps: readonly Step[];
  private readonly values: Values;
  private readonly sources: RunSources;
  private readonly waiting: number[];
  /** Steps that brought less than they should have. */
  private readonly faults = new Set<number>();
  private left: number;
  private resolve!: () => void;
  private reject!: (fault: unknown) => void;

  constructor(steps: readonly Step[], values: Values, sources: RunSources) {
    this.steps = steps;
    this.values = values;
    this.sources = sources;
    this.waiting = steps.map(({ waitsFor }) => waitsFor.length);
    this.left = steps.length;
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      if (this.left === 0) resolve();
      for (const step of this.steps) if (step.waitsFor.length === 0) this.begin(step);
    });
  }

  private begin(step: Step): void {
    try {
      const targets = this.isWanted(step) ? this.targetsOf(step) : undefined;
      if (!targets) {
        this.end(step);
        return;
      }
      const sent = this.sources.send(step, bodyOf(step, targets, this.values));
      sent.then((result) => this.take(step, targets, result)).catch(this.reject);
    } catch (fault) {
      this.reject(fault);
    }
  }

  private isWanted(step: Step): boolean {
    return step.conditions.every(({ variable, value }) => (this.values[variable] === true) === value);
  }

  /** The entities that a step asks about, each representation once; `undefined` when there is nothing to ask. */
  private targetsOf(step: Step): readonly Targets[] | undefined {
    if (step.entities.length === 0) return this.roots(step).length ? [] : undefined;
    let found = false;
    const afterFault = this.faults.size > 0 && step.waitsFor.some((index) => this.faults.has(index));
    // Entities of one variable are numbered together.
    const lists = new Map<string, Representations>();
    const targets = step.entities.map((entity) => {
      const { variable, paths } = entity.plan;
      const list = lists.get(variable) ?? new Representations();
      lists.set(variable, list);
      const objects: Tree[] = [];
      const indexes: number[] = [];
      for (const path of paths) {
        for (const object of collect(this.data, path, this.sources.satisfies)) {
          const index = list.indexOf(object, entity.represent(object), afterFault);
          if (index < 0) continue;
          objects.push(object);
          indexes.push(index);
        }
      }
      found ||= objects.length > 0;
      return { entity, objects, indexes, representations: list.texts };
    });
    return found ? targets : undefined;
  }

  private take(step: Step, targets: readonly Targets[], { data, errors }: SubgraphResult): void {
    if (data) {
      if (targets.length === 0) this.takeRoot(step, data);
      for (const target of targets) this.takeEntities(target, data[target.entity.plan.key]);
    }
    if (errors?.length) {
      this.faults.add(step.index);
      this.errors.push(...placeErrors(errors, step, targets, this.data));
    }
    this.end(step);
  }

  private takeRoot(step: Step, data: Tree): void {
    const { outputRewrites } = step.fetch;
    if (outputRewrites.length) rewrite(data, outputRewrites, this.sources.satisfies);
    const [first, ...others] = this.roots(step);
    for (const root of others) merge(root, copy(data), this.sources.isObjectType);
    if (first) merge(first, data, this.sources.isObjectType);
  }

  /** The places of the answer that are the graph's root to a step: the answer itself, or roots below other types. */
  private roots({ fetch }: Step): readonly Tree[] {
    return fetch.at ? collect(this.data, fetch.at, this.sources.satisfies) : [this.data];
  }

  private takeEntities({ entity, objects, indexes, representations }: Targets, answer: unknown): void {
    if (!Array.isArray(answer)) return;
    const { outputRewrites } = entity.plan;
    if (outputRewrites.length) rewrite(answer, outputRewrites, this.sources.satisfies);
    const taken = objects.length === representations.length ? undefined : new Set<number>();
    for (let at = 0; at < objects.length; at++) {
      const index = indexes[at] as number;
      const known: unknown = answer[index];
      if (!isTree(known)) continue;
      const own = isShared(taken, index, entity) ? copy(known) : known;
      merge(objects[at] as Tree, own, this.sources.isObjectType);
    }
  }

  private end(step: Step): void {
    for (const next of step.feeds) {
      const left = (this.waiting[next] as number) - 1;
      this.waiting[next] = left;
      if (left === 0) this.begin(this.steps[next] as Step);
    }
    this.left -= 1;
    if (this.left === 0) this.resolve();
  }
}

/** Whether an entity's values already stand at another place where something may be merged into them. */
function isShared(taken: Set<number> | undefined, index: number, entity: EntityStep): boolean {
  if (!taken || entity.mayShare) return false;
  if (taken.has(index)) return true;
  taken.add(index);
  return false;
}

function bodyOf(step: Step, targets: readonly Targets[], values: Values): string {
  let text = step.opening;
  let comma = '';
  let last: string | undefined;
  for (const { entity, representations } of targets) {
    const { variable } = entity.plan;
    if (variable === last) continue;
    last = variable;
    text += `${comma}${JSON.stringify(variable)}:[${representations.join(',')}]`;
    comma = ',';
  }
  for (const name of step.fetch.variables) {
    const value = values[clientVariable(name)];
    if (value === undefined) continue;
    text += `${comma}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    comma = ',';
  }
  return `${text}}}`;
}
