import { ENVELOPE_HEADER, REQUEST_ID_HEADER, signEnvelope } from '@hub/kit/envelope';
import { limited } from './limited.ts';
import { type Answer, type Call, type Transport, UnreachableError } from './transport.ts';

/** What a subgraph in this process offers: the same function that its HTTP server calls. */
export interface LocalSubgraph {
  readonly name: string;
  handle(request: { body: string; headers: Record<string, string>; near: true }): Promise<Answer>;
  ready(): Promise<{ ok: boolean }>;
}

/** Makes the headers of a call where they are not those of the hub: no envelope is signed then. */
export type CallHeaders = (call: Call) => Record<string, string>;

/** Calls a subgraph in this process. It is not trusted for being near: it gets a signed envelope like any other. */
export function inProcessTransport(subgraph: LocalSubgraph, secret: string | CallHeaders): Transport {
  const headers = headersOf(typeof secret === 'string' ? { secret } : { headers: secret });
  return {
    fetch: (call) =>
      limited(call, async () => {
        try {
          return await subgraph.handle({ body: call.body, headers: headers(call), near: true });
        } catch (cause) {
          throw new UnreachableError(call.subgraph, 'broken', cause);
        }
      }),
    async ready() {
      try {
        return (await subgraph.ready()).ok;
      } catch {
        return false;
      }
    },
    // Who started the subgraph stops it.
    stop: async () => undefined,
  };
}

/** How headers are made. One of the two must be told: nothing goes out unsigned by an oversight. */
export function headersOf(options: { readonly secret?: string; readonly headers?: CallHeaders }): CallHeaders {
  const { secret, headers } = options;
  if (headers) return headers;
  if (!secret) throw new Error('a transport needs a secret to sign with, or headers of its own');
  return (call) => callHeaders(call, secret);
}

/** The headers of every call: who asks, signed for this subgraph and this body, and under which request id. */
function callHeaders(call: Call, secret: string): Record<string, string> {
  return {
    ...call.headers,
    'content-type': 'application/json',
    accept: 'application/json',
    [REQUEST_ID_HEADER]: call.requestId,
    [ENVELOPE_HEADER]: signEnvelope({
      secret,
      audience: call.subgraph,
      viewer: call.viewer,
      requestId: call.requestId,
      body: call.body,
    }),
  };
}
