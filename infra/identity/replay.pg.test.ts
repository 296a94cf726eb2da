import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphAudience } from './contract.ts';
import { GatewayByHand } from './testing/flow.ts';
import { type TestIdentity, testIdentity } from './testing/harness.ts';

const PARALLEL = 8;
const ROUNDS = 100;
let hub: TestIdentity;
let key: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  const jwk = await exportJWK(pair.publicKey);
  const partners = [
    { clientId: 'partner-one', name: '伙伴一', jwks: { keys: [jwk] }, scopes: ['tasks:read'] as const },
  ];
  hub = await testIdentity({ partners });
});
afterAll(() => hub[Symbol.asyncDispose]());

const together = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: PARALLEL }, work));

/** A code as the sign-in leaves it, made again and again without typing the password each time. */
async function codes(gateway: GatewayByHand, count: number): Promise<string[]> {
  const code = await gateway.code();
  const { rows } = await hub.owner.query<{ key: string }>(
    `select key from artifact where model = 'AuthorizationCode' order by expires_at desc limit 1`,
  );
  const { createHash } = await import('node:crypto');
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
  expect(rows[0]?.key).toBe(digest(code));
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const copy = `${code.slice(0, -4)}${String(index).padStart(4, '0')}`;
    // Each copy has a grant of its own, so that revoking one family leaves the others alone.
    await hub.owner.query(
      `with source as (select * from artifact where key = $1),
        grants as (insert into artifact (model, key, payload, expires_at)
          select model, $3, payload, expires_at from artifact where model = 'Grant' and key = (select grant_key from source))
       insert into artifact (model, key, payload, grant_key, expires_at)
         select model, $2, (payload - 'expiresWithSession') || jsonb_build_object('grantId', $4::text), $3, expires_at from source`,
      [digest(code), digest(copy), digest(`grant-${copy}`), `grant-${copy}`],
    );
    made.push(copy);
  }
  return made;
}

describe('replay', () => {
  test(`${PARALLEL} parallel uses of a code give exactly one set of tokens, ${ROUNDS} times`, async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    for (const code of await codes(gateway, ROUNDS)) {
      const answers = await together(() => gateway.exchange(code));
      const granted = answers.filter((answer) => answer.status === 200);
      expect(granted).toHaveLength(1);
      const refused = answers.filter((answer) => answer.status !== 200);
      expect(refused.every((answer) => answer.status === 400 && answer.body.error === 'invalid_grant')).toBe(true);
    }
  }, 120_000);

  test(`${PARALLEL} parallel uses of a client assertion give exactly one token, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const assertion = await new SignJWT({ jti: randomUUID() })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer('partner-one')
        .setSubject('partner-one')
        .setAudience(hub.identity.issuer)
        .setIssuedAt()
        .setExpirationTime('1m')
        .sign(key);
      const answers = await together(() => token(assertion));
      expect(answers.filter((status) => status === 200)).toHaveLength(1);
      expect(answers.filter((status) => status === 401)).toHaveLength(PARALLEL - 1);
    }
  }, 120_000);

  test('a refresh token works once; its second use ends the whole family', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const first = await gateway.exchange(await gateway.code());
    const second = await gateway.refresh(first.body.refresh_token ?? '');
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.body.refresh_token);
    expect((await gateway.refresh(first.body.refresh_token ?? '')).status).toBe(400);
    expect((await gateway.refresh(second.body.refresh_token ?? '')).status).toBe(400);
  });

  test(`${PARALLEL} parallel uses of a refresh token give exactly one new one`, async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const { body } = await gateway.exchange(await gateway.code());
    const answers = await together(() => gateway.refresh(body.refresh_token ?? ''));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  test('no code, token or session can be read out of the database', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const code = await gateway.code();
    const { body } = await gateway.exchange(code);
    const { rows } = await hub.owner.query<{ all: string }>(
      'select string_agg(artifact::text, $$\n$$) as all from artifact',
    );
    expect(rows[0]?.all).not.toContain(code);
    expect(rows[0]?.all).not.toContain(body.refresh_token);
    expect(rows[0]?.all).not.toContain(body.access_token);
  });
});

async function token(assertion: string): Promise<number> {
  const response = await fetch(`${hub.publicUrl}/identity/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'tasks:read',
      resource: graphAudience(hub.publicUrl),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  await response.text();
  return response.status;
}
