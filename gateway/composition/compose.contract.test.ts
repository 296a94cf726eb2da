import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { tinyHub } from '../engine/testing/tiny-subgraph.ts';
import { breakingChanges, breakingSubgraphChanges, CompositionError, compose } from './compose.ts';

const folder = new URL('../../subgraphs/', import.meta.url);
const committed = readdirSync(folder)
  .map((name) => ({ name, file: new URL(`${name}/contract/schema.graphql`, folder) }))
  .filter(({ file }) => existsSync(file))
  .map(({ name, file }) => ({ name, sdl: readFileSync(file, 'utf8') }));

describe('the committed contracts', () => {
  it('compose to the committed supergraph and public schema', () => {
    const composed = compose(committed);
    expect(readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8')).toBe(composed.supergraphSdl);
    expect(readFileSync(new URL('../api.graphql', import.meta.url), 'utf8')).toBe(composed.apiSdl);
  });

  it('show the public nothing of the machinery and nothing that is for services', () => {
    const api = buildSchema(compose(committed).apiSdl);
    const fields = Object.keys(api.getQueryType()?.getFields() ?? {});
    for (const inner of ['_entities', '_service', 'viewerBySubject', 'partnerByClientId'])
      expect(fields).not.toContain(inner);
    expect(
      Object.keys(api.getTypeMap()).filter((name) => /^(join__|link__|_)/.test(name) && !name.startsWith('__')),
    ).toEqual([]);
  });

  it('say of every public type and field what it is, in English and with the Chinese term', () => {
    const api = buildSchema(compose(committed).apiSdl);
    const silent: string[] = [];
    for (const type of Object.values(api.getTypeMap())) {
      if (type.name.startsWith('__') || ['Query', 'Mutation'].includes(type.name) || isBuiltIn(type.name)) continue;
      if (!type.description) silent.push(type.name);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields()))
        if (!field.description) silent.push(`${type.name}.${field.name}`);
    }
    expect(silent).toEqual([]);
  });
});

describe('composition', () => {
  const { plans, press } = tinyHub();

  it('does not depend on the order of the subgraphs', () => {
    expect(compose([press, plans])).toEqual(compose([plans, press]));
  });

  it('names the field that does not fit', () => {
    const other = { name: 'other', sdl: 'type Query { keyTasks: Int @shareable }'.replace(' @shareable', '') };
    expect(() => compose([plans, press, other])).toThrow(CompositionError);
    expect(() => compose([plans, press, other])).toThrow(/keyTasks/);
  });

  it('finds what callers would miss', () => {
    const { apiSdl } = compose([plans, press]);
    expect(breakingChanges(apiSdl, apiSdl)).toEqual([]);
    expect(breakingChanges(apiSdl, apiSdl.replace('headline: String!', '')).map((c) => c.description)).toEqual([
      'Content.headline was removed.',
    ]);
    expect(breakingSubgraphChanges(press.sdl, press.sdl.replace('first: Int!', 'first: Int!, unit: ID!'))).toHaveLength(
      1,
    );
  });
});

function isBuiltIn(name: string): boolean {
  return ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(name);
}
