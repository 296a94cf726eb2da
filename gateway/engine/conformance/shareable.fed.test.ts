import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

function world(): World {
  const a = new TinySubgraph(
    'a',
    `type Query { now: String! @shareable place: Place places: [Place!]! shared: Area @shareable item: Item again: Query! @shareable onlyA: Int }
     type Place @shareable { lat: Float lon: Float address: Address }
     type Address @shareable { city: String street: String }
     type Area @shareable { lat: Float where: Where }
     type Where { city: String @shareable street: String }
     type Item @key(fields: "id") { id: ID! place: Area @shareable }`,
    {
      Query: {
        now: () => 'now',
        place: () => ({ lat: 30.6, lon: 104, address: { city: '成都', street: '人民南路' } }),
        places: () => [{ lat: 1, lon: 2, address: null }, { lat: 3 }],
        shared: () => ({ lat: 9, where: { city: 'c', street: 's' } }),
        item: () => ({ id: 'i1', place: { lat: 1, where: { city: 'c1', street: 's1' } } }),
        again: () => ({}),
        onlyA: () => 1,
      },
    },
  );
  const b = new TinySubgraph(
    'b',
    `type Query { now: String! @shareable here: Place shared: Area @shareable again: Query! @shareable onlyB: Int deep: Deep }
     type Place @shareable { lat: Float lon: Float address: Address }
     type Address @shareable { city: String street: String }
     type Area @shareable { lat: Float where: Where }
     type Where { city: String @shareable zip: String }
     type Deep { query: Query! items: [Item!]! }
     type Item @key(fields: "id") { id: ID! place: Area @shareable price: Int }`,
    {
      Query: {
        now: () => 'now',
        here: () => ({ lat: 31, lon: 103, address: { city: '德阳' } }),
        shared: () => ({ lat: 9, where: { city: 'c', zip: 'z' } }),
        again: () => ({}),
        onlyB: () => 2,
        deep: () => ({ query: {}, items: [{ id: 'i1' }, { id: 'i2' }] }),
      },
      Item: entity([
        { id: 'i1', price: 5, place: { lat: 1, where: { city: 'c1', zip: 'z1' } } },
        { id: 'i2', price: 6, place: null },
      ]),
    },
  );
  return { subgraphs: [a, b] };
}

conforms('@shareable', world, [
  { name: 'a root field that both have is asked of one', ask: '{ now }', data: { now: 'now' } },
  {
    name: 'a root field that both have costs no request more',
    ask: '{ now onlyB }',
    data: { now: 'now', onlyB: 2 },
    requests: { a: 0, b: 1 },
  },
  { name: 'a value type from one', ask: '{ place { lat lon } }', data: { place: { lat: 30.6, lon: 104 } } },
  {
    name: 'the same value type from the other',
    ask: '{ here { address { city street } } }',
    data: { here: { address: { city: '德阳', street: null } } },
  },
  {
    name: 'both at once',
    ask: '{ here { lat } place { address { street city } } }',
    data: { here: { lat: 31 }, place: { address: { street: '人民南路', city: '成都' } } },
  },
  {
    name: 'a list of value types with gaps',
    ask: '{ places { lon lat address { city } } }',
    data: {
      places: [
        { lon: 2, lat: 1, address: null },
        { lon: null, lat: 3, address: null },
      ],
    },
  },
  {
    name: 'a shared root field whose parts live apart',
    ask: '{ shared { lat where { city street zip } } }',
    data: { shared: { lat: 9, where: { city: 'c', street: 's', zip: 'z' } } },
  },
  {
    name: 'a shared field of an entity whose parts live apart',
    ask: '{ item { place { where { zip city street } } price } }',
    data: { item: { place: { where: { zip: 'z1', city: 'c1', street: 's1' } }, price: 5 } },
  },
  {
    name: 'aliases of one shared root field with parts apart',
    ask: '{ one: shared { where { street } } two: shared { where { zip } } }',
    data: { one: { where: { street: 's' } }, two: { where: { zip: 'z' } } },
  },
  {
    name: '`Query` inside itself',
    ask: '{ again { onlyA again { onlyB } } }',
    data: { again: { onlyA: 1, again: { onlyB: 2 } } },
  },
  {
    name: '`Query` below another type',
    ask: '{ deep { query { onlyA now } } }',
    data: { deep: { query: { onlyA: 1, now: 'now' } } },
  },
  {
    name: '`Query` below another type, gone',
    ask: '{ deep { query { a: onlyA now } } }',
    before: ({ a }) => {
      if (a) a.intercept = () => ({ status: 503, body: 'gone' });
    },
    data: { deep: { query: { a: null, now: 'now' } } },
    errors: ['deep.query.a UNAVAILABLE a'],
  },
  {
    name: '`__typename` of a nested `Query`',
    ask: '{ again { t: __typename again { __typename onlyA } } }',
    data: { again: { t: 'Query', again: { __typename: 'Query', onlyA: 1 } } },
  },
  {
    name: 'root fields of both in the order of the operation',
    ask: '{ onlyB onlyA place { lat } b: onlyB here { lon } now a: onlyA }',
    data: { onlyB: 2, onlyA: 1, place: { lat: 30.6 }, b: 2, here: { lon: 103 }, now: 'now', a: 1 },
  },
]);
