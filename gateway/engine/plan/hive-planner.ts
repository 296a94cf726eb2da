import {
  type BatchFetchNode,
  type FetchNode,
  type FetchRewrite,
  type FlattenNodePathSegment,
  type PlanNode as HiveNode,
  QueryPlanner,
  type RequiresSelection,
} from '@graphql-hive/router-query-planner';
import type { EntityPlan, FetchPlan, Path, PlanNode, RequiredSelection, Rewrite } from './plan.ts';
import type { Planner, PlannerFactory } from './planner.ts';

/** Hive's planner: Rust, prebuilt for Linux with glibc and for macOS; it plans on a thread of its own. */
export const hivePlanner: PlannerFactory = async (supergraphSdl) => {
  const planner = new QueryPlanner(supergraphSdl);
  return {
    overrideLabels: planner.overrideLabels,
    overridePercentages: [...planner.overridePercentages].sort((a, b) => a - b),
    async plan(text, { labels, percentage }) {
      const { node } = await planner.planAsync(text, undefined, new Set(labels), percentage);
      return node ? translate(node) : undefined;
    },
  } satisfies Planner;
};

function translate(node: HiveNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(translate) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(translate) };
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: node.ifClause ? translate(node.ifClause) : undefined,
        whenFalse: node.elseClause ? translate(node.elseClause) : undefined,
      };
    case 'Fetch':
      return fetchOf(node, []);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new Error(`the plan has ${node.node.kind} below a path`);
      if (!node.node.requires?.length) return { ...fetchOf(node.node, []), at: pathOf(node.path) };
      return fetchOf(node.node, [
        {
          key: '_entities',
          variable: 'representations',
          paths: [pathOf(node.path)],
          requires: (node.node.requires ?? []).map(required),
          inputRewrites: (node.node.inputRewrites ?? []).map(rewriteOf),
          outputRewrites: (node.node.outputRewrites ?? []).map(rewriteOf),
        },
      ]);
    case 'BatchFetch':
      return fetchOf(node, node.entityBatch.aliases.map(batched));
    default:
      throw new Error(`the plan has ${node.kind}, which is not served`);
  }
}

function fetchOf(node: FetchNode | BatchFetchNode, entities: readonly EntityPlan[]): FetchPlan {
  if (node.operationKind === 'subscription') throw new Error('subscriptions are not served');
  const root = entities.length === 0 && node.kind === 'Fetch';
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    operationKind: node.operationKind ?? 'query',
    operation: node.operation,
    variables: node.variableUsages ?? [],
    entities,
    outputRewrites: root ? (node.outputRewrites ?? []).map(rewriteOf) : [],
  };
}

function batched(alias: BatchFetchNode['entityBatch']['aliases'][number]): EntityPlan {
  return {
    key: alias.alias,
    variable: alias.representationsVariableName,
    paths: alias.paths.map(pathOf),
    requires: alias.requires.map(required),
    inputRewrites: (alias.inputRewrites ?? []).map(rewriteOf),
    outputRewrites: (alias.outputRewrites ?? []).map(rewriteOf),
  };
}

function pathOf(segments: readonly FlattenNodePathSegment[]): Path {
  return segments.map((segment) => {
    if (segment === '@') return { kind: 'list' };
    if ('Field' in segment) return { kind: 'field', name: segment.Field };
    return { kind: 'types', names: segment.TypeCondition };
  });
}

function required(selection: RequiresSelection): RequiredSelection {
  if (selection.kind === 'FragmentSpread') throw new Error('the plan spreads a fragment in what it requires');
  if (selection.kind === 'InlineFragment') {
    return { kind: 'fragment', type: selection.typeCondition, selections: selection.selections.map(required) };
  }
  return {
    kind: 'field',
    // Two fields of one name with different arguments: one of them was fetched under another key.
    from: selection.name,
    to: selection.alias ?? selection.name,
    selections: selection.selections?.map(required),
  };
}

function rewriteOf(rewrite: FetchRewrite): Rewrite {
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : 'kind' in rewrite ? rewrite : undefined;
  const found = setter ?? ('KeyRenamer' in rewrite ? rewrite.KeyRenamer : undefined);
  if (!found) throw new Error('the plan has a rewrite of an unknown kind');
  const path = found.path.map((segment) =>
    'Key' in segment
      ? ({ kind: 'key', name: segment.Key } as const)
      : ({ kind: 'types', names: segment.TypenameEquals } as const),
  );
  return 'renameKeyTo' in found
    ? { kind: 'rename', path, to: found.renameKeyTo }
    : { kind: 'set', path, value: found.setValueTo };
}
