import { type RunningSubgraph, type SubgraphDefinition, startSubgraph } from '@hub/kit';
import { httpSource } from '@hub/kit/facts';
import { z } from 'zod';
import { databaseUrls, runProcess } from './process.ts';

/** PEERS: where the feeds of other services are, as JSON: { "tasks": "http://127.0.0.1:4101" } */
const peers = z
  .string()
  .default('{}')
  .transform((text) => z.record(z.string(), z.url()).parse(JSON.parse(text)));

/** One subgraph as a process of its own. */
export function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  const { name } = definition;
  return runProcess(name, { ...databaseUrls, PEERS: peers }, async (env, log) => {
    const subgraph: RunningSubgraph = await startSubgraph(definition, {
      databaseUrls: { migratorUrl: env.MIGRATOR_URL, appUrl: env.APP_URL },
      secret: env.HUB_SECRET,
      log,
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
