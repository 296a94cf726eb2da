import type { Viewer } from '@hub/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secret, TinySubgraph } from '../testing/tiny-subgraph.ts';
import { httpTransport } from './http.ts';
import type { Call, Transport, UnreachableError } from './transport.ts';

const gateway: Viewer = { kind: 'service', id: 'gateway', lang: 'zh' };

describe('the HTTP transport', () => {
  let subgraph: TinySubgraph;
  let server: Awaited<ReturnType<TinySubgraph['listen']>>;
  let transport: Transport;

  beforeEach(async () => {
    subgraph = new TinySubgraph('plans', 'type Query { name: String } type Mutation { act: String }', {
      Query: { name: () => 'plans' },
      Mutation: { act: () => 'done' },
    });
    server = await subgraph.listen();
    transport = httpTransport({ url: server.url, secret, maxBytes: 10_000, failuresToOpen: 4, openFor: 50 });
  });

  afterEach(async () => {
    await transport.stop();
    await server.close();
  });

  function fetch(kind: Call['kind'], within = 2_000) {
    return transport.fetch({
      subgraph: 'plans',
      body: JSON.stringify({ query: kind === 'query' ? '{ name }' : 'mutation { act }' }),
      kind,
      viewer: gateway,
      requestId: 'r-1',
      deadline: Date.now() + within,
      signal: new AbortController().signal,
    });
  }
  const reason = (pending: Promise<unknown>) =>
    pending.then(
      () => 'answered',
      (error: UnreachableError) => error.reason,
    );

  it('tries a query again after a fault, and a mutation never', async () => {
    let calls = 0;
    subgraph.intercept = () => ({ status: ++calls === 1 ? 502 : 200, body: '{"data":{"name":"plans"}}' });
    expect((await fetch('query')).status).toBe(200);
    expect(calls).toBe(2);

    calls = 0;
    expect(await reason(fetch('mutation'))).toBe('status');
    expect(calls).toBe(1);
  });

  it('opens the breaker after faults in a row, calls nobody meanwhile, and closes it by itself', async () => {
    let calls = 0;
    subgraph.intercept = () => ({ status: 500, body: String(++calls) });
    for (let i = 0; i < 4; i++) await reason(fetch('mutation'));
    const before = calls;
    expect(await reason(fetch('mutation'))).toBe('breaker-open');
    expect(calls).toBe(before);

    subgraph.intercept = undefined;
    await expect.poll(() => reason(fetch('query')), { timeout: 3_000, interval: 10 }).toBe('answered');
  });

  it('cuts off an answer that is too long', async () => {
    subgraph.intercept = () => ({ status: 200, body: JSON.stringify({ data: 'x'.repeat(20_000) }) });
    expect(await reason(fetch('query'))).toBe('too-large');
  });

  it('names a subgraph that nobody runs as refused, and finds it again on the same port', async () => {
    await server.close();
    expect(await reason(fetch('query'))).toBe('refused');
    expect(await transport.ready()).toBe(false);
    server = await subgraph.listen(server.port);
    await expect.poll(() => reason(fetch('query')), { timeout: 3_000, interval: 10 }).toBe('answered');
  });

  it('does not wait past the deadline, even through its own retries', async () => {
    subgraph.intercept = () => new Promise(() => undefined);
    const started = Date.now();
    expect(await reason(fetch('query', 120))).toBe('deadline');
    expect(Date.now() - started).toBeLessThan(220);
  });
});
