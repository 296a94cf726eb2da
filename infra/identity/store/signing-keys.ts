import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type pg from 'pg';
import { underLock } from './database.ts';

/** RS256: each verifier must know it, and it verifies twice as fast as ES256. */
export const SIGNING_ALG = 'RS256';
const DAY = 86_400_000;
/** A key signs for this long. */
const SIGNS_FOR = 30 * DAY;
/** The next key is published this long before it signs, so that caches of the key set know it already. */
const PUBLISHED_AHEAD = DAY;
/** A key that no longer signs stays published until the last token it signed has ended. */
const KEPT_AFTER = 2 * DAY;

export interface SigningKey {
  readonly kid: string;
  readonly jwk: JWK;
  readonly activeFrom: Date;
}

/** The keys to publish, the one that signs first. */
export interface SigningKeys {
  readonly keys: readonly SigningKey[];
  /** Changes when the set or the signing key changes. */
  readonly version: string;
}

/** Reads the keys, makes the first or the next one when it is due, removes those whose time is over. */
export async function currentKeys(pool: pg.Pool, sealKey: Buffer, now = new Date()): Promise<SigningKeys> {
  const found = await read(pool, sealKey);
  if (!isDue(found, now)) return arrange(found, now);
  return underLock(pool, 'identity/signing-keys', async (client) => {
    const keys = await read(client, sealKey);
    if (isDue(keys, now)) {
      const activeFrom = keys.length === 0 ? now : new Date(now.getTime() + PUBLISHED_AHEAD);
      await add(client, sealKey, activeFrom);
      const over = superseded(keys, now);
      await client.query('delete from signing_key where kid = any($1)', [over.map((key) => key.kid)]);
    }
    return arrange(await read(client, sealKey), now);
  });
}

/** Rotates at once, for a key that may have leaked: the new key signs from now, the others are withdrawn. */
export async function replaceKeys(pool: pg.Pool, sealKey: Buffer, now = new Date()): Promise<void> {
  await underLock(pool, 'identity/signing-keys', async (client) => {
    await client.query('delete from signing_key');
    await add(client, sealKey, now);
  });
}

function isDue(keys: readonly SigningKey[], now: Date): boolean {
  const newest = keys[0];
  return !newest || newest.activeFrom.getTime() + SIGNS_FOR - PUBLISHED_AHEAD <= now.getTime();
}

/** Keys that were followed by another one long enough ago. `keys` has the newest first. */
function superseded(keys: readonly SigningKey[], now: Date): SigningKey[] {
  return keys.filter((_, index) => {
    const successor = keys[index - 1];
    return successor !== undefined && successor.activeFrom.getTime() + KEPT_AFTER <= now.getTime();
  });
}

function arrange(keys: readonly SigningKey[], now: Date): SigningKeys {
  const over = new Set(superseded(keys, now));
  const published = keys.filter((key) => !over.has(key));
  const signing = published.find((key) => key.activeFrom <= now) ?? published[0];
  if (!signing) throw new Error('there is no signing key');
  const ordered = [signing, ...published.filter((key) => key !== signing)];
  return { keys: ordered, version: ordered.map((key) => key.kid).join(' ') };
}

async function read(client: Pick<pg.Pool, 'query'>, sealKey: Buffer): Promise<SigningKey[]> {
  const { rows } = await client.query<{ kid: string; sealed_jwk: string; active_from: Date }>(
    'select kid, sealed_jwk, active_from from signing_key order by active_from desc, kid',
  );
  return rows.map((row) => ({ kid: row.kid, jwk: open(row.sealed_jwk, sealKey), activeFrom: row.active_from }));
}

async function add(client: pg.PoolClient, sealKey: Buffer, activeFrom: Date): Promise<void> {
  const { privateKey } = await generateKeyPair(SIGNING_ALG, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: SIGNING_ALG, use: 'sig' };
  const kid = await calculateJwkThumbprint(jwk);
  await client.query('insert into signing_key (kid, alg, sealed_jwk, active_from) values ($1, $2, $3, $4)', [
    kid,
    SIGNING_ALG,
    seal({ ...jwk, kid }, sealKey),
    activeFrom,
  ]);
}

function seal(jwk: JWK, key: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(jwk), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

function open(sealed: string, key: Buffer): JWK {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')) as JWK;
  } catch {
    throw new Error(
      'The signing keys in the identity database were sealed with another HUB_SECRET. Start with that secret.',
    );
  }
}
