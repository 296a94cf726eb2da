// Makes the databases and roles of all services that are still missing, and says how to reach them. It takes one file of
// the kit only: the way through the kit's index would load the ORM into a job that lives for a moment.

import { z } from 'zod';
import { type DatabaseUrls, provision } from '../../../subgraphs/_kit/database/provision.ts';
import { databases } from './databases.ts';
import { runJob } from './process.ts';

await runJob('provision', { ADMIN_URL: z.string() }, async (env) => {
  const urls: Record<string, DatabaseUrls> = {};
  for (const name of databases) urls[name] = await provision(env.ADMIN_URL, `hub_${name}`, env.HUB_SECRET);
  return urls;
});
