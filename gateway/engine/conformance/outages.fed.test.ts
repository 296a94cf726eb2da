import type { TinySubgraph } from '../testing/tiny-subgraph.ts';
import { conforms } from './harness.fixture.ts';
import { library } from './library.fixture.ts';

type All = Record<string, TinySubgraph>;
const answers =
  (name: string, body: unknown, status = 200) =>
  (all: All) => {
    (all[name] as TinySubgraph).intercept = () => ({
      status,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  };
const gone = (name: string) => answers(name, 'gone', 503);
const refusal = { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }], data: null };

conforms('subgraphs that fail', library, [
  {
    name: 'a joined subgraph that is gone leaves a gap',
    ask: '{ book(id: 1) { title count } }',
    before: gone('reviews'),
    data: { book: null },
    errors: ['book UNAVAILABLE reviews'],
  },
  {
    name: 'the gap of a nullable field',
    ask: '{ book(id: 1) { title reviews { text } } }',
    before: gone('reviews'),
    data: { book: { title: '春', reviews: null } },
    errors: ['book UNAVAILABLE reviews'],
  },
  {
    name: 'gaps in a list',
    ask: '{ books { id reviews { text } } }',
    before: gone('reviews'),
    data: {
      books: [
        { id: '1', reviews: null },
        { id: '2', reviews: null },
      ],
    },
    errors: ['books UNAVAILABLE reviews'],
  },
  {
    name: 'a root field of one that is gone',
    ask: '{ a: authors { name } book(id: 1) { title } }',
    before: gone('authors'),
    data: { a: null, book: { title: '春' } },
    errors: ['a UNAVAILABLE authors'],
  },
  {
    name: 'two root fields of one that is gone, each with its label',
    ask: '{ a: authors { name } author(id: "a1") { name } book(id: 1) { id } }',
    before: gone('authors'),
    data: { a: null, author: null, book: { id: '1' } },
    errors: ['a UNAVAILABLE authors', 'author UNAVAILABLE authors'],
  },
  {
    name: 'a root field that must not be null',
    ask: '{ reviews { text } }',
    before: gone('reviews'),
    data: null,
    errors: ['reviews UNAVAILABLE reviews'],
  },
  {
    name: 'the one in the middle of a chain',
    ask: '{ reviews(least: 5) { text of { title author { name } } } }',
    before: gone('books'),
    data: { reviews: [{ text: '好', of: { title: null, author: null } }] },
    errors: ['reviews.0.of UNAVAILABLE books'],
  },
  {
    name: 'an error with a code for the whole fetch',
    ask: '{ book(id: 1) { title reviews { text } } }',
    before: answers('reviews', refusal),
    data: { book: { title: '春', reviews: null } },
    errors: ['book FORBIDDEN reviews'],
  },
  {
    name: 'an error without a path at a root field',
    ask: '{ authors { name } }',
    before: answers('authors', refusal),
    data: { authors: null },
    errors: ['authors FORBIDDEN authors'],
  },
  {
    name: 'an entity with an error by index',
    ask: '{ reviews { by { born } } }',
    before: answers('authors', {
      data: { _entities: [{ born: 1 }, null] },
      errors: [{ message: 'x', path: ['_entities', 1], extensions: { code: 'NOT_FOUND' } }],
    }),
    data: { reviews: [{ by: { born: 1 } }, { by: null }, { by: { born: null } }] },
    errors: ['reviews.2.by NOT_FOUND authors'],
  },
  {
    name: 'fewer entities than asked about',
    ask: '{ reviews { by { born } } }',
    before: answers('authors', { data: { _entities: [{ born: 1 }] } }),
    data: { reviews: [{ by: { born: 1 } }, { by: null }, { by: { born: null } }] },
  },
  {
    name: 'entities that are no list',
    ask: '{ books { id reviews { text } } }',
    before: answers('reviews', { data: { _entities: 'what' } }),
    data: {
      books: [
        { id: '1', reviews: null },
        { id: '2', reviews: null },
      ],
    },
  },
  {
    name: 'a field that was not answered',
    ask: '{ authors { born id } }',
    before: answers('authors', { data: { authors: [{ id: 'a1' }] } }),
    data: { authors: [{ born: null, id: 'a1' }] },
  },
  {
    name: 'a field that must be answered and was not',
    ask: '{ authors { name id } }',
    before: answers('authors', { data: { authors: [{ id: 'a1' }] } }),
    data: { authors: null },
    errors: ['authors.0.name INTERNAL'],
  },
  {
    name: 'fields that were not asked for do not show',
    ask: '{ authors { born } }',
    before: answers('authors', { data: { authors: [{ born: 1, name: 'secret', id: 'a1' }], more: 1 } }),
    data: { authors: [{ born: 1 }] },
  },
  {
    name: 'an object where a list should be',
    ask: '{ authors { id } }',
    before: answers('authors', { data: { authors: { id: 'a1' } } }),
    data: { authors: null },
    errors: ['authors INTERNAL'],
  },
  {
    name: 'a number where an object should be',
    ask: '{ authors { id } }',
    before: answers('authors', { data: { authors: [7] } }),
    data: { authors: null },
    errors: ['authors.0 INTERNAL'],
  },
]);
