import { describe, expect, it } from 'vitest';
import { tinyHub } from './engine/testing/tiny-subgraph.ts';
import { tryOut } from './supergraph-trial.ts';

describe('a supergraph tried out in a process of its own', () => {
  const { supergraph } = tinyHub();

  it('passes when the planner reads it', async () => {
    await expect(tryOut(supergraph)).resolves.toBeUndefined();
  });

  it.each([
    ['a text cut off', supergraph.slice(0, -40), /Syntax Error/],
    ['a missing root', supergraph.replace('type Query', 'type Questions'), /Query/],
    ['a missing type', supergraph.replace('type Content', 'type Contents'), /Unknown type "Content"/],
  ])('refuses %s in words', async (_, text, words) => {
    await expect(tryOut(text)).rejects.toThrow(words);
  });

  it('outlives a text that ends the planner’s process', async () => {
    // A schema without fault and without any of what a supergraph needs.
    const nothing = `${'directive @join__graph(name: String!, url: String!) on ENUM_VALUE\n'}
      enum join__Graph { PLANS @join__graph(name: "plans", url: "") } schema { query: Root } type Root { a: Int @gone }
      directive @gone on FIELD_DEFINITION
      directive @join__type(graph: Int, key: Int) repeatable on OBJECT
      type Key @join__type(graph: 7, key: 3) { id: ID }`;
    await expect(tryOut(nothing)).rejects.toThrow();
  });
});
