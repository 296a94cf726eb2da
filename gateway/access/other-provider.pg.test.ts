import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { TestBrowser } from '@hub/identity/testing';
import { freePort } from '@hub/kit/service';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type KoaContext, Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officer, type TestHub, testHub } from './testing/harness.ts';

/**
 * A city's own provider: another issuer, other claim names, algorithms and ways to authenticate, no pushed requests,
 * the number of the employee only in userinfo, no refresh tokens.
 */
class CityProvider implements AsyncDisposable {
  readonly issuer: string;
  private readonly server: Server;
  private constructor(issuer: string, server: Server) {
    this.issuer = issuer;
    this.server = server;
  }

  static async start(callback: string, partnerJwk: object): Promise<CityProvider> {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const key = {
      ...(await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)),
      kid: 'city-1',
    };
    const provider = new Provider(issuer, {
      jwks: { keys: [key] },
      clients: [
        {
          client_id: 'kexie-hub',
          client_secret: 'a-secret-that-the-city-gave',
          token_endpoint_auth_method: 'client_secret_post',
          grant_types: ['authorization_code'],
          response_types: ['code'],
          redirect_uris: [callback],
          id_token_signed_response_alg: 'ES256',
        },
        {
          client_id: 'education-bureau',
          token_endpoint_auth_method: 'private_key_jwt',
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
          scope: 'tasks:read',
          jwks: { keys: [partnerJwk] },
          id_token_signed_response_alg: 'ES256',
        },
      ],
      scopes: ['openid', 'staff', 'tasks:read'],
      claims: { openid: ['sub'], staff: ['employee_no'] },
      findAccount: (_context: KoaContext, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, employee_no: `CQ-${sub}` }),
      }),
      cookies: { keys: ['city'] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, ClientCredentials: 600 },
      formats: {
        customizers: {
          // This provider names the client `azp` and lists scopes as an array.
          jwt: (_context: KoaContext, _token: unknown, parts: { payload: Record<string, unknown> }) => {
            parts.payload.azp = parts.payload.client_id;
            parts.payload.scopes = String(parts.payload.scope).split(' ');
            delete parts.payload.client_id;
            delete parts.payload.scope;
          },
        },
      },
      features: {
        devInteractions: { enabled: true },
        pushedAuthorizationRequests: { enabled: false },
        rpInitiatedLogout: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: (_context: KoaContext, client: { clientId: string }) =>
            client.clientId === 'education-bureau' ? 'urn:city:kexie-graph' : undefined,
          getResourceServerInfo: () => ({
            audience: 'urn:city:kexie-graph',
            scope: 'tasks:read',
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
    });
    const server = createServer(provider.callback());
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    return new CityProvider(issuer, server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

let hub: TestHub;
let city: CityProvider;
let partnerKey: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  partnerKey = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(partnerKey.publicKey);
  // The provider must know the hub's callback and the hub the provider's issuer, so the port comes first.
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  city = await CityProvider.start(`${publicUrl}/auth/callback`, jwk);
  hub = await testHub({
    port,
    provider: {
      OIDC_ISSUER: city.issuer,
      OIDC_CLIENT_ID: 'kexie-hub',
      OIDC_CLIENT_SECRET: 'a-secret-that-the-city-gave',
      OIDC_CLIENT_AUTH: 'client_secret_post',
      OIDC_SCOPES: 'openid staff',
      OIDC_CLAIM_SUBJECT: 'employee_no',
      OIDC_CLAIM_CLIENT: 'azp',
      OIDC_CLAIM_SCOPE: 'scopes',
      OIDC_ALGORITHMS: 'ES256',
      OIDC_AUDIENCE: 'urn:city:kexie-graph',
    },
  });
  hub.directory.officers.set(`${city.issuer} CQ-0042`, officer);
  hub.directory.partners.set('education-bureau', {
    partnerAgencyId: 'agency-2',
    grantId: 'grant-2',
    scopes: ['tasks:read'],
    state: 'active',
  });
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await city[Symbol.asyncDispose]();
});

/** Through the pages of the other provider, whatever forms they show. */
async function signInAtCity(login: string): Promise<{ browser: TestBrowser; landed: URL }> {
  const browser = new TestBrowser();
  const home = (url: URL) => url.origin === hub.publicUrl && url.pathname !== '/auth/login';
  let at = await browser.follow(await browser.get(`${hub.publicUrl}/auth/login?returnTo=/tasks`), home);
  for (let form = 0; form < 3 && at.url.origin === city.issuer; form += 1) {
    const text = await at.response.text();
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? '';
    const prompt = /name="prompt" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const answer = await browser.submit(new URL(action, at.url).href, {
      prompt,
      ...(prompt === 'login' && { login, password: 'x' }),
    });
    at = await browser.follow(answer, home);
  }
  if (at.url.pathname !== '/auth/callback') return { browser, landed: at.url };
  const done = await browser.get(at.url.href);
  return { browser, landed: new URL(done.headers.get('location') ?? at.url.href, at.url) };
}

describe('the city’s own provider in the place of ours', () => {
  test('signs officers in, by the claim that it uses for them', async () => {
    const { browser, landed } = await signInAtCity('0042');
    expect(landed.href).toBe(`${hub.publicUrl}/tasks`);
    expect(await (await browser.get(`${hub.publicUrl}/whoami`)).json()).toMatchObject({
      kind: 'officer',
      id: officer.officerId,
    });
  });

  test('someone whom the directory does not know stays outside', async () => {
    const { browser } = await signInAtCity('0099');
    expect((await browser.get(`${hub.publicUrl}/auth/session`)).status).toBe(401);
  });

  test('its access tokens count, those of the embedded provider do not', async () => {
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('education-bureau')
      .setSubject('education-bureau')
      .setAudience(city.issuer)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(partnerKey.privateKey);
    const response = await fetch(`${city.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'tasks:read',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    });
    const { access_token: accessToken } = (await response.json()) as { access_token: string };
    const authorization = `Bearer ${accessToken}`;
    const viewer = await (await fetch(`${hub.publicUrl}/whoami`, { headers: { authorization } })).json();
    expect(viewer).toMatchObject({
      kind: 'partner',
      id: 'agency-2',
      clientId: 'education-bureau',
      scopes: ['tasks:read'],
    });

    const own = await generateKeyPair('ES256', { extractable: true });
    const foreign = await new SignJWT({ azp: 'education-bureau', scopes: ['tasks:read'] })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'city-1' })
      .setIssuer(hub.identity.issuer)
      .setAudience('urn:city:kexie-graph')
      .setSubject('education-bureau')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(own.privateKey);
    const refusedAnswer = await fetch(`${hub.publicUrl}/whoami`, { headers: { authorization: `Bearer ${foreign}` } });
    expect(refusedAnswer.status).toBe(401);
  });

  test('signing out works where the provider has no place for it', async () => {
    const { browser } = await signInAtCity('0042');
    const { csrfToken } = (await (await browser.get(`${hub.publicUrl}/auth/session`)).json()) as { csrfToken: string };
    const response = await browser.request(`${hub.publicUrl}/auth/logout`, {
      method: 'POST',
      headers: { 'x-csrf-token': csrfToken },
    });
    expect(await response.json()).toEqual({ redirect: `${hub.publicUrl}/` });
    expect((await browser.get(`${hub.publicUrl}/auth/session`)).status).toBe(401);
  });
});
