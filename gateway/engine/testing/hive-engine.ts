import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  parse,
  print,
} from 'graphql';
import type { CallContext, Generation, Operation } from '../engine.ts';
import { GenerationalEngine } from '../generations.ts';
import { JsonText } from '../json-text.ts';
import { publicSchema } from '../public-schema.ts';
import { rootFields } from '../root-fields.ts';
import { readAnswer, type SubgraphResult, unavailable } from '../subgraph-answer.ts';
import { type Transport, UnreachableError } from '../transports/transport.ts';

type Handler = Awaited<ReturnType<typeof unifiedGraphHandler>>;
type Execute = NonNullable<Handler['executor']>;
type SubgraphRequest = Parameters<Parameters<typeof unifiedGraphHandler>[0]['onSubgraphExecute']>[1];

export interface HiveEngineOptions {
  /** One transport per subgraph, by the name that the subgraph has in the supergraph. */
  readonly transports: ReadonlyMap<string, Transport>;
  readonly onUnreachable?: (error: UnreachableError, context: CallContext) => void;
}

/**
 * The engine on Hive's router runtime: planner and executor are theirs, every call to a subgraph goes our way.
 * It passes all of federation's public tests, so ours is compared with it.
 */
export class HiveEngine extends GenerationalEngine {
  private readonly options: HiveEngineOptions;

  constructor(options: HiveEngineOptions) {
    super();
    this.options = options;
  }

  protected async read(supergraphSdl: string, number: number): Promise<Generation> {
    const schema = publicSchema(supergraphSdl);
    const handler = await unifiedGraphHandler({
      unifiedGraph: buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true }),
      getUnifiedGraphSDL: () => supergraphSdl,
      onSubgraphExecute: ((subgraph: string, request: SubgraphRequest) =>
        this.callSubgraph(subgraph, request)) as Parameters<typeof unifiedGraphHandler>[0]['onSubgraphExecute'],
    });
    const run = handler.executor;
    if (!run) throw new Error('the router runtime gave no executor');
    const execute = (operation: Operation) => this.run(schema, run, operation);
    const answer = async (operation: Operation) => {
      const { data, errors } = await execute(operation);
      return { data: data ? JsonText.of(data) : null, ...(errors ? { errors } : {}) };
    };
    return { number, supergraphSdl, schema, execute, answer };
  }

  private async run(schema: GraphQLSchema, run: Execute, operation: Operation): Promise<ExecutionResult> {
    if (asksOnlyAboutSchema(operation)) return emptyRun(schema, operation);
    const result = (await run({
      document: operation.document,
      variables: operation.variables,
      operationName: operation.operationName ?? undefined,
      // The runtime caches the plan's promise by document. A signal here would let the first client that leaves
      // spoil the plan for everyone after it, so the signal goes to the transports only.
      context: { ...operation.context, signal: operation.signal },
    })) as ExecutionResult;
    if (result.data !== undefined) return result;
    // No subgraph answered at all. The caller still gets the shape it asked for, with gaps.
    const { data } = await emptyRun(schema, operation);
    return { ...result, data: data ?? null };
  }

  private async callSubgraph(subgraph: string, request: SubgraphRequest): Promise<SubgraphResult> {
    const context = request.context as CallContext & { signal: AbortSignal };
    try {
      const transport = this.options.transports.get(subgraph);
      if (!transport) throw new UnreachableError(subgraph, 'refused', new Error('no transport for this subgraph'));
      const text = textOf(request.document);
      const answer = await transport.fetch({
        subgraph,
        body: JSON.stringify({ query: text.query, variables: request.variables ?? {} }),
        kind: text.kind,
        viewer: context.viewer,
        requestId: context.requestId,
        deadline: context.deadline,
        signal: context.signal,
      });
      return readAnswer(subgraph, answer);
    } catch (error) {
      const unreachable = error instanceof UnreachableError ? error : new UnreachableError(subgraph, 'broken', error);
      this.options.onUnreachable?.(unreachable, context);
      return { errors: [unavailable(subgraph, unreachable)] };
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.options.transports.values()].map((transport) => transport.stop()));
  }
}

interface FetchText {
  readonly query: string;
  readonly kind: 'query' | 'mutation';
}

/** A plan keeps the documents of its fetches, so that each is printed once as long as the plan lives. */
const texts = new WeakMap<DocumentNode, FetchText>();

function textOf(document: DocumentNode): FetchText {
  let text = texts.get(document);
  if (!text) {
    text = { query: print(document), kind: getOperationAST(document)?.operation === 'mutation' ? 'mutation' : 'query' };
    texts.set(document, text);
  }
  return text;
}

/** Whether the operation asks for nothing but `__schema`, `__type` and `__typename`, which no subgraph need answer. */
function asksOnlyAboutSchema({ document, operationName }: Operation): boolean {
  const operation = getOperationAST(document, operationName);
  return !!operation && [...rootFields(document, operation)].every((name) => name.startsWith('__'));
}

/** Runs the operation against no data at all: introspection answers, every other field is a gap. */
async function emptyRun(schema: GraphQLSchema, operation: Operation): Promise<ExecutionResult> {
  return execute({
    schema,
    document: operation.document,
    variableValues: operation.variables,
    operationName: operation.operationName,
    rootValue: {},
  });
}
