import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

/** Enums, inputs and values that the public may not see; keys that are null, hidden or not resolvable. */
function world(): World {
  const items = [
    {
      id: '1',
      code: null,
      state: 'OPEN',
      level: 'HIDDEN',
      kinds: ['NEW', 'HIDDEN'],
      secretKey: 's1',
      ref: { id: 'r1' },
    },
    { id: '2', code: 'c2', state: 'CLOSED', level: 'LOW', kinds: ['NEW'], secretKey: 's2', ref: { id: 'gone' } },
  ];
  const a = new TinySubgraph(
    'a',
    `type Query { items(filter: Filter, state: State): [Item!]! things: [Thing] hiddenThing: Thing filtered(filter: Filter!): String }
     type Item @key(fields: "id") @key(fields: "secretKey") {
       id: ID! code: String state: State level: Level kinds: [Level!] secretKey: String @inaccessible sure: Level! ref: Ref @shareable
     }
     type Coded @key(fields: "code") { code: String }
     type Ref @key(fields: "id", resolvable: false) { id: ID! }
     enum State { OPEN CLOSED }
     enum Level { LOW NEW HIDDEN @inaccessible }
     input Filter { text: String max: Int = 7 onlyA: Boolean }
     union Thing = Item | Hidden | Coded
     type Hidden @inaccessible { name: String }
     extend type Query { coded: [Coded] }`,
    {
      Query: {
        items: (_: unknown, { state }: { state?: string }) => items.filter((each) => !state || each.state === state),
        things: () => [
          { __typename: 'Hidden', name: 'x' },
          { __typename: 'Item', ...items[1] },
        ],
        hiddenThing: () => ({ __typename: 'Hidden', name: 'x' }),
        filtered: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter),
        coded: () => [{ code: null }, { code: 'c2' }, { code: 'unknown' }],
      },
      Item: { ...entity(items), sure: ({ level }: { level: string }) => level },
    },
  );
  const b = new TinySubgraph(
    'b',
    `type Query { states: [State!]! filteredB(filter: Filter!): String }
     type Item @key(fields: "secretKey") { secretKey: String @inaccessible price: Int }
     type Coded @key(fields: "code") { code: String title: String }
     type Ref @key(fields: "id") { id: ID! name: String }
     enum State { OPEN CLOSED }
     input Filter { text: String max: Int = 7 onlyB: Boolean }
     enum Tone { SOFT LOUD }
     extend type Query { tone: Tone tones: [Tone] }`,
    {
      Query: {
        states: () => ['OPEN', 'CLOSED'],
        filteredB: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter),
        tone: () => 'LOUD',
        tones: () => ['SOFT', null],
      },
      Item: entity([
        { secretKey: 's1', price: 1 },
        { secretKey: 's2', price: 2 },
      ]),
      Coded: entity([
        { code: 'c2', title: 'two' },
        { code: null, title: 'null has a title' },
      ]),
      Ref: entity([{ id: 'r1', name: 'first' }]),
    },
  );
  const c = new TinySubgraph(
    'c',
    `type Query { extra: Extra }
     type Extra { tone: Tone hidden: String @inaccessible }
     enum Tone { SOFT SHRILL }`,
    { Query: { extra: () => ({ tone: 'SHRILL' }) } },
  );
  return { subgraphs: [a, b, c] };
}

conforms('enums, inputs, what is inaccessible and keys that do not lead on', world, [
  {
    name: 'an inaccessible key joins and does not show',
    ask: '{ items { id price } }',
    data: {
      items: [
        { id: '1', price: 1 },
        { id: '2', price: 2 },
      ],
    },
  },
  {
    name: 'an inaccessible enum value is null with an error',
    ask: '{ items { level } }',
    data: { items: [{ level: null }, { level: 'LOW' }] },
    errors: ['items.0.level INTERNAL'],
  },
  {
    name: 'an inaccessible enum value in a list of non-null',
    ask: '{ items(state: OPEN) { id kinds } }',
    data: { items: [{ id: '1', kinds: null }] },
    errors: ['items.0.kinds.1 INTERNAL'],
  },
  {
    name: 'an inaccessible enum value in a field that is non-null takes the whole answer',
    ask: '{ items { id sure } }',
    data: null,
    errors: ['items.0.sure INTERNAL'],
  },
  {
    name: 'an inaccessible member of a union is null',
    ask: '{ things { __typename ... on Item { id } } }',
    data: { things: [null, { __typename: 'Item', id: '2' }] },
    errors: ['things.0 INTERNAL'],
  },
  {
    name: 'an inaccessible object is null',
    ask: '{ hiddenThing { __typename } }',
    data: { hiddenThing: null },
    errors: ['hiddenThing INTERNAL'],
  },
  {
    name: 'an enum of both as argument and answer',
    ask: 'query($s: State) { items(state: $s) { state } states }',
    variables: { s: 'CLOSED' },
    data: { items: [{ state: 'CLOSED' }], states: ['OPEN', 'CLOSED'] },
  },
  {
    name: 'an enum used only as answer is the union of its values',
    ask: '{ tone tones extra { tone } }',
    data: { tone: 'LOUD', tones: ['SOFT', null], extra: { tone: 'SHRILL' } },
  },
  {
    name: 'an input has the fields that all have, with its defaults',
    ask: '{ filtered(filter: { text: "x" }) filteredB(filter: { max: 1 }) }',
    data: { filtered: '{"text":"x","max":7}', filteredB: '{"max":1}' },
  },
  {
    name: 'the public input lacks what one has alone',
    ask: '{ __type(name: "Filter") { inputFields { name defaultValue } } }',
    data: {
      __type: {
        inputFields: [
          { name: 'text', defaultValue: null },
          { name: 'max', defaultValue: '7' },
        ],
      },
    },
  },
  {
    name: 'the public enum lacks what is inaccessible',
    ask: '{ __type(name: "Level") { enumValues { name } } h: __type(name: "Hidden") { name } }',
    data: { __type: { enumValues: [{ name: 'LOW' }, { name: 'NEW' }] }, h: null },
  },
  {
    name: 'an entity whose key is null is nobody that could be asked about',
    ask: '{ coded { code title } }',
    data: {
      coded: [
        { code: null, title: null },
        { code: 'c2', title: 'two' },
        { code: 'unknown', title: null },
      ],
    },
    representations: { b: 2 },
  },
  {
    name: 'what is found nowhere is null in each field',
    ask: '{ items { ref { id name } } }',
    data: { items: [{ ref: { id: 'r1', name: 'first' } }, { ref: { id: 'gone', name: null } }] },
  },
  {
    name: 'a key that cannot be resolved there is led on from',
    ask: '{ items(state: OPEN) { ref { name } } }',
    data: { items: [{ ref: { name: 'first' } }] },
    requests: { a: 1, b: 1 },
  },
  {
    name: 'only a key that cannot be resolved',
    ask: '{ items { ref { k: id __typename } } }',
    data: { items: [{ ref: { k: 'r1', __typename: 'Ref' } }, { ref: { k: 'gone', __typename: 'Ref' } }] },
    requests: { b: 0 },
  },
]);
