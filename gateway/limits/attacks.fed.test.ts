import { gzipSync } from 'node:zlib';
import type { Viewer } from '@hub/kit';
import { provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, secret, TinySubgraph, tinyHub } from '../engine/testing/tiny-subgraph.ts';
import { type RunningGateway, startGateway } from '../index.ts';
import { defaultLimits } from './limits.ts';

const times = (count: number, text: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => text(index)).join(between);
const nested = (levels: number, open: string, core: string) => open.repeat(levels) + core + '}'.repeat(levels);

interface Attack {
  readonly query?: string;
  readonly variables?: unknown;
  readonly body?: unknown;
  readonly raw?: Buffer;
  readonly code?: string;
}

const attacks: Readonly<Record<string, Attack>> = {
  'ten thousand fields': { query: `{ ${times(10_000, () => 'whoami')} }` },
  'a hundred levels': {
    query: `{ keyTasks ${nested(50, '{ contents { keyTask ', '{ id }').replace(/}+$/, '}'.repeat(101))} }`,
  },
  'levels hidden in fragments': {
    query: `{ keyTasks { ...F0 } } ${times(12, (i) => `fragment F${i} on KeyTask { contents { keyTask { ${i < 11 ? `...F${i + 1}` : 'id'} } } }`)}`,
  },
  'inline fragments inside each other': { query: `{ ${nested(500, '... { ', 'whoami')} }` },
  'five hundred aliases': { query: `{ ${times(500, (i) => `a${i}: whoami`)} }` },
  'aliases below a list': { query: `{ keyTasks { ${times(60, (i) => `a${i}: title`)} } }` },
  'aliases multiplied by fragments': {
    query: `{ keyTasks { ${times(8, (i) => `b${i}: contents { ...A }`)} } } fragment A on Content { ${times(8, (i) => `c${i}: headline`)} }`,
  },
  'many fields at the root': { query: `{ ${times(30, () => 'whoami fails __typename', ' ')} }` },
  'a fragment bomb': {
    query: `{ keyTasks { ...B0 } } ${times(30, (i) => `fragment B${i} on KeyTask { ${i < 29 ? `...B${i + 1} ... { ...B${i + 1} }` : 'id'} }`)}`,
  },
  'a fragment that spreads itself': {
    query: '{ keyTasks { ...C } } fragment C on KeyTask { id ...C }',
    code: 'INVALID_INPUT',
  },
  'fragments in a circle': {
    query: `{ keyTasks { ...D0 } } ${times(20, (i) => `fragment D${i} on KeyTask { id ...D${(i + 1) % 20} }`)}`,
    code: 'INVALID_INPUT',
  },
  'one name a thousand times, to be merged': { query: `{ keyTasks { ${times(1_000, () => 'id')} } }` },
  'one object repeated, to be merged pair by pair': { query: `{ ${times(400, () => 'keyTasks { id }')} }` },
  'one fragment spread a thousand times': {
    query: `{ keyTasks { ${times(600, () => '...E')} } } fragment E on KeyTask { id }`,
  },
  'fragments that nobody uses': { query: `{ whoami } ${times(200, (i) => `fragment U${i} on KeyTask { id }`)}` },
  'hundreds of operations': { query: times(200, (i) => `query Q${i} { whoami }`) },
  'a page of a million': { query: '{ contents(first: 1000000) { id } }' },
  'a page of a million by variable': {
    query: 'query Q($n: Int!) { contents(first: $n) { id } }',
    variables: { n: 1_000_000 },
  },
  'pages inside pages': {
    query: '{ page(first: 100) { page(first: 100) { page(first: 100) { id } } } }',
  },
  'pages inside pages by variable and fragment': {
    query:
      'query Q($n: Int! = 90) { page(first: $n) { ...P } } fragment P on Page { page(first: $n) { page(first: $n) { id } } }',
  },
  'a list of thousands as literal': { query: `{ many(ids: [${times(2_000, (i) => String(i), ',')}]) }` },
  'a list of a hundred thousand as variable': {
    query: 'query Q($ids: [ID!]!) { many(ids: $ids) }',
    variables: { ids: Array.from({ length: 100_000 }, (_, i) => String(i)) },
  },
  'a flood of directives': { query: `{ whoami ${times(1_000, () => '@skip(if: false)')} }` },
  'a flood of blanks and comments': { query: `{ whoami } ${'#  \n'.repeat(100_000)}` },
  'introspection in circles': {
    query: `{ __schema { types ${nested(6, '{ fields { type ', '{ name }').replace(/}+$/, '}'.repeat(13))} } }`,
    code: 'INVALID_INPUT',
  },
  'introspection by a stranger': { query: getIntrospectionQuery(), code: 'FORBIDDEN' },
  'entities asked for directly': {
    query: '{ _entities(representations: [{ __typename: "KeyTask", id: "1" }]) { __typename } }',
    code: 'INVALID_INPUT',
  },
  'the schema text asked for': { query: '{ _service { sdl } }', code: 'INVALID_INPUT' },
  'an alias that reaches the prototype': { query: '{ __proto__: whoami }', code: 'INVALID_INPUT' },
  'a batch of operations': {
    body: times(50, () => '', ',')
      .split(',')
      .map(() => ({ query: '{ whoami }' })),
    code: 'INVALID_INPUT',
  },
  'a registered hash without its text': {
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    code: 'INVALID_INPUT',
  },
  'nothing that is a document': { query: '{{{{{', code: 'INVALID_INPUT' },
  'an operation that is not there': {
    body: { query: 'query A { whoami }', operationName: 'B' },
    code: 'INVALID_INPUT',
  },
  'a packed body that unpacks to a hundred megabytes': { raw: gzipSync(Buffer.alloc(100 * 1024 * 1024, ' ')) },
};

describe('documents made to hurt', () => {
  const hub = tinyHub();
  const directory = new TinySubgraph(
    'directory',
    'type Query { many(ids: [ID!]!): Int page(first: Int!): [Page!] } type Page { id: ID! page(first: Int!): [Page!] }',
    { Query: { many: () => 0, page: () => [] } },
  );
  let gateway: RunningGateway;

  beforeAll(async () => {
    const database = await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_attacks_${process.pid}`, secret);
    const officer: Viewer = {
      kind: 'officer',
      id: 'o',
      name: '',
      unitId: 'u',
      units: [],
      roles: [],
      privileges: [],
      reach: {},
      lang: 'zh',
    };
    gateway = await startGateway({
      publicUrl: 'http://localhost:4000',
      subgraphs: { plans: hub.plans, press: hub.press, directory },
      supergraphSdl: compose(hub.plans, hub.press, directory),
      access: async () => ({
        routes: async () => undefined,
        authenticate: async () => officer,
        ready: async () => true,
        stop: async () => undefined,
      }),
      secret,
      databaseUrls: database,
      log: silentLogger,
    });
    for (let i = 0; i < 50; i++) await send({ query: `{ keyTasks { title contents { id } } w${i}: whoami }` });
  });

  afterAll(() => gateway?.stop());

  async function send(attack: Attack): Promise<{ status: number; text: string }> {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(attack.raw ? { 'content-encoding': 'gzip' } : {}) },
      body: attack.raw
        ? new Uint8Array(attack.raw)
        : JSON.stringify(attack.body ?? { query: attack.query, variables: attack.variables }),
    });
    return { status: response.status, text: await response.text() };
  }

  it.each(Object.entries(attacks))('refuses %s early', async (_, attack) => {
    const called = hub.plans.seen.length + hub.press.seen.length + directory.seen.length;
    // A refused document is not remembered: the second answer is no luckier than the first.
    for (let run = 0; run < 2; run++) {
      const answer = await send(attack);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      const { data, errors } = JSON.parse(answer.text);
      expect(data).toBeUndefined();
      expect(errors[0].extensions.code).toBe(attack.code ?? 'LIMIT_EXCEEDED');
      expect(answer.text).not.toMatch(/Did you mean|node_modules|at .*\.(ts|js):/);
    }
    expect(hub.plans.seen.length + hub.press.seen.length + directory.seen.length).toBe(called);
  });

  it('lets through what a page of ours would ask at most', async () => {
    const answer = await send({
      query: `query Board($n: Int!) { ${times(9, (i) => `b${i}: keyTasks { id title contents { id headline keyTask { ...T } } }`)} contents(first: $n) { id } } fragment T on KeyTask { id title }`,
      variables: { n: defaultLimits.first },
    });
    expect(JSON.parse(answer.text).errors).toBeUndefined();
    expect(answer.status).toBe(200);
  });
});
