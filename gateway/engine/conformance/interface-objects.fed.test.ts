import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms, entity, type World } from './harness.fixture.ts';

const media = [
  { __typename: 'Book', id: 'm1', title: '春雨', pages: 120 },
  { __typename: 'Film', id: 'm2', title: '星空', minutes: 90 },
];

/** `ratings` knows media as one object, without knowing which kinds there are. */
function world(): World {
  const store = new TinySubgraph(
    'store',
    `type Query { media: [Media!]! medium(id: ID!): Media books: [Book!]! nothing: Media }
     interface Media @key(fields: "id") { id: ID! title: String! }
     type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
     type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }`,
    {
      Query: {
        media: () => media,
        medium: (_: unknown, { id }: { id: string }) => media.find((each) => each.id === id),
        books: () => [media[0]],
        nothing: () => null,
      },
      Media: entity(media),
      Book: entity(media),
      Film: entity(media),
    },
  );
  const rows = [
    { id: 'm1', stars: 5, reviews: [{ text: '好', of: { id: 'm1' } }] },
    { id: 'm2', stars: null, reviews: [] },
  ];
  const ratings = new TinySubgraph(
    'ratings',
    `type Query { best: Media rated(least: Int = 0): [Media!]! }
     type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews(first: Int = 9): [Review!]! label(lang: String): String }
     type Review { text: String! of: Media! }`,
    {
      Query: { best: () => rows[0], rated: () => rows },
      Media: {
        ...entity(rows),
        label: ({ id }: { id: string }, { lang }: { lang?: string }) => `${lang ?? 'none'}-${id}`,
        reviews: ({ reviews }: { reviews: unknown[] }, { first }: { first: number }) => reviews.slice(0, first),
      },
    },
  );
  const loans = new TinySubgraph(
    'loans',
    `type Media @key(fields: "id") @interfaceObject {
       id: ID! title: String! @external slogan: String @requires(fields: "title") lent: Boolean
     }`,
    {
      Media: {
        ...entity([
          { id: 'm1', lent: true },
          { id: 'm2', lent: false },
        ]),
        slogan: (m: { title: string }) => `${m.title}!`,
      },
    },
  );
  return { subgraphs: [store, ratings, loans] };
}

conforms('@interfaceObject', world, [
  {
    name: 'fields of the object on the interface',
    ask: '{ media { title stars } }',
    data: {
      media: [
        { title: '春雨', stars: 5 },
        { title: '星空', stars: null },
      ],
    },
  },
  {
    name: 'from the object to a field of the interface',
    ask: '{ best { title stars } }',
    data: { best: { title: '春雨', stars: 5 } },
  },
  {
    name: 'the true type of what the object returned',
    ask: '{ rated { __typename stars } }',
    data: {
      rated: [
        { __typename: 'Book', stars: 5 },
        { __typename: 'Film', stars: null },
      ],
    },
  },
  { name: 'only the type', ask: '{ best { __typename } }', data: { best: { __typename: 'Book' } } },
  {
    name: 'fragments on what the object returned',
    ask: '{ rated { id ... on Book { pages } ... on Film { minutes stars } } }',
    data: {
      rated: [
        { id: 'm1', pages: 120 },
        { id: 'm2', minutes: 90, stars: null },
      ],
    },
  },
  {
    name: 'fields of the object in fragments on implementations',
    ask: '{ media { ... on Book { stars } ... on Film { title lent } } }',
    data: { media: [{ stars: 5 }, { title: '星空', lent: false }] },
  },
  {
    name: 'fields of the object on an implementation',
    ask: '{ books { pages stars lent } }',
    data: { books: [{ pages: 120, stars: 5, lent: true }] },
  },
  {
    name: 'from object to object',
    ask: '{ best { lent label(lang: "zh") } }',
    data: { best: { lent: true, label: 'zh-m1' } },
  },
  {
    name: 'required of the interface by the object',
    ask: '{ media { slogan } best { slogan } }',
    data: { media: [{ slogan: '春雨!' }, { slogan: '星空!' }], best: { slogan: '春雨!' } },
  },
  {
    name: 'back to the interface below',
    ask: '{ media { reviews(first: 1) { text of { __typename title } } } }',
    data: { media: [{ reviews: [{ text: '好', of: { __typename: 'Book', title: '春雨' } }] }, { reviews: [] }] },
  },
  {
    name: 'aliases and arguments',
    ask: '{ medium(id: "m2") { id: label(lang: "zh") title: label stars: title } }',
    data: { medium: { id: 'zh-m2', title: 'none-m2', stars: '星空' } },
  },
  {
    name: 'null',
    ask: '{ nothing { stars } medium(id: "x") { __typename lent } }',
    data: { nothing: null, medium: null },
    requests: { ratings: 0, loans: 0 },
  },
  {
    name: 'a fragment on the interface inside one on an implementation',
    ask: '{ rated { ... on Book { ... on Media { title stars __typename } } } }',
    data: { rated: [{ title: '春雨', stars: 5, __typename: 'Book' }, {}] },
  },
]);
