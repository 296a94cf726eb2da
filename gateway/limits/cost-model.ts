import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** What counts where the graph says nothing of its own. */
export interface CostDefaults {
  /** An object, interface or union. */
  readonly object: number;
  /** A scalar or enum. */
  readonly scalar: number;
  /** Each field at the root of a mutation, on top. */
  readonly mutation: number;
  /** Members of a list of which nothing is said. */
  readonly list: number;
}

export const costDefaults: CostDefaults = { object: 1, scalar: 0, mutation: 10, list: 10 };

/** How many members a field's list has, as `@listSize` says. */
export interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** The weights and sizes that a supergraph declares with federation's `@cost` and `@listSize`. */
export interface CostModel {
  /** By `Type`, `Type.field`, `Type.field(argument)` and `Input.field`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  readonly sizes: ReadonlyMap<string, ListSize>;
}

/** Reads the model off a supergraph's text. Where subgraphs disagree, the composition has kept the dearest. */
export function readCostModel(supergraphSdl: string): CostModel {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  const names = directiveNames(
    definitions.flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : [])),
  );
  const weigh = (place: string, directives: readonly ConstDirectiveNode[] = []) => {
    const weight = argumentsOf(directives, names.cost)?.weight;
    if (typeof weight === 'number') weights.set(place, weight);
  };
  const size = (place: string, directives: readonly ConstDirectiveNode[] = []) => {
    const said = argumentsOf(directives, names.listSize);
    if (said) sizes.set(place, sizeOf(said));
  };
  for (const node of definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    const type = node.name.value;
    weigh(type, node.directives as readonly ConstDirectiveNode[]);
    if (!('fields' in node)) continue;
    for (const field of (node.fields ?? []) as readonly (FieldDefinitionNode | InputValueDefinitionNode)[]) {
      const place = `${type}.${field.name.value}`;
      weigh(place, field.directives);
      size(place, field.directives);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) weigh(`${place}(${argument.name.value})`, argument.directives);
    }
  }
  return { weights, sizes };
}

function sizeOf(said: Record<string, unknown>): ListSize {
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return {
    ...(typeof said.assumedSize === 'number' ? { assumedSize: said.assumedSize } : {}),
    slicingArguments: texts(said.slicingArguments),
    sizedFields: texts(said.sizedFields),
    requireOneSlicingArgument: said.requireOneSlicingArgument !== false,
  };
}

/** What the two directives are called here: a supergraph may import them under other names. */
function directiveNames(links: readonly ConstDirectiveNode[]): { cost: string; listSize: string } {
  for (const link of links) {
    const said = argumentsOf([link], 'link');
    if (!said || !/\/cost\/v\d/.test(String(said.url))) continue;
    const feature = typeof said.as === 'string' ? said.as : 'cost';
    const nameOf = (name: string, unimported: string) => {
      for (const each of Array.isArray(said.import) ? said.import : []) {
        if (each === `@${name}`) return name;
        if (each?.name === `@${name}`) return String(each.as ?? each.name).slice(1);
      }
      return unimported;
    };
    return { cost: nameOf('cost', feature), listSize: nameOf('listSize', `${feature}__listSize`) };
  }
  return { cost: 'cost', listSize: 'listSize' };
}

function argumentsOf(directives: readonly ConstDirectiveNode[], name: string): Record<string, unknown> | undefined {
  const found = directives.find((directive) => directive.name.value === name);
  if (!found) return undefined;
  return Object.fromEntries((found.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]));
}
