import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Whatever JSON may not take as it is: control characters, quote, backslash, and halves of surrogate pairs. */
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** A string as JSON. Most need no escape, and a look is cheaper than an encoder. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  return special.test(value) ? JSON.stringify(value) : `"${value}"`;
}

const numberOf = (value: unknown): string =>
  typeof value === 'number' ? `${value}` : (JSON.stringify(value) ?? 'null');

/** Writes a leaf that is not null as JSON; `null` where the public may not see the value. */
export type LeafWriter = (value: unknown) => string | null;

export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (isEnumType(type)) {
    // A value that is inaccessible, or that a newer subgraph made up, is no value of this type.
    const known = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return (value) => known.get(value as string) ?? null;
  }
  switch (type.name) {
    case 'Int':
    case 'Float':
      return numberOf;
    case 'Boolean':
      return (value) => (value === true ? 'true' : value === false ? 'false' : JSON.stringify(value));
    case 'String':
    case 'ID':
      return textOf;
    default:
      return (value) => JSON.stringify(value) ?? 'null';
  }
}
