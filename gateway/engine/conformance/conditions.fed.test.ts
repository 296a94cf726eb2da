import { conforms } from './harness.fixture.ts';
import { library } from './library.fixture.ts';

const yes = { on: true };
const no = { on: false };

conforms('@skip and @include', library, [
  {
    name: 'literals',
    ask: '{ book(id: 1) { title @include(if: false) id @skip(if: false) blurb @skip(if: true) } }',
    data: { book: { id: '1' } },
  },
  {
    name: 'include in front of a join, true',
    ask: 'query($on: Boolean!) { book(id: 1) { title count @include(if: $on) } }',
    variables: yes,
    data: { book: { title: '春', count: 2 } },
  },
  {
    name: 'include in front of a join, false: nobody is asked',
    ask: 'query($on: Boolean!) { book(id: 1) { title count @include(if: $on) } }',
    variables: no,
    data: { book: { title: '春' } },
    requests: { reviews: 0 },
  },
  {
    name: 'skip in front of a join',
    ask: 'query($on: Boolean!) { book(id: 1) { title count @skip(if: $on) } }',
    variables: yes,
    data: { book: { title: '春' } },
    requests: { reviews: 0 },
  },
  {
    name: 'a default that is used',
    ask: 'query($on: Boolean = false) { book(id: 1) { title count @include(if: $on) } }',
    data: { book: { title: '春' } },
    requests: { reviews: 0 },
  },
  {
    name: 'a default that is not used',
    ask: 'query($on: Boolean = false) { book(id: 1) { title count @include(if: $on) } }',
    variables: yes,
    data: { book: { title: '春', count: 2 } },
  },
  {
    name: 'on a root field of another subgraph',
    ask: 'query($on: Boolean!) { book(id: 1) { title } authors @include(if: $on) { name } }',
    variables: no,
    data: { book: { title: '春' } },
  },
  {
    name: 'on every root field: an empty answer',
    ask: 'query($on: Boolean!) { book(id: 1) @include(if: $on) { title } }',
    variables: no,
    data: {},
  },
  {
    name: 'on an inline fragment',
    ask: 'query($on: Boolean!) { book(id: 1) { ... @include(if: $on) { count title } id } }',
    variables: no,
    data: { book: { id: '1' } },
  },
  {
    name: 'on an inline fragment, true',
    ask: 'query($on: Boolean!) { book(id: 1) { ... @include(if: $on) { count title } id } }',
    variables: yes,
    data: { book: { count: 2, title: '春', id: '1' } },
  },
  {
    name: 'on a spread',
    ask: 'query($on: Boolean!) { book(id: 1) { ...F @skip(if: $on) id } } fragment F on Book { author { name } }',
    variables: no,
    data: { book: { author: { name: '王' }, id: '1' } },
  },
  {
    name: 'on a spread, true',
    ask: 'query($on: Boolean!) { book(id: 1) { ...F @skip(if: $on) id } } fragment F on Book { author { name } }',
    variables: yes,
    data: { book: { id: '1' } },
    requests: { authors: 0 },
  },
  {
    name: 'both on one field',
    ask: 'query($a: Boolean!, $b: Boolean!) { book(id: 1) { id count @skip(if: $a) @include(if: $b) } }',
    variables: { a: false, b: true },
    data: { book: { id: '1', count: 2 } },
  },
  {
    name: 'both on one field against each other',
    ask: 'query($a: Boolean!, $b: Boolean!) { book(id: 1) { id count @skip(if: $a) @include(if: $b) } }',
    variables: { a: true, b: true },
    data: { book: { id: '1' } },
    requests: { reviews: 0 },
  },
  {
    name: 'the same field once with and once without',
    ask: 'query($on: Boolean!) { book(id: 1) { count @include(if: $on) title count } }',
    variables: no,
    data: { book: { title: '春', count: 2 } },
  },
  {
    name: 'the order is that of what is included',
    ask: 'query($on: Boolean!) { book(id: 1) { count @include(if: $on) title count } }',
    variables: yes,
    data: { book: { count: 2, title: '春' } },
  },
  {
    name: 'one inside another',
    ask: 'query($a: Boolean!, $b: Boolean!) { book(id: 1) { id author @include(if: $a) { id name @include(if: $b) born @skip(if: $b) } } }',
    variables: { a: true, b: false },
    data: { book: { id: '1', author: { id: 'a1', born: 1950 } } },
  },
  {
    name: 'selections under opposite conditions',
    ask: 'query($on: Boolean!) { book(id: 1) { author @include(if: $on) { name } author @skip(if: $on) { born } } }',
    variables: no,
    data: { book: { author: { born: 1950 } } },
  },
  {
    name: 'on `__typename`',
    ask: 'query($on: Boolean!) { book(id: 1) { __typename @skip(if: $on) t: __typename @include(if: $on) } }',
    variables: yes,
    data: { book: { t: 'Book' } },
  },
  {
    name: 'variables of arguments in what is skipped may be absent',
    ask: 'query($on: Boolean!, $n: Int) { book(id: 1) { id reviews(first: $n) @include(if: $on) { text } } }',
    variables: no,
    data: { book: { id: '1' } },
    requests: { reviews: 0 },
  },
]);
