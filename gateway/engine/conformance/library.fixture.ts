import { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { entity, type World } from './harness.fixture.ts';

type Row = Record<string, unknown>;

/** Books, their authors and reviews in three subgraphs that lead back to each other; most topics ask about them. */
export function library(): World {
  const titles = new Map<string, string>();
  const notes: string[] = [];
  const reset = () => {
    titles.clear();
    titles.set('1', '春').set('2', '雨').set('3', '星');
    notes.length = 0;
  };
  reset();
  const authorOf: Row = { 1: 'a1', 2: 'a1', 3: null };
  const book = (id: string) =>
    titles.has(id) ? { id, title: titles.get(id), author: authorOf[id] ? { id: authorOf[id] } : null } : null;
  const books = new TinySubgraph(
    'books',
    `type Query { book(id: ID!): Book books(ids: [ID!] = ["1", "2"]): [Book!]! log: [String!]! }
     type Mutation { rename(id: ID!, title: String!): Book note(text: String!): Int! failing: Book }
     type Book @key(fields: "id") { id: ID! title: String blurb(lang: String = "any"): String author: Author sequel: Book }
     type Author @key(fields: "id") { id: ID! books: [Book!] }`,
    {
      Query: {
        book: (_: unknown, { id }: Row) => book(String(id)),
        books: (_: unknown, { ids }: { ids: string[] }) => ids.map(book),
        log: () => notes,
      },
      Mutation: {
        rename: (_: unknown, { id, title }: { id: string; title: string }) => {
          titles.set(id, title);
          return book(id);
        },
        note: (_: unknown, { text }: Row) => notes.push(String(text)),
        failing: () => {
          throw new Error('no');
        },
      },
      Book: {
        __resolveReference: ({ id }: Row) => book(String(id)),
        blurb: ({ id }: Row, { lang }: Row) => `${lang}:${id}`,
        sequel: ({ id }: Row) => book(String(Number(id) + 1)),
      },
      Author: {
        __resolveReference: (ref: Row) => ref,
        books: ({ id }: Row) => ['1', '2', '3'].filter((each) => authorOf[each] === id).map(book),
      },
    },
  );
  const people = [
    { id: 'a1', name: '王', born: 1950 },
    { id: 'a2', name: '李', born: null },
  ];
  const authors = new TinySubgraph(
    'authors',
    `type Query { authors: [Author!] author(id: ID!): Author }
     type Mutation { hire(name: String!): Author }
     type Author @key(fields: "id") { id: ID! name: String! born: Int teacher: Author }`,
    {
      Query: { authors: () => people, author: (_: unknown, { id }: Row) => people.find((each) => each.id === id) },
      Mutation: { hire: (_: unknown, { name }: Row) => ({ id: 'a1', name, born: 1 }) },
      Author: { ...entity(people), teacher: ({ id }: Row) => (id === 'a1' ? people[1] : null) },
    },
  );
  const all = [
    { id: 'r1', text: '好', stars: 5, book: '1' },
    { id: 'r2', text: 'meh', stars: null, book: '1' },
    { id: 'r3', text: 'ok', stars: 3, book: '2' },
  ];
  const reviews = new TinySubgraph(
    'reviews',
    `type Query { reviews(least: Int): [Review!]! many: [Book!]! }
     type Mutation { review(book: ID!, text: String!): Review }
     type Book @key(fields: "id") { id: ID! reviews(first: Int = 9, least: Stars): [Review!] count: Int! }
     input Stars { stars: Int! = 1 also: [Int!] }
     type Review { text: String! stars: Int of: Book! by: Author }
     type Author @key(fields: "id") { id: ID! }`,
    {
      Query: {
        reviews: (_: unknown, { least }: { least?: number }) =>
          all.filter(({ stars }) => !least || (stars ?? 0) >= least),
        many: () => Array.from({ length: 100 }, (_, i) => ({ id: String((i % 3) + 1) })),
      },
      Mutation: { review: (_: unknown, { book, text }: Row) => ({ text, stars: 1, book }) },
      Book: {
        __resolveReference: (ref: Row) => ref,
        reviews: ({ id }: Row, { first, least }: { first: number; least?: { stars: number; also?: number[] } }) =>
          all
            .filter(
              (r) => r.book === id && (!least || (r.stars ?? 0) >= least.stars || least.also?.includes(r.stars ?? 0)),
            )
            .slice(0, first),
        count: ({ id }: Row) => all.filter((r) => r.book === id).length,
      },
      Review: {
        of: ({ book }: Row) => ({ id: book }),
        by: ({ stars }: Row) => (stars ? { id: stars === 5 ? 'a1' : 'a2' } : null),
      },
    },
  );
  return { subgraphs: [books, authors, reviews], reset };
}
