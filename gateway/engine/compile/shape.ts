import {
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Tree } from '../run/tree.ts';
import { CodeText } from './code-text.ts';
import { JsonWriter } from './json-writer.ts';
import { leafWriter } from './leaves.ts';
import { type Selected, type SelectionSource, selectedFields } from './selections.ts';

/**
 * Writes a value that is not null as JSON; false when it cannot stand and the place that holds it has to be null. What
 * was written of it by then is taken back by whoever holds it.
 */
type Writer = (value: unknown) => boolean;

/** A place of the answer that had to be null although its type does not allow it, or holds what its type does not. */
export interface Violation {
  readonly path: readonly (string | number)[];
  /** The field's coordinates, `KeyTask.title`. */
  readonly field: string;
}

export interface Shaped {
  /** The answer's `data` as JSON in UTF-8, a character for each byte; `null` when a null went all the way up. */
  readonly text: string | null;
  readonly violations: readonly Violation[];
}

/**
 * Writes the answer to one operation out of what was merged, as JSON text, with exactly the fields that were asked
 * for, in their order, and with nulls where the types want them (GraphQL, 6.4.4). There is one function for each
 * object type at each place of the operation; it is generated when the first such object is met, so that a place
 * with fifty possible types costs only those that come.
 */
export class Shaper {
  private readonly source: SelectionSource;
  private readonly root: Writer;
  private readonly violations: Violation[] = [];
  /** The way to the value that is being written: written over and over, read only when something is wrong. */
  private readonly path: (string | number)[] = [];

  constructor(source: SelectionSource, type: GraphQLObjectType, set: SelectionSetNode) {
    this.source = source;
    this.root = this.objectWriter(type, [set], 0, type.name);
  }

  shape(data: Tree): Shaped {
    this.violations.length = 0;
    output.at = 0;
    const text = this.root(data) ? output.take() : null;
    return { text, violations: this.violations.length ? [...this.violations] : none };
  }

  private note(depth: number, field: string): false {
    this.violations.push({ path: this.path.slice(0, depth), field });
    return false;
  }

  /** Writes objects of one type: the function that knows its fields is generated at the first object. */
  private objectWriter(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    depth: number,
    field: string,
  ): Writer {
    let write: Writer | undefined;
    return (value) => {
      if (typeof value !== 'object' || Array.isArray(value)) return this.note(depth, field);
      write ??= this.generate(type, selectedFields(type, sets, this.source), depth);
      return write(value);
    };
  }

  /** Writes objects of an interface or union, by their own type; a type that the public may not see is no value. */
  private abstractWriter(
    type: GraphQLAbstractType,
    sets: readonly SelectionSetNode[],
    depth: number,
    field: string,
  ): Writer {
    const { schema } = this.source;
    const members = new Map<unknown, GraphQLObjectType>(schema.getPossibleTypes(type).map((one) => [one.name, one]));
    const writers = new Map<unknown, Writer>();
    const nobody: Writer = () => this.note(depth, field);
    return (value) => {
      const own = (value as Tree).__typename;
      let write = writers.get(own);
      if (!write) {
        // What an interface object returned has the interface's name, unless its type was looked up elsewhere.
        const untold = own === undefined || isInterfaceType(schema.getType(String(own)));
        const member = untold ? this.anyMember([...members.values()], sets) : members.get(own);
        write = member ? this.objectWriter(member, sets, depth, field) : nobody;
        if (member) writers.set(own, write);
      }
      return write(value);
    };
  }

  /** A planner leaves the type's name out where it makes no difference: any member will do, if it really makes none. */
  private anyMember(
    members: readonly GraphQLObjectType[],
    sets: readonly SelectionSetNode[],
  ): GraphQLObjectType | undefined {
    const asked = members.map((member) => selectedFields(member, sets, this.source));
    const keys = asked.map((fields) => fields.map(({ key, name }) => `${key}:${name}`).join());
    if (asked[0]?.some(({ name }) => name === '__typename') || keys.some((each) => each !== keys[0])) return undefined;
    return members[0];
  }

  private listWriter(type: GraphQLOutputType, sets: readonly SelectionSetNode[], depth: number, field: string): Writer {
    const required = isNonNullType(type);
    const write = this.writer(getNullableType(type) as GraphQLOutputType, sets, depth + 1, field);
    const { path } = this;
    return (value) => {
      if (!Array.isArray(value)) return this.note(depth, field);
      output.mark(openingBracket);
      for (let index = 0; index < value.length; index++) {
        path[depth] = index;
        if (index > 0) output.mark(comma);
        const member = value[index];
        const { at } = output;
        if (member != null && write(member)) continue;
        if (required) return member == null ? this.note(depth + 1, field) : false;
        output.at = at;
        output.null();
      }
      output.mark(closingBracket);
      return true;
    };
  }

  private writer(type: GraphQLOutputType, sets: readonly SelectionSetNode[], depth: number, field: string): Writer {
    if (isLeafType(type)) {
      const write = leafWriter(type, output);
      return (value) => write(value) || this.note(depth, field);
    }
    if (isListType(type)) return this.listWriter(type.ofType, sets, depth, field);
    if (isObjectType(type)) return this.objectWriter(type, sets, depth, field);
    return this.abstractWriter(type as GraphQLAbstractType, sets, depth, field);
  }

  /** The function for one object type at one place. */
  private generate(type: GraphQLObjectType, fields: readonly Selected[], depth: number): Writer {
    const code = new CodeText();
    let before = '{';
    for (const field of fields) {
      const name = `${before}${JSON.stringify(field.key)}:`;
      before = ',';
      if (field.name === '__typename') {
        code.constant(name + JSON.stringify(type.name));
        continue;
      }
      // Answered beforehand by the schema itself, so there is nothing to check.
      if (field.name.startsWith('__')) {
        code.leaf(
          name,
          field.from,
          code.constantName((value: unknown) => {
            output.json(value);
            return true;
          }),
          undefined,
        );
        continue;
      }
      const definition = type.getFields()[field.name];
      if (!definition) throw new Error(`there is no field ${type.name}.${field.name} in the public schema`);
      const required = isNonNullType(definition.type);
      const inner = getNullableType(definition.type) as GraphQLOutputType;
      const where = `${type.name}.${field.name}`;
      const missing = code.constantName(() => this.note(depth + 1, where));
      const step = { depth, key: field.key, missing };
      if (isLeafType(inner)) {
        code.leaf(name, field.from, code.constantName(leafWriter(inner, output)), { ...step, required });
      } else {
        const write = this.writer(inner, field.below, depth + 1, where);
        code.nested(name, field.from, code.constantName(write), { ...step, required });
      }
    }
    return code.compile(fields.length === 0, this.path, output);
  }
}

const none: readonly Violation[] = [];
/** An answer is written in one go, so that one room serves all. */
const output = new JsonWriter();
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const comma = 0x2c;
