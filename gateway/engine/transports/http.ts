import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel';
import { Pool } from 'undici';
import { type CallHeaders, headersOf } from './in-process.ts';
import { type Ending, limited } from './limited.ts';
import { Reception } from './reception.ts';
import { type Answer, type Call, type Transport, UnreachableError } from './transport.ts';

export interface HttpOptions {
  /** Where the subgraph listens, or its GraphQL endpoint where that is not `/graphql`. */
  readonly url: string;
  /** What envelopes are signed with. */
  readonly secret?: string;
  /** In the place of a secret, for subgraphs that know no envelope. */
  readonly headers?: CallHeaders;
  readonly connections?: number;
  /** An answer longer than this is cut off, in bytes. */
  readonly maxBytes?: number;
  /** Failures in a row after which calls fail at once. */
  readonly failuresToOpen?: number;
  /** How long the breaker stays open before it lets one call try, in milliseconds. */
  readonly openFor?: number;
}

/** Calls a subgraph over HTTP. */
export function httpTransport(options: HttpOptions): Transport {
  const url = new URL(options.url);
  const path = url.pathname === '/' ? '/graphql' : url.pathname;
  const headers = headersOf(options);
  const maxBytes = options.maxBytes ?? 16 * 1024 * 1024;
  // More connections than this would only move the queue from here into the subgraph.
  const pool = new Pool(url.origin, {
    connections: options.connections ?? 32,
    connect: { timeout: 2_000 },
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });
  // A try whose client leaves proves nothing, but the breaker takes whatever is no fault for a proof of health.
  const opensAgain = (error: unknown) => breaker.state === CircuitState.HalfOpen && isAborted(error);
  const breaker = circuitBreaker(
    handleWhen((error) => isSubgraphFault(error) || opensAgain(error)),
    {
      breaker: new ConsecutiveBreaker(options.failuresToOpen ?? 5),
      halfOpenAfter: options.openFor ?? 1_000,
    },
  );
  // Inside the retry stands the breaker, so that each try counts; an open breaker is not tried again.
  const retryQuery = retry(handleWhen(isWorthAnotherTry), {
    maxAttempts: 2,
    backoff: new ExponentialBackoff({ initialDelay: 30, maxDelay: 200 }),
  });

  const send = (call: Call, ending: Ending): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = { method: 'POST', path, body: call.body, headers: headers(call) } as const;
      pool.dispatch(request, new Reception(call.subgraph, maxBytes, ending, resolve, reject));
    });

  return {
    fetch: (call) =>
      limited(call, async (ending) => {
        const once = () => breaker.execute(() => send(call, ending));
        try {
          // A mutation may have taken effect before its answer was lost: only queries go twice.
          return await (call.kind === 'query' ? retryQuery.execute(once) : once());
        } catch (error) {
          if (error instanceof BrokenCircuitError) throw new UnreachableError(call.subgraph, 'breaker-open');
          throw error instanceof UnreachableError ? error : new UnreachableError(call.subgraph, 'broken', error);
        }
      }),
    async ready() {
      try {
        const response = await pool.request({ method: 'GET', path: '/ready', signal: AbortSignal.timeout(2_000) });
        await response.body.dump({ limit: 64 * 1024 });
        return response.statusCode === 200;
      } catch {
        return false;
      }
    },
    stop: () => pool.destroy(),
    condition: () => ({ breaker: stateNames[breaker.state] }),
  };
}

const stateNames = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
} as const;

function isAborted(error: unknown): boolean {
  return error instanceof UnreachableError && error.reason === 'aborted';
}

/** A client that leaves, and an answer that is too long, say nothing about the subgraph's health. */
function isSubgraphFault(error: unknown): boolean {
  return error instanceof UnreachableError && error.reason !== 'aborted' && error.reason !== 'too-large';
}

function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof UnreachableError && ['refused', 'broken', 'status'].includes(error.reason);
}
