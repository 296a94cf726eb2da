import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A valid operation with its variables. */
export interface RandomOperation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Draws valid operations over a schema: aliases, arguments, fragments, directives with variables, `__typename`. */
export function operations(schema: GraphQLSchema): fc.Arbitrary<RandomOperation> {
  return fc
    .infiniteStream(fc.nat({ max: 1_000_000 }))
    .map((stream) => new Draw(schema, () => Number(stream.next().value)).operation());
}

class Draw {
  private readonly schema: GraphQLSchema;
  private readonly next: () => number;
  private readonly fragments: string[] = [];
  private left = 60;
  private aliases = 0;
  /** What stands under each name of one place: two fields of one name must be the same field there. */

  constructor(schema: GraphQLSchema, next: () => number) {
    this.schema = schema;
    this.next = next;
  }

  operation(): RandomOperation {
    const root = this.schema.getQueryType() as GraphQLNamedType;
    const body = this.selection(root, 0, new Map());
    const text = `query($yes: Boolean!, $no: Boolean!, $some: Boolean = ${this.one('true', 'false')}, $id: ID = "t2", $unit: String, $first: Int = 1) ${body}\n${this.fragments.join('\n')}`;
    return {
      text: this.withUsedVariables(text),
      variables: { yes: true, no: false, ...(this.die(2) ? { unit: 'm' } : {}) },
    };
  }

  private withUsedVariables(text: string): string {
    const [head = '', ...rest] = text.split(') ');
    const body = rest.join(') ');
    const kept = head
      .slice('query('.length)
      .split(', ')
      .filter((definition) => new RegExp(`\\${definition.split(':')[0]}\\b`).test(body));
    return kept.length ? `query(${kept.join(', ')}) ${body}` : `query ${body}`;
  }

  private selection(type: GraphQLNamedType, depth: number, names: Map<string, string>): string {
    const parts: string[] = [];
    const count = 1 + this.die(4);
    for (let i = 0; i < count || parts.length === 0; i++) {
      const kind = this.die(10);
      if (depth < 6 && kind === 0) parts.push(this.spread(type, depth, names));
      else if (depth < 6 && (kind < 3 || isUnionType(type))) parts.push(this.inline(type, depth, names));
      else if (kind === 3 || isUnionType(type)) parts.push(this.typename(names));
      else parts.push(this.field(type, depth, names));
    }
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  private typename(names: Map<string, string>): string {
    if (this.die(2)) return `__typename${this.directive()}`;
    const alias = `n${this.aliases++}`;
    names.set(alias, '__typename');
    return `${alias}: __typename`;
  }

  private inline(type: GraphQLNamedType, depth: number, names: Map<string, string>): string {
    const member = this.member(type);
    const condition = member === type && this.die(2) ? '' : ` on ${member.name}`;
    return `...${condition}${this.directive()} ${this.selection(member, depth + 1, names)}`;
  }

  private spread(type: GraphQLNamedType, depth: number, names: Map<string, string>): string {
    const member = this.member(type);
    const name = `F${this.fragments.length}`;
    // Its place is taken before what it spreads in turn.
    const index = this.fragments.push('') - 1;
    this.fragments[index] = `fragment ${name} on ${member.name} ${this.selection(member, depth + 1, names)}`;
    return `...${name}${this.directive()}`;
  }

  /** The type itself or, of an abstract one, mostly a type that it may be. */
  private member(type: GraphQLNamedType): GraphQLNamedType {
    if (!isAbstractType(type) || (isInterfaceType(type) && this.die(4) === 0)) return type;
    return this.pick(this.schema.getPossibleTypes(type));
  }

  private field(type: GraphQLNamedType, depth: number, names: Map<string, string>): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return this.typename(names);
    const field = this.pick(Object.values(type.getFields()));
    const inner = getNamedType(field.type);
    const deep = isCompositeType(inner);
    this.left -= 1;
    if (deep && (depth >= 6 || this.left < 0)) return this.typename(names);
    const args = this.args(field);
    const alias = this.alias(field, args, names);
    const below = deep ? ` ${this.selection(inner, depth + 1, new Map())}` : '';
    return `${alias}${field.name}${args}${this.directive()}${below}`;
  }

  /** Every field of one name is the same field with the same arguments, of whatever type the object is. */
  private alias(field: GraphQLField<unknown, unknown>, args: string, names: Map<string, string>): string {
    const what = `${field.name}${args} ${String(field.type)}`;
    const wanted = this.one(field.name, field.name, 'id', 'title', `a${this.aliases++}`, '_id');
    const free = !names.has(wanted) || names.get(wanted) === what;
    // Below one name selections would merge over types that do not fit together.
    const key = free && !isCompositeType(getNamedType(field.type)) ? wanted : `a${this.aliases++}`;
    if (!free && names.has(key)) return '';
    names.set(key, what);
    return key === field.name ? '' : `${key}: `;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap(({ name }) => {
      if (name === 'id') return [`id: ${this.one('"t1"', '"p2"', '"t9"', '$id', '"p5"')}`];
      if (this.die(2)) return [];
      if (name === 'first') return [`first: ${this.one('0', '1', '$first')}`];
      return [`${name}: ${this.one('"m"', '"zh"', '$unit')}`];
    });
    return given.length ? `(${given.join(', ')})` : '';
  }

  private directive(): string {
    if (this.die(6)) return '';
    return ` @${this.one('skip', 'include')}(if: ${this.one('$yes', '$no', '$some', 'true', 'false')})`;
  }

  private die(sides: number): number {
    return this.next() % sides;
  }

  private one(...choices: string[]): string {
    return this.pick(choices);
  }

  private pick<T>(choices: readonly T[]): T {
    return choices[this.die(choices.length)] as T;
  }
}
