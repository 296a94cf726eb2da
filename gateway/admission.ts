import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation, GraphQLResponse } from '@apollo/server';
import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { asksForPlan, type RequestContext } from './apollo.ts';
import { rootFields } from './engine/index.ts';
import { isMasked, refusal } from './errors.ts';
import type { Costs } from './limits/costs.ts';
import type { Limits } from './limits/limits.ts';
import { checkInput, checkLists } from './limits/lists.ts';
import { beyond } from './limits/screen.ts';

export interface AdmissionOptions {
  readonly limits: Limits;
  readonly costs: Costs;
  /** Whether the viewer may ask about the schema. */
  readonly mayExplore: (viewer: RequestContext['viewer']) => boolean;
  /** Writes down what a partner is about to read; if it cannot be written, nothing is read. */
  readonly recordPartnerRead: (request: GraphQLRequestContextDidResolveOperation<RequestContext>) => Promise<void>;
}

/**
 * The last gate before the engine: the document is valid, the operation and its variables are known.
 * One plugin with its steps in order, because Apollo Server runs the hooks of several plugins at once.
 */
export function admission(options: AdmissionOptions): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation(request) {
          const { document, operation, schema } = request;
          const { viewer } = request.contextValue;
          if (!operation) {
            throw refusal('INVALID_INPUT', { zh: '没有这个名称的操作。', en: 'There is no operation of this name.' });
          }
          const { observed } = request.contextValue;
          if (observed) {
            observed.kind = operation.operation;
            observed.operationName = operation.name?.value;
            observed.documentHash = request.queryHash;
          }
          if (asksForPlan(request.request) && !options.mayExplore(viewer)) throw refusal('FORBIDDEN');
          checkExploring(rootFields(document, operation), options.mayExplore(viewer));
          checkInput(request.request.variables, options.limits);
          const variables = coerce(schema, operation, request.request.variables ?? {});
          checkLists(document, operation, variables, options.limits);
          cost = options.costs.of(schema, document, operation, variables);
          if (cost > options.limits.cost) throw beyond('cost', options.limits.cost, 'cost points', '点开销');
          if (viewer.kind === 'partner') await options.recordPartnerRead(request);
        },
        async willSendResponse({ contextValue: { viewer }, response }) {
          if (cost !== undefined) tellCost({ estimated: cost, most: options.limits.cost }, viewer, response, options);
        },
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) {
            if (!isMasked(error)) continue;
            contextValue.log.error(
              { requestId: contextValue.requestId, operationName, path: error.path, err: error.originalError ?? error },
              'an error was masked',
            );
          }
        },
      };
    },
  };
}

/** Partners read in a header what they ask of the hub; who may explore the graph reads it in the answer. */
function tellCost(
  cost: { readonly estimated: number; readonly most: number },
  viewer: RequestContext['viewer'],
  { http, body }: GraphQLResponse,
  { mayExplore }: AdmissionOptions,
): void {
  if (viewer.kind === 'partner') http.headers.set('x-hub-cost', String(cost.estimated));
  if (body.kind === 'single' && mayExplore(viewer)) {
    body.singleResult.extensions = { ...body.singleResult.extensions, cost };
  }
}

/**
 * Questions about the schema are for those who may explore it, in an operation of their own:
 * they are answered here, data by the subgraphs.
 */
function checkExploring(names: ReadonlySet<string>, allowed: boolean): void {
  if (!names.has('__schema') && !names.has('__type')) return;
  if (!allowed) throw refusal('FORBIDDEN');
  if ([...names].every((name) => name.startsWith('__'))) return;
  throw refusal('INVALID_INPUT', {
    zh: '查询架构须单独成一次请求。',
    en: 'Ask about the schema in an operation of its own.',
  });
}

/** Reads the variables by their types, so that a wrong one is a fault of the request and not of the engine. */
function coerce(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const result = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 5 });
  if (result.coerced) return result.coerced;
  // The name of a near miss would tell of fields that the caller may not know.
  const first = (result.errors?.[0]?.message ?? '').replace(/ ?Did you mean .*$/s, '');
  throw refusal('INVALID_INPUT', { zh: `变量有误：${first}`, en: first });
}
