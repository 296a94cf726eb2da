import { identityEnvironment, startEmbeddedIdentity } from './identity.ts';
import { databaseUrls, runProcess } from './process.ts';

await runProcess('identity', { ...databaseUrls, ...identityEnvironment }, (env, log) =>
  startEmbeddedIdentity({
    databaseUrls: { migratorUrl: env.MIGRATOR_URL, appUrl: env.APP_URL },
    secret: env.HUB_SECRET,
    publicUrl: env.PUBLIC_URL,
    demo: env.DEMO,
    partnerKey: env.DEMO_PARTNER_KEY,
    log,
    host: env.HOST,
    port: env.PORT,
  }),
);
