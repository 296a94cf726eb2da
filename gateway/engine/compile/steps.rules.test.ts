import { describe, expect, it } from 'vitest';
import type { FetchPlan, PathSegment, PlanNode, RequiredSelection } from '../plan/plan.ts';
import { stepsOf } from './steps.ts';

const sources = { keysOf: () => () => [], satisfies: (a: string, b: string) => a === b };

const key = (name: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'field',
  from: name,
  to: name,
  selections: selections.length ? selections : undefined,
});

function root(subgraph: string, operation: string, kind: 'query' | 'mutation' = 'query'): FetchPlan {
  return { kind: 'fetch', subgraph, operationKind: kind, operation, variables: [], entities: [], outputRewrites: [] };
}

function below(
  subgraph: string,
  path: string,
  type: string,
  fields: string,
  requires: RequiredSelection[] = [key('id')],
): FetchPlan {
  const segments = path
    .split('.')
    .map((name): PathSegment => (name === '@' ? { kind: 'list' } : { kind: 'field', name }));
  return {
    ...root(
      subgraph,
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
    ),
    entities: [
      {
        key: '_entities',
        variable: 'representations',
        paths: [segments],
        requires: [{ kind: 'fragment', type, selections: [key('__typename'), ...requires] }],
        inputRewrites: [],
        outputRewrites: [],
      },
    ],
  };
}

const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'parallel', nodes });
const order = (plan: PlanNode, inOrder = false) =>
  stepsOf(plan, inOrder, sources).map(
    (step) => `${step.fetch.subgraph} waits ${step.waitsFor.length} feeds ${step.feeds.join()}`,
  );

const tasks = root('tasks', '{ tasks { __typename id } }');
const press = below('press', 'tasks.@', 'Task', 'contents { __typename id }');
const hours = below('hours', 'tasks.@', 'Task', 'hours');
const heads = below('heads', 'tasks.@.contents.@', 'Content', 'headline');

describe('the order of the steps', () => {
  it('starts a fetch when those it reads from are there, not when their wave is over', () => {
    expect(order(sequence(tasks, parallel(press, hours), heads))).toEqual([
      'tasks waits 0 feeds 1,2,3',
      'press waits 1 feeds 3',
      'hours waits 1 feeds ',
      'heads waits 2 feeds ',
    ]);
  });

  it('waits for what another service requires, also deep inside an object', () => {
    const price = below('price', 'tasks.@', 'Task', 'money { amount }');
    const rate = below('rate', 'tasks.@', 'Task', 'rate', [key('id'), key('money', key('amount'))]);
    const other = below('other', 'tasks.@', 'Task', 'rate', [key('id'), key('money', key('currency'))]);
    expect(order(sequence(tasks, price, rate))[2]).toBe('rate waits 2 feeds ');
    const deep = below('deep', 'tasks.@.money', 'Money', 'currency');
    expect(order(sequence(tasks, deep, other))[1]).toBe('deep waits 1 feeds 2');
    expect(order(sequence(tasks, deep, rate))[1]).toBe('deep waits 1 feeds ');
  });

  it('waits for the name of a type that another service knows', () => {
    const named = below('named', 'tasks.@', 'Task', '__typename');
    expect(order(sequence(tasks, named, hours))[1]).toBe('named waits 1 feeds 2');
  });

  it('ends a field of a mutation, with what is asked below it, before the next one begins', () => {
    const first = root('a', 'mutation { a { __typename id } }', 'mutation');
    const second = root('b', 'mutation { b { __typename id } }', 'mutation');
    const joinA = below('joinA', 'a', 'Task', 'hours');
    const joinB = below('joinB', 'b', 'Task', 'hours');
    expect(order(sequence(first, parallel(second, joinA), joinB), true)).toEqual([
      'a waits 0 feeds 1,2',
      'b waits 2 feeds 3',
      'joinA waits 1 feeds 1',
      'joinB waits 1 feeds ',
    ]);
    expect(order(parallel(first, second), true)).toEqual(['a waits 0 feeds 1', 'b waits 1 feeds ']);
  });

  it('carries the conditions of its branch', () => {
    const plan: PlanNode = {
      kind: 'condition',
      variable: 'x',
      whenTrue: press,
      whenFalse: { kind: 'condition', variable: 'y', whenTrue: undefined, whenFalse: hours },
    };
    const steps = stepsOf(sequence(tasks, plan), false, sources);
    expect(steps.map(({ conditions }) => conditions)).toEqual([
      [],
      [{ variable: 'x', value: true }],
      [
        { variable: 'x', value: false },
        { variable: 'y', value: false },
      ],
    ]);
  });
});

describe('two places of one entity', () => {
  const shares = (...nodes: PlanNode[]) =>
    stepsOf(sequence(tasks, ...nodes), false, sources).map(({ entities }) => entities[0]?.mayShare);

  it('may hold the same objects while nobody writes into them', () => {
    expect(shares(below('press', 'tasks.@', 'Task', 'contents { id }'), hours)).toEqual([undefined, true, true]);
  });

  it('may not when a later fetch does', () => {
    expect(shares(press, heads)).toEqual([undefined, false, true]);
    const same = below('more', 'tasks.@', 'Task', 'contents { words }');
    expect(shares(press, same)).toEqual([undefined, false, false]);
  });
});
