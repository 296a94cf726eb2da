// Makes the databases and roles of all services that are still missing, and says how to reach them.
import { type DatabaseUrls, provision } from '@hub/kit/database';
import { z } from 'zod';
import { databases } from './databases.ts';
import { runJob } from './process.ts';

await runJob('provision', { ADMIN_URL: z.string() }, async (env) => {
  const urls: Record<string, DatabaseUrls> = {};
  for (const name of databases) urls[name] = await provision(env.ADMIN_URL, `hub_${name}`, env.HUB_SECRET);
  return urls;
});
