import type { engines } from './engines.fixture.ts';
import type { Expected } from './harness.fixture.ts';

/** How an engine deviates from what a case expects. */
export interface Deviation extends Expected {
  readonly because: string;
  /** The operation does not run at all: planning it fails, with these words. */
  readonly refused?: string;
  /** The engine ends the whole process, so that the case cannot be run on it. */
  readonly deadly?: true;
}

const why = {
  intro: 'questions about the schema beside data: the rest is not asked at all',
  'planner-io': 'the planner finds no way from an interface object to an implementation',
  serial: 'the planner puts joins of a mutation after all its fields, so they see what later fields did',
  label: 'labels a failed fetch once, not once for each of its gaps',
  index: 'leaves the index out of the path',
  silent:
    'writes null without an error where a value is missing or hidden, and lets a null stand that the type does not allow',
  alias: 'reads keys and requirements under the names that the client gave other fields',
  list: 'does not merge two selections of one list under an alias',
  provides: 'the planner takes a field for provided because another field provides one inside the same type',
  rep: 'the planner gives no variable of its own another name',
  null: 'leaves nulls out of representations, so that what is required arrives as undefined',
  query: 'a plan may ask the root again below another type, and the answer is not put there',
  kills: 'the planner panics on an alias that hides what is required below it, and that ends the process',
};

/** Every deviation, by topic and case. One that is mended fails here and is to be taken out. */
export const deviations: Record<keyof typeof engines, Record<string, Deviation>> = {
  oracle: {
    'documents: introspection beside data': {
      because: why.intro,
      data: {
        a: { queryType: { name: 'Query' }, mutationType: { name: 'Mutation' } },
        book: null,
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
      errors: [],
    },
    '@interfaceObject: fragments on what the object returned': {
      because: why['planner-io'],
      refused: 'No paths found',
    },
    'mutations: each with its join, and seeing what was done before it': {
      because: why.serial,
      data: {
        rename: { title: 'A', author: { name: '王' } },
        review: { text: 't', of: { title: 'B' } },
        again: { title: 'B' },
      },
      errors: [],
    },
    'subgraphs that fail: two root fields of one that is gone, each with its label': {
      because: why.label,
      errors: ['a UNAVAILABLE authors'],
    },
    'subgraphs that fail: the one in the middle of a chain': { because: why.index, errors: ['reviews.of'] },
    'subgraphs that fail: a field that must be answered and was not': {
      because: why.silent,
      data: { authors: [null] },
      errors: [],
    },
    'subgraphs that fail: an object where a list should be': {
      because: why.silent,
      data: { authors: { id: 'a1' } },
      errors: [],
    },
    'subgraphs that fail: a number where an object should be': {
      because: why.silent,
      data: { authors: [null] },
      errors: [],
    },
    'aliases: `__typename` under the names of others': {
      because: why.alias,
      data: { book: null },
      errors: ['book'],
    },
    'aliases: the same alias twice is one field': {
      because: why.list,
      data: { book: { x: '春', r: [{ text: '好' }, { stars: 5 }] } },
      errors: [],
    },
    'keys: another field under the name of the key': {
      because: why.alias,
      data: {
        bases: [
          { id: '科学中心', city: null },
          { id: '星空馆', city: null },
        ],
      },
      errors: [],
    },
    'keys: names of two keys swapped along the chain': {
      because: why.alias,
      data: { base: { id: 'SC', code: 'SC', visits: 100, name: 100 } },
      errors: [],
    },
    'keys: a key of two fields under swapped names': {
      because: why.alias,
      data: {
        seats: [
          { row: 1, number: 'A', price: null },
          { row: 2, number: 'A', price: null },
          { row: 1, number: 'B', price: null },
        ],
      },
      errors: [],
    },
    'keys: a key with lists under other names': {
      because: why.alias,
      data: { set: { parts: [{ key: 'p1' }, { key: 'p2' }], labels: [{ id: 'p1' }, { id: 'p2' }], weight: null } },
      errors: [],
    },
    '@provides: not by another field': {
      because: why.provides,
      data: { show: { lead: { name: 'WANG' } } },
      errors: [],
    },
    'variables: with the name of the machinery’s own': {
      because: why.rep,
      data: { book: { reviews: null } },
      errors: ['book', 'book'],
    },
    '@requires: a scalar, null included': {
      because: why.null,
      data: { parcels: [{ heavy: true }, { heavy: false }] },
      errors: [],
    },
    '@requires: a null that is required is passed on': {
      because: why.null,
      data: { parcels: [{ area: 'zone undefined' }, { area: 'zone N' }] },
      errors: [],
    },
    '@requires: fields of two subgraphs': { because: why.null, errors: ['parcels.1.postage'] },
    '@requires: an object, null included': {
      because: why.null,
      data: { parcels: [{ stamp: '{"side":2,"label":"大"}' }, { stamp: null }] },
      errors: [],
    },
    '@requires: required upon required': { because: why.null, errors: ['parcels.1.postage', 'parcels.1.total'] },
    '@requires: several fields that require the same': {
      because: why.null,
      data: {
        parcels: [
          { heavy: true, postage: 30, weight: 10, stamp: '{"side":2,"label":"大"}', box: { side: 2 } },
          { heavy: false, postage: null, weight: null, stamp: null, box: null },
        ],
      },
      errors: ['parcels.1.postage'],
    },
    '@requires: other fields under the names of what is required': {
      because: why.alias,
      data: {
        parcels: [
          { weight: null, rate: 3, postage: 30, box: null, stamp: '{"side":2,"label":"大"}' },
          { weight: 'N', rate: 4, postage: null, box: 'N', stamp: null },
        ],
      },
      errors: ['parcels.1.postage'],
    },
    'enums, inputs, what is inaccessible and keys that do not lead on: an inaccessible enum value is null with an error':
      { because: why.silent, errors: [] },
    'enums, inputs, what is inaccessible and keys that do not lead on: an inaccessible enum value in a list of non-null':
      { because: why.silent, data: { items: [{ id: '1', kinds: ['NEW', null] }] }, errors: [] },
    'enums, inputs, what is inaccessible and keys that do not lead on: an inaccessible enum value in a field that is non-null takes the whole answer':
      {
        because: why.silent,
        data: {
          items: [
            { id: '1', sure: null },
            { id: '2', sure: 'LOW' },
          ],
        },
        errors: [],
      },
    'enums, inputs, what is inaccessible and keys that do not lead on: an inaccessible member of a union is null': {
      because: why.silent,
      errors: [],
    },
    'enums, inputs, what is inaccessible and keys that do not lead on: an inaccessible object is null': {
      because: why.silent,
      errors: [],
    },
    'interfaces and unions: a key under the name of another field, by member': {
      because: why.alias,
      data: null,
      errors: ['pets'],
    },
    '@shareable: `Query` below another type': {
      because: why.query,
      data: { deep: { query: { onlyA: null, now: 'now' } } },
      errors: [],
    },
    'nulls and their errors: up to the root': {
      because: why.silent,
      data: { mustItem: null },
      errors: ['mustItem.must - b'],
    },
    'nulls and their errors: a non-null field of an entity that is not found': { because: why.silent, errors: [] },
    'nulls and their errors: the same where items must not be null': {
      because: why.silent,
      data: { mustItems: [{ id: '1', fine: 3 }, null] },
      errors: [],
    },
    'nulls and their errors: lists of lists where a member must be there': {
      because: why.silent,
      data: { grid: [[{ fine: 3 }, null], null, [], [null]] },
      errors: [],
    },
    'nulls and their errors: a null far up': {
      because: why.silent,
      data: { deep: { mid: { item: null }, item: { id: '2' } } },
      errors: ['deep.mid.item.must - b'],
    },
    '@shareable: `Query` below another type, gone': { because: why.query, errors: [] },
    '@requires: what is required under other names inside objects': { because: why.kills, deadly: true },
    '@requires: a part of the union asked for beside it': { because: why.kills, deadly: true },
  },
  ours: {
    '@interfaceObject: fragments on what the object returned': {
      because: why['planner-io'],
      refused: 'No paths found',
    },
    '@provides: not by another field': {
      because: why.provides,
      data: { show: { lead: { name: 'WANG' } } },
      errors: [],
    },
  },
};
