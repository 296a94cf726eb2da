import { Readable } from 'node:stream';
import httpProxy from '@fastify/http-proxy';
import type { Viewer } from '@hub/kit';
import { ENVELOPE_HEADER, REQUEST_ID_HEADER, signEnvelope } from '@hub/kit/envelope';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../errors.ts';
import { sendError } from './graphql.ts';

export interface ProxyOptions {
  /** Path that is handed on as it is. */
  readonly prefix: string;
  readonly upstream: string;
  readonly publicUrl: string;
  /** Given when the service wants to know who asks; then each request carries an envelope for it. */
  readonly envelope?: {
    readonly audience: string;
    readonly secret: string;
    viewer(request: FastifyRequest): Promise<Viewer>;
    readonly maxBytes: number;
  };
}

/** Headers that only we may set on the way in. */
const ours = /^(x-forwarded-|x-hub-|forwarded$|x-real-ip$)/;
const added = new WeakMap<FastifyRequest, Record<string, string>>();

/** Hands a part of the public address on to a service of ours that listens on loopback. */
export function proxy(app: FastifyInstance, options: ProxyOptions): void {
  const { protocol, host } = new URL(options.publicUrl);
  app.register(httpProxy, {
    upstream: options.upstream,
    prefix: options.prefix,
    rewritePrefix: options.prefix,
    disableRequestLogging: true,
    // A location that the service writes is already public: the prefix is the same on both sides.
    internalRewriteLocationHeader: false,
    preHandler: async (request: FastifyRequest) => {
      if (options.envelope) await attachEnvelope(request, options.envelope);
    },
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => {
        const passed = Object.fromEntries(Object.entries(headers).filter(([name]) => !ours.test(name)));
        return {
          ...passed,
          // The public name is what was configured, never what the caller claims in Host.
          'x-forwarded-proto': protocol.slice(0, -1),
          'x-forwarded-host': host,
          'x-forwarded-for': (request as FastifyRequest).ip,
          [REQUEST_ID_HEADER]: String((request as FastifyRequest).id),
          ...added.get(request as FastifyRequest),
        };
      },
      onError: (reply) => void sendError(reply as unknown as FastifyReply, refusal('UNAVAILABLE')),
    },
  });
}

/** The envelope binds the body, so that is read whole; a GET has none and is bound by its path. */
async function attachEnvelope(request: FastifyRequest, envelope: NonNullable<ProxyOptions['envelope']>): Promise<void> {
  let body = request.url;
  if (request.body instanceof Readable) {
    const bytes = await readAll(request.body, envelope.maxBytes);
    body = bytes.toString('utf8');
    request.body = Readable.from([bytes]);
  }
  added.set(request, {
    [ENVELOPE_HEADER]: signEnvelope({
      secret: envelope.secret,
      audience: envelope.audience,
      viewer: await envelope.viewer(request),
      requestId: String(request.id),
      body,
    }),
  });
}

async function readAll(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) throw refusal('LIMIT_EXCEEDED', undefined, { limit: 'bodyBytes', status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
