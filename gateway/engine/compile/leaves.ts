import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { JsonWriter } from './json-writer.ts';

/** Writes a leaf that is not null as JSON; false, with nothing written, where the public may not see the value. */
export type LeafWriter = (value: unknown) => boolean;

export function leafWriter(type: GraphQLLeafType, writer: JsonWriter): LeafWriter {
  if (isEnumType(type)) {
    // A value that is inaccessible, or that a newer subgraph made up, is no value of this type.
    const known = new Map(type.getValues().map(({ name }) => [name, Buffer.from(JSON.stringify(name))]));
    return (value) => {
      const text = known.get(value as string);
      if (text) writer.constant(text);
      return text !== undefined;
    };
  }
  switch (type.name) {
    case 'Int':
    case 'Float':
      return (value) => {
        if (typeof value === 'number') writer.number(value);
        else writer.json(value);
        return true;
      };
    case 'String':
    case 'ID':
      return (value) => {
        if (typeof value === 'string') writer.string(value);
        else writer.json(value);
        return true;
      };
    default:
      return (value) => {
        writer.json(value);
        return true;
      };
  }
}
