import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

const parcels = [
  { id: '1', weight: 10, box: { side: 2, label: '大' }, owner: { __typename: 'Firm', vat: 'F1' }, zone: null },
  { id: '2', weight: null, box: null, owner: { __typename: 'Citizen', name: '王' }, zone: 'N' },
];

type Row = Record<string, unknown>;

function world(): World {
  const stock = new TinySubgraph(
    'stock',
    `type Query { parcels: [Parcel!]! parcel(id: ID!): Parcel }
     type Parcel @key(fields: "id") {
       id: ID! weight: Int box: Box owner: Owner zone: String size(unit: String!): Int sizes: [Box!]!
     }
     type Box { side: Int label: String }
     union Owner = Firm | Citizen
     type Firm { vat: String! }
     type Citizen { name: String! }`,
    {
      Query: { parcels: () => parcels, parcel: (_: unknown, { id }: Row) => parcels.find((p) => p.id === id) },
      Parcel: {
        ...entity(parcels),
        size: ({ id }: Row, { unit }: Row) => Number(id) * (unit === 'mm' ? 1000 : 1),
        sizes: ({ id }: Row) => [
          { side: Number(id), label: 'a' },
          { side: 9, label: 'b' },
        ],
      },
    },
  );
  const tariff = new TinySubgraph('tariff', `type Parcel @key(fields: "id") { id: ID! rate: Int }`, {
    Parcel: entity([
      { id: '1', rate: 3 },
      { id: '2', rate: 4 },
    ]),
  });
  const post = new TinySubgraph(
    'post',
    `type Parcel @key(fields: "id") {
       id: ID! weight: Int @external box: Box @external owner: Owner @external rate: Int @external
       size(unit: String!): Int @external sizes: [Box!]! @external zone: String @external
       postage: Int @requires(fields: "weight rate") heavy: Boolean @requires(fields: "weight")
       stamp: String @requires(fields: "box { side label }") mm: Int @requires(fields: "size(unit: \\"mm\\")")
       letter(lang: String = "zh"): String @requires(fields: "owner { ... on Firm { vat } ... on Citizen { name } }")
       shelves: String @requires(fields: "sizes { side }") area: String @requires(fields: "zone")
     }
     type Box { side: Int @external label: String @external }
     union Owner = Firm | Citizen
     type Firm { vat: String! @external }
     type Citizen { name: String! @external }`,
    {
      Parcel: {
        postage: ({ weight, rate }: Row) => (weight === null ? null : Number(weight) * Number(rate)),
        heavy: ({ weight }: Row) => (weight === null ? null : Number(weight) > 5),
        stamp: ({ box }: Row) => JSON.stringify(box && { side: (box as Row).side, label: (box as Row).label }),
        mm: ({ size }: Row) => size,
        letter: ({ owner }: Row, { lang }: Row) => `${lang}:${(owner as Row).vat ?? (owner as Row).name}`,
        shelves: ({ sizes }: Row) => (sizes as Row[]).map(({ side }) => side).join('+'),
        area: ({ zone }: Row) => `zone ${zone}`,
      },
    },
  );
  const bill = new TinySubgraph(
    'bill',
    `type Parcel @key(fields: "id") {
       id: ID! postage: Int @external letter(lang: String = "zh"): String @external
       total: Int @requires(fields: "postage") notice: String @requires(fields: "letter(lang: \\"en\\")")
     }`,
    {
      Parcel: {
        total: ({ postage }: Row) => (postage === null ? null : Number(postage) + 1),
        notice: ({ letter }: Row) => `notice ${letter}`,
      },
    },
  );
  return { subgraphs: [stock, tariff, post, bill] };
}

const both = (first: object, second: object) => ({ parcels: [first, second] });

conforms('@requires', world, [
  { name: 'a scalar, null included', ask: '{ parcels { heavy } }', data: both({ heavy: true }, { heavy: null }) },
  {
    name: 'a null that is required is passed on',
    ask: '{ parcels { area } }',
    data: both({ area: 'zone null' }, { area: 'zone N' }),
  },
  {
    name: 'fields of two subgraphs',
    ask: '{ parcels { postage } }',
    data: both({ postage: 30 }, { postage: null }),
    requests: { stock: 1, tariff: 1, post: 1 },
  },
  { name: 'what was required does not show', ask: '{ parcel(id: 1) { postage } }', data: { parcel: { postage: 30 } } },
  {
    name: 'an object, null included',
    ask: '{ parcels { stamp } }',
    data: both({ stamp: '{"side":2,"label":"大"}' }, { stamp: 'null' }),
  },
  { name: 'a list of objects', ask: '{ parcels { shelves } }', data: both({ shelves: '1+9' }, { shelves: '2+9' }) },
  { name: 'a field with arguments', ask: '{ parcels { mm } }', data: both({ mm: 1000 }, { mm: 2000 }) },
  {
    name: 'a field with arguments beside the same field with others',
    ask: '{ parcels { size(unit: "m") mm } }',
    data: both({ size: 1, mm: 1000 }, { size: 2, mm: 2000 }),
  },
  {
    name: 'the same with the alias that hides it',
    ask: 'query($u: String!) { parcels { m: size(unit: $u) size(unit: "mm") mm } }',
    variables: { u: 'm' },
    data: both({ m: 1, size: 1000, mm: 1000 }, { m: 2, size: 2000, mm: 2000 }),
  },
  {
    name: 'fragments on the members of a union',
    ask: '{ parcels { letter } }',
    data: both({ letter: 'zh:F1' }, { letter: 'zh:王' }),
  },
  {
    name: 'a requiring field with arguments, twice',
    ask: '{ parcel(id: 2) { letter(lang: "fr") again: letter } }',
    data: { parcel: { letter: 'fr:王', again: 'zh:王' } },
  },
  {
    name: 'required upon required',
    ask: '{ parcels { total } }',
    data: both({ total: 31 }, { total: null }),
    requests: { stock: 1, tariff: 1, post: 1, bill: 1 },
  },
  {
    name: 'required upon required, with arguments',
    ask: '{ parcels { notice letter } }',
    data: both({ notice: 'notice en:F1', letter: 'zh:F1' }, { notice: 'notice en:王', letter: 'zh:王' }),
  },
  {
    name: 'several fields that require the same',
    ask: '{ parcels { heavy postage weight stamp box { side } } }',
    data: both(
      { heavy: true, postage: 30, weight: 10, stamp: '{"side":2,"label":"大"}', box: { side: 2 } },
      { heavy: null, postage: null, weight: null, stamp: 'null', box: null },
    ),
  },
  {
    name: 'other fields under the names of what is required',
    ask: '{ parcels { weight: zone rate: weight postage box: zone stamp } }',
    data: both(
      { weight: null, rate: 10, postage: 30, box: null, stamp: '{"side":2,"label":"大"}' },
      { weight: 'N', rate: null, postage: null, box: 'N', stamp: 'null' },
    ),
  },
  {
    name: 'what is required under other names inside objects',
    ask: '{ parcel(id: 1) { box { label: side side: label } stamp sizes { side: label } shelves } }',
    data: {
      parcel: {
        box: { label: 2, side: '大' },
        stamp: '{"side":2,"label":"大"}',
        sizes: [{ side: 'a' }, { side: 'b' }],
        shelves: '1+9',
      },
    },
  },
  {
    name: 'a part of the union asked for beside it',
    ask: '{ parcels { owner { __typename ... on Firm { vat: __typename } } letter } }',
    data: both(
      { owner: { __typename: 'Firm', vat: 'Firm' }, letter: 'zh:F1' },
      { owner: { __typename: 'Citizen' }, letter: 'zh:王' },
    ),
  },
]);
