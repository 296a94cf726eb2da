import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Logger } from '@hub/kit/service';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../apollo.ts';
import { formatError, isMasked, refusal, toRefusal } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Observed } from '../observability/observed.ts';
import { traceRequest } from '../observability/tracing.ts';
import type { Access } from './access.ts';
import { decompress } from './body.ts';
import { leaving } from './leaving.ts';

export interface GraphqlOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly access: Access;
  readonly limits: Limits;
  /** Looks at the document's shape; throws a refusal. */
  readonly screen: (source: string) => void;
  /** Milliseconds that a request may take. */
  readonly within: number;
  /** Requests in flight beyond which a further one is refused at once. */
  readonly mostInFlight: number;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
}

/** `/graphql`: POST for everything, GET for queries. */
export function graphqlRoutes(app: FastifyInstance, options: GraphqlOptions): { readonly inFlight: () => number } {
  let inFlight = 0;
  app.register(async (scope) => {
    scope.addHook('preParsing', (request, _reply, payload) =>
      decompress(request, payload as never, options.limits.bodyBytes),
    );
    scope.setErrorHandler((error: FastifyError, _request, reply) => sendError(reply, bodyFault(error)));
    // Without this, the pages' service behind us would be asked about them.
    scope.route({
      url: '/graphql',
      method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      handler: async (_request, reply) =>
        sendError(reply.header('allow', 'GET, POST'), refusal('INVALID_INPUT', undefined, { status: 405 })),
    });
    scope.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      bodyLimit: options.limits.bodyBytes,
      // Counting requests reacts at once; a measure of how late the event loop runs would react too late.
      onRequest: async () => {
        if (inFlight >= options.mostInFlight) throw refusal('UNAVAILABLE', undefined, { retryAfter: 1 });
      },
      onResponse: async (request, reply) => {
        const seen = observations.get(request);
        seen?.ended?.(reply.statusCode);
        options.metrics?.answered(seen?.observed ?? { kind: 'none' }, reply.statusCode, reply.elapsedTime);
      },
      handler: async (request, reply) => {
        inFlight += 1;
        try {
          return await answer(request, reply, options);
        } finally {
          inFlight -= 1;
        }
      },
    });
  });
  return { inFlight: () => inFlight };
}

interface Observation {
  readonly observed: Observed;
  readonly ended: ((status: number) => void) | undefined;
}

const observations = new WeakMap<FastifyRequest, Observation>();

async function answer(request: FastifyRequest, reply: FastifyReply, options: GraphqlOptions): Promise<FastifyReply> {
  // Someone typed the address into a browser.
  if (request.method === 'GET' && request.url === '/graphql' && request.headers.accept?.includes('text/html')) {
    return reply.redirect('/graphql/explorer', 303);
  }
  const signal = leaving(reply.raw);
  const observed: Observed = { kind: 'none' };
  observations.set(request, { observed, ended: traceRequest(signal, observed) });
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
  const response = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search, body: request.body },
    context: async () => {
      const viewer = await authenticate(request, options);
      const source = sourceOf(request, search);
      if (!source) throw refusal('INVALID_INPUT', { zh: '请求缺少 query。', en: 'The request has no query.' });
      options.screen(source);
      return {
        viewer,
        requestId: request.id,
        signal,
        deadline: Date.now() + options.within,
        log: options.log.child({ requestId: request.id }),
        observed,
      };
    },
  });
  reply.code(response.status ?? 200);
  for (const [name, value] of response.headers) reply.header(name, value);
  reply.header('cache-control', 'no-store');
  // One character for each byte: see engine/json-text.ts.
  return reply.send(Buffer.from(response.body.kind === 'complete' ? response.body.string : '', 'latin1'));
}

/** Credentials that do not hold refuse the request; not being able to check them is an outage, not a stranger. */
async function authenticate(
  request: FastifyRequest,
  { access, log }: GraphqlOptions,
): Promise<RequestContext['viewer']> {
  try {
    return await access.authenticate(request);
  } catch (error) {
    const refused = toRefusal(error);
    if (isMasked(refused)) log.error({ requestId: request.id, err: error }, 'could not tell who asks');
    throw refused;
  }
}

function sourceOf(request: FastifyRequest, search: string): string {
  if (request.method === 'GET') return new URLSearchParams(search).get('query') ?? '';
  const query = (request.body as { query?: unknown } | undefined)?.query;
  return typeof query === 'string' ? query : '';
}

/** A body that could not be read. */
function bodyFault(error: FastifyError | GraphQLError): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const status = error.statusCode ?? ('code' in error && String(error.code).startsWith('Z_') ? 400 : 500);
  if (status === 413) return refusal('LIMIT_EXCEEDED', undefined, { limit: 'bodyBytes', status });
  if (status < 500) return refusal('INVALID_INPUT', undefined, { status });
  return refusal('INTERNAL');
}

export function sendError(reply: FastifyReply, error: GraphQLError): FastifyReply {
  const { http, ...extensions } = error.extensions as { http?: { status?: number; headers?: Map<string, string> } };
  for (const [name, value] of http?.headers ?? []) reply.header(name, value);
  return reply
    .code(http?.status ?? 500)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors: [formatError({ message: error.message, extensions })] });
}
