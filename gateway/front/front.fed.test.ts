import { gzipSync } from 'node:zlib';
import type { Viewer } from '@hub/kit';
import { provision } from '@hub/kit/database';
import { type Logger, silentLogger } from '@hub/kit/service';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPLORE } from '../contract/codes.ts';
import { compose, secret, TinySubgraph, tinyHub } from '../engine/testing/tiny-subgraph.ts';
import { type RunningGateway, startGateway } from '../index.ts';
import type { Access } from './access.ts';

const officer = (privileges: string[] = []): Viewer => ({
  kind: 'officer',
  id: 'o1',
  name: '王',
  unitId: 'u1',
  units: ['u1'],
  roles: [],
  privileges,
  reach: {},
  lang: 'zh',
});
const people: Record<string, Viewer> = {
  officer: officer(),
  explorer: officer([EXPLORE]),
  partner: {
    kind: 'partner',
    id: 'agency-1',
    clientId: 'partner-education',
    grantId: 'grant-1',
    scopes: ['tasks:read'],
    lang: 'zh',
    purpose: '年度统计',
  },
};

/** Takes the bearer token for the name of the person; the real access is tested with the real sessions. */
const byName: Access = {
  routes: async () => undefined,
  async authenticate(request) {
    const token = request.headers.authorization?.slice('Bearer '.length);
    if (!token) return { kind: 'anonymous', lang: 'zh' };
    if (token === 'boom') throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    const viewer = people[token];
    if (!viewer) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    return viewer;
  },
  ready: async () => true,
  stop: async () => undefined,
};

const logged: string[] = [];
const log: Logger = {
  ...silentLogger,
  error: (fields) =>
    void logged.push(JSON.stringify(fields, (_, value) => (value instanceof Error ? value.message : value))),
  child: () => log,
};

describe('the front', () => {
  const hub = tinyHub();
  const registry = new TinySubgraph('directory', 'type Query { unit: String }', { Query: { unit: () => '办公室' } });
  const database = `hub_front_${process.pid}`;
  let gateway: RunningGateway;
  let migrator: pg.Client;

  beforeAll(async () => {
    const databaseUrls = await provision(process.env.HUB_TEST_ADMIN_URL as string, database, secret);
    gateway = await startGateway({
      publicUrl: 'http://localhost:4000',
      subgraphs: { plans: hub.plans, press: hub.press, directory: registry },
      supergraphSdl: compose(hub.plans, hub.press, registry),
      access: async () => byName,
      secret,
      databaseUrls,
      limits: { bodyBytes: 200_000, answerBytes: 50_000 },
      log,
    });
    migrator = new pg.Client({ connectionString: databaseUrls.migratorUrl });
    await migrator.connect();
  });

  afterAll(async () => {
    await gateway?.stop();
    await migrator?.end();
  });

  async function post(body: unknown, { as = 'officer', headers = {}, raw }: PostOptions = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}), ...headers },
      body: raw === undefined ? JSON.stringify(body) : new Uint8Array(Buffer.from(raw)),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : undefined };
  }
  interface PostOptions {
    as?: string;
    headers?: Record<string, string>;
    raw?: string | Buffer;
  }
  const codeOf = (answer: { body: { errors?: { extensions: { code: string } }[] } }) =>
    answer.body.errors?.[0]?.extensions.code;

  it('answers a query with the security headers and the request id', async () => {
    const answer = await post({ query: '{ keyTasks { title } whoami }' });
    expect(answer.body.data.whoami).toBe('officer:o1');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(
      (await post({ query: '{ whoami }' }, { headers: { 'x-request-id': 'from-a-client-1' } })).headers.get(
        'x-request-id',
      ),
    ).toBe('from-a-client-1');
    expect(
      (await post({ query: '{ whoami }' }, { headers: { 'x-request-id': 'a b\tc' } })).headers.get('x-request-id'),
    ).not.toContain(' ');
  });

  it('tells nobody from somebody whose credentials do not hold', async () => {
    expect((await post({ query: '{ whoami }' }, { as: '' })).body.data.whoami).toMatch(/^anonymous/);
    const refused = await post({ query: '{ whoami }' }, { as: 'forged' });
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
    const broken = await post({ query: '{ whoami }' }, { as: 'boom' });
    expect([broken.status, codeOf(broken)]).toEqual([500, 'INTERNAL']);
    expect(broken.text).not.toMatch(/ECONN|10\.0/);
  });

  it('masks what a subgraph did not mean for a caller', async () => {
    const answer = await post({ query: '{ fails }' });
    expect(answer.body.data).toEqual({ fails: null });
    expect(codeOf(answer)).toBe('INTERNAL');
    expect(answer.text).not.toContain('password');
    // The request id leads from what the caller was told to what happened.
    const requestId = answer.headers.get('x-request-id') as string;
    expect(logged.filter((line) => line.includes(requestId))).toEqual([expect.stringContaining('select password')]);
  });

  it.each([
    ['a form post', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, raw: 'query={whoami}' }],
    ['a plain text post', { headers: { 'content-type': 'text/plain' }, raw: '{"query":"{whoami}"}' }],
  ])('refuses %s, which another site could send', async (_, options) => {
    const answer = await post(undefined, options);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
  });

  it('takes queries by GET with a header that another site cannot set, and never mutations', async () => {
    const get = (query: string, headers: Record<string, string> = { 'apollo-require-preflight': '1' }) =>
      fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get('{ __typename }')).status).toBe(200);
    expect((await get('{ __typename }', {})).status).toBe(400);
    const before = hub.plans.seen.length;
    expect((await get('mutation { renameKeyTask(id: 1, title: "x") { id } }')).status).toBe(405);
    expect(hub.plans.seen).toHaveLength(before);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('has no use for %s', async (method) => {
    const response = await fetch(`${gateway.url}/graphql`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('reads a packed body and counts what comes out of it', async () => {
    const packed = { 'content-encoding': 'gzip' };
    const small = gzipSync(JSON.stringify({ query: '{ whoami }' }));
    expect((await post(undefined, { headers: packed, raw: small })).body.data.whoami).toBe('officer:o1');
    const bomb = gzipSync(JSON.stringify({ query: `{ whoami } #${' '.repeat(5_000_000)}` }));
    expect(bomb.length).toBeLessThan(20_000);
    const refused = await post(undefined, { headers: packed, raw: bomb });
    expect([refused.status, codeOf(refused)]).toEqual([413, 'LIMIT_EXCEEDED']);
    const garbage = await post(undefined, { headers: packed, raw: 'not gzip' });
    expect([garbage.status, codeOf(garbage)]).toEqual([400, 'INVALID_INPUT']);
  });

  it('tells the estimated cost to who may explore, and to partners in a header', async () => {
    const query = 'query Q($n: Int!) { contents(first: $n) { id keyTask { title } } }';
    const asked = { query, variables: { n: 2 } };
    const explorer = await post(asked, { as: 'explorer' });
    // Of `contents` the graph says no size, so that ten are assumed.
    expect(explorer.body.extensions).toEqual({ cost: { estimated: 20, most: 20_000 } });
    expect(explorer.headers.get('x-hub-cost')).toBeNull();
    const partner = await post(asked, { as: 'partner' });
    expect(partner.headers.get('x-hub-cost')).toBe('20');
    expect(partner.body.extensions).toBeUndefined();
    const other = await post(asked);
    expect([other.body.extensions, other.headers.get('x-hub-cost')]).toEqual([undefined, null]);
  });

  it('gives an operation no more answers once they are too long together', async () => {
    hub.plans.intercept = () => ({
      status: 200,
      body: JSON.stringify({ data: { keyTasks: [{ __typename: 'KeyTask', id: '1', title: 'x'.repeat(60_000) }] } }),
    });
    try {
      const before = hub.press.seen.length;
      const answer = await post({ query: '{ keyTasks { title contents { id } } }' });
      expect(answer.body.errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', serviceName: 'plans' });
      expect(answer.text).not.toContain('xxx');
      expect(hub.press.seen).toHaveLength(before);
      // The next operation has a budget of its own.
      hub.plans.intercept = undefined;
      expect((await post({ query: '{ keyTasks { title contents { id } } }' })).body.errors).toBeUndefined();
    } finally {
      hub.plans.intercept = undefined;
    }
  });

  it('lets only those explore the schema who may', async () => {
    const query = '{ __schema { queryType { name } } }';
    const refused = await post({ query });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
    const hidden = await post({ query: '{ ...F } fragment F on Query { ... { t: __type(name: "Query") { name } } }' });
    expect(codeOf(hidden)).toBe('FORBIDDEN');
    expect((await post({ query }, { as: 'explorer' })).body.data.__schema.queryType.name).toBe('Query');
    const mixed = await post({ query: '{ __schema { queryType { name } } whoami }' }, { as: 'explorer' });
    expect(codeOf(mixed)).toBe('INVALID_INPUT');

    const page = (as?: string) =>
      fetch(`${gateway.url}/graphql/explorer`, as ? { headers: { authorization: `Bearer ${as}` } } : {});
    expect((await page()).status).toBe(401);
    expect((await page('officer')).status).toBe(403);
    const shown = await page('explorer');
    expect(shown.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await shown.text()).not.toMatch(/https?:\/\//);
  });

  it('never offers the machinery of federation to the public', async () => {
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }', '{ secret }']) {
      const answer = await post({ query }, { as: 'explorer' });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'INVALID_INPUT']);
      expect(answer.text).not.toContain('Did you mean');
    }
  });

  it('says what is wrong with variables without naming what exists', async () => {
    const query = 'query Q($id: ID!) { keyTask(id: $id) { title } }';
    const answer = await post({ query, variables: { id: { no: 1 } } });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INVALID_INPUT']);
    expect(answer.text).not.toContain('Did you mean');
  });

  it('writes down what a partner reads before it is read, and nothing of an officer', async () => {
    const rows = () => migrator.query('select * from partner_read order by at desc').then((r) => r.rows);
    const before = (await rows()).length;
    await post({ query: '{ whoami }' });
    expect(await rows()).toHaveLength(before);
    const query = 'query Report { keyTasks { ...K } } fragment K on KeyTask { title contents { headline } }';
    const answer = await post({ query }, { as: 'partner' });
    expect(answer.body.errors).toBeUndefined();
    const [row] = await rows();
    expect(row).toMatchObject({
      partner_agency_id: 'agency-1',
      client_id: 'partner-education',
      grant_id: 'grant-1',
      request_id: answer.headers.get('x-request-id'),
      operation_name: 'Report',
      fields: ['Content.headline', 'KeyTask.contents', 'KeyTask.title', 'Query.keyTasks'],
      object_types: ['Content', 'KeyTask'],
      purpose: '年度统计',
    });
    expect(row.operation_hash).toMatch(/^[0-9a-f]{64}$/);
    const years = (row.keep_until - row.at) / (365.25 * 24 * 3600 * 1000);
    expect(years).toBeCloseTo(3, 1);
    await expect(migrator.query('update partner_read set fields = $1', [[]])).rejects.toThrow('append-only');
    await expect(migrator.query('delete from partner_read')).rejects.toThrow('append-only');
    await expect(migrator.query('truncate partner_read')).rejects.toThrow('append-only');
  });

  it('reads nothing for a partner when the read cannot be written down', async () => {
    await migrator.query('alter table partner_read rename to partner_read_away');
    try {
      const before = hub.plans.seen.length;
      const answer = await post({ query: '{ keyTasks { title } }' }, { as: 'partner' });
      expect(answer.body.data).toBeUndefined();
      expect(answer.text).not.toContain('partner_read');
      expect(hub.plans.seen).toHaveLength(before);
    } finally {
      await migrator.query('alter table partner_read_away rename to partner_read');
    }
  });

  it('runs operations from inside through the same limits', async () => {
    const done = await gateway.execute(people.officer as Viewer, { query: '{ whoami }' });
    expect(done.data?.whoami).toBe('officer:o1');
    const deep = `{ keyTasks ${'{ contents { keyTask '.repeat(12)} { id } ${'} }'.repeat(12)} }`;
    const refused = await gateway.execute(people.officer as Viewer, { query: deep });
    expect(refused.errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
  });

  it('is healthy, and ready while a subgraph is down, but says which', async () => {
    expect(await (await fetch(`${gateway.url}/health`)).json()).toEqual({ status: 'up' });
    const ready = await fetch(`${gateway.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ok: true,
      state: 'ready',
      parts: { database: 'up', access: 'up', plans: 'up', press: 'up', directory: 'up' },
    });
  });

  it('answers an unknown path with a code', async () => {
    const response = await fetch(`${gateway.url}/nowhere`);
    expect(response.status).toBe(404);
    expect((await response.json()).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('swaps the supergraph under load without losing a request', async () => {
    const supergraph = compose(hub.plans, hub.press, registry);
    const statuses: number[] = [];
    let loading = true;
    const client = async () => {
      while (loading) statuses.push((await post({ query: '{ keyTasks { title contents { id } } }' })).status);
    };
    const clients = [client(), client(), client()];
    for (let swaps = 1; swaps <= 5; swaps++) {
      await gateway.swap(supergraph);
      await expect.poll(() => statuses.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(swaps * 10);
    }
    await expect(gateway.swap('type Query {')).rejects.toThrow();
    loading = false;
    await Promise.all(clients);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
