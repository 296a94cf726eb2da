import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Answer, type RawAnswer, UnreachableError } from './transports/transport.ts';

/** What a subgraph answered, in the form the engine merges. */
export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

/** The key through which a hostile answer could reach the prototype of an object that it is merged into. */
const dangerousKey = '__proto__';

/** Reads an answer. A subgraph that does not speak GraphQL, or refuses our envelope, counts as not answering. */
export function readAnswer(subgraph: string, answer: Answer): SubgraphResult {
  if (answer.status >= 500 || answer.status === 401 || answer.status === 403) {
    throw new UnreachableError(subgraph, 'status', new Error(`status ${answer.status}`));
  }
  const parsed = answer.result ?? parse(subgraph, answer.body);
  return {
    ...(parsed.data === undefined ? {} : { data: parsed.data }),
    ...(parsed.errors?.length ? { errors: parsed.errors.map((error) => subgraphError(subgraph, error)) } : {}),
  };
}

/** The error that stands in for a subgraph which gave no answer. It carries no path: the engine knows where it belongs. */
export function unavailable(subgraph: string, cause: unknown): GraphQLError {
  return new GraphQLError('The service is not available now.', {
    extensions: { code: 'UNAVAILABLE', messageZh: '服务暂时不可用。', serviceName: subgraph },
    originalError: cause instanceof Error ? cause : undefined,
  });
}

function parse(subgraph: string, text: string): RawAnswer {
  let parsed: unknown;
  try {
    // The reviver costs more than the parse, so it runs only where the text can hold such a key at all:
    // written out, or hidden behind an escape for one of its letters.
    parsed = text.includes(dangerousKey) || text.includes('\\u00') ? JSON.parse(text, refuseKey) : JSON.parse(text);
  } catch (cause) {
    throw new UnreachableError(subgraph, 'broken', cause);
  }
  if (typeof parsed !== 'object' || parsed === null || !('data' in parsed || 'errors' in parsed)) {
    throw new UnreachableError(subgraph, 'broken', new Error('not a GraphQL answer'));
  }
  return parsed as RawAnswer;
}

function refuseKey(key: string, value: unknown): unknown {
  if (key === dangerousKey) throw new Error(`key ${key} in an answer`);
  return value;
}

function subgraphError(subgraph: string, error: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(String(error.message), {
    path: error.path,
    extensions: { ...error.extensions, serviceName: subgraph },
  });
}
