import { conforms } from './harness.fixture.ts';
import { library } from './library.fixture.ts';

const down = (subgraphs: Record<string, { intercept: unknown }>, name: string) => {
  (subgraphs[name] as { intercept: unknown }).intercept = () => ({ status: 503, body: 'gone' });
};

conforms('mutations', library, [
  {
    name: 'one, with a join',
    ask: 'mutation { rename(id: 1, title: "新") { title count } }',
    data: { rename: { title: '新', count: 2 } },
  },
  {
    name: 'in the order of the operation, across subgraphs',
    ask: 'mutation { a: note(text: "1") hire(name: "x") { name } b: note(text: "2") }',
    data: { a: 1, hire: { name: 'x' }, b: 2 },
    requests: { books: 2, authors: 1 },
  },
  {
    name: 'each with its join, and seeing what was done before it',
    ask: 'mutation { rename(id: 1, title: "A") { title author { name } } review(book: 1, text: "t") { text of { title } } again: rename(id: 1, title: "B") { title } }',
    data: {
      rename: { title: 'A', author: { name: '王' } },
      review: { text: 't', of: { title: 'A' } },
      again: { title: 'B' },
    },
  },
  {
    name: 'the same field twice',
    ask: 'mutation { a: rename(id: 1, title: "A") { title } b: rename(id: 2, title: "B") { title sequel { title } } }',
    data: { a: { title: 'A' }, b: { title: 'B', sequel: { title: '星' } } },
  },
  {
    name: 'one that fails leaves the others',
    ask: 'mutation { failing { title } note(text: "1") }',
    data: { failing: null, note: 1 },
    errors: ['failing'],
  },
  {
    name: 'with variables',
    ask: 'mutation M($id: ID!, $t: String! = "默认") { rename(id: $id, title: $t) { id title } }',
    variables: { id: 3 },
    data: { rename: { id: '3', title: '默认' } },
  },
  {
    name: '`__typename` of the root',
    ask: 'mutation { __typename note(text: "x") kind: __typename }',
    data: { __typename: 'Mutation', note: 1, kind: 'Mutation' },
  },
  {
    name: 'in fragments',
    ask: 'mutation { ...F hire(name: "y") { born } } fragment F on Mutation { note(text: "x") }',
    data: { note: 1, hire: { born: 1 } },
  },
  {
    name: 'skipped ones have no effect',
    ask: 'mutation($on: Boolean!) { a: note(text: "x") @include(if: $on) b: note(text: "y") }',
    variables: { on: false },
    data: { b: 1 },
  },
  {
    name: 'is not tried twice when its subgraph is gone',
    ask: 'mutation { hire(name: "z") { name } }',
    before: (all) => down(all, 'authors'),
    data: { hire: null },
    errors: ['hire UNAVAILABLE authors'],
    requests: { authors: 1 },
  },
  {
    name: 'a subgraph that is gone leaves the mutations of others',
    ask: 'mutation { hire(name: "z") { name } note(text: "1") rename(id: 1, title: "T") { title author { name } } }',
    before: (all) => down(all, 'authors'),
    data: { hire: null, note: 1, rename: { title: 'T', author: null } },
    errors: ['hire UNAVAILABLE authors', 'rename.author UNAVAILABLE authors'],
  },
]);
