import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import type { Viewer } from '@hub/kit';
import { quietPlugins } from '@hub/kit/apollo';
import type { Logger } from '@hub/kit/service';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Engine, type Generation, stringifyAnswer } from './engine/index.ts';
import { formatError } from './errors.ts';
import type { Limits } from './limits/limits.ts';
import type { Observed } from './observability/observed.ts';

/** What a request carries through Apollo Server. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly log: Logger;
  /** What the metrics and traces may tell of the request, filled in as it becomes known. */
  readonly observed?: Observed;
}

/** Apollo Server around our engine: it parses, validates and formats; the engine plans and runs. */
export function createApollo(options: {
  readonly engine: Engine;
  readonly limits: Limits;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  readonly log: Logger;
  /** What the caller reads of an error; the closed list of codes when absent. */
  readonly formatError?: (formatted: GraphQLFormattedError) => GraphQLFormattedError;
}): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: gatewayFor(options.engine),
    nodeEnv: 'production',
    // Whether one may ask about the schema depends on who asks: the admission plugin decides.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // The screen has already counted; these stand behind it.
    parseOptions: { maxTokens: options.limits.tokens },
    maxRecursiveSelections: options.limits.selections * 2,
    validationOptions: { maxErrors: 10 },
    formatError: options.formatError ?? formatError,
    stringifyResult: stringifyAnswer,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => options.log.warn({}, String(message)),
      error: (message) => options.log.error({}, String(message)),
    },
    plugins: [...options.plugins, ...quietPlugins()],
  });
}

interface WithHeaders {
  readonly http?: { readonly headers: { get(name: string): string | null | undefined } };
}

/** Whether the answer is to hold the plan, in words. Who may ask is for the admission to say. */
export function asksForPlan({ http }: WithHeaders): boolean {
  return http?.headers.get('x-hub-plan') === '1';
}

type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<RequestContext>['gateway']>;

/** The engine in the form of Apollo Server's `gateway` option. */
function gatewayFor(engine: Engine): GatewayInterface {
  // A document was validated against one generation's schema, so that generation runs it,
  // even if a newer one has come meanwhile.
  const generations = new WeakMap<GraphQLSchema, Generation>();
  return {
    onSchemaLoadOrUpdate: (listener) =>
      engine.onGeneration((generation) => {
        generations.set(generation.schema, generation);
        listener({ apiSchema: generation.schema, coreSupergraphSdl: generation.supergraphSdl });
      }),
    load: async () => ({
      executor: async (request) => {
        const context = request.context as RequestContext;
        const generation = generations.get(request.schema) ?? engine.current;
        const operation = {
          document: request.document,
          documentHash: request.queryHash,
          operationName: request.operationName,
          variables: request.request.variables ?? {},
          context: { viewer: context.viewer, requestId: context.requestId, deadline: context.deadline },
          signal: context.signal,
        };
        try {
          const { data, errors } = await generation.answer(operation);
          const plan = asksForPlan(request.request) ? await generation.explain?.(operation) : undefined;
          // Apollo Server hands the data on to `stringifyResult` without looking into it.
          return {
            data: data as unknown as ExecutionResult['data'],
            ...(errors ? { errors } : {}),
            ...(plan === undefined ? {} : { extensions: { plan } }),
          };
        } catch (error) {
          // A variable of the wrong type: handed over as an error, it is a fault of the request; thrown, it is ours.
          if (error instanceof GraphQLError) return { errors: [error] };
          throw error;
        }
      },
    }),
    // The engine belongs to whoever made it.
    stop: async () => undefined,
  };
}
