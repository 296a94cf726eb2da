import { describe, expect, it } from 'vitest';
import { copy, merge, type Tree } from './tree.ts';

const isObjectType = (name: string) => name !== 'Media';
const merged = (target: Tree, source: Tree) => {
  merge(target, source, isObjectType);
  return target;
};

describe('merging', () => {
  it('adds what is new and goes into what both know', () => {
    expect(merged({ a: 1, o: { x: 1 }, l: [{ x: 1 }, null] }, { b: 2, o: { y: 2 }, l: [{ y: 2 }, { y: 3 }] })).toEqual({
      a: 1,
      b: 2,
      o: { x: 1, y: 2 },
      l: [{ x: 1, y: 2 }, { y: 3 }],
    });
  });

  it('does not let a null hide a value, nor an interface a type', () => {
    expect(merged({ a: 1, b: null, l: [1] }, { a: null, b: 2, l: [null] })).toEqual({ a: 1, b: 2, l: [1] });
    expect(merged({ __typename: 'Book' }, { __typename: 'Media' })).toEqual({ __typename: 'Book' });
    expect(merged({ __typename: 'Media' }, { __typename: 'Book' })).toEqual({ __typename: 'Book' });
  });

  it('takes dates and other such objects as values', () => {
    const day = new Date(0);
    expect(merged({ day: { a: 1 } }, { day })).toEqual({ day });
    expect(copy({ day, o: { l: [1] } })).toEqual({ day, o: { l: [1] } });
    expect(copy({ day }).day).toBe(day);
  });
});
