import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Viewer } from '@hub/kit';
import { type DatabaseUrls, provision } from '@hub/kit/database';
import { ENVELOPE_HEADER, verifyEnvelope } from '@hub/kit/envelope';
import { silentLogger } from '@hub/kit/service';
import { Agent, request } from 'undici';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compose, secret, TinySubgraph, tinyHub } from '../engine/testing/tiny-subgraph.ts';
import { type GatewayOptions, type RunningGateway, startGateway } from '../index.ts';

const leader: Viewer = {
  kind: 'officer',
  id: 'leader-1',
  name: '林',
  unitId: 'u1',
  units: ['u1'],
  roles: [],
  privileges: [],
  reach: {},
  lang: 'zh',
};

describe('the door of the gateway', () => {
  const hub = tinyHub();
  const directory = new TinySubgraph('directory', 'type Query { unit: String }', { Query: { unit: () => '办公室' } });
  let databaseUrls: DatabaseUrls;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    databaseUrls = await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_door_${process.pid}`, secret);
  });

  afterEach(async () => {
    hub.plans.intercept = undefined;
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function start(options: Partial<GatewayOptions> = {}): Promise<RunningGateway> {
    const gateway = await startGateway({
      publicUrl: 'https://hub.example',
      subgraphs: { plans: hub.plans, press: hub.press, directory },
      supergraphSdl: compose(hub.plans, hub.press, directory),
      access: async () => ({
        routes: async () => undefined,
        authenticate: async () => leader,
        ready: async () => true,
        stop: async () => undefined,
      }),
      secret,
      databaseUrls,
      log: silentLogger,
      ...options,
    });
    closing.push(() => gateway.stop());
    return gateway;
  }

  /** A service behind the gateway that tells what reached it. */
  async function echo(): Promise<{ url: string; seen: { url: string; headers: IncomingHttpHeaders; body: string }[] }> {
    const seen: { url: string; headers: IncomingHttpHeaders; body: string }[] = [];
    const server: Server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk) => chunks.push(chunk));
      incoming.on('end', () => {
        seen.push({ url: incoming.url ?? '', headers: incoming.headers, body: Buffer.concat(chunks).toString() });
        if (incoming.url?.includes('leave'))
          return void response.writeHead(303, { location: '/identity/elsewhere' }).end();
        response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "script-src 'nonce-1'" });
        response.end('<p>页面</p>');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
  }

  it('hands pages on to the host, with who asks signed for it and nothing a client forged', async () => {
    const host = await echo();
    const gateway = await start({ hostUrl: host.url });
    const forged = {
      'x-hub-envelope': 'forged',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '6.6.6.6',
      forwarded: 'for=6',
    };
    const page = await fetch(`${gateway.url}/volunteers/service-records?state=reported`, { headers: forged });
    expect(await page.text()).toBe('<p>页面</p>');
    expect(page.headers.get('content-security-policy')).toBe("script-src 'nonce-1'");
    expect(page.headers.get('strict-transport-security')).toContain('max-age');
    const [first] = host.seen;
    expect(first?.headers).toMatchObject({
      'x-forwarded-host': 'hub.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '127.0.0.1',
      'x-request-id': page.headers.get('x-request-id'),
    });
    expect(first?.headers).not.toHaveProperty('forwarded');
    const header = first?.headers[ENVELOPE_HEADER] as string;
    const opened = verifyEnvelope({ secret, audience: 'host', header, body: first?.url ?? '' });
    expect(opened.viewer).toEqual(leader);

    await fetch(`${gateway.url}/registry/modules`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"volunteers","version":"1.2.0"}',
    });
    const [, posted] = host.seen;
    expect(posted?.body).toBe('{"name":"volunteers","version":"1.2.0"}');
    const sent = verifyEnvelope({
      secret,
      audience: 'host',
      header: posted?.headers[ENVELOPE_HEADER] as string,
      body: posted?.body ?? '',
    });
    expect(sent.viewer.kind).toBe('officer');
  });

  it('hands sign-in pages on to the identity service with the prefix kept, and without an envelope', async () => {
    const identity = await echo();
    const gateway = await start({ identityUrl: identity.url });
    const form = await fetch(`${gateway.url}/identity/interaction/1?a=%E4%B8%AD`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'username=a&password=b',
    });
    expect(form.status).toBe(200);
    expect(identity.seen[0]).toMatchObject({
      url: '/identity/interaction/1?a=%E4%B8%AD',
      body: 'username=a&password=b',
    });
    expect(identity.seen[0]?.headers).not.toHaveProperty(ENVELOPE_HEADER);
    const away = await fetch(`${gateway.url}/identity/leave`, { redirect: 'manual' });
    expect([away.status, away.headers.get('location')]).toEqual([303, '/identity/elsewhere']);
  });

  it('says that a service behind it is away, and no more', async () => {
    const gateway = await start({ hostUrl: 'http://127.0.0.1:1' });
    const response = await fetch(`${gateway.url}/`);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAVAILABLE');
    expect(text).not.toMatch(/ECONN|127\.0\.0\.1/);
  });

  it('refuses at once what is beyond its places, and serves again when there is room', async () => {
    const gateway = await start({ mostInFlight: 2 });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    hub.plans.intercept = async () => {
      await held;
      return { status: 200, body: '{"data":{"whoami":"late"}}' };
    };
    const ask = (fields = 'whoami') =>
      fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ ${fields} }` }),
      });
    const before = hub.plans.seen.length;
    const waiting = [ask(), ask('whoami fails')];
    await expect.poll(() => hub.plans.seen.length, { timeout: 5_000, interval: 5 }).toBe(before + 2);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await refused.json()).errors[0].extensions.code).toBe('UNAVAILABLE');
    release();
    for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  it('stops waiting for a subgraph when the client has left', async () => {
    const gateway = await start();
    const aborted = new AbortController();
    hub.press.intercept = () => new Promise(() => undefined);
    try {
      const before = hub.press.seen.length;
      const pending = fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ contents(first: 1) { id } }"}',
        signal: aborted.signal,
      });
      await expect.poll(() => hub.press.seen.length, { timeout: 5_000, interval: 5 }).toBe(before + 1);
      aborted.abort();
      await expect(pending).rejects.toThrow();
      // A request that still waited would hold up the stop until its deadline of 20 seconds.
      const started = Date.now();
      await gateway.stop();
      expect(Date.now() - started).toBeLessThan(5_000);
    } finally {
      hub.press.intercept = undefined;
    }
  });

  it('says that it leaves, finishes what is under way, and only then closes', async () => {
    const gateway = await start({ notice: 300 });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    hub.plans.intercept = async () => {
      await held;
      return { status: 200, body: '{"data":{"whoami":"finished"}}' };
    };
    const before = hub.plans.seen.length;
    const agent = new Agent({ connections: 4 });
    closing.push(() => agent.close());
    const underWay = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ whoami }"}',
      dispatcher: agent,
    });
    await expect.poll(() => hub.plans.seen.length, { timeout: 5_000, interval: 5 }).toBe(before + 1);
    const stopped = gateway.stop();
    const ready = await request(`${gateway.url}/ready`, { dispatcher: agent });
    expect(ready.statusCode).toBe(503);
    expect(ready.headers.connection).toBe('close');
    expect(await ready.body.json()).toMatchObject({ ok: false, state: 'draining' });
    release();
    const answer = await underWay;
    expect(answer.statusCode).toBe(200);
    expect(await answer.body.json()).toEqual({ data: { whoami: 'finished' } });
    await stopped;
    await expect(fetch(`${gateway.url}/health`)).rejects.toThrow();
  });
});
