import { type Identity, type PartnerClient, startIdentity } from '@hub/identity';
import { PASSWORD, SECRET, TestBrowser, testDatabase } from '@hub/identity/testing';
import type { Viewer } from '@hub/kit';
import { freePort, silentLogger } from '@hub/kit/service';
import Fastify from 'fastify';
import pg from 'pg';
import { z } from 'zod';
import type { PartnerProfile, ViewerProfile } from '../../directory.ts';
import { toRefusal } from '../../errors.ts';
import type { Access } from '../../front/access.ts';
import { sendError } from '../../front/graphql.ts';
import { proxy } from '../../front/proxy.ts';
import { type AccessOptions, createAccess, providerEnvironment, providerSettings } from '../index.ts';

export const officer: ViewerProfile = {
  officerId: 'officer-lin',
  name: '林月',
  unitId: 'unit-office',
  units: ['unit-office'],
  roles: ['plan-officer'],
  privileges: ['tasks/plans.import'],
  reach: { '*': 'own' },
};

/** What the directory would answer; tests change it while the gateway runs. */
export class TestDirectory {
  readonly officers = new Map<string, ViewerProfile>();
  readonly partners = new Map<string, PartnerProfile>();
  asked = 0;
  down = false;

  resolveOfficer = async (issuer: string, subject: string): Promise<ViewerProfile | null> => {
    this.answer();
    return this.officers.get(`${issuer} ${subject}`) ?? null;
  };
  resolvePartner = async (clientId: string): Promise<PartnerProfile | null> => {
    this.answer();
    return this.partners.get(clientId) ?? null;
  };
  private answer(): void {
    this.asked += 1;
    if (this.down) throw new Error('the directory is down');
  }
}

export interface TestHub extends AsyncDisposable {
  readonly publicUrl: string;
  readonly identity: Identity;
  readonly access: Access;
  readonly directory: TestDirectory;
  /** Rows of the gateway's and of the identity's database, as their owners. */
  readonly gatewayRows: pg.Pool;
  readonly identityRows: pg.Pool;
  /** The gateway's time; moving it does not move the provider's. */
  later(milliseconds: number): void;
  stopIdentity(): Promise<void>;
}

export interface TestHubOptions {
  /** Variables that name another provider. */
  readonly provider?: Record<string, string>;
  readonly port?: number;
  readonly partners?: readonly PartnerClient[];
  readonly limits?: AccessOptions['limits'];
}

/** Front door, access and identity service as in the hub, on one public address; the directory is a map. */
export async function testHub(options: TestHubOptions = {}): Promise<TestHub> {
  const [gatewayDb, identityDb, port] = await Promise.all([
    testDatabase('t_gateway'),
    testDatabase('t_identity'),
    options.port ?? freePort(),
  ]);
  const publicUrl = `http://127.0.0.1:${port}`;
  const identity = await startIdentity({
    publicUrl,
    databaseUrls: identityDb.urls,
    secret: SECRET,
    demo: false,
    accounts: [
      { username: 'lin.yue', subject: 'subject-lin', name: '林月', password: PASSWORD },
      { username: 'nobody.here', subject: 'subject-nobody', name: '无', password: PASSWORD },
    ],
    partners: options.partners ?? [],
    log: silentLogger,
  });
  let now = 0;
  const directory = new TestDirectory();
  const env = z.object(providerEnvironment).parse(options.provider ?? {});
  const provider = providerSettings(env, { publicUrl, secret: SECRET, identityUrl: identity.url });
  directory.officers.set(`${provider.issuer} subject-lin`, officer);
  const pool = new pg.Pool({ connectionString: gatewayDb.urls.appUrl, max: 8 });
  pool.on('error', () => {});
  const access = await createAccess({
    publicUrl,
    provider,
    databaseUrls: gatewayDb.urls,
    pool,
    secret: SECRET,
    log: silentLogger,
    clock: () => new Date(Date.now() + now),
    ...(options.limits && { limits: options.limits }),
    resolveOfficer: directory.resolveOfficer,
    resolvePartner: directory.resolvePartner,
  });
  const app = Fastify({ forceCloseConnections: true });
  app.setErrorHandler((error, _request, reply) => sendError(reply, toRefusal(error)));
  await app.register(access.routes);
  app.route({
    method: ['GET', 'POST'],
    url: '/whoami',
    handler: (request): Promise<Viewer> => access.authenticate(request),
  });
  proxy(app, { prefix: '/identity', upstream: identity.url, publicUrl });
  await app.listen({ port, host: '127.0.0.1' });

  return {
    publicUrl,
    identity,
    access,
    directory,
    gatewayRows: gatewayDb.owner,
    identityRows: identityDb.owner,
    later: (milliseconds) => {
      now += milliseconds;
    },
    stopIdentity: () => identity.stop(),
    async [Symbol.asyncDispose]() {
      await app.close();
      await access.stop();
      await identity.stop();
      await pool.end();
      await gatewayDb[Symbol.asyncDispose]();
      await identityDb[Symbol.asyncDispose]();
    },
  };
}

export interface SignedInPage {
  readonly browser: TestBrowser;
  readonly csrfToken: string;
  /** Where the sign-in led. */
  readonly landed: URL;
  readonly status: number;
}

/** A person at the sign-in page. */
export async function signIn(
  hub: Pick<TestHub, 'publicUrl'>,
  options: { username?: string; password?: string; returnTo?: string; browser?: TestBrowser } = {},
): Promise<SignedInPage> {
  const browser = options.browser ?? new TestBrowser();
  const query = options.returnTo === undefined ? '' : `?${new URLSearchParams({ returnTo: options.returnTo })}`;
  const start = await browser.get(`${hub.publicUrl}/auth/login${query}`);
  const atHome = (url: URL) => url.origin === hub.publicUrl && !/^\/(?:auth|identity)\//.test(url.pathname);
  const page = await browser.follow(start, atHome);
  const form = { username: options.username ?? 'lin.yue', password: options.password ?? PASSWORD };
  const done = await browser.follow(await browser.submit(page.url.href, form), atHome);
  const session = await browser.get(`${hub.publicUrl}/auth/session`);
  const body = (await session.json()) as { csrfToken?: string };
  return { browser, csrfToken: body.csrfToken ?? '', landed: done.url, status: done.response.status };
}

export const codeOf = async (response: Response): Promise<string | undefined> =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
