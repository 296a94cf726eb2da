import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

const base = [
  { __typename: 'Base', id: 'b1', name: '科学中心' },
  { __typename: 'Base', id: 'b2', name: '星空馆' },
];

/** `a` knows ids, `b` both ids and codes, `c` codes only; seats, tickets and sets have keys of other shapes. */
function world(): World {
  const a = new TinySubgraph(
    'a',
    `type Query { bases: [Base!]! base(id: ID!): Base seats: [Seat!]! ticket: Ticket set: Kit mixed: Mixed }
     type Base @key(fields: "id") { id: ID! name: String! }
     type Seat @key(fields: "row number") { row: String! number: Int! }
     type Ticket @key(fields: "event { id } code") { event: Event! code: String! }
     type Event @key(fields: "id") { id: ID! }
     type Kit @key(fields: "parts { id } labels") { parts: [Part!]! labels: [String!]! }
     type Part { id: ID! @shareable }
     type Mixed @key(fields: "n flag ratio id kind") { n: Int! flag: Boolean! ratio: Float! id: ID! kind: Kind! }
     enum Kind { BIG SMALL }`,
    {
      Query: {
        bases: () => base,
        base: (_: unknown, { id }: { id: string }) => base.find((each) => each.id === id),
        seats: () => [
          { row: 'A', number: 1 },
          { row: 'A', number: 2 },
          { row: 'B', number: 1 },
        ],
        ticket: () => ({ event: { id: 'e1' }, code: 'x' }),
        set: () => ({ parts: [{ id: 'p1' }, { id: 'p2' }], labels: ['红', 'b'] }),
        mixed: () => ({ n: 1, flag: false, ratio: 0.5, id: 7, kind: 'BIG' }),
      },
      Base: entity(base),
    },
  );
  const b = new TinySubgraph(
    'b',
    `type Base @key(fields: "id") @key(fields: "code") { id: ID! code: String! city: String }
     type Event @key(fields: "id") { id: ID! title: String }
     type Seat @key(fields: "number row") { row: String! number: Int! price: Int }
     type Ticket @key(fields: "code event { id }") { event: Event! @shareable code: String! holder: String }
     type Kit @key(fields: "labels parts { id }") { parts: [Part!]! labels: [String!]! weight: Int }
     type Part { id: ID! @shareable }
     type Mixed @key(fields: "n flag ratio id kind") { n: Int! flag: Boolean! ratio: Float! id: ID! kind: Kind! text: String }
     enum Kind { BIG SMALL }`,
    {
      Base: entity([
        { id: 'b1', code: 'SC', city: '成都' },
        { id: 'b2', code: 'XK', city: null },
      ]),
      Event: entity([{ id: 'e1', title: '科普日' }]),
      Seat: entity([
        { row: 'A', number: 1, price: 10 },
        { row: 'A', number: 2, price: 20 },
        { row: 'B', number: 1, price: 30 },
      ]),
      Ticket: entity([{ code: 'x', event: { id: 'e1' }, holder: '李' }]),
      Kit: entity([{ labels: ['红', 'b'], parts: [{ id: 'p1' }, { id: 'p2' }], weight: 3 }]),
      Mixed: entity([{ n: 1, flag: false, ratio: 0.5, id: '7', kind: 'BIG', text: 'found' }]),
    },
  );
  const c = new TinySubgraph(
    'c',
    `type Query { byCode(code: String!): Base }
     type Base @key(fields: "code") { code: String! visits: Int! twin: Base }`,
    {
      Query: { byCode: (_: unknown, { code }: { code: string }) => ({ code, visits: 5 }) },
      Base: entity([
        { code: 'SC', visits: 100, twin: { code: 'XK', visits: 200 } },
        { code: 'XK', visits: 200, twin: null },
      ]),
    },
  );
  return { subgraphs: [a, b, c] };
}

conforms('keys', world, [
  {
    name: 'one key joins',
    ask: '{ bases { id city } }',
    data: {
      bases: [
        { id: 'b1', city: '成都' },
        { id: 'b2', city: null },
      ],
    },
    representations: { b: 2 },
  },
  {
    name: 'a key that is not asked for does not show',
    ask: '{ base(id: "b1") { city } }',
    data: { base: { city: '成都' } },
  },
  {
    name: 'a chain: a knows the id, b the code, c what is asked',
    ask: '{ bases { name visits } }',
    data: {
      bases: [
        { name: '科学中心', visits: 100 },
        { name: '星空馆', visits: 200 },
      ],
    },
    requests: { a: 1, b: 1, c: 1 },
  },
  {
    name: 'the chain backwards, from the code to the name',
    ask: '{ byCode(code: "XK") { name city code } }',
    data: { byCode: { name: '星空馆', city: null, code: 'XK' } },
  },
  {
    name: 'the chain there and back again',
    ask: '{ base(id: "b1") { twin { name twin { name } } visits } }',
    data: { base: { twin: { name: '星空馆', twin: null }, visits: 100 } },
  },
  {
    name: 'the key under another name',
    ask: '{ bases { key: id city other: id } }',
    data: {
      bases: [
        { key: 'b1', city: '成都', other: 'b1' },
        { key: 'b2', city: null, other: 'b2' },
      ],
    },
  },
  {
    name: 'another field under the name of the key',
    ask: '{ bases { id: name city } }',
    data: {
      bases: [
        { id: '科学中心', city: '成都' },
        { id: '星空馆', city: null },
      ],
    },
  },
  {
    name: 'names of two keys swapped along the chain',
    ask: '{ base(id: "b1") { id: code code: id visits name: visits } }',
    data: { base: { id: 'SC', code: 'b1', visits: 100, name: 100 } },
  },
  {
    name: 'a key of two fields, in another order',
    ask: '{ seats { price } }',
    data: { seats: [{ price: 10 }, { price: 20 }, { price: 30 }] },
  },
  {
    name: 'a key of two fields under swapped names',
    ask: '{ seats { row: number number: row price } }',
    data: {
      seats: [
        { row: 1, number: 'A', price: 10 },
        { row: 2, number: 'A', price: 20 },
        { row: 1, number: 'B', price: 30 },
      ],
    },
  },
  {
    name: 'a key inside an object',
    ask: '{ ticket { holder event { title } } }',
    data: { ticket: { holder: '李', event: { title: '科普日' } } },
  },
  {
    name: 'a key inside an object under other names',
    ask: '{ ticket { e: event { code: id } holder event { id: title } } }',
    data: { ticket: { e: { code: 'e1' }, holder: '李', event: { id: '科普日' } } },
  },
  { name: 'a key with lists', ask: '{ set { weight } }', data: { set: { weight: 3 } } },
  {
    name: 'a key with lists under other names',
    ask: '{ set { parts { key: id } labels: parts { id } weight } }',
    data: { set: { parts: [{ key: 'p1' }, { key: 'p2' }], labels: [{ id: 'p1' }, { id: 'p2' }], weight: 3 } },
  },
  {
    name: 'a key of numbers, a boolean, an id and an enum value',
    ask: '{ mixed { text kind ratio } }',
    data: { mixed: { text: 'found', kind: 'BIG', ratio: 0.5 } },
  },
  {
    name: '`__typename` is the public one, under any name',
    ask: '{ base(id: "b2") { __typename kind: __typename city t: __typename visits } }',
    data: { base: { __typename: 'Base', kind: 'Base', city: null, t: 'Base', visits: 200 } },
  },
  {
    name: 'nothing there: nothing joined',
    ask: '{ base(id: "no") { name visits } }',
    data: { base: null },
    requests: { b: 0, c: 0 },
  },
]);
