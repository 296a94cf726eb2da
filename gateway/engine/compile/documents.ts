import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { dataKey, plannedVariable, responseKey } from './keys.ts';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}

/** Values of the operation's variables, read by their types. */
export type Values = Readonly<Record<string, unknown>>;

/** An operation and the fragments it may spread. */
export interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** The variables that `@skip` and `@include` look at: each combination of their values asks for something else. */
export function switchesOf({ operation, fragments }: Asked): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      VariableDefinition: () => false,
      Directive({ name, arguments: args }) {
        if (!isSwitch(name.value)) return;
        for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}

/**
 * What is asked once `@skip` and `@include` are decided. Planning comes after that: a plan without conditions is
 * smaller, and no field is fetched for one that is left out.
 */
export function decided({ operation, fragments }: Asked, values: Values): Asked {
  const decide = <Node extends OperationDefinitionNode | FragmentDefinitionNode>(node: Node): Node =>
    visit(node, {
      enter(inner) {
        if (!('directives' in inner) || !inner.directives?.length) return undefined;
        if (inner.kind === Kind.VARIABLE_DEFINITION) return undefined;
        if (!isAsked(inner.directives, values)) return null;
        return { ...inner, directives: inner.directives.filter(({ name }) => !isSwitch(name.value)) };
      },
    });
  return {
    operation: decide(operation),
    fragments: new Map([...fragments].map(([name, fragment]) => [name, decide(fragment)])),
  };
}

const isSwitch = (name: string): boolean => name === 'skip' || name === 'include';

function isAsked(directives: readonly DirectiveNode[], values: Values): boolean {
  return directives.every(({ name, arguments: args }) => {
    const node = args?.find((argument) => argument.name.value === 'if')?.value;
    if (!node || !isSwitch(name.value)) return true;
    const value = node.kind === Kind.VARIABLE ? values[node.name.value] : node.kind === Kind.BOOLEAN && node.value;
    return (value === true) === (name.value === 'include');
  });
}

const asksAboutSchema = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

/**
 * The text that is planned: one operation with the fragments it uses, its fields under the names of `dataKey`, and
 * without questions about the schema, which no subgraph answers. `undefined` when nothing is left to fetch.
 */
export function plannedText({ operation, fragments }: Asked, schema: GraphQLSchema): string | undefined {
  const selectionSet = rootWithout(operation.selectionSet, fragments, (field) => field.name.value.startsWith('__'));
  if (!selectionSet) return undefined;
  const stripped = { ...operation, selectionSet };
  const types = new TypeInfo(schema);
  const renaming = visitWithTypeInfo(types, {
    Field: (node) => renamed(node, !!types.getFieldDef()?.args.length),
    Variable: (node) => ({ ...node, name: { ...node.name, value: plannedVariable(node.name.value) } }),
  });
  return print(visit(visit(withFragments(stripped, fragments), renaming), { SelectionSet: filled }));
}

/** The operation's questions about the schema alone, or `undefined` when it has none. */
export function schemaQuestions({ operation, fragments }: Asked): DocumentNode | undefined {
  const selectionSet = rootWithout(operation.selectionSet, fragments, (field) => !asksAboutSchema(field));
  return selectionSet && withFragments({ ...operation, selectionSet }, fragments);
}

/** For each of those questions its name in the answer, and the key under which the answer keeps it until it is written. */
export function schemaKeys(questions: DocumentNode): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  visit(questions, {
    Field(node) {
      keys.set(responseKey(node), dataKey(node, !!node.arguments?.length));
      return false;
    },
  });
  return keys;
}

function renamed(node: FieldNode, takesArguments: boolean): FieldNode {
  const key = dataKey(node, takesArguments);
  // Under its own name the engine reads it too; every alias of it is written from that.
  const plain = key === node.name.value || node.name.value === '__typename';
  return { ...node, alias: plain ? undefined : { kind: Kind.NAME, value: key } };
}

/** Where everything is left out, it still has to be known whether there is an object. */
function filled(set: SelectionSetNode): SelectionSetNode | undefined {
  if (set.selections.length) return undefined;
  return { ...set, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] };
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
