import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { JsonText } from './json-text.ts';
import type { Call } from './transports/transport.ts';

/** One validated operation, ready to be planned and run. */
export interface Operation {
  /** Parsed and validated against the generation's schema. The same text always comes as the same object. */
  readonly document: DocumentNode;
  /** SHA-256 of the text; with the operation's name and the generation it identifies a plan. */
  readonly documentHash: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What every call to a subgraph made for this operation carries. */
  readonly context: CallContext;
  /** Aborts when the client has left. */
  readonly signal: AbortSignal;
}

/** Who asks, under which request id, and until when an answer is worth having. */
export type CallContext = Pick<Call, 'viewer' | 'requestId' | 'deadline'>;

export interface TextResult {
  readonly data: JsonText | null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * One supergraph as it is served. A request keeps the generation that its document
 * was validated against until it ends, so that a swap drops nothing.
 */
export interface Generation {
  readonly number: number;
  readonly supergraphSdl: string;
  /** What the public sees: no federation machinery, nothing inaccessible. */
  readonly schema: GraphQLSchema;
  /** The answer with its `data` already written as JSON: what a server sends on. */
  answer(operation: Operation): Promise<TextResult>;
  /** The same answer with `data` as an object, for callers in this process. */
  execute(operation: Operation): Promise<ExecutionResult>;
  /** The operation's plan in words. */
  explain?(operation: Operation): Promise<string>;
  /** How often a compiled operation was at hand, and how often one had to be made. */
  readonly planCounts?: { readonly hits: number; readonly misses: number };
}

/** Answers operations over several subgraphs. What stands behind it can be replaced without touching the front. */
export interface Engine {
  /** Reads a supergraph and makes it the current generation. Throws, and keeps the old one, when it does not load. */
  load(supergraphSdl: string): Promise<Generation>;
  readonly current: Generation;
  /** Called with each new generation, and at once with the current one if there is one. */
  onGeneration(listener: (generation: Generation) => void): () => void;
  stop(): Promise<void>;
}
