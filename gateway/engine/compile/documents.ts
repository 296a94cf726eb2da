import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { dataKey, responseKey } from './keys.ts';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}

const asksAboutSchema = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

/**
 * The text that is planned: one operation with the fragments it uses, its fields under the names of `dataKey`, and
 * without questions about the schema, which no subgraph answers. `undefined` when nothing is left to fetch.
 */
export function plannedText(operation: OperationDefinitionNode, fragments: Fragments): string | undefined {
  const selectionSet = rootWithout(operation.selectionSet, fragments, (field) => field.name.value.startsWith('__'));
  if (!selectionSet) return undefined;
  const stripped = { ...operation, selectionSet };
  return print(visit(withFragments(stripped, fragments), { Field: renamed }));
}

/** The operation's questions about the schema alone, or `undefined` when it has none. */
export function schemaQuestions(operation: OperationDefinitionNode, fragments: Fragments): DocumentNode | undefined {
  const selectionSet = rootWithout(operation.selectionSet, fragments, (field) => !asksAboutSchema(field));
  return selectionSet && withFragments({ ...operation, selectionSet }, fragments);
}

/** For each of those questions its name in the answer, and the key under which the answer keeps it until it is written. */
export function schemaKeys(questions: DocumentNode): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  visit(questions, {
    Field(node) {
      keys.set(responseKey(node), dataKey(node));
      return false;
    },
  });
  return keys;
}

function renamed(node: FieldNode): FieldNode {
  const key = dataKey(node);
  const plain = key === node.name.value;
  return { ...node, alias: plain ? undefined : { kind: Kind.NAME, value: key } };
}

/** The root selection without the fields that `drop` names; fragments at the root are written out. */
function rootWithout(
  set: SelectionSetNode,
  fragments: Fragments,
  drop: (field: FieldNode) => boolean,
): SelectionSetNode | undefined {
  const selections: SelectionNode[] = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (!drop(selection)) selections.push(selection);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const inner = fragment && rootWithout(fragment.selectionSet, fragments, drop);
    if (!inner) continue;
    selections.push({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      directives: selection.directives,
      selectionSet: inner,
    } as SelectionNode);
  }
  return selections.length ? { kind: Kind.SELECTION_SET, selections } : undefined;
}

/** The operation as a document with the fragments and the variables that it still uses. */
function withFragments(operation: OperationDefinitionNode, fragments: Fragments): DocumentNode {
  const spread = new Set<string>();
  const used = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || spread.has(name.value)) return;
        spread.add(name.value);
        look(fragment);
      },
    });
  };
  look(operation);
  const kept = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, variableDefinitions: kept },
      ...[...fragments.values()].filter(({ name }) => spread.has(name.value)),
    ],
  };
}
