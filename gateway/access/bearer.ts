import { createHash } from 'node:crypto';
import type { Logger } from '@hub/kit/service';
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { BoundedCache } from './bounded-cache.ts';
import type { OpenId } from './open-id.ts';
import { refused } from './refusals.ts';

/** What an access token says, once it is proved. */
export interface TokenClaims {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** Verified tokens are remembered this long: a hundredth of the cost of verifying, and short beside their ten minutes. */
const REMEMBERED_FOR = 60_000;
const MOST_REMEMBERED = 5_000;
const LONGEST_TOKEN = 8_192;
const TOLERANCE_SECONDS = 15;

/** Proves access tokens of partner agencies: issuer, audience, type, algorithm, time and signature. */
export class BearerTokens {
  private readonly openId: OpenId;
  private readonly clock: () => Date;
  private readonly verified: BoundedCache<TokenClaims>;
  private keys: JWTVerifyGetKey | undefined;
  private readonly log: Logger;

  constructor(openId: OpenId, options: { readonly clock: () => Date; readonly log: Logger }) {
    this.openId = openId;
    this.clock = options.clock;
    this.log = options.log;
    this.verified = new BoundedCache(MOST_REMEMBERED, () => this.clock().getTime());
  }

  async verify(token: string): Promise<TokenClaims> {
    if (token.length > LONGEST_TOKEN) throw this.refuse('too long');
    const key = createHash('sha256').update(token).digest('base64url');
    const known = this.verified.get(key);
    if (known) return known;
    const payload = await this.prove(token);
    const claims = this.read(payload);
    const left = (payload.exp ?? 0) * 1000 - this.clock().getTime();
    this.verified.set(key, claims, Math.max(0, Math.min(REMEMBERED_FOR, left)));
    return claims;
  }

  private async prove(token: string): Promise<JWTPayload> {
    const { issuer, audience, algorithms } = this.openId.settings;
    try {
      const { payload } = await jwtVerify(token, await this.keySet(), {
        issuer,
        audience,
        // An ID token has another type and another audience; it proves who someone is, not what they may ask.
        typ: 'at+jwt',
        algorithms: [...algorithms],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: this.clock(),
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !isFetchFault(error)) throw this.refuse(error.code);
      // Not being able to fetch the keys is an outage, not a fault of the token.
      this.log.error({ error: String(error) }, 'the key set of the provider could not be fetched');
      throw refused.unavailable();
    }
  }

  private read(payload: JWTPayload): TokenClaims {
    const { claimClient, claimScope } = this.openId.settings;
    const clientId = payload[claimClient];
    const scope = payload[claimScope];
    if (typeof clientId !== 'string' || clientId === '') throw this.refuse('no client');
    const scopes = Array.isArray(scope)
      ? scope.filter((one) => typeof one === 'string')
      : String(scope ?? '').split(' ');
    return { clientId, scopes: scopes.filter(Boolean) };
  }

  private async keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= createRemoteJWKSet(await this.openId.jwksUrl(), {
      // A flood of tokens with invented key ids must not become a flood of requests to the provider.
      cooldownDuration: 30_000,
      cacheMaxAge: 10 * 60_000,
      timeoutDuration: 5_000,
      [customFetch]: (url, init) => this.openId.fetch(url, init as RequestInit),
    });
    return this.keys;
  }

  private refuse(reason: string): Error {
    this.log.warn({ reason }, 'an access token was refused');
    return refused.badToken();
  }
}

function isFetchFault(error: errors.JOSEError): boolean {
  // An answer that is no key set is reported with jose's most general code.
  return (
    error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid
  );
}
