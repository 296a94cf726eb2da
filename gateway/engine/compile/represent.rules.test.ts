import { describe, expect, it } from 'vitest';
import type { EntityPlan, RequiredSelection, Rewrite } from '../plan/plan.ts';
import type { Tree } from '../run/tree.ts';
import { compileRepresent } from './represent.ts';

const members: Record<string, string[]> = { Media: ['Book', 'Film'] };
const satisfies = (type: string, condition: string) =>
  type === condition || members[condition]?.includes(type) === true;
const field = (to: string, options: { from?: string; below?: RequiredSelection[] } = {}): RequiredSelection => ({
  kind: 'field',
  from: options.from ?? to,
  to,
  selections: options.below,
});
const on = (type: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'fragment',
  type,
  selections,
});

function represent(
  requires: RequiredSelection[],
  entity: Tree,
  options: { keys?: string[][]; rewrites?: Rewrite[]; afterFault?: boolean } = {},
) {
  const plan: EntityPlan = {
    key: '_entities',
    variable: 'representations',
    paths: [],
    requires,
    inputRewrites: options.rewrites ?? [],
    outputRewrites: [],
  };
  const way = compileRepresent(plan, () => options.keys ?? [], satisfies)(entity);
  if (!way || way.identity(entity, options.afterFault === true) === undefined) return undefined;
  return JSON.parse(way.text(entity));
}

describe('a representation', () => {
  it('tells the type and what the plan requires of it', () => {
    const requires = [on('Book', field('__typename'), field('id')), on('Film', field('__typename'), field('reel'))];
    expect(represent(requires, { __typename: 'Book', id: '"1"', reel: 2 })).toEqual({ __typename: 'Book', id: '"1"' });
    expect(represent(requires, { __typename: 'Film', id: '1', reel: 2 })).toEqual({ __typename: 'Film', reel: 2 });
    expect(represent(requires, { __typename: 'Song', id: '1' })).toBeUndefined();
    expect(represent(requires, { id: '1' })).toBeUndefined();
  });

  it('puts together what several fragments ask of one object', () => {
    const requires = [
      on('Book', field('org', { below: [field('a')] })),
      on('Media', field('org', { below: [field('b')] })),
    ];
    const org = { a: 1, b: 2, c: 3 };
    expect(represent(requires, { __typename: 'Book', org })).toEqual({ __typename: 'Book', org: { a: 1, b: 2 } });
    expect(represent(requires, { __typename: 'Film', org: [org, null] })).toEqual({
      __typename: 'Film',
      org: [{ b: 2 }, null],
    });
  });

  it('reads a value from where it was fetched', () => {
    expect(represent([on('Book', field('price', { from: 'other' }))], { __typename: 'Book', other: 3 })).toEqual({
      __typename: 'Book',
      price: 3,
    });
  });

  it('keeps a null that a service requires, and leaves out an entity without a whole key', () => {
    const requires = [on('Book', field('id'), field('price'))];
    const keys = [['id'], ['isbn']];
    expect(represent(requires, { __typename: 'Book', id: '1', price: null }, { keys })).toEqual({
      __typename: 'Book',
      id: '1',
      price: null,
    });
    expect(represent(requires, { __typename: 'Book', id: null, price: 1 }, { keys })).toBeUndefined();
    const two = [on('Book', field('id'), field('isbn'))];
    expect(represent(two, { __typename: 'Book', id: null, isbn: 'x' }, { keys })).toEqual({
      __typename: 'Book',
      id: null,
      isbn: 'x',
    });
    expect(represent(two, { __typename: 'Book', id: null, isbn: 'x' }, { keys: [['id', 'isbn']] })).toBeUndefined();
  });

  it('leaves out an entity that lacks what an earlier fetch should have brought, not what nobody asked for', () => {
    const requires = [on('Book', field('id'), field('price'))];
    const entity = { __typename: 'Book', id: '1' };
    expect(represent(requires, entity, { afterFault: true })).toBeUndefined();
    expect(represent(requires, entity)).toEqual({ __typename: 'Book', id: '1' });
  });

  it('calls an entity by the name of its interface where the service knows no other', () => {
    const rewrites: Rewrite[] = [
      {
        kind: 'set',
        path: [
          { kind: 'types', names: ['Media'] },
          { kind: 'key', name: '__typename' },
        ],
        value: 'Media',
      },
    ];
    expect(represent([on('Media', field('id'))], { __typename: 'Book', id: '1' }, { rewrites })).toEqual({
      __typename: 'Media',
      id: '1',
    });
  });
});
