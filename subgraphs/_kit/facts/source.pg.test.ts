import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENVELOPE_HEADER, signEnvelope } from '../envelope/index.ts';
import { silentLogger } from '../service/log.ts';
import { testSecret, testSubgraph } from '../testing/index.ts';
import { sample } from '../testing/sample.ts';
import { type FactDatabase, factDatabase } from './facts.fixture.ts';
import { type FactFeed, openFeed } from './feed.ts';
import { factsHandler, httpSource } from './source.ts';

const secret = 'a secret of the tests, long enough';
let db: FactDatabase;
let feed: FactFeed;
let url: string;
const server = createServer((request, response) => {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  handle({ path: request.url ?? '', headers: request.headers, signal: gone.signal }).then(({ status, body }) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
});
let handle: ReturnType<typeof factsHandler>;

beforeAll(async () => {
  db = await factDatabase();
  feed = openFeed({ name: 'things', url: db.appUrl, log: silentLogger });
  handle = factsHandler(feed, { secret });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await feed.close();
  await db[Symbol.asyncDispose]();
});

test('the feed over HTTP gives what the feed in the process gives', async () => {
  await db.publish(1);
  await db.publish(2);
  const remote = httpSource({ name: 'things', url, secret, consumer: 'reader' });
  const page = await remote.fetch({ limit: 1 });
  expect(page.facts).toHaveLength(1);
  expect(page).toEqual(await feed.fetch({ limit: 1 }));
  const rest = await remote.fetch({ after: page.next, limit: 10 });
  expect(rest).toEqual(await feed.fetch({ after: page.next, limit: 10 }));
  expect(rest.facts[0]?.keys).toEqual({ thing: 'a' });

  const waiting = remote.fetch({ after: rest.next, waitMs: 5000 });
  const id = await db.publish(3);
  expect((await waiting).facts.map((fact) => fact.id)).toEqual([id]);
});

test('nobody but a service of the hub follows a feed', async () => {
  const path = '/facts?after=0%3A0&limit=10&wait=0';
  const officer = {
    kind: 'officer',
    id: 'a',
    name: 'a',
    unitId: 'u',
    units: [],
    roles: [],
    privileges: [],
    reach: { '*': 'all' },
    lang: 'zh',
  } as const;
  const service = { kind: 'service', id: 'reader', lang: 'zh' } as const;
  const sign = (changes: object) =>
    signEnvelope({ secret, audience: 'things', viewer: service, requestId: 'r', body: path, ...changes });
  const ask = async (header?: string) =>
    (await handle({ path, headers: header ? { [ENVELOPE_HEADER]: header } : {} })).status;
  expect(await ask(sign({}))).toBe(200);
  expect(await ask()).toBe(401);
  expect(await ask(sign({ viewer: officer }))).toBe(403);
  expect(await ask(sign({ audience: 'others' }))).toBe(401);
  expect(await ask(sign({ body: '/facts?after=0%3A0&limit=500&wait=0' }))).toBe(401);
  expect(await ask(sign({ secret: 'another secret that is long enough' }))).toBe(401);
  expect(await ask(sign({ now: Date.now() - 31_000 }))).toBe(401);
});

test('a request that makes no sense is refused in words', async () => {
  for (const path of ['/facts?after=zero', '/facts?limit=100000', '/facts?wait=-1']) {
    const viewer = { kind: 'service', id: 'reader', lang: 'zh' } as const;
    const header = signEnvelope({ secret, audience: 'things', viewer, requestId: 'r', body: path });
    expect((await handle({ path, headers: { [ENVELOPE_HEADER]: header } })).status).toBe(400);
  }
});

test('a service that stops answers whoever waits at its feed at once', async () => {
  const hub = await testSubgraph(sample);
  const remote = httpSource({
    name: 'sample',
    url: await hub.subgraph.listen(),
    secret: testSecret,
    consumer: 'reader',
  });
  const waiting = expect(remote.fetch({ waitMs: 30_000 })).rejects.toThrow(/503/);
  // The wait has begun when the next question is answered.
  await remote.fetch({ waitMs: 0 });
  await hub[Symbol.asyncDispose]();
  // Left alone, the question would end with an empty page instead of a refusal.
  await waiting;
}, 60_000);
