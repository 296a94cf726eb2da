import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

import type { CostModel } from './cost-model.ts';
import type { Cost } from './cost-terms.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What the arguments of a field are, with variables and defaults read. */
export interface ArgumentReader {
  /** Whether no variable has a say. */
  readonly isConstant: boolean;
  /** The value at a path such as `first` or `page.first`; undefined where nothing is given. */
  at(path: string, variables: Variables): unknown;
}

export function readArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentReader {
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const read = (name: string, variables: Variables): unknown => {
    const value = given.get(name);
    const known = value && valueFromASTUntyped(value, variables as Record<string, unknown>);
    // A variable that was left out lets the argument's default hold, as it does when the field is run.
    return known !== undefined ? known : field.args.find((arg) => arg.name === name)?.defaultValue;
  };
  return {
    isConstant: ![...given.values()].some(hasVariable),
    at(path, variables) {
      const [name, ...inner] = path.split('.');
      let value = read(name ?? '', variables);
      for (const key of inner) value = (value as Record<string, unknown> | null | undefined)?.[key];
      return value;
    },
  };
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

/** What the arguments cost by weights of their own, and by those of the fields of input objects inside them. */
export function argumentCost(
  model: CostModel,
  place: string,
  field: GraphQLField<unknown, unknown>,
  given: ArgumentReader,
): Cost {
  const dear = field.args.filter(
    ({ name, type }) => model.weights.has(`${place}(${name})`) || isDear(model, type, new Set()),
  );
  if (dear.length === 0) return 0;
  const cost = (variables: Variables) =>
    dear.reduce((sum, { name, type }) => {
      const value = given.at(name, variables);
      if (value === undefined || value === null) return sum;
      return sum + (model.weights.get(`${place}(${name})`) ?? 0) + inputCost(model, type, value);
    }, 0);
  return given.isConstant ? cost({}) : cost;
}

function isDear(model: CostModel, type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  if (model.weights.has(named.name)) return true;
  if (!isInputObjectType(named)) return false;
  return Object.values(named.getFields()).some(
    (field) => model.weights.has(`${named.name}.${field.name}`) || isDear(model, field.type, seen),
  );
}

function inputCost(model: CostModel, type: GraphQLInputType, value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + inputCost(model, type, member), 0);
  const named = getNamedType(type);
  let sum = model.weights.get(named.name) ?? 0;
  if (!isInputObjectType(named) || typeof value !== 'object') return sum;
  for (const field of Object.values(named.getFields())) {
    const member = (value as Record<string, unknown>)[field.name];
    if (member === undefined || member === null) continue;
    sum += (model.weights.get(`${named.name}.${field.name}`) ?? 0) + inputCost(model, field.type, member);
  }
  return sum;
}
