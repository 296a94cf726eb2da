import type { AddressInfo } from 'node:net';
import httpProxy from '@fastify/http-proxy';
import { ENVELOPE_HEADER, signEnvelope } from '@hub/kit/envelope';
import type { OfficerViewer, Viewer } from '@hub/kit/viewer';
import Fastify from 'fastify';

export interface Door extends AsyncDisposable {
  url: string;
  /** Who is signed in; null signs out. */
  viewer: OfficerViewer | null;
  /** Requests that reached the host, by path. */
  readonly seen: string[];
  stop(): Promise<void>;
}

const csrfToken = 'csrf-token-of-the-test';

/**
 * The part of the gateway's front that the shell itself needs: a session, the CSRF check, the signed envelope for the
 * host. Stories over the whole hub use the real gateway; these are about loading modules.
 */
export async function openDoor(hostUrl: string, secret: string, viewer: OfficerViewer | null): Promise<Door> {
  const app = Fastify({ forceCloseConnections: true });
  const door = { viewer, seen: [] as string[] };
  app.get('/auth/session', (_request, reply) => {
    if (!door.viewer)
      return reply.code(401).send({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] });
    return reply.send({ viewer: door.viewer, csrfToken, expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
  });
  app.get('/auth/login', (request, reply) =>
    reply.type('text/html').send(`<title>sign-in</title><p>${encodeURI(request.url)}</p>`),
  );
  app.post('/auth/logout', (request, reply) => {
    if (request.headers['x-csrf-token'] !== csrfToken) return reply.code(403).send({});
    door.viewer = null;
    return reply.send({ redirect: '/auth/login' });
  });
  await app.register(httpProxy, {
    upstream: hostUrl,
    prefix: '/',
    rewritePrefix: '/',
    preHandler: async (request) => {
      door.seen.push(request.url);
      let body = request.url;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const chunks: Buffer[] = [];
        for await (const chunk of request.body as AsyncIterable<Buffer>) chunks.push(chunk);
        body = Buffer.concat(chunks).toString();
        const { Readable } = await import('node:stream');
        request.body = Readable.from([Buffer.from(body)]);
      }
      const known = request.method === 'GET' || request.headers['x-csrf-token'] === csrfToken;
      const who: Viewer = (known && door.viewer) || { kind: 'anonymous', lang: 'zh' };
      request.headers[ENVELOPE_HEADER] = signEnvelope({
        secret,
        audience: 'host',
        viewer: who,
        requestId: request.id,
        body,
      });
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const stop = () => app.close().then(() => undefined);
  return Object.assign(door, { url: `http://localhost:${port}`, stop, [Symbol.asyncDispose]: stop });
}
