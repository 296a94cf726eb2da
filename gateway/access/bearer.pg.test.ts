import { createDecipheriv, createPublicKey, randomUUID } from 'node:crypto';
import { graphAudience } from '@hub/identity/contract';
import { GatewayByHand, SECRET } from '@hub/identity/testing';
import { deriveKey } from '@hub/kit/envelope';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, signIn, type TestHub, testHub } from './testing/harness.ts';

let hub: TestHub;
let partnerKey: CryptoKey;
let signingJwk: JWK;
let signingKey: CryptoKey;
let kid: string;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  partnerKey = pair.privateKey;
  hub = await testHub({
    partners: [
      {
        clientId: 'partner-education',
        name: '市教委',
        jwks: { keys: [await exportJWK(pair.publicKey)] },
        scopes: ['tasks:read', 'volunteers:read'],
      },
    ],
  });
  hub.directory.partners.set('partner-education', {
    partnerAgencyId: 'agency-1',
    grantId: 'grant-1',
    scopes: ['tasks:read', 'media:read'],
    state: 'active',
  });
  signingJwk = await providerKey();
  signingKey = (await importJWK(signingJwk, 'RS256')) as CryptoKey;
  kid = signingJwk.kid ?? '';
});
afterAll(() => hub[Symbol.asyncDispose]());

/** The provider's own key: a token that is wrong in one point only must be signed by the right one. */
async function providerKey(): Promise<JWK> {
  const { rows } = await hub.identityRows.query<{ kid: string; sealed_jwk: string }>(
    'select kid, sealed_jwk from signing_key',
  );
  const bytes = Buffer.from(rows[0]?.sealed_jwk ?? '', 'base64url');
  const key = deriveKey(SECRET, 'identity/signing-keys');
  const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString()) as JWK;
}

const seconds = () => Math.floor(Date.now() / 1000);

function claims(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    iss: hub.identity.issuer,
    aud: graphAudience(hub.publicUrl),
    sub: 'partner-education',
    client_id: 'partner-education',
    scope: 'tasks:read',
    jti: randomUUID(),
    iat: seconds(),
    exp: seconds() + 600,
    ...more,
  };
}

function sign(
  payload: Record<string, unknown>,
  header: Partial<JWTHeaderParameters> = {},
  key: CryptoKey | Uint8Array = signingKey,
): Promise<string> {
  const kept = Object.fromEntries(
    Object.entries({ alg: 'RS256', typ: 'at+jwt', kid, ...header }).filter(([, v]) => v !== undefined),
  );
  return new SignJWT(payload).setProtectedHeader(kept as JWTHeaderParameters).sign(key);
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const ask = (token: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.publicUrl}/whoami`, { headers: { authorization: `Bearer ${token}`, ...headers } });

async function token(scope: string): Promise<string> {
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer('partner-education')
    .setSubject('partner-education')
    .setAudience(hub.identity.issuer)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(partnerKey);
  const response = await fetch(`${hub.publicUrl}/identity/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

describe('a partner with a token', () => {
  test('may do what both the token and the grant say', async () => {
    const response = await ask(await token('tasks:read volunteers:read'), {
      'accept-language': 'en',
      'x-hub-purpose': 'plan',
    });
    expect(await response.json()).toEqual({
      kind: 'partner',
      id: 'agency-1',
      clientId: 'partner-education',
      grantId: 'grant-1',
      scopes: ['tasks:read'],
      lang: 'en',
      purpose: 'plan',
    });
  });

  test('needs no page token for a change: a page cannot make a browser send this header', async () => {
    const authorization = `Bearer ${await token('tasks:read')}`;
    const response = await fetch(`${hub.publicUrl}/whoami`, { method: 'POST', headers: { authorization } });
    expect(response.status).toBe(200);
  });

  test('without a grant in force is refused, and so within thirty seconds of its end', async () => {
    const good = await token('tasks:read');
    const grant = hub.directory.partners.get('partner-education');
    if (!grant) throw new Error('no grant');
    hub.directory.partners.set('partner-education', { ...grant, state: 'suspended' });
    hub.later(30_001);
    const response = await ask(good);
    expect([response.status, await codeOf(response)]).toEqual([403, 'FORBIDDEN']);
    hub.directory.partners.delete('partner-education');
    hub.later(30_001);
    expect((await ask(good)).status).toBe(403);
    hub.directory.partners.set('partner-education', grant);
    hub.later(30_001);
    expect((await ask(good)).status).toBe(200);
  });

  test('a token that was verified before ends with its own time', async () => {
    const good = await sign(claims({ exp: seconds() + 400, iat: seconds() + 95 }));
    expect((await ask(good)).status).toBe(200);
    hub.later(45_000);
    expect((await ask(good)).status).toBe(200);
    hub.later(400_000);
    expect((await ask(good)).status).toBe(401);
    hub.later(-400_000 - 45_000);
  });
});

describe('a token that is wrong in one point is refused', () => {
  const symmetric = Buffer.from('0123456789abcdef0123456789abcdef');
  const cases: [string, () => Promise<string>][] = [
    ['another audience', () => sign(claims({ aud: 'https://elsewhere.example/graphql' }))],
    ['no audience', () => sign(claims({ aud: undefined }))],
    ['the issuer as audience', () => sign(claims({ aud: hub.identity.issuer }))],
    ['another issuer', () => sign(claims({ iss: 'https://elsewhere.example' }))],
    ['an issuer with a slash more', () => sign(claims({ iss: `${hub.identity.issuer}/` }))],
    ['no issuer', () => sign(claims({ iss: undefined }))],
    ['expired', () => sign(claims({ exp: seconds() - 3_600 }))],
    ['no expiry', () => sign(claims({ exp: undefined }))],
    ['not valid yet', () => sign(claims({ nbf: seconds() + 3_600 }))],
    ['type JWT', () => sign(claims(), { typ: 'JWT' })],
    ['no type', () => sign(claims(), { typ: undefined as never })],
    ['type of a logout token', () => sign(claims(), { typ: 'logout+jwt' })],
    ['alg none', async () => `${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(claims())}.`],
    ['alg none in capitals', async () => `${encode({ alg: 'NONE', typ: 'at+jwt' })}.${encode(claims())}.x`],
    ['HS256 with a key of its own', () => sign(claims(), { alg: 'HS256', kid: undefined as never }, symmetric)],
    ['HS256 with the public key as secret', async () => sign(claims(), { alg: 'HS256' }, await publicKeyBytes())],
    ['PS256, which this issuer does not use', async () => sign(claims(), { alg: 'PS256' }, await asPs256())],
    ['a key of someone else', async () => sign(claims(), {}, (await generateKeyPair('RS256')).privateKey)],
    ['a key id that does not exist', () => sign(claims(), { kid: 'unknown' })],
    ['a key in its own header', async () => embeddedKey()],
    ['altered content', async () => altered(await sign(claims()))],
    ['no client', () => sign(claims({ client_id: undefined }))],
    ['a client that is no text', () => sign(claims({ client_id: ['partner-education'] }))],
    ['critical header that nobody knows', async () => criticalHeader()],
    ['an ID token', async () => idToken()],
    ['an ID token that claims the audience', () => sign(claims(), { typ: 'JWT' })],
    ['no token at all', async () => 'x'],
    ['too long', async () => 'a'.repeat(9_000)],
  ];

  test.each(cases)('%s', async (_name, make) => {
    const response = await ask(await make());
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await codeOf(response)).toBe('UNAUTHENTICATED');
  });

  test('another scheme, a token in the address or two of them', async () => {
    const good = await token('tasks:read');
    const status = async (headers: Record<string, string>, path = '/whoami') =>
      (await fetch(`${hub.publicUrl}${path}`, { headers })).status;
    expect(await status({ authorization: 'Basic cGFydG5lcjpwYXJ0bmVy' })).toBe(401);
    expect(await status({ authorization: `Bearer ${good} ${good}` })).toBe(401);
    expect(await status({ authorization: good })).toBe(401);
    expect(await (await fetch(`${hub.publicUrl}/whoami?access_token=${good}`)).json()).toMatchObject({
      kind: 'anonymous',
    });
  });

  test('a bad token is not saved by a good session', async () => {
    const { browser } = await signIn(hub);
    expect((await browser.get(`${hub.publicUrl}/whoami`, { authorization: 'Bearer x' })).status).toBe(401);
  });

  test('a flood of invented key ids does not become a flood at the provider', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 40 }, (_, index) => sign(claims(), { kid: `invented-${index}` })),
    );
    const answers = await Promise.all(tokens.map((one) => ask(one)));
    expect(answers.every((answer) => answer.status === 401)).toBe(true);
    await hub.stopIdentity();
    expect((await ask(await sign(claims({ jti: 'after' })))).status).toBe(200);
  });
});

async function publicKeyBytes(): Promise<Uint8Array> {
  const { keys } = (await (await fetch(`${hub.publicUrl}/identity/jwks`)).json()) as { keys: JWK[] };
  return Buffer.from(createPublicKey({ key: keys[0] as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));
}

async function asPs256(): Promise<CryptoKey> {
  return (await importJWK({ ...signingJwk, alg: 'PS256' }, 'PS256')) as CryptoKey;
}

async function embeddedKey(): Promise<string> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  return sign(claims(), { jwk, kid: undefined as never }, pair.privateKey);
}

function altered(good: string): string {
  const [header, , signature] = good.split('.');
  return `${header}.${encode(claims({ client_id: 'partner-police', scope: 'talents:read' }))}.${signature}`;
}

function criticalHeader(): Promise<string> {
  const header = { alg: 'RS256', typ: 'at+jwt', kid, crit: ['urn:unknown'], 'urn:unknown': 1 };
  return new SignJWT(claims()).setProtectedHeader(header).sign(signingKey, { crit: { 'urn:unknown': true } });
}

/** A real one, as the gateway gets it for an officer. */
async function idToken(): Promise<string> {
  const gateway = new GatewayByHand(hub.publicUrl);
  return (await gateway.exchange(await gateway.code())).body.id_token ?? '';
}
