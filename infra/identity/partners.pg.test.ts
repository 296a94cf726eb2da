import { randomUUID } from 'node:crypto';
import { type CryptoKey, createRemoteJWKSet, decodeJwt, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphAudience } from './contract.ts';
import type { PartnerClient } from './index.ts';
import { type TestIdentity, testIdentity } from './testing/harness.ts';

let hub: TestIdentity;
let key: CryptoKey;
let partner: PartnerClient;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  partner = {
    clientId: 'partner-education',
    name: '市教委',
    agencyId: 'agency-1',
    jwks: { keys: [await exportJWK(pair.publicKey)] },
    scopes: ['tasks:read', 'volunteers:read'],
  };
  hub = await testIdentity();
  await hub.identity.registerPartnerClient(partner);
});
afterAll(() => hub[Symbol.asyncDispose]());

interface Ask {
  readonly scope?: string;
  readonly resource?: string;
  readonly signWith?: CryptoKey;
  readonly clientId?: string;
  readonly audience?: string;
  readonly alg?: string;
}

async function ask(options: Ask = {}): Promise<{ status: number; body: Record<string, string> }> {
  const clientId = options.clientId ?? partner.clientId;
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: options.alg ?? 'ES256' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(options.audience ?? hub.identity.issuer)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(options.signWith ?? key);
  const response = await fetch(`${hub.publicUrl}/identity/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: options.scope ?? 'tasks:read',
      ...(options.resource && { resource: options.resource }),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

describe('a partner agency', () => {
  test('gets a short access token for the graph, of the right type, with the scopes asked for', async () => {
    const { status, body } = await ask({ scope: 'tasks:read volunteers:read' });
    expect(status).toBe(200);
    const keys = createRemoteJWKSet(new URL(`${hub.publicUrl}/identity/jwks`));
    const { payload } = await jwtVerify(body.access_token ?? '', keys, {
      issuer: hub.identity.issuer,
      audience: graphAudience(hub.publicUrl),
      typ: 'at+jwt',
    });
    expect(payload).toMatchObject({
      client_id: 'partner-education',
      scope: 'tasks:read volunteers:read',
      agency: 'agency-1',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  });

  test('is refused a scope that it was not granted, alone or beside granted ones', async () => {
    for (const scope of ['talents:read', 'tasks:read talents:read', 'openid', 'offline_access']) {
      const { status, body } = await ask({ scope });
      expect([status, body.error], scope).toEqual([400, 'invalid_scope']);
    }
  });

  test('gets nothing out of a scope that does not exist', async () => {
    const { body } = await ask({ scope: 'tasks:read everything:write' });
    expect(decodeJwt(body.access_token ?? '').scope).toBe('tasks:read');
  });

  test('is refused another audience, another key, another algorithm, an unknown name and an assertion for someone else', async () => {
    const stranger = await generateKeyPair('ES256');
    const shared = await generateKeyPair('RS256');
    expect((await ask({ resource: 'https://elsewhere.example/graphql' })).body.error).toBe('invalid_target');
    expect((await ask({ signWith: stranger.privateKey })).status).toBe(401);
    expect((await ask({ signWith: shared.privateKey, alg: 'RS256' })).status).toBe(401);
    expect((await ask({ clientId: 'partner-unknown' })).status).toBe(401);
    expect((await ask({ audience: 'https://elsewhere.example' })).status).toBe(401);
  });

  test('cannot sign officers in or refresh', async () => {
    const response = await fetch(
      `${hub.publicUrl}/identity/auth?client_id=${partner.clientId}&response_type=code&scope=openid`,
      {
        redirect: 'manual',
      },
    );
    expect(response.status).toBe(400);
    await response.text();
  });

  test('loses its access when it is closed, and narrower scopes hold from the next token on', async () => {
    await hub.identity.registerPartnerClient({ ...partner, scopes: ['tasks:read'] });
    expect((await ask({ scope: 'volunteers:read' })).body.error).toBe('invalid_scope');
    await hub.identity.disablePartnerClient(partner.clientId);
    expect((await ask()).status).toBe(401);
    await hub.identity.registerPartnerClient(partner);
    expect((await ask()).status).toBe(200);
  });

  test('is not registered with a private key, without a scope or with a scope that does not exist', async () => {
    const secretKey = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
    const { identity } = hub;
    await expect(identity.registerPartnerClient({ ...partner, jwks: { keys: [secretKey] } })).rejects.toThrow(
      /private part/,
    );
    await expect(identity.registerPartnerClient({ ...partner, scopes: [] })).rejects.toThrow(/names no scope/);
    const scopes = ['tasks:write'] as unknown as PartnerClient['scopes'];
    await expect(identity.registerPartnerClient({ ...partner, scopes })).rejects.toThrow(/tasks:write/);
  });
});
