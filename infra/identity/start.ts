import type { DatabaseUrls } from '@hub/kit/database';
import { deriveKey } from '@hub/kit/envelope';
import type { Logger, Readiness } from '@hub/kit/service';
import { Accounts, type NewAccount } from './accounts/accounts.ts';
import { embeddedIssuer } from './contract.ts';
import { buildFront } from './http/front.ts';
import type { Demo, DemoPerson } from './pages/sign-in.ts';
import { CurrentProvider } from './provider/provider.ts';
import { cleanUp } from './store/clean-up.ts';
import { disablePartnerClient, type PartnerClient, registerPartnerClient } from './store/clients.ts';
import { migrate, openPool } from './store/database.ts';
import { replaceKeys } from './store/signing-keys.ts';

export interface IdentityOptions {
  /** The hub's one public address. The issuer is this plus `/identity`. */
  readonly publicUrl: string;
  readonly databaseUrls: DatabaseUrls;
  /** HUB_SECRET. */
  readonly secret: string | undefined;
  readonly demo: boolean;
  /** Created when missing. Demo accounts only with `demo`; their `hint` stands on the sign-in page. */
  readonly accounts?: readonly (NewAccount & Pick<DemoPerson, 'hint' | 'nameEn'>)[];
  readonly partners?: readonly PartnerClient[];
  readonly log: Logger;
  readonly host?: string;
  readonly port?: number;
  /** Tests move the time of locks and audit rows with it. */
  readonly clock?: () => Date;
}

export interface Identity {
  /** Where the service listens; the gateway forwards `/identity/*` here with the prefix kept. */
  readonly url: string;
  readonly issuer: string;
  readonly accounts: Accounts;
  registerPartnerClient(partner: PartnerClient): Promise<void>;
  disablePartnerClient(clientId: string): Promise<void>;
  /** Withdraws every signing key and signs with a new one from now on. */
  replaceSigningKeys(): Promise<void>;
  ready(): Promise<Readiness>;
  stop(): Promise<void>;
}

const MINUTE = 60_000;

/** Starts the OpenID provider. Refuses, in one sentence, what would be unsafe. */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const secret = checked(options);
  const publicUrl = options.publicUrl.replace(/\/$/, '');
  const issuer = embeddedIssuer(publicUrl);
  await migrate(options.databaseUrls);
  const pool = openPool(options.databaseUrls, (error) =>
    options.log.warn({ error: error.message }, 'a connection broke'),
  );
  try {
    const accounts = new Accounts(pool, { demo: options.demo, clock: options.clock ?? (() => new Date()) });
    await accounts.ensure(options.accounts ?? []);
    for (const partner of options.partners ?? []) await registerPartnerClient(pool, partner);
    const sealKey = deriveKey(secret, 'identity/signing-keys');
    const current = await CurrentProvider.open({
      publicUrl,
      issuer,
      secret,
      cookieKey: deriveKey(secret, 'identity/cookies'),
      sealKey,
      pool,
      accounts,
      log: options.log,
    });
    const ready = async (): Promise<Readiness> => {
      const answered = await pool.query('select 1').then(
        () => true,
        () => false,
      );
      return { ok: answered, detail: { database: answered ? 'ok' : 'unreachable' } };
    };
    const app = buildFront({
      publicUrl,
      issuer,
      provider: () => current.get(),
      accounts,
      demo: demoOf(options),
      ready,
    });
    const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });

    const repeat = (every: number, work: () => Promise<unknown>) =>
      setInterval(() => {
        work().catch((error: Error) => options.log.warn({ error: error.message }, 'identity upkeep failed'));
      }, every).unref();
    const timers = [repeat(MINUTE, () => current.refresh()), repeat(10 * MINUTE, () => cleanUp(pool))];

    let stopping: Promise<void> | undefined;
    return {
      url,
      issuer,
      accounts,
      registerPartnerClient: (partner) => registerPartnerClient(pool, partner),
      disablePartnerClient: (clientId) => disablePartnerClient(pool, clientId),
      replaceSigningKeys: async () => {
        await replaceKeys(pool, sealKey);
        await current.refresh();
      },
      ready,
      stop: () => {
        stopping ??= (async () => {
          for (const timer of timers) clearInterval(timer);
          await app.close();
          await pool.end();
        })();
        return stopping;
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function checked(options: IdentityOptions): string {
  const { secret, publicUrl, demo } = options;
  if (!secret || secret.length < 32)
    throw new Error('HUB_SECRET must be set, with at least 32 characters, before identity starts.');
  if (new Set(secret).size < 8) throw new Error('HUB_SECRET must be random: it has fewer than 8 different characters.');
  const address = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    throw new Error(`PUBLIC_URL "${publicUrl}" must be an http or https address without a query.`);
  }
  const demoAccount = options.accounts?.find((account) => account.demo);
  if (demoAccount && !demo) throw new Error(`The demo account "${demoAccount.username}" is refused without DEMO=true.`);
  return secret;
}

function demoOf(options: IdentityOptions): Demo | undefined {
  const people = options.accounts?.filter((account) => account.demo) ?? [];
  const password = people[0]?.password;
  return options.demo && password ? { password, people } : undefined;
}
