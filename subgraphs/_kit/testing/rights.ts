import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { SubgraphDefinition } from '../definition.ts';
import { rulesOf } from '../guard.ts';
import { CLASSIFIED, type Classification, RULE, type Rule } from '../rights.ts';
import { buildSourceSchema } from '../schema.ts';

/** One line a field: who may see or do it, and how personal data of it is classified. To be read by a person. */
export function rightsOf(definition: SubgraphDefinition): string {
  const source = buildSourceSchema(definition);
  const rules = rulesOf(source, definition.name);
  const lines = objectTypes(source).flatMap((type) =>
    Object.values(type.getFields()).map((field) => {
      const name = `${type.name}.${field.name}`;
      const classified = field.extensions[CLASSIFIED] as Classification | undefined;
      return `${name}: ${rules.get(name)?.name}${classified ? ` [${classified.level}, clear with ${classified.reveal} and a purpose]` : ''}`;
    }),
  );
  return `${lines.sort().join('\n')}\n`;
}

export interface Mutant {
  /** The field or type whose rule is taken away. */
  readonly name: string;
  /** Whether the build noticed. */
  readonly caught: boolean;
}

/** Takes one rule away at a time and looks whether the build still stands. */
export function rightsMutants(definition: SubgraphDefinition): Mutant[] {
  const source = buildSourceSchema(definition);
  const holders = objectTypes(source).flatMap((type) => [
    { name: type.name, extensions: type.extensions as Record<string, unknown> },
    ...Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      // A field's own rule stands over its type's: without it the type's holds, so both go.
      extensions: field.extensions as Record<string, unknown>,
      type: type.extensions as Record<string, unknown>,
    })),
  ]);
  return holders
    .filter(({ extensions }) => extensions[RULE])
    .map((holder) => ({ name: holder.name, caught: caught(source, holder) }));
}

function caught(
  source: GraphQLSchema,
  holder: { extensions: Record<string, unknown>; type?: Record<string, unknown> },
): boolean {
  const kept = { own: holder.extensions[RULE], type: holder.type?.[RULE] } as { own?: Rule; type?: Rule };
  delete holder.extensions[RULE];
  if (holder.type) delete holder.type[RULE];
  try {
    rulesOf(source, 'mutant');
    return false;
  } catch {
    return true;
  } finally {
    holder.extensions[RULE] = kept.own;
    if (holder.type && kept.type) holder.type[RULE] = kept.type;
  }
}

function objectTypes(source: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(source.getTypeMap()).filter(
    (type): type is GraphQLObjectType => type instanceof GraphQLObjectType && !type.name.startsWith('__'),
  );
}
