import { cookieName } from '@hub/identity/contract';
import type { DatabaseUrls } from '@hub/kit/database';
import type { Logger } from '@hub/kit/service';
import type pg from 'pg';
import type { Access } from '../front/access.ts';
import { authenticate } from './authenticate.ts';
import { BearerTokens } from './bearer.ts';
import { migrateAccess } from './migrations.ts';
import { OpenId } from './open-id.ts';
import { People, type WhoIsWho } from './people.ts';
import { accessRoutes } from './routes.ts';
import { Seal } from './seal.ts';
import { type SessionLimits, Sessions, sessionLimits } from './sessions.ts';
import type { ProviderSettings } from './settings.ts';

export type { WhoIsWho } from './people.ts';
export { type SessionLimits, sessionLimits } from './sessions.ts';
export {
  type ProviderEnvironment,
  type ProviderSettings,
  providerEnvironment,
  providerSettings,
} from './settings.ts';

export interface AccessOptions extends WhoIsWho {
  readonly publicUrl: string;
  /** Whom officers sign in at; see `providerSettings`. */
  readonly provider: ProviderSettings;
  readonly databaseUrls: DatabaseUrls;
  /** Connections of the gateway's app role. */
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly log: Logger;
  readonly limits?: Partial<SessionLimits>;
  /** Tests move the time of sessions with it. */
  readonly clock?: () => Date;
}

const CLEAN_UP_EVERY = 10 * 60_000;

/** Sessions, tokens and the people behind them: what the gateway's front asks before anything else. */
export async function createAccess(options: AccessOptions): Promise<Access> {
  const { log, pool } = options;
  const publicUrl = options.publicUrl.replace(/\/$/, '');
  const clock = options.clock ?? (() => new Date());
  const limits = { ...sessionLimits, ...options.limits };
  await migrateAccess(options.databaseUrls);

  const seal = new Seal(options.secret);
  const sessions = new Sessions(pool, seal, { limits, clock });
  const openId = new OpenId(options.provider, { publicUrl, idle: limits.idle });
  const parts = {
    publicUrl,
    sessionCookie: cookieName(publicUrl, 'hub_session'),
    ticketCookie: cookieName(publicUrl, 'hub_login'),
    sessions,
    seal,
    openId,
    tokens: new BearerTokens(openId, { clock, log }),
    people: new People(options, { clock, log }),
    log,
  };
  const timer = setInterval(() => {
    sessions.cleanUp().catch((error: Error) => log.warn({ error: error.message }, 'sessions were not cleaned up'));
  }, CLEAN_UP_EVERY).unref();

  return {
    routes: async (app) => accessRoutes(app, parts),
    authenticate: (request) => authenticate(request, parts),
    // A provider that is away keeps new people out, not those who are in: it does not make the gateway unready.
    ready: () =>
      pool.query('select from session limit 0').then(
        () => true,
        () => false,
      ),
    stop: async () => clearInterval(timer),
  };
}
