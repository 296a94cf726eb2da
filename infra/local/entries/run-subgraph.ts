import { type RunningSubgraph, type SubgraphDefinition, startSubgraph } from '@hub/kit';
import { httpSource } from '@hub/kit/facts';
import { openFileStore } from '@hub/kit/files';
import { smtpMailer } from '@hub/kit/mail';
import { filesEnvironment, mailEnvironment } from '@hub/kit/service';
import { z } from 'zod';
import { databaseUrls, runProcess } from './process.ts';

/** PEERS: where the feeds of other services are, as JSON: { "tasks": "http://127.0.0.1:4101" } */
const peers = z
  .string()
  .default('{}')
  .transform((text) => z.record(z.string(), z.url()).parse(JSON.parse(text)));

/** Letters go out of whichever service keeps inboxes, if it is told where to. */
const mail = { ...mailEnvironment, PUBLIC_URL: z.url().default('http://localhost:4000') };

/** One subgraph as a process of its own. */
export function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  const { name } = definition;
  const shape = { ...databaseUrls, ...mail, ...filesEnvironment, PEERS: peers };
  return runProcess(name, shape, async (env, log) => {
    const subgraph: RunningSubgraph = await startSubgraph(definition, {
      databaseUrls: { migratorUrl: env.MIGRATOR_URL, appUrl: env.APP_URL },
      secret: env.HUB_SECRET,
      log,
      mailer: smtpMailer(env, env.PUBLIC_URL),
      files: openFileStore(env),
      peers: Object.fromEntries(
        Object.entries(env.PEERS).map(([peer, url]) => [
          peer,
          httpSource({ name: peer, url, secret: env.HUB_SECRET, consumer: name }),
        ]),
      ),
    });
    return { url: await subgraph.listen(env.PORT, env.HOST), stop: () => subgraph.stop() };
  });
}
