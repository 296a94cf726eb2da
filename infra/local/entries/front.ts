import { type Directory, type RunningGateway, startGateway } from '@hub/gateway';
import type { RunningSubgraph } from '@hub/kit';
import type { DatabaseUrls } from '@hub/kit/database';
import { openFileStore } from '@hub/kit/files';
import { type FilesEnvironment, filesEnvironment, type Logger } from '@hub/kit/service';
import { z } from 'zod';
import {
  createAccess,
  type ProviderEnvironment,
  providerEnvironment,
  providerSettings,
} from '../../../gateway/access/index.ts';

export const frontEnvironment = {
  ...providerEnvironment,
  ...filesEnvironment,
  PUBLIC_URL: z.url(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  DEMO: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
};

interface Options {
  environment: ProviderEnvironment &
    FilesEnvironment & {
      PUBLIC_URL: string;
      DEMO: boolean;
      HOST: string;
      PORT: number;
      HUB_SECRET: string;
      METRICS_PORT?: number | undefined;
      METRICS_HOST: string;
    };
  databaseUrls: DatabaseUrls;
  /** Running in this process, or their addresses. */
  subgraphs: Readonly<Record<string, RunningSubgraph | string>>;
  identityUrl: string | undefined;
  hostUrl: string | undefined;
  supergraphFile?: string | undefined;
  log: Logger;
}

/** The gateway with everything it needs to know of its surroundings. */
export async function startFront({ environment, ...options }: Options): Promise<Front> {
  const { PUBLIC_URL: publicUrl, DEMO: demo, HOST: address, PORT: port, HUB_SECRET: secret } = environment;
  const provider = providerSettings(environment, { publicUrl, secret, identityUrl: options.identityUrl });
  const store = openFileStore(environment);
  let known: Directory | undefined;
  const gateway = await startGateway({
    ...options,
    publicUrl,
    demo,
    address,
    port,
    secret,
    files: store && { store, mostBytes: environment.ATTACHMENTS_MAX_BYTES, keepers: ['tasks'] },
    metrics:
      environment.METRICS_PORT === undefined
        ? undefined
        : { port: environment.METRICS_PORT, address: environment.METRICS_HOST },
    access: (context) => {
      known = context;
      return createAccess({ ...context, provider });
    },
  });
  if (!known) throw new Error('the gateway started without access control');
  return { gateway, directory: known, issuer: provider.issuer };
}

export interface Front {
  gateway: RunningGateway;
  directory: Directory;
  issuer: string;
}
