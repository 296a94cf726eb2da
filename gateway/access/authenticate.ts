import type { Viewer } from '@hub/kit';
import type { Logger } from '@hub/kit/service';
import type { FastifyRequest } from 'fastify';
import type { BearerTokens } from './bearer.ts';
import { cookiesOf } from './cookies.ts';
import type { OpenId } from './open-id.ts';
import { anonymous, type People } from './people.ts';
import { refused } from './refusals.ts';
import { pageLangOf, purposeOf } from './request.ts';
import type { Seal } from './seal.ts';
import type { Session, Sessions } from './sessions.ts';

/** As much of a request as it takes to know who sends it. */
export type Asked = Pick<FastifyRequest, 'headers' | 'method'>;

export interface AccessParts {
  readonly publicUrl: string;
  readonly sessionCookie: string;
  readonly sessions: Sessions;
  readonly seal: Seal;
  readonly openId: OpenId;
  readonly tokens: BearerTokens;
  readonly people: People;
  readonly log: Logger;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who sends this request. A bearer token counts before a cookie: whoever sends one means it. Nothing is nobody;
 * something that does not hold is refused, never taken for nobody.
 */
export async function authenticate(request: Asked, parts: AccessParts): Promise<Viewer> {
  const manner = { lang: pageLangOf(request.headers), purpose: purposeOf(request.headers) };
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (!token) throw refused.badToken();
    const partner = await parts.people.partner(await parts.tokens.verify(token), manner);
    if (!partner) throw refused.noGrant();
    return partner;
  }
  const session = await sessionOf(request, parts);
  if (session === undefined) return anonymous(manner);
  if (!safeMethods.has(request.method)) checkCsrf(request, session, parts);
  const officer = await parts.people.officer(session.issuer, session.subject, manner);
  if (!officer) {
    await parts.sessions.end(session.key);
    throw refused.sessionOver();
  }
  await parts.sessions.touch(session);
  return officer;
}

/** The session of the request's cookie; undefined without a cookie. A cookie without a session is refused. */
export async function sessionOf(request: Asked, parts: AccessParts): Promise<Session | undefined> {
  const id = cookiesOf(request.headers).get(parts.sessionCookie);
  if (!id) return undefined;
  const session = await parts.sessions.find(id);
  if (!session || !(await stillHolds(session, parts))) throw refused.sessionOver();
  return session;
}

/** A change comes from a page of this session: it knows the session's token, and its origin is ours. */
export function checkCsrf(request: Asked, session: Session, { seal, publicUrl }: AccessParts): void {
  const { origin, 'sec-fetch-site': site, 'x-csrf-token': token } = request.headers;
  const own = new URL(publicUrl).origin;
  // Programs send neither header; browsers send at least one, and cannot be made to send a wrong one.
  const fromElsewhere = origin === undefined ? site !== undefined && site !== 'same-origin' : origin !== own;
  if (fromElsewhere || !seal.csrfMatches(session.id, typeof token === 'string' ? token : undefined))
    throw refused.csrf();
}

/** Every ten minutes one request asks the provider whether the person may still be signed in. */
async function stillHolds(session: Session, { sessions, openId, log }: AccessParts): Promise<boolean> {
  if (!session.refreshToken || !(await sessions.claimRecheck(session))) return true;
  try {
    const answer = await openId.refresh(session.refreshToken);
    if (answer.kind === 'over') {
      await sessions.end(session.key);
      log.info({ subject: session.subject }, 'the provider ended a session');
      return false;
    }
    await sessions.keepTokens(session, answer.refreshToken, answer.idToken);
  } catch (error) {
    // The provider is away. The session's own limits still end it; the question is asked again in ten minutes.
    log.warn({ error: String(error) }, 'the provider could not be asked about a session');
  }
  return true;
}
