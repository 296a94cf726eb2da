import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { Logger } from '@hub/kit/service';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ApiDependencies, registerApi } from './api.ts';
import type { Catalogue } from './catalogue.ts';
import { commonHeaders, pageHeaders } from './page/headers.ts';
import { renderPage } from './page/html.ts';

export interface ServerOptions extends ApiDependencies {
  catalogue: Catalogue;
  modulesDir: string;
  modulesRoot: string;
  log: Logger;
  ready: () => Promise<{ ok: boolean; detail: Readonly<Record<string, string>> }>;
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: 20 * 1024 * 1024, forceCloseConnections: true });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.log.error({ err: error, url: request.url }, 'request failed');
    return reply.code(status).send({
      code: status >= 500 ? 'INTERNAL' : 'INVALID_INPUT',
      message: status >= 500 ? 'Internal error' : error.message,
    });
  });
  await serveAssets(app, options);
  registerApi(app, options);
  app.get('/health', () => ({ ok: true }));
  app.get('/ready', async (_request, reply) => {
    const state = await options.ready();
    return reply.code(state.ok ? 200 : 503).send(state);
  });
  app.setNotFoundHandler((request, reply) => servePage(request, reply, options.catalogue));
  return app;
}

/** Files carry their hash in their name, so a browser never asks for them twice. */
async function serveAssets(app: FastifyInstance, options: ServerOptions): Promise<void> {
  const roots: Record<string, string> = {
    '/assets/frame/': options.modulesDir,
    '/assets/modules/': options.modulesRoot,
  };
  for (const [prefix, root] of Object.entries(roots)) {
    await app.register(fastifyStatic, {
      root: path.resolve(root),
      prefix,
      preCompressed: true,
      index: false,
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
      setHeaders: (reply) => {
        for (const [name, value] of Object.entries(commonHeaders)) reply.header(name, value);
      },
      allowedPath: (pathName) => served.test(pathName) && !pathName.endsWith('manifest.json'),
    });
  }
}
const served = /\.(js|css|svg|png|jpg|webp|woff2|json)$/;

/** Every address of a page answers with the same document; the shell shows what belongs to the address. */
function servePage(request: FastifyRequest, reply: FastifyReply, catalogue: Catalogue): FastifyReply {
  const url = new URL(request.url, 'http://host');
  const wantsPage =
    (request.method === 'GET' || request.method === 'HEAD') &&
    !url.pathname.startsWith('/assets/') &&
    !url.pathname.startsWith('/modules/api/');
  if (!wantsPage || !`${request.headers.accept ?? '*/*'}`.match(/text\/html|\*\/\*/)) {
    return reply.code(404).headers(commonHeaders).send({ code: 'NOT_FOUND', message: 'Not found' });
  }
  const current = catalogue.current();
  const opened = current.versionAt(url.pathname);
  const nonce = randomBytes(18).toString('base64');
  const html = renderPage({ ...current, ...(opened ? { opened } : {}) }, nonce);
  const known = url.pathname === '/' || opened !== undefined;
  return sendCompressed(request, reply.code(known ? 200 : 404).headers(pageHeaders(nonce)), html);
}

function sendCompressed(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const accepted = `${request.headers['accept-encoding'] ?? ''}`;
  reply.header('vary', 'accept-encoding');
  if (/\bbr\b/.test(accepted)) {
    return reply
      .header('content-encoding', 'br')
      .send(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
  }
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzipSync(html));
  return reply.send(html);
}
