import { conforms } from './harness.fixture.ts';
import { library } from './library.fixture.ts';

const texts = (...all: string[]) => ({ book: { reviews: all.map((text) => ({ text })) } });

conforms('variables', library, [
  {
    name: 'one that is null',
    ask: 'query($l: String) { book(id: 1) { blurb(lang: $l) } }',
    variables: { l: null },
    data: { book: { blurb: 'null:1' } },
  },
  {
    name: 'one that is absent: the field’s default',
    ask: 'query($l: String) { book(id: 1) { blurb(lang: $l) } }',
    data: { book: { blurb: 'any:1' } },
  },
  {
    name: 'its own default',
    ask: 'query($l: String = "fr") { book(id: 1) { blurb(lang: $l) } }',
    data: { book: { blurb: 'fr:1' } },
  },
  {
    name: 'null against its own default',
    ask: 'query($l: String = "fr") { book(id: 1) { blurb(lang: $l) } }',
    variables: { l: null },
    data: { book: { blurb: 'null:1' } },
  },
  {
    name: 'a list',
    ask: 'query($ids: [ID!]) { books(ids: $ids) { title } }',
    variables: { ids: ['3', 1] },
    data: { books: [{ title: '星' }, { title: '春' }] },
  },
  {
    name: 'one member for a list',
    ask: 'query($ids: [ID!]) { books(ids: $ids) { title } }',
    variables: { ids: '3' },
    data: { books: [{ title: '星' }] },
  },
  {
    name: 'inside a list',
    ask: 'query($a: ID!, $b: ID!) { books(ids: [$a, "2", $b]) { id } }',
    variables: { a: '3', b: '1' },
    data: { books: [{ id: '3' }, { id: '2' }, { id: '1' }] },
  },
  {
    name: 'an input object in a joined field',
    ask: 'query($s: Stars) { book(id: 1) { reviews(least: $s) { text } } }',
    variables: { s: { stars: 4 } },
    data: texts('好'),
  },
  {
    name: 'an input object with its default and a list',
    ask: 'query($s: Stars) { book(id: 1) { reviews(least: $s) { text } } }',
    variables: { s: { stars: 9, also: [5, 0] } },
    data: texts('好', 'meh'),
  },
  {
    name: 'inside an input object',
    ask: 'query($n: Int!, $m: [Int!]) { book(id: 1) { reviews(least: { stars: $n, also: $m }) { text } } }',
    variables: { n: 9, m: [0] },
    data: texts('meh'),
  },
  {
    name: 'used in the joined fetch only',
    ask: 'query($n: Int) { book(id: 1) { title reviews(first: $n) { text } } }',
    variables: { n: 1 },
    data: { book: { title: '春', reviews: [{ text: '好' }] } },
  },
  {
    name: 'one for two subgraphs',
    ask: 'query($id: ID!, $a: ID!) { book(id: $id) { title } author(id: $a) { name books { id } } }',
    variables: { id: 2, a: 'a1' },
    data: { book: { title: '雨' }, author: { name: '王', books: [{ id: '1' }, { id: '2' }] } },
  },
  {
    name: 'in a fragment',
    ask: 'query($n: Int = 1) { book(id: 1) { ...F sequel { ...F } } } fragment F on Book { reviews(first: $n) { text } }',
    data: { book: { reviews: [{ text: '好' }], sequel: { reviews: [{ text: 'ok' }] } } },
  },
  {
    name: 'with the name of the machinery’s own',
    ask: 'query($representations: Int) { book(id: 1) { reviews(first: $representations) { text } } }',
    variables: { representations: 1 },
    data: texts('好'),
  },
  {
    name: 'a number for an id',
    ask: 'query($id: ID!) { book(id: $id) { id } }',
    variables: { id: 1 },
    data: { book: { id: '1' } },
  },
  {
    name: 'more than are declared',
    ask: 'query($id: ID!) { book(id: $id) { id } }',
    variables: { id: '1', other: 'x' },
    data: { book: { id: '1' } },
  },
  {
    name: 'the same text with other values',
    ask: 'query($id: ID!) { book(id: $id) { id } }',
    variables: { id: '2' },
    data: { book: { id: '2' } },
  },
  {
    name: 'quotes and Chinese in a value',
    ask: 'query($l: String) { book(id: 1) { blurb(lang: $l) } }',
    variables: { l: '"\\\n春🌧' },
    data: { book: { blurb: '"\\\n春🌧:1' } },
  },
]);
