import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Lang } from '@hub/kit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Accounts, SignIn } from '../accounts/accounts.ts';
import { IDENTITY_PATH } from '../contract.ts';
import type { RenderedPage } from '../pages/layout.ts';
import { expiredPage } from '../pages/notice.ts';
import { changePasswordPage, type Demo, signInPage } from '../pages/sign-in.ts';
import { pageLang, pageWords } from '../pages/words.ts';
import { cookieOf, LANG_COOKIE } from './cookies.ts';

export interface FrontOptions {
  readonly publicUrl: string;
  readonly issuer: string;
  readonly provider: () => Provider;
  readonly accounts: Accounts;
  readonly demo: Demo | undefined;
  readonly ready: () => Promise<{ readonly ok: boolean; readonly detail: Readonly<Record<string, string>> }>;
}

/**
 * The service's HTTP front: our sign-in pages, and the provider for everything else under `/identity`.
 * The gateway forwards requests with the prefix kept.
 */
export function buildFront(options: FrontOptions): FastifyInstance {
  const app = fastify({ logger: false, trustProxy: 'loopback', bodyLimit: 16 * 1024, forceCloseConnections: true });
  app.get('/ready', async (_request, reply) => {
    const readiness = await options.ready();
    return reply.code(readiness.ok ? 200 : 503).send(readiness);
  });
  app.register(async (pages) => signInRoutes(pages, options));
  app.register(async (protocol) => protocolRoutes(protocol, options));
  return app;
}

/** The provider reads bodies itself, so nothing may read them before. */
function protocolRoutes(app: FastifyInstance, options: FrontOptions): void {
  const { protocol, host } = new URL(options.issuer);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.all(`${IDENTITY_PATH}/*`, (request, reply) => {
    reply.hijack();
    const raw = request.raw as IncomingMessage & { originalUrl?: string };
    // Addresses and the Secure attribute follow the issuer, whatever Host a caller sends.
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    raw.headers['x-forwarded-host'] = host;
    raw.headers['x-forwarded-for'] = request.ip;
    const full = raw.url ?? '/';
    raw.originalUrl = full;
    raw.url = full.slice(IDENTITY_PATH.length);
    void options.provider().callback()(raw, reply.raw);
  });
}

type Form = Partial<Record<'username' | 'password' | 'next' | 'again', string>>;

function signInRoutes(app: FastifyInstance, options: FrontOptions): void {
  const home = `${options.publicUrl}/`;
  const path = `${IDENTITY_PATH}/interaction/:uid`;
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });

  app.get<{ Params: { uid: string }; Querystring: { lang?: string } }>(path, async (request, reply) => {
    const interaction = await current(options.provider(), request, reply);
    const chosen = request.query.lang;
    const lang = langOf(
      request,
      chosen ?? (cookieOf(request.raw, LANG_COOKIE) ? undefined : interaction?.params.ui_locales),
    );
    if (chosen) keepLang(reply, lang, options.publicUrl);
    if (!interaction) return send(reply.code(400), expiredPage(lang, home));
    const username = interaction.params.login_hint;
    const page = { lang, path: pathOf(interaction.uid), demo: options.demo, ...(username && { username }) };
    return send(reply, signInPage(page, targets(interaction.params)));
  });

  app.post<{ Params: { uid: string }; Body: Form }>(path, async (request, reply) => {
    const lang = langOf(request);
    const interaction = await current(options.provider(), request, reply);
    if (!interaction) return send(reply.code(400), expiredPage(lang, home));
    const username = request.body?.username?.trim() ?? '';
    const password = request.body?.password ?? '';
    const formTargets = targets(interaction.params);
    const again = (status: number, problem: string) =>
      send(
        reply.code(status),
        signInPage({ lang, path: pathOf(interaction.uid), username, problem, demo: options.demo }, formTargets),
      );
    if (!username || !password) return again(400, pageWords[lang].empty);
    const outcome = await options.accounts.signIn({ username, password, ...origin(request) });
    if (outcome.kind !== 'signed-in') return again(statusOf(outcome), problemOf(outcome, lang));
    if (outcome.account.mustChange) {
      return send(
        reply,
        changePasswordPage({ lang, path: pathOf(interaction.uid), username, problems: [] }, formTargets),
      );
    }
    return finish(options.provider(), request, reply, outcome.account.subject);
  });

  app.post<{ Params: { uid: string }; Body: Form }>(`${path}/password`, async (request, reply) => {
    const lang = langOf(request);
    const interaction = await current(options.provider(), request, reply);
    if (!interaction) return send(reply.code(400), expiredPage(lang, home));
    const { username = '', password = '', next = '', again = '' } = request.body ?? {};
    const refuse = (status: number, problems: string[]) =>
      send(
        reply.code(status),
        changePasswordPage({ lang, path: pathOf(interaction.uid), username, problems }, targets(interaction.params)),
      );
    if (next !== again) return refuse(400, [pageWords[lang].notEqual]);
    const outcome = await options.accounts.changePassword({ username, password, ...origin(request) }, next);
    if (outcome.kind === 'weak')
      return refuse(
        400,
        outcome.faults.map((fault) => fault[lang]),
      );
    if (outcome.kind !== 'signed-in') return refuse(statusOf(outcome), [problemOf(outcome, lang)]);
    return finish(options.provider(), request, reply, outcome.account.subject);
  });
}

/** The sign-in that this browser has open, known by its cookie; none when it is over or belongs to another browser. */
async function current(provider: Provider, request: FastifyRequest<{ Params: { uid: string } }>, reply: FastifyReply) {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw);
    return interaction.uid === request.params.uid && interaction.prompt.name === 'login' ? interaction : undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'SessionNotFound') return undefined;
    throw error;
  }
}

async function finish(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
): Promise<void> {
  reply.hijack();
  // Not remembered beyond the browser's own session: offices share computers.
  await provider.interactionFinished(request.raw, reply.raw as ServerResponse, {
    login: { accountId, remember: false, amr: ['pwd'] },
  });
}

function statusOf(outcome: Exclude<SignIn, { kind: 'signed-in' }>): number {
  return { refused: 401, locked: 429, busy: 503 }[outcome.kind];
}

function problemOf(outcome: Exclude<SignIn, { kind: 'signed-in' }>, lang: Lang): string {
  const words = pageWords[lang];
  if (outcome.kind === 'locked') return words.locked(words.minutes(Math.ceil(outcome.seconds / 60)));
  return outcome.kind === 'busy' ? words.busy : words.refused;
}

function origin(request: FastifyRequest): { ip: string; userAgent: string | undefined } {
  return { ip: request.ip, userAgent: request.headers['user-agent'] };
}

/** Where the client takes the browser after sign-in, for browsers that apply form-action to redirects. */
function targets(params: Readonly<Record<string, string | undefined>>): string[] {
  const redirect = params.redirect_uri && URL.canParse(params.redirect_uri) ? new URL(params.redirect_uri) : undefined;
  return redirect ? [redirect.origin] : [];
}

function pathOf(uid: string): string {
  return `${IDENTITY_PATH}/interaction/${encodeURIComponent(uid)}`;
}

function langOf(request: FastifyRequest, asked?: string): Lang {
  return pageLang(asked, cookieOf(request.raw, LANG_COOKIE), request.headers['accept-language']);
}

function keepLang(reply: FastifyReply, lang: Lang, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  reply.header('set-cookie', `${LANG_COOKIE}=${lang}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`);
}

function send(reply: FastifyReply, page: RenderedPage): FastifyReply {
  return reply.headers(page.headers).send(page.text);
}
