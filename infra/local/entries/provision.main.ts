// Makes the databases and roles of all services that are still missing, and says how to reach them.
import { provision } from '@hub/kit/database';
import { z } from 'zod';
import { databases } from './databases.ts';
import { runProcess } from './process.ts';

await runProcess('provision', { ADMIN_URL: z.string() }, async (env, log) => {
  const urls: Record<string, { migratorUrl: string; appUrl: string }> = {};
  for (const name of databases) urls[name] = await provision(env.ADMIN_URL, `hub_${name}`, env.HUB_SECRET);
  log.info({ databases: databases.length }, 'databases are there');
  process.send?.({ type: 'databases', urls });
  return { stop: async () => {} };
});
