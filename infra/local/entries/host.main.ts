import { hostEnvironment, startFrontendHost } from './host.ts';
import { databaseUrls, runProcess } from './process.ts';

await runProcess('host', { ...databaseUrls, ...hostEnvironment }, (env, log) =>
  startFrontendHost({
    dataDir: env.DATA_DIR,
    modulesDir: env.MODULES_DIR,
    publish: env.PUBLISH_BUILT,
    databaseUrls: { migratorUrl: env.MIGRATOR_URL, appUrl: env.APP_URL },
    secret: env.HUB_SECRET,
    log,
    port: env.PORT,
    address: env.HOST,
  }),
);
