import { conforms } from './harness.fixture.ts';
import { library } from './library.fixture.ts';

conforms('aliases', library, [
  {
    name: 'the same field twice with other arguments',
    ask: '{ book(id: 1) { a: blurb(lang: "zh") b: blurb(lang: "en") blurb } }',
    data: { book: { a: 'zh:1', b: 'en:1', blurb: 'any:1' } },
  },
  {
    name: 'the same joined field twice with other arguments',
    ask: '{ book(id: 1) { one: reviews(first: 1) { text } none: reviews(first: 0) { text } } }',
    data: { book: { one: [{ text: '好' }], none: [] } },
  },
  {
    name: 'the same joined field twice with other selections',
    ask: '{ book(id: 1) { one: reviews(first: 1) { text } two: reviews(first: 2) { stars text } } }',
    data: {
      book: {
        one: [{ text: '好' }],
        two: [
          { stars: 5, text: '好' },
          { stars: null, text: 'meh' },
        ],
      },
    },
  },
  {
    name: 'two names swapped',
    ask: '{ book(id: 1) { title: blurb blurb: title } }',
    data: { book: { title: 'any:1', blurb: '春' } },
  },
  {
    name: 'the name of a joined field for a field of one’s own',
    ask: '{ book(id: 1) { reviews: title title: reviews(first: 1) { text } } }',
    data: { book: { reviews: '春', title: [{ text: '好' }] } },
  },
  {
    name: '`__typename` under the names of others',
    ask: '{ book(id: 1) { id: __typename title: __typename reviews(first: 1) { text: __typename } } }',
    data: { book: { id: 'Book', title: 'Book', reviews: [{ text: 'Review' }] } },
  },
  {
    name: 'the root under other names',
    ask: '{ a: book(id: 1) { title } b: book(id: 2) { title } book(id: 1) { author { name } } }',
    data: { a: { title: '春' }, b: { title: '雨' }, book: { author: { name: '王' } } },
  },
  {
    name: 'root fields swapped',
    ask: '{ book: authors { name } authors: book(id: 2) { title } }',
    data: { book: [{ name: '王' }, { name: '李' }], authors: { title: '雨' } },
  },
  {
    name: 'a name with our own prefix',
    ask: '{ book(id: 1) { _h_title: blurb title: title _h_id: id id: title } }',
    data: { book: { _h_title: 'any:1', title: '春', _h_id: '1', id: '春' } },
  },
  {
    name: 'names like those of the machinery',
    ask: '{ _entities: book(id: 1) { representations: id _service: title } }',
    data: { _entities: { representations: '1', _service: '春' } },
  },
  {
    name: 'one name, the same field in two places',
    ask: '{ book(id: 1) { x: title author { x: name books { x: id } } } }',
    data: { book: { x: '春', author: { x: '王', books: [{ x: '1' }, { x: '2' }] } } },
  },
  {
    name: 'the same alias twice is one field',
    ask: '{ book(id: 1) { x: title x: title r: reviews(first: 1) { text } r: reviews(first: 1) { stars } } }',
    data: { book: { x: '春', r: [{ text: '好', stars: 5 }] } },
  },
  {
    name: 'the key of an inner entity under the name of a field that is joined',
    ask: '{ reviews { of { title: id name: title author { id: name name: id born } } } }',
    data: {
      reviews: [
        { of: { title: '1', name: '春', author: { id: '王', name: 'a1', born: 1950 } } },
        { of: { title: '1', name: '春', author: { id: '王', name: 'a1', born: 1950 } } },
        { of: { title: '2', name: '雨', author: { id: '王', name: 'a1', born: 1950 } } },
      ],
    },
  },
]);
