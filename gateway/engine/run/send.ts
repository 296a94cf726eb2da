import type { Operation } from '../engine.ts';
import type { FederationEngineOptions } from '../federation-engine.ts';
import { readAnswer, unavailable } from '../subgraph-answer.ts';
import { UnreachableError } from '../transports/transport.ts';
import type { Send } from './run.ts';

type Ways = Pick<FederationEngineOptions, 'transports' | 'onUnreachable'>;

/** Sends the fetches of one operation. A subgraph that gives no answer, or none that can be read, is an error in it. */
export function sender({ transports, onUnreachable }: Ways, { context, signal }: Operation): Send {
  const { viewer, requestId, deadline } = context;
  return async ({ fetch }, body) => {
    const { subgraph, operationKind } = fetch;
    try {
      const transport = transports.get(subgraph);
      if (!transport) throw new UnreachableError(subgraph, 'refused', new Error('no transport for this subgraph'));
      const call = { subgraph, body, kind: operationKind, viewer, requestId, deadline, signal };
      return readAnswer(subgraph, await transport.fetch(call));
    } catch (error) {
      const unreachable = error instanceof UnreachableError ? error : new UnreachableError(subgraph, 'broken', error);
      onUnreachable?.(unreachable, context);
      return { errors: [unavailable(subgraph, unreachable)] };
    }
  };
}
