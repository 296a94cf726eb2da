import { createHash } from 'node:crypto';
import type { Viewer } from '@hub/kit';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Engine,
  FederationEngine,
  type FederationEngineOptions,
  httpTransport,
  inProcessTransport,
  type Transport,
  type UnreachableError,
} from './index.ts';
import { apolloPlanner } from './plan/apollo-planner.ts';
import { HiveEngine } from './testing/hive-engine.ts';
import { secret, tinyHub } from './testing/tiny-subgraph.ts';

const officer: Viewer = {
  kind: 'officer',
  id: 'o1',
  name: '王',
  unitId: 'u1',
  units: ['u1'],
  roles: [],
  privileges: [],
  reach: {},
  lang: 'zh',
};

class ApolloPlanned extends FederationEngine {
  constructor(options: FederationEngineOptions) {
    super({ ...options, planner: apolloPlanner });
  }
}

describe.each([
  ['ours', 'in process', FederationEngine],
  ['ours with Apollo’s planner', 'in process', ApolloPlanned],
  ['ours', 'over HTTP', FederationEngine],
  ['the oracle', 'in process', HiveEngine],
  ['the oracle', 'over HTTP', HiveEngine],
] as const)('the engine (%s, %s)', (_name, way, SomeEngine) => {
  let hub: ReturnType<typeof tinyHub>;
  let engine: Engine;
  let missed: UnreachableError[];
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    hub = tinyHub();
    missed = [];
    const transports = new Map<string, Transport>();
    for (const subgraph of [hub.plans, hub.press]) {
      if (way === 'in process') {
        transports.set(subgraph.name, inProcessTransport(subgraph, secret));
      } else {
        const server = await subgraph.listen();
        closing.push(server.close);
        transports.set(subgraph.name, httpTransport({ url: server.url, secret, openFor: 50 }));
      }
    }
    engine = new SomeEngine({ transports, onUnreachable: (error) => missed.push(error) });
    await engine.load(hub.supergraph);
  });

  afterEach(async () => {
    await engine.stop();
    for (const close of closing.splice(0)) await close();
  });

  const documents = new Map<string, ReturnType<typeof parse>>();
  function run(
    query: string,
    { variables = {}, signal = new AbortController().signal, within = 2_000, viewer = officer as Viewer } = {},
  ) {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return engine.current.execute({
      document,
      documentHash: createHash('sha256').update(query).digest('hex'),
      operationName: null,
      variables,
      context: { viewer, requestId: 'r-1', deadline: Date.now() + within },
      signal,
    });
  }

  it('joins what two subgraphs know about one thing', async () => {
    const result = await run('{ keyTasks { title contents { headline keyTask { title } } } }');
    expect(result.errors).toBeUndefined();
    expect(result.data).toEqual({
      keyTasks: [
        {
          title: '科普日',
          contents: [
            { headline: '现场', keyTask: { title: '科普日' } },
            { headline: '回顾', keyTask: { title: '科普日' } },
          ],
        },
        { title: '院士行', contents: [{ headline: '预告', keyTask: { title: '院士行' } }] },
      ],
    });
  });

  it('signs each call for its subgraph, with the viewer and the request id', async () => {
    const result = await run('{ whoami keyTasks { contents { id } } }');
    expect(result.data?.whoami).toBe('officer:o1');
    expect(hub.plans.seen.map((s) => s.envelope.audience)).toEqual(['plans']);
    expect(hub.press.seen.map((s) => [s.envelope.audience, s.envelope.requestId, s.requestId])).toEqual([
      ['press', 'r-1', 'r-1'],
    ]);
  });

  it('keeps what is inaccessible out of the public schema', () => {
    expect(engine.current.schema.getQueryType()?.getFields()).not.toHaveProperty('secret');
    expect(engine.current.schema.getQueryType()?.getFields()).not.toHaveProperty('_entities');
    expect(engine.current.schema.getQueryType()?.getFields()).not.toHaveProperty('_service');
  });

  it('leaves a labelled gap where a subgraph gives no answer, and fills it when the subgraph is back', async () => {
    const query = '{ keyTasks { title contents { headline } } }';
    hub.press.intercept = () => ({ status: 503, body: 'gone' });
    const broken = await run(query);
    expect(broken.data).toEqual({
      keyTasks: [
        { title: '科普日', contents: null },
        { title: '院士行', contents: null },
      ],
    });
    expect(broken.errors?.map((e) => e.extensions)).toEqual([
      expect.objectContaining({ code: 'UNAVAILABLE', serviceName: 'press' }),
    ]);
    expect(broken.errors?.[0]?.path?.[0]).toBe('keyTasks');
    expect(missed.every((e) => e.subgraph === 'press')).toBe(true);

    hub.press.intercept = undefined;
    const deadline = Date.now() + 5_000;
    let healed = await run(query);
    while (healed.errors && Date.now() < deadline) healed = await run(query);
    expect(healed.errors).toBeUndefined();
  });

  it('gives the asked shape with gaps when nobody answers', async () => {
    hub.press.intercept = () => ({ status: 503, body: 'gone' });
    const result = await run('{ more: contents(first: 1) { id } }');
    expect(result.data).toEqual({ more: null });
    expect(result.errors).toHaveLength(1);
  });

  it('stops waiting at the deadline and when the client leaves', async () => {
    hub.press.intercept = () => new Promise(() => undefined);
    const started = Date.now();
    await run('{ keyTasks { contents { id } } }', { within: 150 });
    expect(Date.now() - started).toBeLessThan(250);
    expect(missed.at(-1)?.reason).toBe('deadline');

    const client = new AbortController();
    const pending = run('{ keyTasks { contents { id } } }', { signal: client.signal });
    client.abort();
    await pending;
    expect(missed.at(-1)?.reason).toBe('aborted');
  });

  it.each([
    ['what is not JSON', 'once upon a time'],
    ['what is not an answer', '[]'],
    ['a key that reaches the prototype', '{"data":{"_entities":[{"__proto__":{"admin":true}}]}}'],
    ['the same key behind an escape', '{"data":{"_entities":[{"\\u005f_proto__":{"admin":true}}]}}'],
  ])('takes %s as no answer', async (_, body) => {
    hub.press.intercept = () => ({ status: 200, body });
    const result = await run('{ keyTask(id: 1) { title contents { id } } }');
    expect(result.data).toEqual({ keyTask: { title: '科普日', contents: null } });
    expect(result.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', serviceName: 'press' });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('answers questions about the schema itself without any subgraph', async () => {
    const result = await run('{ __typename __schema { queryType { name } } }');
    expect(result.data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } });
    expect(hub.plans.seen).toHaveLength(0);
  });

  it('keeps serving the old generation when a supergraph does not load, and moves to a new one that does', async () => {
    const first = engine.current;
    await expect(engine.load('type Query { broken')).rejects.toThrow();
    expect(engine.current).toBe(first);
    const second = await engine.load(hub.supergraph.replace('whoami', 'whoAmI'));
    expect(second.number).toBe(2);
    expect(engine.current).toBe(second);
    expect(second.schema.getQueryType()?.getFields()).toHaveProperty('whoAmI');
  });
});
