import { createHash } from 'node:crypto';
import { type Adapter, type AdapterFactory, type AdapterPayload, errors } from 'oidc-provider';
import type pg from 'pg';
import { findClient } from './clients.ts';

/** Kinds that die with the grant they came from. */
const grantMembers = ['AccessToken', 'AuthorizationCode', 'RefreshToken'];

/**
 * The provider's storage in PostgreSQL. Two operations decide races and therefore are single statements:
 * `consume` is a compare-and-set, and a used assertion is an insert that only one caller wins. The provider reads
 * before it writes, so an adapter that only writes would let parallel replays of one code through.
 */
export function artifactStore(pool: pg.Pool): AdapterFactory {
  return (model) => (model === 'Client' ? clientAdapter(pool) : new ArtifactAdapter(pool, model));
}

class ArtifactAdapter implements Adapter {
  private readonly pool: pg.Pool;
  private readonly model: string;
  constructor(pool: pg.Pool, model: string) {
    this.pool = pool;
    this.model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    // The identifier is the secret itself (a code, a refresh token, a session cookie): only its digest is stored.
    const { jti: _secret, ...kept } = payload;
    const expiresAt = expiresIn === undefined ? null : new Date(Date.now() + expiresIn * 1000);
    const used = this.model === 'ReplayDetection';
    const { rowCount } = await this.pool.query({
      name: used ? 'artifact-use' : 'artifact-upsert',
      text: `insert into artifact (model, key, payload, grant_key, uid, expires_at) values ($1, $2, $3, $4, $5, $6)
        on conflict (model, key) do update
          set payload = excluded.payload, grant_key = excluded.grant_key, uid = excluded.uid, expires_at = excluded.expires_at
          ${used ? 'where artifact.expires_at < now()' : ''}`,
      values: [this.model, digest(id), kept, payload.grantId ? digest(payload.grantId) : null, payload.uid, expiresAt],
    });
    if (used && rowCount === 0) throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.load('key', digest(id), id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.load('uid', uid, undefined);
  }

  /** No device flow is offered, so there are no user codes. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const { rowCount } = await this.pool.query({
      name: 'artifact-consume',
      text: 'update artifact set consumed_at = now() where model = $1 and key = $2 and consumed_at is null',
      values: [this.model, digest(id)],
    });
    if (rowCount === 1) return;
    // Someone was faster: a stolen code or refresh token. The whole family goes, the winner's tokens included.
    const { rows } = await this.pool.query<{ grant_key: string | null }>(
      'select grant_key from artifact where model = $1 and key = $2',
      [this.model, digest(id)],
    );
    if (rows[0]?.grant_key) await this.revoke(rows[0].grant_key);
    if (this.model === 'PushedAuthorizationRequest') {
      throw new errors.InvalidRequestUri('request_uri is invalid, expired, or was already used');
    }
    throw new errors.InvalidGrant(`${this.model} already consumed`);
  }

  async destroy(id: string): Promise<void> {
    await this.pool.query('delete from artifact where model = $1 and key = $2', [this.model, digest(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.pool.query('delete from artifact where model = $1 and grant_key = $2', [this.model, digest(grantId)]);
  }

  private async revoke(grantKey: string): Promise<void> {
    await this.pool.query('delete from artifact where grant_key = $1 and model = any($2)', [grantKey, grantMembers]);
    await this.pool.query(`delete from artifact where model = 'Grant' and key = $1`, [grantKey]);
  }

  private async load(
    column: 'key' | 'uid',
    value: string,
    id: string | undefined,
  ): Promise<AdapterPayload | undefined> {
    const { rows } = await this.pool.query<{ payload: AdapterPayload; consumed: string | null }>({
      name: `artifact-by-${column}`,
      text: `select payload, extract(epoch from consumed_at)::bigint as consumed from artifact where model = $1 and ${column} = $2`,
      values: [this.model, value],
    });
    const row = rows[0];
    if (!row) return undefined;
    return { ...row.payload, ...(id && { jti: id }), ...(row.consumed && { consumed: Number(row.consumed) }) };
  }
}

/** Clients are read only here; partners are registered through `registerPartnerClient`. */
function clientAdapter(pool: pg.Pool): Adapter {
  const refused = async (): Promise<never> => {
    throw new Error('clients are registered by the operator, not through the protocol');
  };
  return {
    find: (clientId) => findClient(pool, clientId),
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: refused,
    consume: refused,
    destroy: refused,
    revokeByGrantId: refused,
  };
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
