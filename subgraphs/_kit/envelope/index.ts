import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../viewer.ts';

/** Header that carries the signed identity from the gateway to a service. */
export const ENVELOPE_HEADER = 'x-hub-envelope';
/** Header that carries the request id through every service and log line. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** An envelope is good for this long, in seconds: longer than a slow request, shorter than a useful theft. */
export const ENVELOPE_SECONDS = 30;

/** Why an envelope was refused. Only the log sees it; the caller hears UNAUTHENTICATED. */
export type EnvelopeFault = 'missing' | 'malformed' | 'signature' | 'audience' | 'body' | 'expired' | 'replayed';

export class EnvelopeError extends Error {
  readonly fault: EnvelopeFault;
  constructor(fault: EnvelopeFault) {
    super(`envelope refused: ${fault}`);
    this.name = 'EnvelopeError';
    this.fault = fault;
  }
}

export interface Envelope {
  readonly audience: string;
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Unique per signing; a service refuses to see it twice with a mutation. */
  readonly nonce: string;
  /** Seconds since the epoch. */
  readonly issuedAt: number;
}

/**
 * A key for one purpose, derived from the hub's secret. Knowing one derived key
 * (a subgraph knows only its own) tells nothing about another.
 */
export function deriveKey(secret: string, purpose: string, bytes = 32): Buffer {
  if (secret.length < 32) throw new Error('the hub secret must have at least 32 characters');
  return Buffer.from(hkdfSync('sha256', secret, 'spring-rain-hub', purpose, bytes));
}

/** The key that signs envelopes for one service. */
export function envelopeKey(secret: string, audience: string): Buffer {
  const cacheKey = `${audience}\u0000${secret}`;
  let key = keys.get(cacheKey);
  if (!key) {
    key = deriveKey(secret, `envelope:${audience}`);
    keys.set(cacheKey, key);
  }
  return key;
}
const keys = new Map<string, Buffer>();

export interface SignOptions {
  readonly secret: string;
  /** Name of the service that may accept it, such as `tasks` or `host`. */
  readonly audience: string;
  readonly viewer: Viewer;
  readonly requestId: string;
  /** The exact bytes of the request body; for a GET the path with its query. */
  readonly body: string;
  /** Milliseconds since the epoch; tests set it. */
  readonly now?: number;
}

/** Signs who asks, for one service and one body. The value of the `x-hub-envelope` header. */
export function signEnvelope(options: SignOptions): string {
  const payload = Buffer.from(
    JSON.stringify({
      a: options.audience,
      v: options.viewer,
      r: options.requestId,
      n: randomUUID(),
      t: Math.floor((options.now ?? Date.now()) / 1000),
      b: digest(options.body),
    }),
  ).toString('base64url');
  return `${payload}.${sign(envelopeKey(options.secret, options.audience), payload)}`;
}

export interface VerifyOptions {
  readonly secret: string;
  readonly audience: string;
  readonly header: string | undefined;
  readonly body: string;
  readonly now?: number;
}

/** Checks signature, audience, body and age. Throws `EnvelopeError`; the order tells a forger nothing. */
export function verifyEnvelope(options: VerifyOptions): Envelope {
  if (!options.header) throw new EnvelopeError('missing');
  const [payload, signature, rest] = options.header.split('.');
  if (!payload || !signature || rest !== undefined) throw new EnvelopeError('malformed');
  const expected = Buffer.from(sign(envelopeKey(options.secret, options.audience), payload));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new EnvelopeError('signature');
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (content.a !== options.audience) throw new EnvelopeError('audience');
  if (content.b !== digest(options.body)) throw new EnvelopeError('body');
  const age = Math.floor((options.now ?? Date.now()) / 1000) - content.t;
  if (age > ENVELOPE_SECONDS || age < -ENVELOPE_SECONDS) throw new EnvelopeError('expired');
  return { audience: content.a, viewer: content.v, requestId: content.r, nonce: content.n, issuedAt: content.t };
}

/** Remembers the nonces of mutations for as long as their envelopes live, so that a captured one acts once. */
export class ReplayGuard {
  private readonly seen = new Map<string, number>();

  /** Throws `EnvelopeError` with `replayed` when the nonce was used before. */
  use(envelope: Envelope, now = Date.now()): void {
    const oldest = now - 2 * ENVELOPE_SECONDS * 1000;
    for (const [nonce, at] of this.seen) {
      if (at > oldest) break;
      this.seen.delete(nonce);
    }
    if (this.seen.has(envelope.nonce)) throw new EnvelopeError('replayed');
    this.seen.set(envelope.nonce, now);
  }
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}

function sign(key: Buffer, payload: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}
