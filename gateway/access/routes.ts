import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AccessParts, checkCsrf, sessionOf } from './authenticate.ts';
import { clearCookie, cookiesOf, setCookie } from './cookies.ts';
import { problemPage, problems } from './page.ts';
import { refused } from './refusals.ts';
import { langOf, pageLangOf, safeReturnTo } from './request.ts';
import { readTicket, TICKET_SECONDS, type Ticket, writeTicket } from './sign-in-ticket.ts';

export interface RouteParts extends AccessParts {
  /** Start of the name of the cookies that sign-ins under way keep; the state's beginning follows. */
  readonly ticketCookie: string;
}

/** Sign-ins under way in one browser; an older one is given up. */
const MOST_TICKETS = 6;

/** The routes below `/auth`: the page's way to a session, and out of it. */
export function accessRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { publicUrl, openId, sessions, people, seal, log } = parts;
  const secure = publicUrl.startsWith('https:');
  const home = `${publicUrl}/`;
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get<{ Querystring: { returnTo?: string; lang?: string; moved?: string } }>(
    '/auth/login',
    async (request, reply) => {
      const lang = langOf(request.headers, text(request.query.lang));
      const { host } = new URL(publicUrl);
      // Cookies belong to a name: someone who came by another one (127.0.0.1, an alias) first goes to the public one.
      if (request.headers.host !== host && !request.query.moved) {
        // Once only: a proxy in front of us may call us by a name of its own.
        const url = new URL(request.url, publicUrl);
        url.searchParams.set('moved', '1');
        return reply.redirect(url.href, 303);
      }
      const returnTo = safeReturnTo(text(request.query.returnTo), publicUrl);
      try {
        const { url, ...started } = await openId.start(lang);
        const ticket = await writeTicket({ ...started, returnTo }, seal.signInKey);
        const tickets = [...cookiesOf(request.headers).keys()].filter((name) => name.startsWith(parts.ticketCookie));
        const old = tickets.length >= MOST_TICKETS ? tickets.map((name) => clearCookie(name, { secure })) : [];
        reply.header('set-cookie', [
          ...old,
          setCookie(ticketName(parts, started.state), ticket, { secure, maxAge: TICKET_SECONDS }),
        ]);
        return reply.redirect(url.href, 303);
      } catch (error) {
        log.error({ requestId: request.id, error: describe(error) }, 'a sign-in could not start');
        return problem(request, reply, 503, 'unavailable');
      }
    },
  );

  app.get<{ Querystring: { state?: string } }>('/auth/callback', async (request, reply) => {
    const cookies = cookiesOf(request.headers);
    const name = ticketName(parts, text(request.query.state) ?? '');
    const sealed = cookies.get(name);
    const ticket = sealed && (await readTicket(sealed, seal.signInKey));
    // Someone went back in the browser's history, or another tab was faster.
    if (!ticket)
      return (await hasSession(request, parts)) ? reply.redirect(home, 303) : problem(request, reply, 400, 'expired');
    const callback = new URL(request.url, publicUrl);
    const done = [clearCookie(name, { secure })];
    const signedIn = await openId.finish(callback, ticket as Ticket).catch((error: unknown) => {
      log.warn({ requestId: request.id, error: describe(error) }, 'a sign-in was refused');
      return undefined;
    });
    if (!signedIn) return problem(request, reply.header('set-cookie', done), 400, 'refused');
    const issuer = openId.settings.issuer;
    const officer = await people.officer(issuer, signedIn.subject, { lang: pageLangOf(request.headers) });
    if (!officer) {
      log.warn({ requestId: request.id, issuer, subject: signedIn.subject }, 'signed in, but no officer');
      return problem(request, reply.header('set-cookie', done), 403, 'unknown');
    }
    // A session from before does not live on beside the new one.
    const before = cookies.get(parts.sessionCookie);
    const old = before && (await sessions.find(before));
    if (old) await sessions.end(old.key);
    const id = await sessions.open({
      issuer,
      ...signedIn,
      ip: request.ip,
      userAgent: request.headers['user-agent'],
    });
    log.info({ requestId: request.id, officer: officer.id }, 'signed in');
    reply.header('set-cookie', [...done, setCookie(parts.sessionCookie, id, { secure })]);
    return reply.redirect((ticket as Ticket).returnTo, 303);
  });

  app.get('/auth/session', async (request, reply) => {
    const lang = pageLangOf(request.headers);
    const session = await sessionOf(request, parts).catch((error: unknown) => {
      reply.header('set-cookie', clearCookie(parts.sessionCookie, { secure }));
      throw error;
    });
    const officer = session && (await people.officer(session.issuer, session.subject, { lang }));
    if (!session || !officer) {
      if (session) await sessions.end(session.key);
      throw refused.sessionOver();
    }
    const idleEnd = session.lastSeenAt.getTime() + sessions.limits.idle;
    const { id, name, unitId, units, roles, privileges, kind } = officer;
    return {
      viewer: { kind, id, name, unitId, units, roles, privileges, lang },
      csrfToken: seal.csrfToken(session.id),
      expiresAt: new Date(Math.min(session.expiresAt.getTime(), idleEnd)).toISOString(),
      idleSeconds: sessions.limits.idle / 1000,
    };
  });

  app.post<{ Body: { everywhere?: boolean } | null }>('/auth/logout', async (request, reply) => {
    const session = await sessionOf(request, parts).catch(() => undefined);
    if (!session) {
      return reply.header('set-cookie', clearCookie(parts.sessionCookie, { secure })).send({ redirect: home });
    }
    checkCsrf(request, session, parts);
    const revoked = session.refreshToken ? [session.refreshToken] : [];
    if (request.body?.everywhere === true) revoked.push(...(await sessions.endAll(session.issuer, session.subject)));
    await sessions.end(session.key);
    reply.header('set-cookie', clearCookie(parts.sessionCookie, { secure }));
    // Our session is gone already; a provider that does not answer must not keep anyone from leaving.
    await Promise.all([...new Set(revoked)].map((token) => openId.revoke(token))).catch((error: unknown) =>
      log.warn({ requestId: request.id, error: describe(error) }, 'a refresh token could not be revoked'),
    );
    const redirect = await openId.signOutUrl(session.idToken, home).catch(() => undefined);
    return { redirect: redirect ?? home };
  });
}

async function hasSession(request: FastifyRequest, parts: RouteParts): Promise<boolean> {
  return sessionOf(request, parts).then(
    (session) => session !== undefined,
    () => false,
  );
}

function problem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  which: keyof typeof problems,
): FastifyReply {
  const page = problemPage({ lang: langOf(request.headers), problem: problems[which], requestId: request.id });
  return reply.code(status).headers(page.headers).send(page.text);
}

/** One cookie for each sign-in under way, so that two tabs do not spoil each other's. */
function ticketName(parts: RouteParts, state: string): string {
  return `${parts.ticketCookie}_${state.replace(/[^\w-]/g, '').slice(0, 10)}`;
}

/** A parameter given twice arrives as a list; it is then not one of ours. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause ? ` (${String(error.cause)})` : '';
  return `${String(error)}${cause}`;
}
