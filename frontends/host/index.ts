import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unitId } from '@hub/directory/contract/reference';
import type { Logger } from '@hub/kit/service';
import pg from 'pg';
import { addressFile } from './address.ts';
import { Catalogue } from './catalogue.ts';
import { offeredBy, readFrame } from './page/frame.ts';
import { migrateHost } from './registry/migrations.ts';
import { Registry } from './registry/registry.ts';
import type { RunningHost } from './running-host.ts';
import { createServer } from './server.ts';

export { type PublishBuiltOptions, publishBuilt } from './publish-built.ts';
export { RegistryRefusal } from './registry/refusals.ts';
export { Registry } from './registry/registry.ts';
export type { RunningHost } from './running-host.ts';

export interface HostOptions {
  /** The copy of the published files goes to `<dataDir>/modules`. */
  dataDir: string;
  /** Where the front end was built: `dist/frontends`. */
  modulesDir: string;
  secret: string;
  /** Database hub_host, as `provision()` of the kit answers. */
  databaseUrls: { migratorUrl: string; appUrl: string };
  log: Logger;
  /** Milliseconds after which a page shows a module that has not started as failed. */
  moduleTimeout?: number;
  /** Loopback port; any free one when absent. */
  port?: number;
  /** Address that other processes reach; every interface only where the deployment says so. */
  address?: string;
}

/** Serves the admin's page and files, and keeps the register of modules. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const frame = await readFrame(options.modulesDir);
  await migrateHost(options.databaseUrls.migratorUrl, options.databaseUrls.appUrl);
  const pool = new pg.Pool({ connectionString: options.databaseUrls.appUrl, max: 5, connectionTimeoutMillis: 3000 });
  pool.on('error', (error) => options.log.warn({ err: error }, 'idle connection lost'));
  const modulesRoot = path.join(options.dataDir, 'modules');
  await mkdir(modulesRoot, { recursive: true });
  const registry = new Registry(pool, offeredBy(frame));
  const catalogue = new Catalogue({
    registry,
    frame,
    modulesRoot,
    log: options.log,
    moduleTimeout: options.moduleTimeout ?? 15_000,
  });
  const ready: RunningHost['ready'] = async () => {
    const ok = await pool.query('select 1').then(
      () => true,
      () => false,
    );
    return { ok, detail: { database: ok ? 'ok' : 'unreachable', modules: String(catalogue.current().active.length) } };
  };
  await catalogue.reload();
  await catalogue.listen(options.databaseUrls.appUrl);
  const app = await createServer({
    registry,
    catalogue,
    secret: options.secret,
    unitIdOf,
    modulesDir: options.modulesDir,
    modulesRoot,
    log: options.log,
    ready,
  });
  const url = await app.listen({ port: options.port ?? 0, host: options.address ?? '127.0.0.1' });
  const address = addressFile(options.dataDir);
  await writeFile(address, JSON.stringify({ url, pid: process.pid }));
  let stopping: Promise<void> | undefined;
  return {
    url,
    registry,
    reload: () => catalogue.reload(),
    ready,
    stop: () => {
      stopping ??= (async () => {
        await rm(address, { force: true });
        await app.close();
        await catalogue.stop();
        await pool.end();
      })();
      return stopping;
    },
  };
}

/** Modules of units that the directory does not know are handled by the system administrator alone. */
function unitIdOf(key: string): string {
  try {
    return unitId(key);
  } catch {
    return '';
  }
}
