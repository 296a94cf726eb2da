import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ENVELOPE_HEADER, EnvelopeError, REQUEST_ID_HEADER, signEnvelope, verifyEnvelope } from '../envelope/index.ts';
import type { RawFact } from './define.ts';

/** Before the first fact. A cursor is "transaction:sequence"; treat it as opaque outside of this folder. */
export const START = '0:0';

export interface FactRequest {
  after?: string;
  limit?: number;
  /** How long an empty answer may be held back in the hope of a fact. */
  waitMs?: number;
  signal?: AbortSignal;
}

export interface FactPage {
  facts: RawFact[];
  next: string;
  /** There are more facts than these, or some that cannot be read safely yet. */
  pending: boolean;
}

/** Where a consumer pulls from: the feed of a service in this process, or the same feed over HTTP. */
export interface FactSource {
  readonly name: string;
  fetch(request: FactRequest): Promise<FactPage>;
}

/** The service is on its way out; the reader comes back later. */
export class FeedClosed extends Error {
  constructor(name: string) {
    super(`the feed of ${name} is closed`);
  }
}

const CURSOR = /^(\d{1,20}):(\d{1,19})$/;

export function parseCursor(cursor: string): { txid: string; seq: string } {
  const match = CURSOR.exec(cursor);
  if (!match?.[1] || !match[2]) throw new Error('not a cursor of a fact feed');
  return { txid: match[1], seq: match[2] };
}

/**
 * Where the fact stands among its source's facts in the order they were written: of two facts about one record the
 * later one is true. The cursor's own order (by transaction) will not do for that, since a transaction may begin first,
 * wait, and then act upon what a younger one committed.
 */
export function sequenceOf(fact: Pick<RawFact, 'cursor'>): string {
  return parseCursor(fact.cursor).seq;
}

const pageSchema = z.object({
  facts: z.array(
    z.object({
      id: z.uuid(),
      cursor: z.string().regex(CURSOR),
      type: z.string(),
      version: z.number().int().positive(),
      at: z.string(),
      keys: z.record(z.string(), z.string().nullish()),
      payload: z.unknown(),
      actor: z.string().nullable(),
    }),
  ),
  next: z.string().regex(CURSOR),
  pending: z.boolean(),
});

export interface HttpSourceOptions {
  name: string;
  /** Base URL of the service, such as http://127.0.0.1:4101 */
  url: string;
  /** The hub's secret and the name of the service that asks: the feed is open to services only. */
  secret: string;
  consumer: string;
}

/** The feed of a service in another process. */
export function httpSource({ name, url, secret, consumer }: HttpSourceOptions): FactSource {
  return {
    name,
    async fetch({ after = START, limit = 100, waitMs = 0, signal }) {
      const path = `/facts?after=${encodeURIComponent(after)}&limit=${limit}&wait=${waitMs}`;
      const requestId = randomUUID();
      const viewer = { kind: 'service', id: consumer, lang: 'zh' } as const;
      const timeout = AbortSignal.timeout(waitMs + 5000);
      const response = await fetch(new URL(path, url), {
        headers: {
          [ENVELOPE_HEADER]: signEnvelope({ secret, audience: name, viewer, requestId, body: path }),
          [REQUEST_ID_HEADER]: requestId,
        },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      if (!response.ok) throw new Error(`feed of ${name} answered ${response.status}`);
      return pageSchema.parse(await response.json()) as FactPage;
    },
  };
}

export interface FactsRequest {
  /** Path with query, as received. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  signal?: AbortSignal;
}

const query = z.object({
  after: z.string().regex(CURSOR).default(START),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  wait: z.coerce.number().int().min(0).max(30_000).default(0),
});

/**
 * `GET /facts`, for the services of the hub only: the facts of a whole area pass through it without any record's own
 * rule. The envelope is bound to the path with its query.
 */
export function factsHandler(
  feed: FactSource,
  { secret }: { secret: string },
): (request: FactsRequest) => Promise<{ status: number; body: string }> {
  return async ({ path, headers, signal }) => {
    try {
      const header = headers[ENVELOPE_HEADER];
      const envelope = verifyEnvelope({
        secret,
        audience: feed.name,
        header: typeof header === 'string' ? header : undefined,
        body: path,
      });
      if (envelope.viewer.kind !== 'service') return { status: 403, body: '{"error":"FORBIDDEN"}' };
    } catch (error) {
      if (error instanceof EnvelopeError) return { status: 401, body: '{"error":"UNAUTHENTICATED"}' };
      throw error;
    }
    const parameters = query.safeParse(Object.fromEntries(new URL(path, 'http://service').searchParams));
    if (!parameters.success) return { status: 400, body: '{"error":"INVALID_INPUT"}' };
    const { after, limit, wait } = parameters.data;
    try {
      const page = await feed.fetch({ after, limit, waitMs: wait, ...(signal && { signal }) });
      return { status: 200, body: JSON.stringify(page) };
    } catch (error) {
      if (error instanceof FeedClosed) return { status: 503, body: '{"error":"UNAVAILABLE"}' };
      throw error;
    }
  };
}
