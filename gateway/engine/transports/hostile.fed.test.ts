import type { Viewer } from '@hub/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Behaviour, HostilePeer, peers } from '../testing/hostile-peer.ts';
import { secret } from '../testing/tiny-subgraph.ts';
import { bounded } from './bounded.ts';
import { httpTransport } from './http.ts';
import { shared } from './shared.ts';
import type { Call, Transport, UnreachableError } from './transport.ts';

const gateway: Viewer = { kind: 'service', id: 'gateway', lang: 'zh' };

describe('the HTTP transport against a peer that misbehaves', () => {
  let peer: HostilePeer;
  let transport: Transport;

  beforeEach(async () => {
    peer = new HostilePeer(peers.answers());
    transport = httpTransport({
      url: await peer.listen(),
      secret,
      maxBytes: 200_000,
      failuresToOpen: 50,
      openFor: 30,
    });
  });

  afterEach(async () => {
    await transport.stop();
    await peer.close();
  });

  function fetch(kind: Call['kind'], { within = 5_000, signal = new AbortController().signal } = {}) {
    return transport.fetch({
      subgraph: 'plans',
      body: JSON.stringify({ query: kind === 'query' ? '{ name }' : 'mutation { act }' }),
      kind,
      viewer: gateway,
      requestId: 'r-1',
      deadline: Date.now() + within,
      signal,
    });
  }
  const reason = (pending: Promise<unknown>) =>
    pending.then(
      () => 'answered',
      (error: UnreachableError) => error.reason,
    );

  const faults: [string, Behaviour, string][] = [
    ['hangs up', peers.hangsUp(), 'broken'],
    ['cuts its answer in the middle', peers.cutsInMidAnswer(), 'broken'],
    ['speaks no HTTP', peers.speaksNoHttp(), 'broken'],
    ['floods with headers', peers.floodsHeaders(), 'broken'],
  ];

  it.each(faults)('one that %s: a query goes again twice at most, a mutation never', async (_, behaviour, expected) => {
    peer.behaviour = behaviour;
    expect(await reason(fetch('query'))).toBe(expected);
    expect(peer.tries).toBe(3);
    peer.tries = 0;
    expect(await reason(fetch('mutation'))).toBe(expected);
    expect(peer.tries).toBe(1);
  });

  it.each(faults)('one that %s once: the query is answered all the same', async (_, behaviour) => {
    peer.behaviour = (socket, tries) => (tries === 1 ? behaviour : peers.answers())(socket, tries);
    expect((await fetch('query')).body).toBe('{"data":{"name":"plans"}}');
  });

  it.each([
    ['never answers', peers.neverAnswers()],
    ['stops in the middle', peers.stopsInMidAnswer()],
    ['trickles', peers.trickles()],
    ['answers too late', peers.delays(60_000)],
  ])('one that %s: the deadline ends it, once, and the connection is given up', async (_, behaviour) => {
    peer.behaviour = behaviour;
    expect(await reason(fetch('query', { within: 150 }))).toBe('deadline');
    expect(peer.tries).toBe(1);
    await expect.poll(() => peer.open).toBe(0);
  });

  it('a client that leaves ends the call there too, and is no fault of the subgraph', async () => {
    peer.behaviour = peers.trickles();
    for (let i = 0; i < 3; i++) {
      const client = new AbortController();
      const pending = fetch('query', { signal: client.signal });
      await expect.poll(() => peer.tries).toBe(i + 1);
      client.abort();
      expect(await reason(pending)).toBe('aborted');
    }
    await expect.poll(() => peer.open).toBe(0);
    expect(transport.condition?.()?.breaker).toBe('closed');
  });

  it('an answer without end is cut off and not asked for again', async () => {
    peer.behaviour = peers.floods();
    expect(await reason(fetch('query'))).toBe('too-large');
    expect(peer.tries).toBe(1);
    await expect.poll(() => peer.open).toBe(0);
  });

  it('a delay within the deadline is waited for', async () => {
    peer.behaviour = peers.delays(30);
    expect((await fetch('query')).status).toBe(200);
  });

  it('the breaker stays open when the client of its one try leaves, and closes when one is answered', async () => {
    await transport.stop();
    transport = httpTransport({ url: await anotherPeer(), secret, failuresToOpen: 2, openFor: 20 });
    peer.behaviour = peers.hangsUp();
    for (let i = 0; i < 2; i++) await reason(fetch('mutation'));
    expect(transport.condition?.()?.breaker).toBe('open');
    peer.behaviour = peers.neverAnswers();
    peer.tries = 0;
    const client = new AbortController();
    let pending = fetch('query', { signal: client.signal });
    // Until the breaker lets one try, it refuses at once.
    while ((await Promise.race([reason(pending), arrived()])) === 'breaker-open') {
      pending = fetch('query', { signal: client.signal });
    }
    client.abort();
    expect(await reason(pending)).toBe('aborted');
    await expect.poll(() => transport.condition?.()?.breaker).toBe('open');
    peer.behaviour = peers.answers();
    await expect.poll(() => reason(fetch('query'))).toBe('answered');
    expect(transport.condition?.()?.breaker).toBe('closed');
  });

  it('the breaker counts a deadline as a fault, for one caller and for several who wait for one call', async () => {
    await transport.stop();
    const http = httpTransport({ url: await anotherPeer(), secret, failuresToOpen: 2, openFor: 60_000 });
    transport = shared(bounded(http));
    peer.behaviour = peers.neverAnswers();
    expect(await reason(fetch('query', { within: 40 }))).toBe('deadline');
    const waiting = [fetch('query', { within: 30 }), fetch('query', { within: 60 })];
    expect(await Promise.all(waiting.map(reason))).toEqual(['deadline', 'deadline']);
    expect(peer.tries).toBe(2);
    await expect.poll(() => transport.condition?.()?.breaker).toBe('open');
  });

  async function anotherPeer(): Promise<string> {
    await peer.close();
    peer = new HostilePeer(peers.answers());
    return peer.listen();
  }
  const arrived = () => expect.poll(() => peer.tries).toBeGreaterThan(0);
});
