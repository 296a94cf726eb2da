import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { TinySubgraph } from '../../engine/testing/tiny-subgraph.ts';

export const times = (count: number, text: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => text(index)).join(between);
const nested = (levels: number, open: string, core: string) => open.repeat(levels) + core + '}'.repeat(levels);

export interface Attack {
  readonly query?: string;
  readonly variables?: unknown;
  readonly body?: unknown;
  /** Sent as it is, packed as `encoding` says. */
  readonly raw?: Buffer;
  readonly encoding?: 'gzip' | 'deflate' | 'br';
  readonly code?: string;
}

/** Requests made to hurt, by what they do. Each is refused with a status of 4xx and a code: LIMIT_EXCEEDED where none is named. */
export const attacks: Readonly<Record<string, Attack>> = {
  'ten thousand fields': { query: `{ ${times(10_000, () => 'whoami')} }` },
  'a hundred levels': {
    query: `{ keyTasks ${nested(50, '{ contents { keyTask ', '{ id }').replace(/}+$/, '}'.repeat(101))} }`,
  },
  'levels hidden in fragments': {
    query: `{ keyTasks { ...F0 } } ${times(12, (i) => `fragment F${i} on KeyTask { contents { keyTask { ${i < 11 ? `...F${i + 1}` : 'id'} } } }`)}`,
  },
  'inline fragments inside each other': { query: `{ ${nested(500, '... { ', 'whoami')} }` },
  'five hundred aliases': { query: `{ ${times(500, (i) => `a${i}: whoami`)} }` },
  'aliases below a list': { query: `{ keyTasks { ${times(60, (i) => `a${i}: title`)} } }` },
  'aliases multiplied by fragments': {
    query: `{ keyTasks { ${times(8, (i) => `b${i}: contents { ...A }`)} } } fragment A on Content { ${times(8, (i) => `c${i}: headline`)} }`,
  },
  'many fields at the root': { query: `{ ${times(30, () => 'whoami fails __typename', ' ')} }` },
  'a fragment bomb': {
    query: `{ keyTasks { ...B0 } } ${times(30, (i) => `fragment B${i} on KeyTask { ${i < 29 ? `...B${i + 1} ... { ...B${i + 1} }` : 'id'} }`)}`,
  },
  'a fragment that spreads itself': {
    query: '{ keyTasks { ...C } } fragment C on KeyTask { id ...C }',
    code: 'INVALID_INPUT',
  },
  'fragments in a circle': {
    query: `{ keyTasks { ...D0 } } ${times(20, (i) => `fragment D${i} on KeyTask { id ...D${(i + 1) % 20} }`)}`,
    code: 'INVALID_INPUT',
  },
  'one name a thousand times, to be merged': { query: `{ keyTasks { ${times(1_000, () => 'id')} } }` },
  'one object repeated, to be merged pair by pair': { query: `{ ${times(400, () => 'keyTasks { id }')} }` },
  'one fragment spread a thousand times': {
    query: `{ keyTasks { ${times(600, () => '...E')} } } fragment E on KeyTask { id }`,
  },
  'fragments that nobody uses': { query: `{ whoami } ${times(200, (i) => `fragment U${i} on KeyTask { id }`)}` },
  'hundreds of operations': { query: times(200, (i) => `query Q${i} { whoami }`) },
  'a page of a million': { query: '{ contents(first: 1000000) { id } }' },
  'a page of a million by variable': {
    query: 'query Q($n: Int!) { contents(first: $n) { id } }',
    variables: { n: 1_000_000 },
  },
  'pages inside pages': {
    query: '{ page(first: 100) { page(first: 100) { page(first: 100) { id } } } }',
  },
  'pages inside pages by variable and fragment': {
    query:
      'query Q($n: Int! = 90) { page(first: $n) { ...P } } fragment P on Page { page(first: $n) { page(first: $n) { id } } }',
  },
  'a list of thousands as literal': { query: `{ many(ids: [${times(2_000, (i) => String(i), ',')}]) }` },
  'a list of a hundred thousand as variable': {
    query: 'query Q($ids: [ID!]!) { many(ids: $ids) }',
    variables: { ids: Array.from({ length: 100_000 }, (_, i) => String(i)) },
  },
  'a flood of directives': { query: `{ whoami ${times(1_000, () => '@skip(if: false)')} }` },
  'a flood of blanks and comments': { query: `{ whoami } ${'#  \n'.repeat(100_000)}` },
  'introspection in circles': {
    query: `{ __schema { types ${nested(6, '{ fields { type ', '{ name }').replace(/}+$/, '}'.repeat(13))} } }`,
    code: 'INVALID_INPUT',
  },
  'introspection by a stranger': { query: getIntrospectionQuery(), code: 'FORBIDDEN' },
  'entities asked for directly': {
    query: '{ _entities(representations: [{ __typename: "KeyTask", id: "1" }]) { __typename } }',
    code: 'INVALID_INPUT',
  },
  'the schema text asked for': { query: '{ _service { sdl } }', code: 'INVALID_INPUT' },
  'an alias that reaches the prototype': { query: '{ __proto__: whoami }', code: 'INVALID_INPUT' },
  'a batch of operations': {
    body: times(50, () => '', ',')
      .split(',')
      .map(() => ({ query: '{ whoami }' })),
    code: 'INVALID_INPUT',
  },
  'a registered hash without its text': {
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    code: 'INVALID_INPUT',
  },
  'nothing that is a document': { query: '{{{{{', code: 'INVALID_INPUT' },
  'an operation that is not there': {
    body: { query: 'query A { whoami }', operationName: 'B' },
    code: 'INVALID_INPUT',
  },
  'lists inside lists, of which nothing is said': {
    query: `{ keyTasks ${nested(4, '{ contents { keyTask ', '{ id }').replace(/}+$/, '}'.repeat(9))} }`,
  },
  'lists inside lists by size declared and variable': {
    query:
      'query Q($n: Int!) { sized(first: $n) { nodes { below(first: $n) { nodes { below(first: $n) { nodes { id } } } } } } }',
    variables: { n: 27 },
  },
  'lists inside lists by the defaults of variables': {
    query:
      'query Q($n: Int! = 27) { sized(first: $n) { ...S } } fragment S on Sized { nodes { below(first: $n) { nodes { below(first: $n) { nodes { id } } } } } }',
  },
  'no size where one is needed': { query: '{ either { nodes { id } } }', code: 'INVALID_INPUT' },
  'two sizes where one is needed': {
    query: '{ either(first: 1, last: 1) { nodes { id } } }',
    code: 'INVALID_INPUT',
  },
  'a fragment bomb of inline fragments': {
    query: `{ keyTasks { ...I0 } } ${times(12, (i) => `fragment I${i} on KeyTask { ${i < 11 ? times(4, () => `... { ...I${i + 1} }`) : 'id'} }`)}`,
  },
  'aliases and fragments that overlap exponentially': {
    query: `{ ${times(2, (i) => `r${i}: keyTasks { ...O0 }`)} } ${times(14, (i) => `fragment O${i} on KeyTask { x: contents { keyTask { ${i < 13 ? `...O${i + 1}` : 'id'} } } x: contents { keyTask { ${i < 13 ? `...O${i + 1}` : 'title'} } } }`)}`,
  },
  'fields that conflict pair by pair': {
    query: `{ keyTasks { ${times(39, (i) => `a: ${i % 2 ? 'id' : 'title'}`)} } }`,
  },
  'directives on every level': {
    query: `{ keyTasks ${times(60, () => '@include(if: true)')} { ${times(30, (i) => `id ${times(20, () => `@skip(if: $v${i})`)}`)} } }`,
  },
  'a string of a megabyte': { query: `{ keyTask(id: "${'a'.repeat(1_000_000)}") { id } }` },
  'a string of escapes': { query: `{ keyTask(id: "${'\\u4e2d'.repeat(20_000)}") { id } }` },
  'a block string of a megabyte': { query: `{ keyTask(id: """${' \n'.repeat(500_000)}""") { id } }` },
  'a number of fifty thousand digits': {
    query: `{ contents(first: ${'9'.repeat(50_000)}) { id } }`,
    code: 'INVALID_INPUT',
  },
  'a number beyond every integer, by variable': {
    query: 'query Q($n: Int!) { contents(first: $n) { id } }',
    variables: { n: 1e308 },
    code: 'INVALID_INPUT',
  },
  'a page of less than nothing': { query: '{ contents(first: -5) { id } }', code: 'INVALID_INPUT' },
  'a literal object ten thousand levels deep': {
    query: `{ keyTask(id: ${'{a:'.repeat(10_000)}1${'}'.repeat(10_000)}) { id } }`,
  },
  'a literal list inside lists': {
    query: `{ many(ids: ${'['.repeat(1_200)}1${']'.repeat(1_200)}) }`,
    code: 'INVALID_INPUT',
  },
  'a variable of a hundred thousand levels': {
    body: `{"query":"query Q($id: ID!) { keyTask(id: $id) { id } }","variables":{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    code: 'INVALID_INPUT',
  },
  'a flood of variables': {
    query: `query Q(${times(800, (i) => `$v${i}: Int`)}) { whoami }`,
  },
  'variables that nobody declared': {
    query: '{ contents(first: $n) { id } }',
    variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`v${i}`, i])),
    code: 'INVALID_INPUT',
  },
  'a flood of wide blanks': { query: `{ whoami }${'\ufeff,\t'.repeat(30_000)}` },
  'letters that are none': { query: `{ ${'ｗｈｏａｍｉ '.repeat(2_000)} }`, code: 'INVALID_INPUT' },
  'halves of characters': { query: `{ keyTask(id: "${'\ud83d'.repeat(1_000)}") { id }`, code: 'INVALID_INPUT' },
  'types in circles': {
    query: `{ __type(name: "Query") ${nested(7, '{ ofType ', '{ name }').replace(/}+$/, '}'.repeat(8))} ${times(8, (i) => `t${i}: __type(name: "Query") { fields { type { fields { type { fields { type { name } } } } } } }`)} }`,
    code: 'INVALID_INPUT',
  },
  'operations without a name among them': {
    body: { query: times(50, (i) => `query Q${i} { whoami }`) },
    code: 'INVALID_INPUT',
  },
  'a batch of thousands': {
    body: Array.from({ length: 5_000 }, () => ({ query: '{ whoami }' })),
    code: 'INVALID_INPUT',
  },
  'a packed body that unpacks to a hundred megabytes': {
    raw: gzipSync(Buffer.alloc(100 * 1024 * 1024, ' ')),
    encoding: 'gzip',
  },
  'the same, deflated': { raw: deflateSync(Buffer.alloc(100 * 1024 * 1024, ' ')), encoding: 'deflate' },
  'the same in brotli, a few hundred bytes of it': {
    raw: brotliCompressSync(Buffer.alloc(100 * 1024 * 1024, ' '), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
    }),
    encoding: 'br',
  },
  'a body packed twice': { raw: gzipSync(gzipSync('{"query":"{ whoami }"}')), encoding: 'gzip', code: 'INVALID_INPUT' },
  'a packed body that breaks off': {
    raw: gzipSync(JSON.stringify({ query: '{ whoami }' })).subarray(0, 20),
    encoding: 'gzip',
    code: 'INVALID_INPUT',
  },
};

/** The request of an attack, for `fetch`. */
export function requestOf(attack: Attack): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(attack.encoding ? { 'content-encoding': attack.encoding } : {}),
    },
    body: attack.raw
      ? new Uint8Array(attack.raw)
      : typeof attack.body === 'string'
        ? attack.body
        : JSON.stringify(attack.body ?? { query: attack.query, variables: attack.variables }),
  };
}

/** A subgraph with lists of every kind, and hardly anything behind them. */
export const lists = () =>
  new TinySubgraph(
    'directory',
    `type Query {
       many(ids: [ID!]!): Int
       page(first: Int!): [Page!]
       sized(first: Int!): Sized @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
       either(first: Int, last: Int): Sized @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"])
     }
     type Page { id: ID! page(first: Int!): [Page!] }
     type Sized { nodes: [Item!] }
     type Item { id: ID! below(first: Int!): Sized @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) }`,
    { Query: { many: () => 0, page: () => [], sized: () => ({ nodes: [] }), either: () => ({ nodes: [] }) } },
  );
