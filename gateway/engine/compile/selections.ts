import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './documents.ts';
import { dataKey, responseKey } from './keys.ts';

/** A field of the answer: what the client called it, where its value stands, and what is asked below it. */
export interface Selected {
  readonly key: string;
  readonly from: string;
  readonly name: string;
  readonly below: readonly SelectionSetNode[];
}

export interface SelectionSource {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/**
 * The fields that selection sets ask of an object type, in the order of the answer (GraphQL, 6.3.2). What `@skip` and
 * `@include` leave out is gone before.
 */
export function selectedFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  source: SelectionSource,
): readonly Selected[] {
  const fields = new Map<string, Selected & { below: SelectionSetNode[] }>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value)) collect(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = source.fragments.get(selection.name.value);
        if (fragment && applies(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  };
  const add = (node: FieldNode): void => {
    const key = responseKey(node);
    let field = fields.get(key);
    if (!field) {
      const name = node.name.value;
      const takesArguments = !!(type.getFields()[name]?.args.length || node.arguments?.length);
      field = { key, from: dataKey(node, takesArguments), name, below: [] };
      fields.set(key, field);
    }
    if (node.selectionSet) field.below.push(node.selectionSet);
  };
  const applies = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const named = source.schema.getType(condition);
    return isAbstractType(named) && source.schema.isSubType(named, type);
  };
  for (const set of sets) collect(set);
  return [...fields.values()];
}
