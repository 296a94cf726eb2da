import { randomUUID } from 'node:crypto';
import type { Viewer } from '@hub/kit';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { isMasked, refusal, toRefusal } from '../errors.ts';
import { type ExportOptions, exportRoutes } from '../export/routes.ts';
import { type FilesOptions, fileRoutes } from '../files/routes.ts';
import { explorerRoutes } from './explorer/explorer.ts';
import { type GraphqlOptions, graphqlRoutes, sendError } from './graphql.ts';
import { securityHeaders } from './headers.ts';
import { type Health, healthRoutes } from './health.ts';
import { proxy } from './proxy.ts';

export interface FrontOptions extends GraphqlOptions, Pick<ExportOptions, 'exports' | 'run'> {
  /** Where files lie and who answers for them; without it the hub takes none. */
  readonly files?: FilesOptions['files'] | undefined;
  readonly publicUrl: string;
  readonly secret: string;
  readonly health: Health;
  /** Told once how to count the requests under way. */
  readonly onInFlight?: (read: () => number) => void;
  readonly mayExplore: (viewer: Viewer) => boolean;
  /** The embedded identity service, where there is one. */
  readonly identityUrl?: string | undefined;
  /** What serves the pages. */
  readonly hostUrl?: string | undefined;
}

/** An identifier from before us is kept where it is harmless in logs and headers. */
const acceptableRequestId = /^[A-Za-z0-9._-]{8,64}$/;

/** The one public door. Specific paths first; what is left belongs to the pages. */
export async function createFront(options: FrontOptions): Promise<FastifyInstance> {
  const app = Fastify({
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && acceptableRequestId.test(given) ? given : randomUUID();
    },
    bodyLimit: 1024 * 1024,
    // A large file over a slow line takes its time; every other body is held to a minute below.
    requestTimeout: 15 * 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  impatient(app, 60_000);
  securityHeaders(app, options.publicUrl);
  // While draining, each answer asks its client to come back on a new connection, which finds another process.
  app.addHook('onSend', async (_request, reply) => {
    if (options.health.draining) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const fields = {
      requestId: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    // A page is dozens of files; what people do is a handful of lines.
    if (path === '/graphql' || path === '/export' || /^\/(auth|files)\//.test(path))
      options.log.info(fields, 'request');
    else options.log.debug(fields, 'request');
  });
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    // A body that fastify could not read has a status; everything else is a refusal of ours or a fault.
    const status = 'statusCode' in error ? error.statusCode : undefined;
    const refused = status && status < 500 ? refusal('INVALID_INPUT', undefined, { status }) : toRefusal(error);
    if (isMasked(refused)) options.log.error({ requestId: request.id, err: error }, 'request failed');
    return sendError(reply, refused);
  });
  app.setNotFoundHandler((_request, reply) => sendError(reply, refusal('NOT_FOUND')));

  healthRoutes(app, options.health);
  const { inFlight } = graphqlRoutes(app, options);
  options.onInFlight?.(inFlight);
  exportRoutes(app, options);
  const { files } = options;
  if (files) fileRoutes(app, { ...options, files });
  explorerRoutes(app, options);
  await app.register(options.access.routes);
  if (options.identityUrl) {
    proxy(app, { prefix: '/identity', upstream: options.identityUrl, publicUrl: options.publicUrl });
  }
  if (options.hostUrl) {
    proxy(app, {
      prefix: '/',
      upstream: options.hostUrl,
      publicUrl: options.publicUrl,
      envelope: {
        audience: 'host',
        secret: options.secret,
        viewer: (request) => whoOrNobody(request, options),
        maxBytes: 32 * 1024 * 1024,
      },
    });
  }
  return app;
}

/** A body that does not come to its end in time is given up; files have a patience of their own. */
function impatient(app: FastifyInstance, within: number): void {
  app.addHook('onRequest', async ({ raw, url }, reply) => {
    if (raw.method === 'GET' || url.startsWith('/files/')) return;
    const timer = setTimeout(() => raw.complete || raw.destroy(), within);
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
  });
}

/** The pages are for everyone, so a session that has ended is nobody here rather than a refusal. */
async function whoOrNobody(request: FastifyRequest, { access }: FrontOptions): Promise<Viewer> {
  try {
    return await access.authenticate(request);
  } catch {
    return { kind: 'anonymous', lang: 'zh' };
  }
}
