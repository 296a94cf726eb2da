import { publishBuilt, type RunningHost, startHost } from '@hub/frontend-host';
import type { DatabaseUrls } from '@hub/kit/database';
import type { Logger } from '@hub/kit/service';
import { z } from 'zod';

export const hostEnvironment = {
  /** Where copies of published modules are kept; what is lost there is fetched from the register again. */
  DATA_DIR: z.string(),
  /** The built admin: dist/frontends. */
  MODULES_DIR: z.string(),
  /** A local start publishes what it has just built; elsewhere publishing is somebody's decision. */
  PUBLISH_BUILT: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
};

interface Options {
  dataDir: string;
  modulesDir: string;
  publish: boolean;
  secret: string;
  databaseUrls: DatabaseUrls;
  log: Logger;
  port?: number;
  address?: string;
}

/** The front end's host, in a local start with the modules that have just been built. */
export async function startFrontendHost({ publish, ...options }: Options): Promise<RunningHost> {
  const host = await startHost(options);
  if (!publish) return host;
  const publishNow = async () => {
    const { published, kept } = await publishBuilt({ host, modulesDir: options.modulesDir, log: options.log });
    options.log.info({ published, kept }, 'modules in the register');
  };
  try {
    await publishNow();
  } catch (error) {
    await host.stop();
    throw error;
  }
  // `npm run dev` asks for it after each build.
  process.on('message', (message: { type?: string }) => {
    if (message.type !== 'publish') return;
    publishNow().then(
      () => process.send?.({ type: 'done', result: null }),
      (error: Error) => process.send?.({ type: 'fault', message: error.message }),
    );
  });
  return host;
}
