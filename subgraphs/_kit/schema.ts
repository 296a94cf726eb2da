import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { declarePageSizes } from './connection.ts';
import type { HubContext } from './context.ts';
import type { SubgraphDefinition } from './definition.ts';
import { guardResolvers, type ResolverMap, rulesOf } from './guard.ts';
import { type Reference, STUB } from './references.ts';
import { DateTime } from './scalars.ts';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@tag", "@cost", "@listSize", "@interfaceObject"])`;

/** A subgraph's SDL, as committed under its `contract/`, and the schema that runs: every field behind its rule. */
export interface BuiltSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** The schema as type-graphql makes it, with the rules still in its extensions. */
export function buildSourceSchema(definition: SubgraphDefinition): GraphQLSchema {
  const resolvers = definition.slices.flatMap((slice) => slice.resolvers ?? []);
  const types = [...(definition.stubs ?? []), ...definition.slices.flatMap((slice) => slice.types ?? [])];
  return buildSchemaSync({
    resolvers: resolvers as [() => void],
    orphanedTypes: types as (() => void)[],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
    // Federation's directives are not known to plain GraphQL; buildSubgraphSchema checks the whole in buildSchema.
    skipCheck: true,
  });
}

/** Builds the schema. Throws when a field has no rule, an entity no record rule, or a stub is not listed. */
export function buildSchema(definition: SubgraphDefinition): BuiltSchema {
  const source = buildSourceSchema(definition);
  const references = definition.slices.flatMap((slice) => slice.references ?? []);
  const sdl = printSubgraph(source);
  const rules = rulesOf(source, definition.name);
  const resolverMap = createResolversMap(source) as ResolverMap;
  dropInternalEnumValues(resolverMap, source);
  addReferences(resolverMap, source, references, definition.name);
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: guardResolvers(resolverMap, source, rules) as never },
  ]);
  return { sdl, schema };
}

/** SDL with federation's link; a stub that gets no field of ours is not resolvable here. */
function printSubgraph(source: GraphQLSchema): string {
  declarePageSizes(source);
  const printed = printSchemaWithDirectives(source)
    .replace(/^schema \{[^}]*\}\s*/m, '')
    .replace(/^directive @[^\n]*\n/gm, '');
  let sdl = printed;
  for (const type of Object.values(source.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || !isStub(type)) continue;
    const key = Object.keys(type.getFields())[0];
    sdl = sdl.replace(
      `type ${type.name} @key(fields: "${key}") {`,
      `type ${type.name} @key(fields: "${key}", resolvable: false) {`,
    );
  }
  return `${FEDERATION}\n\n${sdl.trim()}\n`;
}

function isStub(type: GraphQLObjectType): boolean {
  const keys = keysOf(type);
  return keys.length === 1 && Object.keys(type.getFields()).join(' ') === keys[0];
}

/** Key fields that the type's `@key` directives name. */
function keysOf(type: GraphQLObjectType): string[] {
  return (type.astNode?.directives ?? [])
    .filter((directive) => directive.name.value === 'key')
    .map((directive) => {
      const fields = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value;
      return fields?.kind === 'StringValue' ? fields.value : '';
    });
}

function dropInternalEnumValues(map: ResolverMap, source: GraphQLSchema): void {
  // The SDL knows only names. A name that differs from its value would come back as another value.
  for (const [name, type] of Object.entries(source.getTypeMap())) {
    if (!('getValues' in type) || name.startsWith('__')) continue;
    for (const value of type.getValues()) {
      if (value.value !== value.name) throw new Error(`enum ${name}: the value of ${value.name} must equal its name`);
    }
    delete map[name];
  }
}

function addReferences(
  map: ResolverMap,
  source: GraphQLSchema,
  references: readonly Reference[],
  service: string,
): void {
  for (const type of Object.values(source.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    const keys = keysOf(type);
    const declared = references.find((reference) => reference.type === type.name);
    if (keys.length === 0) {
      if (declared) throw new Error(`${service}: ${type.name} has a record rule but no @key`);
      continue;
    }
    if (declared) {
      map[type.name] = { ...map[type.name], __resolveReference: resolveReference(declared) };
      continue;
    }
    // Another service owns it: its key is all that we know, and our fields have rules of their own.
    if (!isOwnedElsewhere(type))
      throw new Error(`${service}: entity ${type.name} has no record rule (add a reference)`);
    map[type.name] = { ...map[type.name], __resolveReference: (key: object) => key };
  }
  for (const reference of references) {
    if (!source.getType(reference.type)) throw new Error(`${service}: there is no type ${reference.type} to refer to`);
  }
}

function isOwnedElsewhere(type: GraphQLObjectType): boolean {
  return type.extensions[STUB] === true;
}

function resolveReference(reference: Reference) {
  return async (key: Record<string, unknown>, context: HubContext) => {
    const loader = context.loader<string, unknown>(`reference:${reference.type}`, (keys) =>
      reference.load(keys, context),
    );
    const row = await loader.load(String(key[reference.key]));
    if (row === null || !reference.readable(context.viewer, row)) return null;
    return row;
  };
}
