// Everything in one process: subgraphs called in process, identity and host behind the gateway's one public port.
import { definition as directory } from '@hub/directory';
import { type RunningSubgraph, startSubgraph } from '@hub/kit';
import type { DatabaseUrls } from '@hub/kit/database';
import { openFileStore } from '@hub/kit/files';
import { smtpMailer } from '@hub/kit/mail';
import { mailEnvironment } from '@hub/kit/service';
import { definition as media } from '@hub/media';
import { definition as reports } from '@hub/reports';
import { definition as talents } from '@hub/talents';
import { definition as tasks } from '@hub/tasks';
import { definition as volunteers } from '@hub/volunteers';
import { z } from 'zod';
import { frontEnvironment, startFront } from './front.ts';
import { hostEnvironment, startFrontendHost } from './host.ts';
import { identityEnvironment, startEmbeddedIdentity } from './identity.ts';
import { runProcess } from './process.ts';
import { answerSeed } from './seed.ts';

const definitions = [directory, tasks, talents, volunteers, media, reports];

/** DATABASES: URLs of every service's database by name, as JSON. */
const databases = z
  .string()
  .transform((text) =>
    z.record(z.string(), z.object({ migratorUrl: z.string(), appUrl: z.string() })).parse(JSON.parse(text)),
  );

const shape = {
  ...frontEnvironment,
  ...identityEnvironment,
  ...hostEnvironment,
  ...mailEnvironment,
  DATABASES: databases,
};

await runProcess('hub', shape, async (env, log) => {
  const secret = env.HUB_SECRET;
  const urlsOf = (name: string): DatabaseUrls => {
    const urls = env.DATABASES[name];
    if (!urls) throw new Error(`DATABASES does not name ${name}`);
    return urls;
  };
  const running: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    // The gateway was last to come and is first to go: nobody is let in while the services behind it leave.
    const [gateway, ...others] = running.splice(0).reverse();
    await gateway?.stop();
    await Promise.all(others.map((service) => service.stop()));
  };
  const started = async <T extends { stop(): Promise<void> }>(service: Promise<T>): Promise<T> => {
    running.push(await service);
    return service;
  };
  try {
    const subgraphs: Record<string, RunningSubgraph> = {};
    const ofSubgraphs = definitions.map(async (definition) => {
      const mailer = definition.postman ? smtpMailer(env, env.PUBLIC_URL) : undefined;
      const files = openFileStore(env);
      const options = { databaseUrls: urlsOf(definition.name), secret, log, mailer, files };
      subgraphs[definition.name] = await started(startSubgraph(definition, options));
    });
    const ofIdentity = env.OIDC_ISSUER
      ? undefined
      : started(
          startEmbeddedIdentity({
            databaseUrls: urlsOf('identity'),
            secret,
            publicUrl: env.PUBLIC_URL,
            demo: env.DEMO,
            partnerKey: env.DEMO_PARTNER_KEY,
            log: log.child({ part: 'identity' }),
          }),
        );
    const ofHost = started(
      startFrontendHost({
        dataDir: env.DATA_DIR,
        modulesDir: env.MODULES_DIR,
        publish: env.PUBLISH_BUILT,
        databaseUrls: urlsOf('host'),
        secret,
        log: log.child({ part: 'host' }),
      }),
    );
    // All of them come to an end before a fault of one stops the others.
    const settled = await Promise.allSettled([...ofSubgraphs, ofIdentity, ofHost]);
    for (const outcome of settled) if (outcome.status === 'rejected') throw outcome.reason;
    const [identity, host] = [await ofIdentity, await ofHost];
    const feeds = Object.fromEntries(Object.values(subgraphs).map((subgraph) => [subgraph.name, subgraph.facts]));
    for (const subgraph of Object.values(subgraphs)) subgraph.consume(feeds);

    const front = await startFront({
      environment: env,
      databaseUrls: urlsOf('gateway'),
      subgraphs,
      identityUrl: identity?.url,
      hostUrl: host.url,
      log: log.child({ part: 'gateway' }),
    });
    running.push(front.gateway);
    if (env.DEMO && subgraphs.directory) answerSeed({ ...front, secret, directoryService: subgraphs.directory }, log);
    return { url: front.gateway.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
});
