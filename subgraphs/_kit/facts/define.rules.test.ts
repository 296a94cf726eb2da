import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineFact, readFact, UnreadableFact } from './define.ts';

const second = defineFact('test.length.measured', 2, z.object({ metres: z.number() }), {
  upcast: { 1: (old: { centimetres: number }) => ({ metres: old.centimetres / 100 }) },
});
const raw = {
  id: '0199a0c0-0000-7000-8000-000000000001',
  cursor: '1:1',
  type: second.type,
  at: '2026-11-23T00:00:00.000Z',
  keys: {},
  actor: null,
};

test('a fact of an older version is brought up to the version that the reader knows', () => {
  const fact = readFact(second, { ...raw, version: 1, payload: { centimetres: 250 } });
  expect(fact.version).toBe(2);
  expect(fact.payload).toEqual({ metres: 2.5 });
});

test('a fact newer than the reader is refused, not guessed at', () => {
  expect(() => readFact(second, { ...raw, version: 3, payload: { metres: 1 } })).toThrow(UnreadableFact);
});

test('a payload that does not fit is refused', () => {
  expect(() => readFact(second, { ...raw, version: 2, payload: { metres: 'far' } })).toThrow(UnreadableFact);
});

test('a new version without a way from the old one cannot be defined', () => {
  expect(() => defineFact('test.length.measured', 3, z.object({}), { upcast: { 1: (old) => old } })).toThrow(
    /from version 2/,
  );
});
