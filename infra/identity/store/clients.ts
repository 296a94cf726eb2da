import type { AdapterPayload } from 'oidc-provider';
import type pg from 'pg';
import { type PartnerScope, partnerScopes } from '../contract.ts';

/** A partner agency's access: who it is, the keys that prove it, and the most it may ask for. */
export interface PartnerClient {
  readonly clientId: string;
  readonly name: string;
  /** Id of the partner agency in the directory; travels in the token for logs, never decides rights. */
  readonly agencyId?: string;
  /** Public keys only; the partner keeps the private ones. */
  readonly jwks: { readonly keys: readonly JsonWebKey[] };
  readonly scopes: readonly PartnerScope[];
}

const CLIENT_ID = /^[a-z0-9][a-z0-9._-]{2,63}$/;
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** Registers a partner, or replaces its keys and scopes. The new state holds from the next token on. */
export async function registerPartnerClient(pool: Pick<pg.Pool, 'query'>, partner: PartnerClient): Promise<void> {
  const faults = partnerFaults(partner);
  if (faults.length) throw new Error(`The partner client "${partner.clientId}" is refused: ${faults.join('; ')}.`);
  const metadata = {
    client_id: partner.clientId,
    client_name: partner.name,
    ...(partner.agencyId && { agency: partner.agencyId }),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'private_key_jwt',
    // Without this line the provider would grant any scope of the resource.
    scope: partner.scopes.join(' '),
    jwks: partner.jwks,
  };
  await pool.query(
    `insert into client (client_id, metadata) values ($1, $2)
       on conflict (client_id) do update set metadata = excluded.metadata, disabled_at = null, updated_at = now()
       where client.metadata is distinct from excluded.metadata or client.disabled_at is not null`,
    [partner.clientId, metadata],
  );
}

/** Ends a partner's access: no further token. Tokens already issued end with their ten minutes. */
export async function disablePartnerClient(pool: Pick<pg.Pool, 'query'>, clientId: string): Promise<void> {
  await pool.query('update client set disabled_at = now() where client_id = $1 and disabled_at is null', [clientId]);
}

export async function findClient(pool: Pick<pg.Pool, 'query'>, clientId: string): Promise<AdapterPayload | undefined> {
  const { rows } = await pool.query<{ metadata: AdapterPayload }>(
    'select metadata from client where client_id = $1 and disabled_at is null',
    [clientId],
  );
  return rows[0]?.metadata;
}

function partnerFaults(partner: PartnerClient): string[] {
  const faults: string[] = [];
  const known = new Set<string>(partnerScopes);
  const foreign = partner.scopes.filter((scope) => !known.has(scope));
  if (!CLIENT_ID.test(partner.clientId)) faults.push('the client id has 3 to 64 letters, digits, dots and dashes');
  if (partner.scopes.length === 0) faults.push('it names no scope');
  if (foreign.length) faults.push(`these scopes do not exist: ${foreign.join(', ')}`);
  if (partner.jwks.keys.length === 0) faults.push('it has no public key');
  for (const key of partner.jwks.keys) {
    if (key.kty !== 'RSA' && key.kty !== 'EC' && key.kty !== 'OKP')
      faults.push(`a key of type ${key.kty} cannot be used`);
    if (privateMembers.some((member) => member in key)) faults.push('a key contains its private part');
  }
  return faults;
}
