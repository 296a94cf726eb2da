import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { quietPlugins } from './apollo.ts';
import { HubContext } from './context.ts';
import { ENVELOPE_HEADER, type Envelope, EnvelopeError, ReplayGuard, verifyEnvelope } from './envelope/index.ts';
import { formatError } from './format-error.ts';
import type { Logger } from './service/log.ts';

export interface HandlerRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The caller shares this process and takes the answer as an object: nothing is written out only to be read again. */
  readonly near?: boolean;
}

export interface HandlerResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** In the place of the body, for a near caller whose request could be run. */
  readonly result?: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly GraphQLFormattedError[];
  };
}

export interface HandlerOptions {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  readonly secret: string;
  readonly log: Logger;
}

export interface Handler {
  handle(request: HandlerRequest): Promise<HandlerResponse>;
  stop(): Promise<void>;
}

/** The one way into a subgraph, for calls in the process and over HTTP alike. */
export async function createHandler(options: HandlerOptions): Promise<Handler> {
  const { name, schema, orm, secret, log } = options;
  const replays = new ReplayGuard();
  const server = new ApolloServer<HubContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    formatError: formatError(log),
    logger: { debug() {}, info() {}, warn: (m) => log.warn({}, String(m)), error: (m) => log.error({}, String(m)) },
    plugins: [operationPlugin(replays), ...quietPlugins()],
  });
  await server.start();

  return {
    async handle({ body, headers, near }) {
      let hub: HubContext;
      try {
        const envelope = verifyEnvelope({ secret, audience: name, header: one(headers[ENVELOPE_HEADER]), body });
        const requestLog = log.child({ requestId: envelope.requestId });
        hub = new HubContext({
          orm,
          service: name,
          viewer: envelope.viewer,
          requestId: envelope.requestId,
          log: requestLog,
        });
        envelopes.set(hub.viewer, envelope);
      } catch (error) {
        if (!(error instanceof EnvelopeError)) throw error;
        log.warn({ fault: error.fault }, 'envelope refused');
        return answer(401, 'UNAUTHENTICATED', 'The caller did not prove who asks.');
      }
      return run(server, hub, { body, near: near === true }, log);
    },
    stop: () => server.stop(),
  };
}

/** By the viewer object, which each request parses anew and which survives Apollo Server's copy of the context. */
const envelopes = new WeakMap<object, Envelope>();

async function run(
  server: ApolloServer<HubContext>,
  hub: HubContext,
  { body, near }: { readonly body: string; readonly near: boolean },
  log: Logger,
): Promise<HandlerResponse> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return answer(400, 'INVALID_INPUT', 'The body is not JSON.');
  }
  try {
    if (near && isRequest(parsed)) {
      const { body: answered, http } = await server.executeOperation(parsed, { contextValue: hub });
      await hub.finish();
      if (answered.kind !== 'single') throw new Error('an operation was answered in parts');
      const { data, errors } = answered.singleResult;
      return {
        status: http.status ?? 200,
        headers: {},
        body: '',
        result: { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) },
      };
    }
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: jsonHeaders, search: '', body: parsed },
      context: async () => hub,
    });
    // Clear reads are in the log before the answer leaves; if that fails, nothing is answered.
    await hub.finish();
    const text = response.body.kind === 'complete' ? response.body.string : '';
    return {
      status: response.status ?? 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: text,
    };
  } catch (error) {
    log.error({ requestId: hub.requestId, error: (error as Error).message }, 'request failed');
    await hub.finish().catch(() => undefined);
    return answer(500, 'INTERNAL', 'Something went wrong inside.');
  }
}

interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Anything else goes the long way, which says what is wrong with it. */
function isRequest(parsed: unknown): parsed is GraphqlRequest {
  const { query, variables, operationName } = (parsed ?? {}) as Record<string, unknown>;
  return (
    typeof query === 'string' &&
    query !== '' &&
    (variables === undefined || (typeof variables === 'object' && variables !== null && !Array.isArray(variables))) &&
    (operationName === undefined || typeof operationName === 'string')
  );
}

const jsonHeaders = new HeaderMap([['content-type', 'application/json']]);

function operationPlugin(replays: ReplayGuard): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue }) {
          const kind = operation?.operation === 'mutation' ? 'mutation' : 'query';
          contextValue.begin(kind);
          if (kind === 'query') return;
          try {
            replays.use(envelopes.get(contextValue.viewer) as Envelope);
          } catch (error) {
            if (!(error instanceof EnvelopeError)) throw error;
            throw new GraphQLError('This request was sent before.', { extensions: { code: 'UNAUTHENTICATED' } });
          }
        },
      };
    },
  };
}

function answer(status: number, code: string, message: string): HandlerResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
