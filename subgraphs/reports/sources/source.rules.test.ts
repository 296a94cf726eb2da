import { expect, test } from 'vitest';
import { freshness, neverRead } from './source.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const state = {
  source: 'tasks',
  lastFactAt: ago(3600),
  contactAt: ago(3),
  failingSince: null,
  behindSince: null,
  dead: 0,
};

test.each([
  ['read to the end', state, 'CURRENT'],
  ['never read', { ...state, contactAt: null }, 'MISSING'],
  ['not known at all', undefined, 'MISSING'],
  ['does not answer', { ...state, failingSince: ago(1) }, 'MISSING'],
  ['reader silent for 29 s', { ...state, contactAt: ago(29) }, 'CURRENT'],
  ['reader silent for 31 s', { ...state, contactAt: ago(31) }, 'LATE'],
  ['behind for a moment', { ...state, behindSince: ago(4) }, 'CURRENT'],
  ['behind for long', { ...state, behindSince: ago(6) }, 'LATE'],
  ['a fact was set aside', { ...state, dead: 1 }, 'LATE'],
] as const)('%s', (_what, given, expected) => {
  expect(freshness(given, now)).toBe(expected);
});

test('a source that was read once and fails now still has figures', () => {
  expect(neverRead({ ...state, failingSince: ago(1) })).toBe(false);
  expect(neverRead({ ...state, contactAt: null })).toBe(true);
});
