import type {
  PlanNode as ApolloNode,
  FetchDataRewrite,
  FetchNode,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import type { FetchPlan, PathSegment, PlanNode, RequiredSelection, Rewrite, RewriteSegment } from './plan.ts';
import type { Planner, PlannerFactory } from './planner.ts';

/**
 * Apollo's planner, for machines that Hive's was not built for, and to compare plans with. It is no dependency of what
 * runs in production (its licence is Elastic-2.0): whoever wants it there installs `@apollo/query-planner`.
 */
export const apolloPlanner: PlannerFactory = async (supergraphSdl) => {
  const [{ QueryPlanner }, { operationFromDocument, Supergraph }] = await Promise.all([
    import('@apollo/query-planner'),
    import('@apollo/federation-internals'),
  ]);
  const supergraph = Supergraph.build(supergraphSdl);
  const schema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const labels = labelsIn(supergraphSdl);
  return {
    overrideLabels: labels.filter((label) => percentageOf(label) === undefined),
    overridePercentages: labels.flatMap((label) => percentageOf(label) ?? []).sort((a, b) => a - b),
    async plan(text, overrides) {
      const overrideConditions = new Map(
        labels.map((label) => {
          const share = percentageOf(label);
          return [label, share === undefined ? overrides.labels.has(label) : overrides.percentage < share];
        }),
      );
      const operation = operationFromDocument(schema, parse(text, { noLocation: true }));
      const { node } = planner.buildQueryPlan(operation, { overrideConditions });
      if (node?.kind === 'Subscription') throw new Error('subscriptions are not served');
      return node && translate(node);
    },
  } satisfies Planner;
};

/** Labels of progressive overrides, as the supergraph's directives hold them. */
function labelsIn(supergraphSdl: string): string[] {
  const found = supergraphSdl.matchAll(/overrideLabel: ("(?:[^"\\]|\\.)*")/g);
  return [...new Set([...found].map(([, text]) => JSON.parse(text ?? '""') as string))];
}

function percentageOf(label: string): number | undefined {
  const share = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
  return share === undefined ? undefined : Number(share);
}

function translate(node: ApolloNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(translate) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(translate) };
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: node.ifClause && translate(node.ifClause),
        whenFalse: node.elseClause && translate(node.elseClause),
      };
    case 'Fetch':
      return fetchOf(node, undefined);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new Error(`the plan has ${node.node.kind} below a path`);
      return fetchOf(node.node, node.path.map(pathSegment));
    default:
      throw new Error(`the plan has ${node.kind}, which is not served`);
  }
}

function fetchOf(node: FetchNode, path: readonly PathSegment[] | undefined): FetchPlan {
  if (node.operationKind === 'subscription') throw new Error('subscriptions are not served');
  const rewrites = (list: readonly FetchDataRewrite[] | undefined) => (list ?? []).map(rewriteOf);
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    operationKind: node.operationKind === 'mutation' ? 'mutation' : 'query',
    operation: node.operation,
    variables: node.variableUsages ?? [],
    entities: path
      ? [
          {
            key: '_entities',
            variable: 'representations',
            paths: [path],
            requires: (node.requires ?? []).map(required),
            inputRewrites: rewrites(node.inputRewrites),
            outputRewrites: rewrites(node.outputRewrites).map(fromEntity),
          },
        ]
      : [],
    outputRewrites: path ? [] : rewrites(node.outputRewrites),
  };
}

const pathSegment = (segment: string | number): PathSegment =>
  segment === '@' ? { kind: 'list' } : { kind: 'field', name: String(segment) };

function required(selection: QueryPlanSelectionNode): RequiredSelection {
  if (selection.kind === 'InlineFragment') {
    if (!selection.typeCondition) throw new Error('the plan requires something of no type');
    return { kind: 'fragment', type: selection.typeCondition, selections: selection.selections.map(required) };
  }
  // Under whichever key it was fetched; a rewrite gives it back its name.
  const key = selection.alias ?? selection.name;
  return { kind: 'field', from: key, to: key, selections: selection.selections?.map(required) };
}

function rewriteOf(rewrite: FetchDataRewrite): Rewrite {
  const path = rewrite.path.map((segment): RewriteSegment => {
    const type = /^\.\.\. on (.+)$/.exec(segment)?.[1];
    return type === undefined ? { kind: 'key', name: segment } : { kind: 'types', names: [type] };
  });
  return rewrite.kind === 'KeyRenamer'
    ? { kind: 'rename', path, to: rewrite.renameKeyTo }
    : { kind: 'set', path, value: String(rewrite.setValueTo) };
}

/** Ours start at the entity, Apollo's at the answer that holds it. */
function fromEntity(rewrite: Rewrite): Rewrite {
  const [first, ...rest] = rewrite.path;
  return first?.kind === 'key' && first.name === '_entities' ? { ...rewrite, path: rest } : rewrite;
}
