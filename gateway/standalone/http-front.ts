import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Viewer } from '@hub/kit';
import type { Logger } from '@hub/kit/service';
import type { RequestContext } from '../apollo.ts';
import { leaving } from '../front/leaving.ts';
import { isJson, readBody, Unreadable } from './body.ts';

export interface HttpFrontOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly bodyBytes: number;
  /** Looks at the document's shape; throws a refusal. */
  readonly screen: ((source: string) => void) | undefined;
  readonly within: number;
  readonly log: Logger;
  /** How the characters of Apollo Server's answers become bytes: those of our engine are bytes already (json-text.ts). */
  readonly answersIn?: 'latin1' | 'utf8';
}

export interface HttpFront {
  readonly server: Server;
  /** Takes nothing new, lets what is under way end, and cuts off what has not ended after so many milliseconds. */
  drain(within: number): Promise<void>;
}

const nobody: Viewer = { kind: 'anonymous', lang: 'zh' };

/**
 * What Apollo Server need know of a JSON body for a client that takes JSON: that no form of another site sent it. It
 * would otherwise read the media types of each request three times.
 */
const plainPost = new HeaderMap([['apollo-require-preflight', 'json']]);
const anyJson = (accept: string | undefined) =>
  accept === undefined || accept === '*/*' || accept === 'application/json';

/** All that Apollo Server looks at. Copying every header of every request would cost more than looking. */
const wanted = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** `/graphql` straight from node:http into Apollo Server; `/health` and `/ready` beside it. */
export function createHttpFront(options: HttpFrontOptions): HttpFront {
  let draining = false;
  const encoding = options.answersIn ?? 'latin1';

  const server = createServer((request, response) => {
    if (draining) response.setHeader('connection', 'close');
    const url = request.url ?? '/';
    const at = url.indexOf('?');
    const path = at < 0 ? url : url.slice(0, at);
    const graph = path === '/graphql' || path === '/';
    if (graph && request.method !== 'POST' && request.method !== 'GET') {
      response.setHeader('allow', 'GET, POST');
      refuse(response, 405, 'INVALID_INPUT', 'The graph is asked by POST, or by GET for queries.');
    } else if (graph) void answer(request, response, at < 0 ? '' : url.slice(at));
    else if (path === '/health') send(response, 200, '{"status":"up"}');
    else if (path === '/ready') send(response, draining ? 503 : 200, `{"ok":${!draining}}`);
    else refuse(response, 404, 'NOT_FOUND', 'There is nothing here: the graph is at /graphql.');
  });

  async function answer(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    const signal = leaving(response);
    try {
      const body = request.method === 'POST' ? await bodyOf(request, options.bodyBytes) : undefined;
      const headers = body !== undefined && anyJson(request.headers.accept) ? plainPost : headersOf(request);
      const result = await options.apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: request.method ?? 'GET', headers, search, body },
        context: async () => {
          if (options.screen) options.screen(sourceOf(body, search));
          return {
            viewer: nobody,
            requestId: randomUUID(),
            signal,
            deadline: Date.now() + options.within,
            log: options.log,
          };
        },
      });
      if (result.body.kind !== 'complete') throw new Error('an operation was answered in parts');
      const { string } = result.body;
      const own: Record<string, string | number> = {
        'cache-control': 'no-store',
        'content-length': Buffer.byteLength(string, encoding),
      };
      for (const [name, value] of result.headers) own[name] = value;
      response.writeHead(result.status ?? 200, own).end(string, encoding);
    } catch (error) {
      if (!(error instanceof Unreadable)) options.log.error({ error }, 'a request failed');
      if (response.headersSent || response.destroyed) return;
      if (error instanceof Unreadable) {
        // What is left of the body is not read, so the connection cannot be used again.
        if (!request.complete) response.setHeader('connection', 'close');
        refuse(response, error.status, error.status === 413 ? 'LIMIT_EXCEEDED' : 'INVALID_INPUT', error.message);
      } else refuse(response, 500, 'INTERNAL', 'Something went wrong inside.');
    }
  }

  return {
    server,
    async drain(within) {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), within);
      await closed;
      clearTimeout(late);
    },
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const name of wanted) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value as string);
  }
  return headers;
}

async function bodyOf(request: IncomingMessage, most: number): Promise<unknown> {
  if (!isJson(request.headers['content-type'])) {
    throw new Unreadable(415, 'The body must be JSON, with content-type: application/json.');
  }
  const text = await readBody(request, most);
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(400, 'The body is not JSON.');
  }
}

function sourceOf(body: unknown, search: string): string {
  const query =
    body === undefined ? new URLSearchParams(search).get('query') : (body as { query?: unknown } | null)?.query;
  return typeof query === 'string' ? query : '';
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  send(response, status, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

function send(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}
