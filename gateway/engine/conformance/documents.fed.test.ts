import { conforms } from './harness.fixture.ts';
import { library } from './library.fixture.ts';

conforms('documents', library, [
  {
    name: 'the named one of several operations',
    ask: 'query A { book(id: 1) { title } } query B { authors { name } } mutation C { note(text: "no") }',
    operation: 'B',
    data: { authors: [{ name: '王' }, { name: '李' }] },
    requests: { books: 0 },
  },
  {
    name: 'the other one of the same document',
    ask: 'query A($x: ID!) { book(id: $x) { ...F } } query B { authors { ...G } } fragment F on Book { title } fragment G on Author { name }',
    operation: 'A',
    variables: { x: '2' },
    data: { book: { title: '雨' } },
  },
  {
    name: 'fragments in fragments',
    ask: '{ book(id: 1) { ...A } } fragment A on Book { ...B author { ...C } } fragment B on Book { title count } fragment C on Author { name born }',
    data: { book: { title: '春', count: 2, author: { name: '王', born: 1950 } } },
  },
  {
    name: 'a fragment in several places',
    ask: '{ book(id: 1) { ...A sequel { ...A } } b: book(id: 3) { ...A } } fragment A on Book { title count author { name } }',
    data: {
      book: {
        title: '春',
        count: 2,
        author: { name: '王' },
        sequel: { title: '雨', count: 1, author: { name: '王' } },
      },
      b: { title: '星', count: 0, author: null },
    },
  },
  {
    name: 'selections of one field merged from several fragments',
    ask: '{ book(id: 1) { ...A ...B author { id } } } fragment A on Book { author { name books { id } } } fragment B on Book { author { born books { title count } } }',
    data: {
      book: {
        author: {
          name: '王',
          books: [
            { id: '1', title: '春', count: 2 },
            { id: '2', title: '雨', count: 1 },
          ],
          born: 1950,
          id: 'a1',
        },
      },
    },
  },
  {
    name: 'selections merged at the root',
    ask: '{ book(id: 1) { title } ...R book(id: 1) { count } } fragment R on Query { book(id: 1) { id author { name } } }',
    data: { book: { title: '春', id: '1', author: { name: '王' }, count: 2 } },
  },
  {
    name: 'the order of the operation, joined fields first and last',
    ask: '{ book(id: 1) { count id author { born id name } blurb reviews(first: 1) { stars text } title } }',
    data: {
      book: {
        count: 2,
        id: '1',
        author: { born: 1950, id: 'a1', name: '王' },
        blurb: 'any:1',
        reviews: [{ stars: 5, text: '好' }],
        title: '春',
      },
    },
  },
  {
    name: 'the order of root fields of three subgraphs',
    ask: '{ reviews(least: 5) { text } book(id: 2) { title } authors { id } books { id } r: reviews(least: 9) { text } }',
    data: {
      reviews: [{ text: '好' }],
      book: { title: '雨' },
      authors: [{ id: 'a1' }, { id: 'a2' }],
      books: [{ id: '1' }, { id: '2' }],
      r: [],
    },
  },
  {
    name: '`__typename` at every place',
    ask: '{ __typename q: __typename book(id: 1) { __typename author { __typename name } reviews(first: 1) { __typename of { __typename } } } }',
    data: {
      __typename: 'Query',
      q: 'Query',
      book: {
        __typename: 'Book',
        author: { __typename: 'Author', name: '王' },
        reviews: [{ __typename: 'Review', of: { __typename: 'Book' } }],
      },
    },
  },
  {
    name: 'introspection beside data',
    ask: '{ a: __schema { queryType { name } mutationType { name } } book(id: 1) { title } t: __type(name: "Book") { name kind fields { name } } }',
    data: {
      a: { queryType: { name: 'Query' }, mutationType: { name: 'Mutation' } },
      book: { title: '春' },
      t: {
        name: 'Book',
        kind: 'OBJECT',
        fields: [
          { name: 'id' },
          { name: 'title' },
          { name: 'blurb' },
          { name: 'author' },
          { name: 'sequel' },
          { name: 'reviews' },
          { name: 'count' },
        ],
      },
    },
  },
  {
    name: 'introspection with variables and a fragment asks nobody',
    ask: 'query($n: String!) { __type(name: $n) { ...T } } fragment T on __Type { name enumValues { name } ofType { name } }',
    variables: { n: 'Author' },
    data: { __type: { name: 'Author', enumValues: null, ofType: null } },
    requests: { books: 0, authors: 0, reviews: 0 },
  },
  { name: 'a type that there is not', ask: '{ __type(name: "_Entity") { name } }', data: { __type: null } },
  {
    name: 'a hundred references to three entities',
    ask: 'query M { many { title } }',
    data: { many: Array.from({ length: 100 }, (_, i) => ({ title: ['春', '雨', '星'][i % 3] })) },
    representations: { books: 3 },
    requests: { books: 1 },
  },
  {
    name: 'the same entity at two places with other fields',
    ask: '{ a: book(id: 1) { sequel { count } } b: book(id: 2) { reviews(first: 1) { text } } }',
    data: { a: { sequel: { count: 1 } }, b: { reviews: [{ text: 'ok' }] } },
  },
  {
    name: 'in circles',
    ask: '{ book(id: 1) { reviews(first: 1) { of { reviews(first: 1) { of { title author { books { reviews(first: 1) { text of { author { name } } } } } } } } } } }',
    data: {
      book: {
        reviews: [
          {
            of: {
              reviews: [
                {
                  of: {
                    title: '春',
                    author: {
                      books: [
                        { reviews: [{ text: '好', of: { author: { name: '王' } } }] },
                        { reviews: [{ text: 'ok', of: { author: { name: '王' } } }] },
                      ],
                    },
                  },
                },
              ],
            },
          },
        ],
      },
    },
  },
  {
    name: 'duplicates merged differently below',
    ask: '{ reviews { of { author { name } } by { id: name name: id books { title } } } }',
    data: {
      reviews: [
        { of: { author: { name: '王' } }, by: { id: '王', name: 'a1', books: [{ title: '春' }, { title: '雨' }] } },
        { of: { author: { name: '王' } }, by: null },
        { of: { author: { name: '王' } }, by: { id: '李', name: 'a2', books: [] } },
      ],
    },
  },
  {
    name: 'comments, block strings and commas',
    ask: '# a comment\n{ book(id: """2"""),,, { title # more\n } }',
    data: { book: { title: '雨' } },
  },
]);
