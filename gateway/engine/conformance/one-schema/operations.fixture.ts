import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface Generated {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/**
 * Builds an operation out of a list of choices. The list shrinks well: where it ends, the smallest choice is taken.
 * `wild` aliases may take the name of any field, which does not always make a valid operation; the others always do.
 */
export function operationOf(schema: GraphQLSchema, choices: readonly number[], wild: boolean): Generated {
  return new Builder(schema, choices, wild).build();
}

const DEEPEST = 5;

class Builder {
  private readonly schema: GraphQLSchema;
  private readonly choices: readonly number[];
  private readonly wild: boolean;
  private at = 0;
  private readonly declared = new Map<string, string>();
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: { readonly name: string; readonly type: string; text: string }[] = [];

  constructor(schema: GraphQLSchema, choices: readonly number[], wild: boolean) {
    this.schema = schema;
    this.choices = choices;
    this.wild = wild;
  }

  build(): Generated {
    const body = this.selections(this.schema.getQueryType() as GraphQLNamedType, 0);
    const declared = [...this.declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const fragments = this.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    return {
      text: [`query${declared && `(${declared})`} ${body}`, ...fragments].join('\n'),
      variables: this.variables,
    };
  }

  private pick(sides: number): number {
    const choice = this.choices[this.at] ?? 0;
    this.at += 1;
    return choice % sides;
  }

  private selections(type: GraphQLNamedType, depth: number): string {
    const count = 1 + this.pick(depth === 0 ? 3 : 5);
    return `{ ${Array.from({ length: count }, () => this.selection(type, depth)).join(' ')} }`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const kind = this.pick(10);
    if (kind === 8 && depth < DEEPEST) return `...${this.condition(type, depth)}`;
    if (kind === 9 && depth < DEEPEST) return `...${this.spread(type, depth)}${this.directives()}`;
    return this.field(type, depth);
  }

  private condition(type: GraphQLNamedType, depth: number): string {
    const other = this.related(type);
    const on = this.pick(4) === 0 && other === type ? '' : ` on ${other.name}`;
    return `${on}${this.directives()} ${this.selections(on ? other : type, depth + 1)}`;
  }

  private spread(type: GraphQLNamedType, depth: number): string {
    const fitting = this.fragments.filter((fragment) => fragment.text && this.overlaps(type, fragment.type));
    const known = fitting[this.pick(fitting.length + 2)];
    if (known) return known.name;
    const other = this.related(type);
    const fragment = { name: `F${this.fragments.length}`, type: other.name, text: '' };
    this.fragments.push(fragment);
    fragment.text = this.selections(other, depth + 1);
    return fragment.name;
  }

  /** The type itself, or one that objects of it may have as well. */
  private related(type: GraphQLNamedType): GraphQLNamedType {
    const others = Object.values(this.schema.getTypeMap()).filter(
      (other) => isCompositeType(other) && !other.name.startsWith('__') && this.overlaps(type, other.name),
    );
    return others[this.pick(others.length * 2)] ?? type;
  }

  private overlaps(type: GraphQLNamedType, name: string): boolean {
    const members = (named: GraphQLNamedType | undefined) =>
      isAbstractType(named)
        ? this.schema.getPossibleTypes(named).map((member) => member.name)
        : named
          ? [named.name]
          : [];
    const own = members(type);
    return members(this.schema.getType(name)).some((member) => own.includes(member));
  }

  private field(type: GraphQLNamedType, depth: number): string {
    const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = all.filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)));
    const field = usable[this.pick(usable.length + 1)];
    if (!field) return `${this.alias('__typename', '', usable)}__typename${this.directives()}`;
    const given = field.args.flatMap((arg) => this.argument(arg));
    const args = given.length ? `(${given.join(', ')})` : '';
    const named = getNamedType(field.type);
    const head = `${this.alias(field.name, args, all)}${field.name}${args}${this.directives()}`;
    return isCompositeType(named) ? `${head} ${this.selections(named, depth + 1)}` : head;
  }

  private alias(name: string, args: string, others: readonly { readonly name: string }[]): string {
    const kind = this.pick(4);
    if (!this.wild) return args || kind === 3 ? `${name}_${args.replace(/\W+/g, '_')}: ` : '';
    if (kind < 2) return '';
    if (kind === 2) return `${['x', 'y', 'id', `_h_${name}`][this.pick(4)]}: `;
    const other = others[this.pick(others.length || 1)];
    return other ? `${other.name}: ` : '';
  }

  private directives(): string {
    const kind = this.pick(8);
    if (kind < 5) return '';
    const word = this.pick(2) ? 'skip' : 'include';
    if (kind === 5) return ` @${word}(if: ${this.pick(2) === 0})`;
    const name = `b${this.pick(3)}`;
    if (!this.declared.has(name)) {
      const value = this.pick(3);
      this.declared.set(name, value === 2 ? 'Boolean! = true' : 'Boolean!');
      if (value < 2) this.variables[name] = value === 1;
    }
    return ` @${word}(if: $${name})`;
  }

  private argument(arg: GraphQLArgument): string[] {
    const kind = this.pick(4);
    const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
    if (kind === 0 && !required) return [];
    const value = this.value(arg.type);
    if (kind < 3) return [`${arg.name}: ${this.literal(arg.type, value)}`];
    const name = `v${Object.keys(this.variables).length}_${this.declared.size}`;
    this.declared.set(name, String(arg.type));
    this.variables[name] = value;
    return [`${arg.name}: $${name}`];
  }

  private value(type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && this.pick(5) === 1) return null;
    const inner = getNullableType(type) as GraphQLInputType;
    if (isListType(inner)) return Array.from({ length: this.pick(3) }, () => this.value(inner.ofType));
    if (isEnumType(inner)) return inner.getValues()[this.pick(inner.getValues().length)]?.name;
    if (String(inner) === 'Int') return this.pick(4);
    return `${['Task', 'Person'][this.pick(2)]}-${this.pick(3)}`;
  }

  private literal(type: GraphQLInputType, value: unknown): string {
    const inner = getNullableType(type) as GraphQLInputType;
    if (Array.isArray(value) && isListType(inner))
      return `[${value.map((each) => this.literal(inner.ofType, each)).join(', ')}]`;
    return isEnumType(inner) ? String(value) : JSON.stringify(value);
  }
}
