import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { silentLogger } from '@hub/kit/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningStandalone, serve } from './serve.ts';
import { lecturesAndHalls } from './testing/plain-subgraph.ts';

describe('the gateway on its own', () => {
  let graph: Awaited<ReturnType<typeof lecturesAndHalls>>;
  let folder: string;
  let gateway: RunningStandalone;

  beforeAll(async () => {
    graph = await lecturesAndHalls();
    folder = await mkdtemp(join(tmpdir(), 'hub-standalone-'));
    const supergraph = join(folder, 'supergraph.graphql');
    await writeFile(supergraph, graph.supergraph);
    gateway = await serve(
      { supergraph, port: 0, host: '127.0.0.1', watch: false, planner: 'hive', limits: 'generous' },
      silentLogger,
    );
  });

  afterAll(async () => {
    await gateway?.stop();
    await graph?.lectures[Symbol.asyncDispose]();
    await graph?.halls[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  async function post(body: unknown, { headers = {}, raw }: { headers?: Record<string, string>; raw?: BodyInit } = {}) {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: raw ?? JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text) };
  }

  it('joins subgraphs at the addresses in the supergraph, for a caller without any credentials', async () => {
    const answer = await post({ query: '{ lectures { title hall } halls }' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: {
        lectures: [
          { title: '潮汐', hall: '1号厅' },
          { title: '候鸟', hall: '2号厅' },
        ],
        halls: ['东厅', '西厅'],
      },
    });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('tells everyone its schema, without the machinery of federation', async () => {
    const { body } = await post({ query: '{ __schema { types { name } } }' });
    const names = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('Lecture');
    expect(names.filter((name: string) => /^(join__|_Entity|link__)/.test(name))).toEqual([]);
  });

  it('hands on what a subgraph says of a fault', async () => {
    const { status, body } = await post({ query: '{ broken }' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ broken: null });
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'the cellar is flooded',
        path: ['broken'],
        extensions: expect.objectContaining({ serviceName: 'lectures' }),
      }),
    ]);
  });

  it('answers the forms of a bad request with their statuses', async () => {
    const wanted = { accept: 'application/graphql-response+json' };
    const status = async (...args: Parameters<typeof post>) => (await post(...args)).status;
    expect(await status({ query: '{ nothing }' }, { headers: wanted })).toBe(400);
    expect(await status({ query: '{ lectures {' }, { headers: wanted })).toBe(400);
    expect(await status({ query: 'query ($n: Int!) { lectures(first: $n) { id } }', variables: { n: 'x' } })).toBe(400);
    expect(await status(undefined, { raw: '{"query":' })).toBe(400);
    expect(await status({})).toBe(400);
    expect(await status([{ query: '{ halls }' }])).toBe(400);
    expect(await status({ query: '{ halls }' }, { headers: { accept: 'image/png' } })).toBe(406);
    expect(await status(undefined, { headers: { 'content-type': 'text/plain' }, raw: '{}' })).toBe(415);
    expect(await status({ query: '{ halls }' }, { headers: { 'content-encoding': 'zstd' } })).toBe(415);
    expect(await status({ query: '{ halls }' }, { headers: { 'content-type': 'application/json; charset=gbk' } })).toBe(
      415,
    );
    expect((await fetch(gateway.url, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(new URL('/nowhere', gateway.url))).status).toBe(404);
  });

  it('counts a body as it comes out, however it was packed', async () => {
    const packed = { 'content-encoding': 'gzip' };
    const small = gzipSync(JSON.stringify({ query: '{ halls }' }));
    expect((await post(undefined, { headers: packed, raw: new Uint8Array(small) })).status).toBe(200);
    const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const refused = await post(undefined, { headers: packed, raw: new Uint8Array(bomb) });
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
    expect((await post(undefined, { headers: packed, raw: 'not packed' })).status).toBe(400);
  });

  it('takes queries by GET, and no mutation', async () => {
    const get = (query: string) =>
      fetch(`${gateway.url}?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await (await get('{ halls }')).json()).toEqual({ data: { halls: ['东厅', '西厅'] } });
    expect((await get('mutation { open(id: 1) { id } }')).status).toBe(405);
  });

  it('says that it is up and ready', async () => {
    expect(await (await fetch(new URL('/health', gateway.url))).json()).toEqual({ status: 'up' });
    expect((await fetch(new URL('/ready', gateway.url))).status).toBe(200);
  });
});
