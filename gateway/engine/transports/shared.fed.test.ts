import type { OfficerViewer, Viewer } from '@hub/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secret, TinySubgraph } from '../testing/tiny-subgraph.ts';
import { bounded } from './bounded.ts';
import { httpTransport } from './http.ts';
import { inProcessTransport } from './in-process.ts';
import { shared } from './shared.ts';
import type { Answer, Call, Transport, UnreachableError } from './transport.ts';

const officer: OfficerViewer = {
  kind: 'officer',
  id: 'o1',
  name: '王',
  unitId: 'u1',
  units: ['u1'],
  roles: ['clerk'],
  privileges: ['tasks/plan.read'],
  reach: {},
  lang: 'zh',
};

/** Viewers who differ from the officer, and from each other, in one thing only. */
const others: Record<string, Viewer> = {
  'another officer': { ...officer, id: 'o2' },
  'one privilege more': { ...officer, privileges: ['tasks/plan.read', 'tasks/plan.write'] },
  'another role': { ...officer, roles: [] },
  'a delegated unit more': { ...officer, units: ['u1', 'u2'] },
  'a wider reach': { ...officer, reach: { '*': 'all' } },
  'another language': { ...officer, lang: 'en' },
  'a purpose': { ...officer, purpose: '年度统计' },
  'another purpose': { ...officer, purpose: '信访核查' },
  'a partner of the same id': {
    kind: 'partner',
    id: 'o1',
    clientId: 'c1',
    grantId: 'g1',
    scopes: ['tasks:read'],
    lang: 'zh',
  },
  'the partner under another grant': {
    kind: 'partner',
    id: 'o1',
    clientId: 'c1',
    grantId: 'g2',
    scopes: ['tasks:read'],
    lang: 'zh',
  },
  'the partner with a scope less': {
    kind: 'partner',
    id: 'o1',
    clientId: 'c1',
    grantId: 'g1',
    scopes: [],
    lang: 'zh',
  },
  'a service of the same id': { kind: 'service', id: 'o1', lang: 'zh' },
  nobody: { kind: 'anonymous', lang: 'zh' },
};

describe.each(['in process', 'over HTTP'] as const)('queries that coincide %s', (way) => {
  let subgraph: TinySubgraph;
  let transport: Transport;
  let close: () => Promise<void>;
  /** Answers that the subgraph holds back, each to the viewer whose envelope it came under. */
  let held: (() => void)[];

  beforeEach(async () => {
    subgraph = new TinySubgraph('plans', 'type Query { name: String } type Mutation { act: String }', {});
    held = [];
    subgraph.intercept = () => {
      const viewer = subgraph.seen.at(-1)?.envelope.viewer;
      return new Promise<Answer>((resolve) => {
        held.push(() => resolve({ status: 200, body: JSON.stringify({ data: { name: JSON.stringify(viewer) } }) }));
      });
    };
    const server = await subgraph.listen();
    close = server.close;
    transport = shared(
      way === 'in process' ? inProcessTransport(subgraph, secret) : httpTransport({ url: server.url, secret }),
    );
  });

  afterEach(async () => {
    await transport.stop();
    await close();
  });

  function fetch(viewer: Viewer, options: Partial<Call> & { within?: number } = {}) {
    return transport.fetch({
      subgraph: 'plans',
      body: '{"query":"{ name }"}',
      kind: 'query',
      viewer,
      requestId: 'r-1',
      deadline: Date.now() + (options.within ?? 5_000),
      signal: new AbortController().signal,
      ...options,
    });
  }
  const arrived = (count: number) => expect.poll(() => held.length, { timeout: 5_000, interval: 5 }).toBe(count);
  const release = () => {
    for (const answer of held.splice(0)) answer();
  };
  const asked = (answer: Answer) => JSON.parse(JSON.parse(answer.body).data.name);
  const reason = (pending: Promise<unknown>) =>
    pending.then(
      () => 'answered',
      (error: UnreachableError) => error.reason,
    );

  it('go out once for the same viewer, even read anew for each request', async () => {
    const pending = [fetch(officer), fetch({ ...officer }), fetch(structuredClone(officer))];
    await arrived(1);
    release();
    expect((await Promise.all(pending)).map(asked)).toEqual([officer, officer, officer]);
    expect(subgraph.seen).toHaveLength(1);
    const later = fetch(officer);
    await arrived(1);
    release();
    await later;
    expect(subgraph.seen).toHaveLength(2);
  });

  it('are never shared by two viewers, however little they differ', async () => {
    const viewers = [officer, ...Object.values(others)];
    const pending = viewers.map((viewer) => fetch(viewer));
    await arrived(viewers.length);
    release();
    expect((await Promise.all(pending)).map(asked)).toEqual(JSON.parse(JSON.stringify(viewers)));
  });

  it('are never shared by two bodies', async () => {
    const pending = [fetch(officer), fetch(officer, { body: '{"query":"{ name }","variables":{"a":1}}' })];
    await arrived(2);
    release();
    await Promise.all(pending);
  });

  it('leave mutations alone: each is sent', async () => {
    const pending = [fetch(officer, { kind: 'mutation' }), fetch(officer, { kind: 'mutation' })];
    await arrived(2);
    release();
    await Promise.all(pending);
  });

  it('do not answer who asks after a change with what was read before it', async () => {
    const before = fetch(officer);
    await arrived(1);
    const change = fetch(officer, { kind: 'mutation', body: '{"query":"mutation { act }"}' });
    await arrived(2);
    const during = fetch(officer);
    await arrived(3);
    held.splice(1, 1)[0]?.();
    await change;
    const after = fetch(officer);
    await arrived(3);
    release();
    await Promise.all([before, during, after]);
    expect(subgraph.seen).toHaveLength(4);
  });

  it('each keep their own deadline and may leave; the others are answered', async () => {
    const client = new AbortController();
    const first = fetch(officer, { within: 60 });
    const second = fetch(officer, { signal: client.signal });
    const third = fetch(officer);
    await arrived(1);
    expect(await reason(first)).toBe('deadline');
    client.abort();
    expect(await reason(second)).toBe('aborted');
    release();
    expect(asked(await third)).toEqual(officer);
    expect(subgraph.seen).toHaveLength(1);
  });

  it('are given up when the last one has left, and whoever comes then asks anew', async () => {
    const clients = [new AbortController(), new AbortController()];
    const pending = clients.map(({ signal }) => fetch(officer, { signal }));
    await arrived(1);
    for (const client of clients) client.abort();
    expect(await Promise.all(pending.map(reason))).toEqual(['aborted', 'aborted']);
    const next = fetch(officer);
    await arrived(2);
    release();
    expect(asked(await next)).toEqual(officer);
  });

  it('fail together when the subgraph fails, and are not joined after that', async () => {
    subgraph.intercept = () => new Promise((resolve) => held.push(() => resolve({ status: 401, body: '{}' })));
    const pending = [fetch(officer), fetch(officer)];
    await arrived(1);
    release();
    expect((await Promise.all(pending)).map((answer) => answer.status)).toEqual([401, 401]);
    const next = fetch(officer);
    await arrived(1);
    release();
    await next;
    expect(subgraph.seen).toHaveLength(2);
  });

  it('wait for a place within their own deadline; beyond the queue they are refused at once', async () => {
    transport = bounded(transport, { concurrency: 1, waiting: 2 });
    const body = (n: number) => ({ body: `{"query":"{ name }","variables":{"n":${n}}}` });
    const running = fetch(officer, body(1));
    await arrived(1);
    const client = new AbortController();
    const late = fetch(officer, { ...body(2), within: 60 });
    const gone = fetch(officer, { ...body(3), signal: client.signal });
    expect(transport.condition?.()).toMatchObject({ running: 1, waiting: 2 });
    expect(await reason(fetch(officer, body(4)))).toBe('busy');
    expect(await reason(late)).toBe('deadline');
    client.abort();
    expect(await reason(gone)).toBe('aborted');
    // Who has left takes no place from who comes.
    const queued = [fetch(officer, body(5)), fetch(officer, body(6))];
    release();
    await running;
    await arrived(1);
    expect(subgraph.seen.at(-1)?.body).toContain('"n":5');
    release();
    await arrived(1);
    release();
    expect((await Promise.all(queued)).map(asked)).toEqual([officer, officer]);
    expect(transport.condition?.()).toMatchObject({ running: 0, waiting: 0 });
  });
});

describe('an answer that is more than text', () => {
  it('is given to each waiter as its own', async () => {
    const answer = { status: 200, body: '', result: { data: { name: ['plans'] } } };
    let answerNow: () => void = () => undefined;
    const pending = new Promise<Answer>((resolve) => {
      answerNow = () => resolve(answer);
    });
    const transport = shared({ fetch: () => pending, ready: async () => true, stop: async () => undefined });
    const call: Call = {
      subgraph: 'plans',
      body: '{}',
      kind: 'query',
      viewer: officer,
      requestId: 'r-1',
      deadline: Date.now() + 5_000,
      signal: new AbortController().signal,
    };
    const waiting = [transport.fetch(call), transport.fetch(call)] as Promise<typeof answer>[];
    answerNow();
    const [first, second] = await Promise.all(waiting);
    first?.result.data.name.push('changed');
    expect(second?.result.data.name).toEqual(['plans']);
  });
});
