import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, valueFromASTUntyped } from 'graphql';
import type { KeysOf } from './compile/represent.ts';
import type { TypeTest } from './run/collect.ts';

/** What the engine needs to know of a supergraph beyond its public schema. */
export interface SupergraphFacts {
  /** Whether an object of the named type, which the public may not know, satisfies a condition. */
  readonly satisfies: TypeTest;
  readonly isObjectType: (name: string) => boolean;
  readonly keysOf: (subgraph: string) => KeysOf;
  readonly subgraphs: ReadonlyMap<string, { readonly url: string }>;
}

/** Reads those facts off the supergraph's text: types with all their members, keys by subgraph, addresses. */
export function supergraphFacts(supergraphSdl: string): SupergraphFacts {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphs = graphsOf(document);
  const objects = new Set<string>();
  const members = new Map<string, Set<string>>();
  const keys = new Map<string, string[][]>();
  const belongs = (abstract: string, name: string) =>
    members.set(abstract, (members.get(abstract) ?? new Set()).add(name));
  for (const node of document.definitions) {
    if (!('name' in node) || !node.name) continue;
    const name = node.name.value;
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      objects.add(name);
      for (const { name: other } of node.interfaces ?? []) belongs(other.value, name);
    }
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of node.types ?? []) belongs(name, member.name.value);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const args of directives(node, 'join__type')) {
      if (typeof args.key !== 'string' || args.resolvable === false) continue;
      const place = `${graphs.get(String(args.graph))?.name}\n${name}`;
      keys.set(place, [...(keys.get(place) ?? []), topFields(args.key)]);
    }
  }
  return {
    satisfies: (typeName, condition) => typeName === condition || members.get(condition)?.has(typeName) === true,
    isObjectType: (name) => objects.has(name),
    keysOf: (subgraph) => (typeName) => keys.get(`${subgraph}\n${typeName}`) ?? [],
    subgraphs: new Map([...graphs.values()].map(({ name, url }) => [name, { url }])),
  };
}

/** The subgraphs by the names that the supergraph's directives use for them. */
function graphsOf(document: DocumentNode): Map<string, { name: string; url: string }> {
  const graphs = new Map<string, { name: string; url: string }>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) {
      const [args] = directives(value, 'join__graph');
      graphs.set(value.name.value, { name: String(args?.name ?? value.name.value), url: String(args?.url ?? '') });
    }
  }
  return graphs;
}

type Annotated = Pick<ObjectTypeDefinitionNode, 'directives'>;

function directives(node: Annotated, name: string): Record<string, unknown>[] {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries((directive.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])),
    );
}

function topFields(selection: string): string[] {
  const [definition] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}
