import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors.ts';
import { type ArgumentReader, argumentCost, readArguments } from './cost-arguments.ts';
import { type CostDefaults, type CostModel, costDefaults, type ListSize } from './cost-model.ts';
import { type Cost, included, most, plus, times } from './cost-terms.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Sizes that a field hands down to the lists directly below it, by their names. */
type Sized = ReadonlyMap<string, Cost>;

const unsized: Sized = new Map();

/** Tells what validated operations may cost at most, by the graph's own weights. */
export class CostCompiler {
  private readonly schema: GraphQLSchema;
  private readonly model: CostModel;
  private readonly defaults: CostDefaults;

  constructor(schema: GraphQLSchema, model: CostModel, defaults: CostDefaults = costDefaults) {
    this.schema = schema;
    this.model = model;
    this.defaults = defaults;
  }

  /** Reads the document once; what comes back is cheap to ask for each request. The variables must be coerced. */
  compile(document: DocumentNode, operation: OperationDefinitionNode): Cost {
    const root = this.schema.getRootType(operation.operation);
    if (!root) return 0;
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
    const walk: Walk = { fragments, known: new Map(), base: 0 };
    const base = operation.operation === 'mutation' ? this.defaults.mutation : 0;
    return this.selections(operation.selectionSet, root, unsized, { ...walk, base });
  }

  /**
   * The cost of what is selected of one object. Parts for different object types exclude each other, so that only the
   * dearest of them counts; a field selected twice counts twice, which is more than it costs and never less.
   */
  private selections(set: SelectionSetNode, parent: GraphQLNamedType, sized: Sized, walk: Walk): Cost {
    const always: Cost[] = [];
    const byType = new Map<string, Cost[]>();
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        always.push(included(node.directives, this.field(node, parent, sized, walk)));
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(node.name.value) : node;
      if (!fragment) continue;
      const condition = fragment.typeCondition?.name.value ?? parent.name;
      const type = this.schema.getType(condition) ?? parent;
      const cost = included(node.directives, this.fragment(fragment, type, sized, walk));
      if (isObjectType(type) && type !== parent) byType.set(condition, [...(byType.get(condition) ?? []), cost]);
      else always.push(cost);
    }
    return plus([...always, most([...byType.values()].map(plus))]);
  }

  private fragment(
    fragment: { readonly name?: { readonly value: string }; readonly selectionSet: SelectionSetNode },
    type: GraphQLNamedType,
    sized: Sized,
    walk: Walk,
  ): Cost {
    const name = fragment.name?.value;
    // Where a size was handed down, or at the root of a mutation, the same fragment may cost something else.
    if (!name || sized.size > 0 || walk.base > 0) return this.selections(fragment.selectionSet, type, sized, walk);
    let cost = walk.known.get(name);
    if (cost === undefined) {
      cost = this.selections(fragment.selectionSet, type, sized, walk);
      walk.known.set(name, cost);
    }
    return cost;
  }

  private field(node: FieldNode, parent: GraphQLNamedType, sized: Sized, { base, ...rest }: Walk): Cost {
    const name = node.name.value;
    // Questions about the schema cost no subgraph anything.
    if (name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const field = parent.getFields()[name];
    if (!field) return 0;
    const place = `${parent.name}.${name}`;
    const type = getNamedType(field.type);
    const given = readArguments(field, node);
    const size = this.model.sizes.get(place);
    const slice = size ? sliceOf(place, size, given) : undefined;
    const handedDown: Sized =
      size && slice !== undefined ? new Map(size.sizedFields.map((each) => [each, slice])) : unsized;
    const weight = this.model.weights.get(place) ?? this.typeWeight(type);
    const below = node.selectionSet ? this.selections(node.selectionSet, type, handedDown, { ...rest, base: 0 }) : 0;
    const ownSize = size && size.sizedFields.length === 0 ? slice : undefined;
    const count = isList(field) ? (sized.get(name) ?? ownSize ?? this.defaults.list) : 1;
    return plus([base, argumentCost(this.model, place, field, given), times(count, plus([weight, below]))]);
  }

  /** What a value of the type weighs; of an abstract type, the dearest object that it may be. */
  private typeWeight(type: GraphQLNamedType): number {
    const said = this.model.weights.get(type.name);
    if (said !== undefined) return said;
    if (!isCompositeType(type)) return this.defaults.scalar;
    if (isObjectType(type)) return this.defaults.object;
    return Math.max(this.defaults.object, ...this.schema.getPossibleTypes(type).map((each) => this.typeWeight(each)));
  }
}

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<string, Cost>;
  /** What each field of this level costs on top. */
  readonly base: number;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The size that the slicing arguments ask for, the largest of them; the assumed one where none is given. */
function sliceOf(place: string, size: ListSize, given: ArgumentReader): Cost | undefined {
  const { slicingArguments, assumedSize, requireOneSlicingArgument } = size;
  if (slicingArguments.length === 0) return assumedSize;
  const sizes = (variables: Variables): number => {
    const asked = slicingArguments
      .map((path) => given.at(path, variables))
      .filter((value) => value !== undefined && value !== null);
    if (requireOneSlicingArgument && asked.length !== 1) throw oneSlice(place, slicingArguments);
    const numbers = asked.map((value) => (Array.isArray(value) ? value.length : Math.max(Number(value) || 0, 0)));
    return numbers.length ? Math.max(...numbers) : (assumedSize ?? costDefaults.list);
  };
  return given.isConstant ? sizes({}) : sizes;
}

function oneSlice(place: string, names: readonly string[]) {
  return refusal('INVALID_INPUT', {
    zh: `${place} 须且只须给出下列参数之一：${names.join('、')}。`,
    en: `${place} needs exactly one of these arguments: ${names.join(', ')}.`,
  });
}
