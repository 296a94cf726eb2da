import type { Viewer } from '@hub/kit';
import { provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { propagation, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXPLORE } from '../contract/codes.ts';
import { compose, secret, TinySubgraph, tinyHub } from '../engine/testing/tiny-subgraph.ts';
import { type RunningGateway, startGateway } from '../index.ts';

describe('what can be watched', () => {
  const hub = tinyHub();
  const directory = new TinySubgraph('directory', 'type Query { unit: String }', { Query: { unit: () => '' } });
  const exporter = new InMemorySpanExporter();
  const received: (string | undefined)[] = [];
  const closing: (() => Promise<void>)[] = [];
  let gateway: RunningGateway;

  beforeAll(async () => {
    const subgraphs: Record<string, string> = {};
    for (const subgraph of [hub.plans, hub.press, directory]) {
      const handle = subgraph.handle;
      const listening = await Object.assign(Object.create(subgraph) as TinySubgraph, {
        handle: (request: { body: string; headers: Record<string, string | undefined> }) => {
          received.push(request.headers.traceparent);
          return handle(request);
        },
      }).listen();
      subgraphs[subgraph.name] = listening.url;
      closing.push(listening.close);
    }
    gateway = await startGateway({
      publicUrl: 'http://localhost:4000',
      subgraphs,
      supergraphSdl: compose(hub.plans, hub.press, directory),
      access: async () => ({
        routes: async () => undefined,
        authenticate: async ({ headers }) => viewer(headers.authorization === 'explorer' ? [EXPLORE] : []),
        ready: async () => true,
        stop: async () => undefined,
      }),
      secret,
      databaseUrls: await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_watch_${process.pid}`, secret),
      metrics: { port: 0 },
      log: silentLogger,
    });
  });

  afterEach(() => {
    trace.disable();
    propagation.disable();
    exporter.reset();
    received.length = 0;
  });

  afterAll(async () => {
    await gateway?.stop();
    for (const close of closing) await close();
  });

  const viewer = (privileges: string[]): Viewer => ({
    kind: 'officer',
    id: 'o',
    name: '王小明',
    unitId: 'u',
    units: [],
    roles: [],
    privileges,
    reach: {},
    lang: 'zh',
  });

  async function ask(query: string, { variables = {}, headers = {} } = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: await response.json() };
  }
  const metrics = async () => (await fetch(gateway.metricsUrl as string)).text();
  const query = 'query Titles($id: ID!) { keyTask(id: $id) { title contents { headline } } }';

  function register(): void {
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  }

  it('traces nothing while nobody listens', async () => {
    expect((await ask(query, { variables: { id: '1' } })).body.errors).toBeUndefined();
    expect(received).toEqual([undefined, undefined]);
  });

  it('has a span for the request and for each call, and sends its context along', async () => {
    register();
    const stranger = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    // Not planned yet: another text.
    await ask(`${query}\n`, { variables: { id: '1' }, headers: { traceparent: stranger } });
    await expect.poll(() => exporter.getFinishedSpans().length).toBe(4);
    const spans = exporter.getFinishedSpans();
    const root = spans.find(({ name }) => name === 'graphql request');
    const fetches = spans.filter(({ name }) => name === 'subgraph fetch');
    const [plan, ...plans] = spans.filter(({ name }) => name === 'plan');
    expect(plan?.parentSpanContext?.spanId).toBe(root?.spanContext().spanId);
    expect(plans).toEqual([]);
    expect(root?.attributes).toEqual({
      'graphql.operation.name': 'Titles',
      'graphql.document.hash': expect.stringMatching(/^[0-9a-f]{64}$/),
      'graphql.operation.type': 'query',
      'http.response.status_code': 200,
    });
    expect(fetches.map(({ attributes }) => [attributes['hub.subgraph'], attributes['hub.outcome']])).toEqual([
      ['plans', 'answered'],
      ['press', 'answered'],
    ]);
    const traceId = root?.spanContext().traceId;
    expect(traceId).not.toBe('a'.repeat(32));
    expect(fetches.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
      root?.spanContext().spanId,
      root?.spanContext().spanId,
    ]);
    expect(received).toEqual(fetches.map((span) => `00-${traceId}-${span.spanContext().spanId}-01`));
    expect(JSON.stringify(spans.map(({ attributes, events }) => [attributes, events]))).not.toMatch(/王小明|科普日/);
  });

  it('counts requests and calls under closed labels, and tells how it stands', async () => {
    hub.press.intercept = () => ({ status: 503, body: '' });
    await ask(query, { variables: { id: '2' } });
    hub.press.intercept = undefined;
    await ask('query { ...', { headers: { authorization: 'explorer' } });
    await expect.poll(metrics).toContain('hub_gateway_requests_total{kind="none",status="400"} 1');
    const text = await metrics();
    expect(text).toMatch(/hub_gateway_requests_total\{kind="query",status="200"\} \d/);
    expect(text).toContain('hub_gateway_fetches_total{subgraph="press",outcome="status"} 1');
    expect(text).toMatch(/hub_gateway_fetches_total\{subgraph="plans",outcome="answered"\} \d/);
    expect(text).toMatch(/hub_gateway_breaker\{subgraph="plans"\} 0/);
    expect(text).toMatch(/^hub_gateway_generation 1$/m);
    expect(text).toMatch(/^hub_gateway_plan_misses [1-9]/m);
    expect(text).toMatch(/^hub_gateway_in_flight 0$/m);
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toMatch(/Titles|王小明/);
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });

  it('shows the plan to who may explore the graph, on request, and to nobody else', async () => {
    const asked = { variables: { id: '1' }, headers: { 'x-hub-plan': '1' } };
    const refused = await ask(query, asked);
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    const shown = await ask(query, { ...asked, headers: { ...asked.headers, authorization: 'explorer' } });
    expect(shown.body.data.keyTask.title).toBe('科普日');
    expect(shown.body.extensions.plan).toMatch(/plans[\s\S]*press/);
    const plain = await ask(query, { variables: { id: '1' }, headers: { authorization: 'explorer' } });
    expect(plain.body.extensions).not.toHaveProperty('plan');
  });
});
