import { GraphQLError, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { KnownDocuments } from './known-documents.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { checkInput, checkLists } from './lists.ts';
import { screen } from './screen.ts';

const limits: Limits = {
  ...defaultLimits,
  source: 400,
  tokens: 120,
  depth: 3,
  nesting: 5,
  selections: 8,
  rootFields: 3,
  aliases: 2,
  repeats: 2,
  definitions: 3,
  first: 10,
  records: 50,
  listInput: 3,
};

function limitOf(check: () => void): string {
  try {
    check();
  } catch (error) {
    if (error instanceof GraphQLError) return String(error.extensions.limit ?? error.extensions.code);
    throw error;
  }
  return 'passes';
}

describe('the screen stops exactly one step beyond each limit', () => {
  it.each([
    ['source', `{ a } #${' '.repeat(392)}`, `{ a } #${' '.repeat(394)}`],
    ['tokens', `{ a(x: [${'1 '.repeat(100)}]) }`, `{ a(x: [${'1 '.repeat(130)}]) }`],
    ['depth', '{ a { b { c } } }', '{ a { b { c { d } } } }'],
    ['depth', '{ a { ...F } } fragment F on A { b { c } }', '{ a { ...F } } fragment F on A { b { c { d } } }'],
    ['nesting', '{ ... { ... { ... { ... { a } } } } }', '{ ... { ... { ... { ... { ... { a } } } } } }'],
    ['selections', '{ a { b c d } e { f g h } }', '{ a { b c d } e { f g h i } }'],
    [
      'selections',
      '{ a { ...F } b { ...F } } fragment F on A { c d e }',
      '{ a { ...F } b { ...F } } fragment F on A { c d e f }',
    ],
    ['rootFields', '{ a b c }', '{ a b ... { c d } }'],
    ['aliases', '{ x: a y: b }', '{ x: a y: b ... { z: c } }'],
    ['repeats', '{ a a }', '{ a a a }'],
    ['repeats', '{ a { ...F ...F } } fragment F on A { b }', '{ a { ...F ...F ...F } } fragment F on A { b }'],
    [
      'definitions',
      '{ a } fragment F on A { b } fragment G on A { b }',
      '{ a } fragment F on A { b } fragment G on A { b } fragment H on A { b }',
    ],
  ])('%s', (limit, within, beyond) => {
    expect(limitOf(() => screen(within, limits))).toBe('passes');
    expect(limitOf(() => screen(beyond, limits))).toBe(limit);
  });

  it('leaves to the validator what it names better: faults of syntax, cycles, unknown fragments', () => {
    for (const source of ['{{{', '{ ...F } fragment F on Query { ...F }', '{ ...Nowhere }']) {
      expect(limitOf(() => screen(source, limits))).toBe('passes');
    }
  });

  it.each(['__proto__', '__x', 'constructor', 'prototype'])('refuses the alias %s', (alias) => {
    expect(limitOf(() => screen(`{ ${alias}: a }`, limits))).toBe('INVALID_INPUT');
  });

  it('measures a fragment that a cycle leads through as well as one without', () => {
    const cycle = '{ ...F } fragment F on Query { a { b { c { d } } } ...G } fragment G on Query { ...F }';
    expect(limitOf(() => screen(cycle, limits))).toBe('depth');
  });
});

describe('pages and lists', () => {
  const check = (source: string, variables: Record<string, unknown> = {}) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return limitOf(() => checkLists(document, operation, variables, limits));
  };

  it.each([
    ['first', '{ a(first: 10) }', '{ a(first: 11) }'],
    ['first', '{ a(last: 10) }', '{ a(last: 11) }'],
    // 10 + 10 × 4 = 50 records
    ['records', '{ a(first: 10) { b(first: 4) } }', '{ a(first: 10) { b(first: 5) } }'],
    [
      'records',
      '{ a(first: 10) { ...F } } fragment F on A { b(first: 4) }',
      '{ a(first: 10) { ...F } } fragment F on A { b(first: 5) }',
    ],
    ['listInput', '{ a(x: [1, 2, 3]) }', '{ a(x: { y: [1, 2, 3, 4] }) }'],
  ])('%s', (limit, within, beyond) => {
    expect(check(within)).toBe('passes');
    expect(check(beyond)).toBe(limit);
  });

  it('reads variables as it reads literals', () => {
    const source = 'query ($n: Int) { a(first: $n) { b(first: $n) } }';
    expect(check(source, { n: 6 })).toBe('passes');
    expect(check(source, { n: 7 })).toBe('records');
    expect(check(source, { n: 11 })).toBe('first');
  });

  it('finds a list in variables however deep', () => {
    expect(limitOf(() => checkInput({ a: [{ b: { c: [1, 2, 3] } }] }, limits))).toBe('passes');
    expect(limitOf(() => checkInput({ a: [{ b: { c: [1, 2, 3, 4] } }] }, limits))).toBe('listInput');
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(limitOf(() => checkInput(deep, limits))).toBe('passes');
  });
});

describe('documents that were screened', () => {
  it('are remembered up to a number, the oldest forgotten first, long ones never', () => {
    const known = new KnownDocuments(2);
    for (const source of ['{ a }', '{ b }', '{ c }', `{ d #${'x'.repeat(30_000)}\n }`]) known.add(source);
    expect(['{ a }', '{ b }', '{ c }'].map((source) => known.has(source))).toEqual([false, true, true]);
    expect(known.has(`{ d #${'x'.repeat(30_000)}\n }`)).toBe(false);
  });
});
