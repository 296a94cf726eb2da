import type { Logger } from '@hub/kit/service';
import { type KoaContext, Provider } from 'oidc-provider';
import type pg from 'pg';
import type { Accounts } from '../accounts/accounts.ts';
import { currentKeys, type SigningKeys } from '../store/signing-keys.ts';
import { providerConfiguration } from './configuration.ts';

export interface ProviderParts {
  readonly publicUrl: string;
  readonly issuer: string;
  readonly secret: string;
  readonly cookieKey: Buffer;
  readonly sealKey: Buffer;
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly log: Logger;
}

/** The provider that is in use now. It is built anew when the signing keys change, since it reads them only once. */
export class CurrentProvider {
  private readonly parts: ProviderParts;
  private version: string;
  private provider: Provider;

  private constructor(parts: ProviderParts, keys: SigningKeys) {
    this.parts = parts;
    this.version = keys.version;
    this.provider = build(parts, keys);
  }

  static async open(parts: ProviderParts): Promise<CurrentProvider> {
    return new CurrentProvider(parts, await currentKeys(parts.pool, parts.sealKey));
  }

  get(): Provider {
    return this.provider;
  }

  /** Rotates when it is due and follows what another process rotated. */
  async refresh(now = new Date()): Promise<void> {
    const keys = await currentKeys(this.parts.pool, this.parts.sealKey, now);
    if (keys.version === this.version) return;
    this.provider = build(this.parts, keys);
    this.version = keys.version;
    this.parts.log.info({ signingKey: keys.keys[0]?.kid, published: keys.keys.length }, 'signing keys changed');
  }
}

function build(parts: ProviderParts, keys: SigningKeys): Provider {
  const provider = new Provider(parts.issuer, providerConfiguration(parts, keys));
  // The front door sets X-Forwarded-* from the issuer before a request gets here; see http/front.ts.
  provider.proxy = true;
  provider.on('server_error', (context: KoaContext, error: Error) => {
    parts.log.error({ route: context.oidc?.route, error: error.message, stack: error.stack }, 'identity failed');
  });
  for (const event of ['grant.error', 'authorization.error', 'pushed_authorization_request.error'] as const) {
    provider.on(event, (context: KoaContext, error: Error & { error_detail?: string }) => {
      const fields = {
        event,
        client: context.oidc?.client?.clientId,
        error: error.message,
        detail: error.error_detail,
      };
      parts.log.warn(fields, 'identity refused a request');
    });
  }
  return provider;
}
