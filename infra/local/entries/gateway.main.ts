import { z } from 'zod';
import { frontEnvironment, startFront } from './front.ts';
import { databaseUrls, runProcess } from './process.ts';
import { answerSeed } from './seed.ts';

/** SUBGRAPHS: addresses of the subgraphs by name, as JSON. */
const subgraphs = z.string().transform((text) => z.record(z.string(), z.url()).parse(JSON.parse(text)));

await runProcess(
  'gateway',
  {
    ...databaseUrls,
    ...frontEnvironment,
    SUBGRAPHS: subgraphs,
    IDENTITY_URL: z.url().optional(),
    HOST_URL: z.url().optional(),
    SUPERGRAPH_FILE: z.string().optional(),
  },
  async (env, log) => {
    const front = await startFront({
      environment: env,
      databaseUrls: { migratorUrl: env.MIGRATOR_URL, appUrl: env.APP_URL },
      subgraphs: Object.fromEntries(Object.entries(env.SUBGRAPHS).map(([name, url]) => [name, `${url}/graphql`])),
      identityUrl: env.IDENTITY_URL,
      hostUrl: env.HOST_URL,
      supergraphFile: env.SUPERGRAPH_FILE,
      log,
    });
    const directory = env.SUBGRAPHS.directory;
    if (env.DEMO && directory) {
      answerSeed({ ...front, secret: env.HUB_SECRET, directoryService: `${directory}/graphql` }, log);
    }
    return front.gateway;
  },
);
