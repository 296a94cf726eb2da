import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

const boom = () => {
  throw new Error('boom');
};

/** One entity with a field of every shape: `b` answers null, an error, or nothing where the type wants a value. */
function world(): World {
  const items = [{ id: '1' }, { id: '2' }];
  const shapes = `
    ok: Int may: Int must: Int! mayList: [Int] mustItems: [Int!] mustList: [Int]! mustBoth: [Int!]!
    nested: [[Part!]] part: Part mustPart: Part! parts: [Part!]`;
  const part = { name: 'p', broken: null };
  const a = new TinySubgraph(
    'a',
    `type Query { item: Item items: [Item] mustItems: [Item!] mustItem: Item! grid: [[Item!]] deep: Deep fails: Int failsMust: Int! wraps: [Wrap!]! }
     type Item @key(fields: "id") { id: ID! own: Int }
     type Deep { item: Item! mid: Deep }
     type Wrap { item: Item }`,
    {
      Query: {
        item: () => items[0],
        items: () => [items[0], null, items[1]],
        mustItems: () => items,
        mustItem: () => items[0],
        grid: () => [[items[0], items[1]], null, [], [items[1]]],
        deep: () => ({ item: items[1], mid: { item: items[0] } }),
        fails: boom,
        failsMust: boom,
        wraps: () => items.map((item) => ({ item })),
      },
      Item: { own: ({ id }: { id: string }) => (id === '1' ? 1 : boom()) },
    },
  );
  const b = new TinySubgraph(
    'b',
    `type Item @key(fields: "id") { id: ID! ${shapes} lost: Int fine: Int! }
     type Part { name: String! broken: String may: String must: String! }`,
    {
      Item: {
        // The second item is not known here.
        ...entity([{ id: '1', ok: 1, fine: 3, parts: [part, part], nested: [[part], null] }]),
        may: boom,
        must: boom,
        mayList: () => [1, boom],
        mustItems: () => [1, null],
        mustList: () => null,
        mustBoth: () => [null],
        part: () => ({ name: 'x' }),
        mustPart: () => ({ name: 'x' }),
      },
      Part: { must: ({ name }: { name: string }) => (name === 'p' ? boom() : null), may: boom },
    },
  );
  return { subgraphs: [a, b] };
}

conforms('nulls and their errors', world, [
  {
    name: 'a nullable field that fails',
    ask: '{ item { ok may } }',
    data: { item: { ok: 1, may: null } },
    errors: ['item.may - b'],
  },
  {
    name: 'a field that must not fail takes its object',
    ask: '{ item { ok must } }',
    data: { item: null },
    errors: ['item.must - b'],
  },
  {
    name: 'an item that fails in a list that may hold null',
    ask: '{ item { mayList } }',
    data: { item: { mayList: [1, null] } },
    errors: ['item.mayList.1 - b'],
  },
  {
    name: 'a null among items that must not be null takes the list',
    ask: '{ item { ok mustItems } }',
    data: { item: { ok: 1, mustItems: null } },
    errors: ['item.mustItems.1 - b'],
  },
  {
    name: 'a list that must be there takes its object',
    ask: '{ item { ok mustList } }',
    data: { item: null },
    errors: ['item.mustList - b'],
  },
  { name: 'both', ask: '{ item { ok mustBoth } }', data: { item: null }, errors: ['item.mustBoth.0 - b'] },
  { name: 'up to the root', ask: '{ mustItem { id must } }', data: null, errors: ['mustItem.must - b'] },
  {
    name: 'a root field that fails',
    ask: '{ fails item { id } }',
    data: { fails: null, item: { id: '1' } },
    errors: ['fails - a'],
  },
  { name: 'a root field that must not fail', ask: '{ item { id } failsMust }', data: null, errors: ['failsMust - a'] },
  {
    name: 'in a list of entities, by its index',
    ask: '{ items { id own } }',
    data: { items: [{ id: '1', own: 1 }, null, { id: '2', own: null }] },
    errors: ['items.2.own - a'],
  },
  {
    name: 'in a list of joined entities, by its index in the answer',
    ask: '{ items { id may } }',
    data: { items: [{ id: '1', may: null }, null, { id: '2', may: null }] },
    errors: ['items.0.may - b'],
  },
  {
    name: 'a non-null field of an entity that is not found',
    ask: '{ items { id fine } }',
    data: { items: [{ id: '1', fine: 3 }, null, null] },
    errors: ['items.2.fine INTERNAL'],
  },
  {
    name: 'the same where items must not be null',
    ask: '{ mustItems { id fine } }',
    data: { mustItems: null },
    errors: ['mustItems.1.fine INTERNAL'],
  },
  {
    name: 'in lists of lists, by both indexes',
    ask: '{ grid { may } }',
    data: { grid: [[{ may: null }, { may: null }], null, [], [{ may: null }]] },
    errors: ['grid.0.0.may - b'],
  },
  {
    name: 'lists of lists where a member must be there',
    ask: '{ grid { fine } }',
    data: { grid: [null, null, [], null] },
    errors: ['grid.0.1.fine INTERNAL', 'grid.3.0.fine INTERNAL'],
  },
  {
    name: 'an error below an entity',
    ask: '{ item { part { name may } } }',
    data: { item: { part: { name: 'x', may: null } } },
    errors: ['item.part.may - b'],
  },
  {
    name: 'an error in a list below an entity',
    ask: '{ item { parts { name may } } }',
    data: {
      item: {
        parts: [
          { name: 'p', may: null },
          { name: 'p', may: null },
        ],
      },
    },
    errors: ['item.parts.0.may - b', 'item.parts.1.may - b'],
  },
  {
    name: 'non-null in a list below an entity',
    ask: '{ item { parts { must } ok } }',
    data: { item: { parts: null, ok: 1 } },
    errors: ['item.parts.0.must - b'],
  },
  {
    name: 'non-null in a list of lists below an entity',
    ask: '{ item { nested { name must } } }',
    data: { item: { nested: [null, null] } },
    errors: ['item.nested.0.0.must - b'],
  },
  {
    name: 'non-null below non-null',
    ask: '{ item { mustPart { must } } }',
    data: { item: null },
    errors: ['item.mustPart.must - b'],
  },
  {
    name: 'the client’s names in the path',
    ask: '{ i: item { o: ok m: may p: part { n: name b: may } } }',
    data: { i: { o: 1, m: null, p: { n: 'x', b: null } } },
    errors: ['i.m - b', 'i.p.b - b'],
  },
  {
    name: 'one entity at two places has its error at both',
    ask: '{ a: item { may } b: item { id may } }',
    data: { a: { may: null }, b: { id: '1', may: null } },
    errors: ['a.may - b', 'b.may - b'],
  },
  {
    name: 'a null far up',
    ask: '{ deep { mid { item { must } } item { id } } }',
    data: { deep: { mid: null, item: { id: '2' } } },
    errors: ['deep.mid.item.must - b'],
  },
  {
    name: 'a null member is no entity',
    ask: '{ items { ok } }',
    data: { items: [{ ok: 1 }, null, { ok: null }] },
    representations: { b: 2 },
  },
  {
    name: 'a list that leads through objects',
    ask: '{ wraps { item { may own } } }',
    data: { wraps: [{ item: { may: null, own: 1 } }, { item: { may: null, own: null } }] },
    errors: ['wraps.0.item.may - b', 'wraps.1.item.own - a'],
  },
]);
