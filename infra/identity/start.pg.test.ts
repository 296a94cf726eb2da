import { deriveKey } from '@hub/kit/envelope';
import { silentLogger } from '@hub/kit/service';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { GATEWAY_CLIENT_ID } from './contract.ts';
import { startIdentity } from './index.ts';
import { cleanUp } from './store/clean-up.ts';
import { currentKeys } from './store/signing-keys.ts';
import { GatewayByHand } from './testing/flow.ts';
import { SECRET, testIdentity } from './testing/harness.ts';

const DAY = 86_400_000;

describe('starting', () => {
  const nowhere = { migratorUrl: 'postgres://x:y@127.0.0.1:1/z', appUrl: 'postgres://x:y@127.0.0.1:1/z' };
  const base = {
    publicUrl: 'http://127.0.0.1:4000',
    databaseUrls: nowhere,
    secret: SECRET,
    demo: false,
    log: silentLogger,
  };

  test.each([
    ['without a secret', { secret: undefined }, /^HUB_SECRET must be set, with at least 32 characters/],
    ['with a short secret', { secret: 'short' }, /^HUB_SECRET must be set/],
    ['with a secret that is none', { secret: 'x'.repeat(40) }, /^HUB_SECRET must be random/],
    ['with an address that is none', { publicUrl: 'hub.example' }, /^PUBLIC_URL "hub.example"/],
    [
      'with demo accounts outside the demo',
      { accounts: [{ username: 'demo.he', subject: 's', name: 'n', password: 'Spring-Rain-2026', demo: true }] },
      /^The demo account "demo.he" is refused without DEMO=true/,
    ],
  ])('is refused %s, in one sentence', async (_case, wrong, sentence) => {
    await expect(startIdentity({ ...base, ...wrong })).rejects.toThrow(sentence);
  });

  test('works twice on one database, and stopping twice does no harm', async () => {
    await using hub = await testIdentity();
    await hub.identity.stop();
    await hub.identity.stop();
    const again = await hub.again();
    expect((await again.ready()).ok).toBe(true);
    const { status } = await new GatewayByHand(hub.publicUrl).exchange('nothing');
    expect(status).toBe(400);
  });

  test('with another secret says that the keys belong to the first', async () => {
    await using hub = await testIdentity();
    await hub.identity.stop();
    await expect(hub.again({ secret: `another-${SECRET}` })).rejects.toThrow(/sealed with another HUB_SECRET/);
  });
});

describe('signing keys', () => {
  test('outlive a restart and are sealed in the database', async () => {
    await using hub = await testIdentity();
    const keysOf = async () =>
      (await (await fetch(`${hub.publicUrl}/identity/jwks`)).json()) as { keys: { kid: string }[] };
    const before = await keysOf();
    await hub.identity.stop();
    await hub.again();
    expect(await keysOf()).toEqual(before);
    const { rows } = await hub.owner.query<{ sealed_jwk: string }>('select sealed_jwk from signing_key');
    const { sealed_jwk: sealed = '' } = rows[0] ?? {};
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('"kty"');
  });

  test('rotate: the next is published a day ahead, signs after thirty, the old one goes two days later', async () => {
    const start = new Date('2026-01-01T00:00:00Z');
    await using hub = await testIdentity();
    const pool = hub.owner;
    await pool.query('delete from signing_key');
    const seal = deriveKey(SECRET, 'identity/signing-keys');
    const at = (days: number) => currentKeys(pool, seal, new Date(start.getTime() + days * DAY));

    const first = await at(0);
    expect(first.keys).toHaveLength(1);
    expect((await at(28)).version).toBe(first.version);
    const announced = await at(29);
    expect(announced.keys.map((key) => key.kid)[0]).toBe(first.keys[0]?.kid);
    expect(announced.keys).toHaveLength(2);
    const rotated = await at(30.01);
    expect(rotated.keys[0]?.kid).toBe(announced.keys[1]?.kid);
    expect(rotated.keys).toHaveLength(2);
    expect((await at(32.1)).keys.map((key) => key.kid)).toEqual([rotated.keys[0]?.kid]);
  });

  test('are made once when several processes start together', async () => {
    await using hub = await testIdentity();
    await hub.owner.query('delete from signing_key');
    const seal = deriveKey(SECRET, 'identity/signing-keys');
    const pools = Array.from({ length: 4 }, () => new pg.Pool({ ...hub.owner.options }));
    const found = await Promise.all(pools.map((pool) => currentKeys(pool, seal)));
    expect(new Set(found.map((keys) => keys.version)).size).toBe(1);
    await Promise.all(pools.map((pool) => pool.end()));
  });

  test('can be replaced at once: old tokens fail, new ones verify', async () => {
    await using hub = await testIdentity();
    const gateway = new GatewayByHand(hub.publicUrl);
    const old = (await gateway.exchange(await gateway.code())).body.id_token ?? '';
    await hub.identity.replaceSigningKeys();
    const fresh = (await gateway.exchange(await gateway.code())).body.id_token ?? '';
    const keys = createRemoteJWKSet(new URL(`${hub.publicUrl}/identity/jwks`));
    await expect(jwtVerify(old, keys, { audience: GATEWAY_CLIENT_ID })).rejects.toThrow();
    await expect(jwtVerify(fresh, keys, { audience: GATEWAY_CLIENT_ID })).resolves.toBeTruthy();
  });
});

describe('clean-up', () => {
  test('removes what expired more than an hour ago and nothing else', async () => {
    await using hub = await testIdentity();
    const gateway = new GatewayByHand(hub.publicUrl);
    await gateway.exchange(await gateway.code());
    const count = async () => Number((await hub.owner.query('select count(*) from artifact')).rows[0].count);
    const before = await count();
    expect(before).toBeGreaterThan(3);
    expect(await cleanUp(hub.owner)).toBe(0);
    await hub.owner.query(`update artifact set expires_at = now() - interval '2 hours' where model = 'Session'`);
    expect(await cleanUp(hub.owner)).toBe(1);
    expect(await count()).toBe(before - 1);
  });
});
