/**
 * A query plan in our own form, whatever planner made it. It says which fetches there are, what each reads from the
 * answers before it, and in which order they may run.
 */
export type PlanNode = SequencePlan | ParallelPlan | ConditionPlan | FetchPlan;

export interface SequencePlan {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelPlan {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** Which branch runs depends on a boolean variable of the operation. */
export interface ConditionPlan {
  readonly kind: 'condition';
  readonly variable: string;
  readonly whenTrue: PlanNode | undefined;
  readonly whenFalse: PlanNode | undefined;
}

/** One request to one subgraph: its root fields, or fields of entities that were met before. */
export interface FetchPlan {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly operationKind: 'query' | 'mutation';
  /** The document that the subgraph gets. */
  readonly operation: string;
  /** The operation's variables that the document uses. */
  readonly variables: readonly string[];
  /** Empty for a fetch of root fields. */
  readonly entities: readonly EntityPlan[];
  /** Where the root of the graph stands again below another type, for root fields that are asked there. */
  readonly at?: Path | undefined;
  /** Changes to the answer of root fields before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

/** One `_entities` field of a fetch. */
export interface EntityPlan {
  /** The field's name in the answer. */
  readonly key: string;
  /** The variable that carries the representations. */
  readonly variable: string;
  /** Where the entities stand in what is merged so far. */
  readonly paths: readonly Path[];
  /** What of an entity the subgraph must be told, by type. */
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

export type Path = readonly PathSegment[];

export type PathSegment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'types'; readonly names: readonly string[] };

export type RequiredSelection =
  | {
      readonly kind: 'field';
      /** Under which key the value stands in what is merged so far. */
      readonly from: string;
      /** Under which key the subgraph wants it. */
      readonly to: string;
      readonly selections: readonly RequiredSelection[] | undefined;
    }
  | { readonly kind: 'fragment'; readonly type: string; readonly selections: readonly RequiredSelection[] };

/** A change to a representation on its way in, or to an answer on its way out. */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly RewriteSegment[]; readonly value: string }
  | { readonly kind: 'rename'; readonly path: readonly RewriteSegment[]; readonly to: string };

export type RewriteSegment =
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'types'; readonly names: readonly string[] };

/** The plan in words, for whoever may see it. */
export function printPlan(node: PlanNode | undefined, indent = ''): string {
  if (!node) return `${indent}nothing\n`;
  const deeper = `${indent}  `;
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return `${indent}${node.kind}\n${node.nodes.map((inner) => printPlan(inner, deeper)).join('')}`;
    case 'condition': {
      const branch = (word: string, inner: PlanNode | undefined) =>
        inner ? `${indent}${word} $${node.variable}\n${printPlan(inner, deeper)}` : '';
      return branch('if', node.whenTrue) + branch('unless', node.whenFalse);
    }
    case 'fetch': {
      const places = node.entities.flatMap(({ paths }) => paths.map(printPath));
      const at = places.length ? ` at ${places.join(', ')}` : '';
      return `${indent}fetch ${node.subgraph}${at}\n${deeper}${node.operation.trim().replaceAll('\n', `\n${deeper}`)}\n`;
    }
  }
}

function printPath(path: Path): string {
  return path
    .map((segment) =>
      segment.kind === 'field' ? `.${segment.name}` : segment.kind === 'list' ? '[]' : `(${segment.names.join('|')})`,
    )
    .join('')
    .replace(/^\./, '');
}
