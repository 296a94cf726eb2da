import { join } from 'node:path';
import { type Child, startChild } from './children.ts';
import type { DataDir } from './data-dir.ts';
import type { Configuration } from './env.ts';
import { freePorts } from './ports.ts';

export interface Urls {
  migratorUrl: string;
  appUrl: string;
}

export interface Surroundings {
  configuration: Configuration;
  dataDir: DataDir;
  serverDir: string;
  frontendDir: string;
  secret: string;
  databases: Record<string, Urls>;
  publicUrl: string;
  port: number;
  /** Public key of the demo's partner, as JSON. */
  partnerKey: string | undefined;
  onCrash: (text: string) => void;
  signal: AbortSignal;
  /** `npm run dev`: services can load their code anew. */
  dev: boolean;
}

export interface Services {
  children: readonly Child[];
  /** Runs the code that is built now. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

const subgraphs = ['directory', 'tasks', 'talents', 'volunteers', 'media', 'reports'];

/** One process with everything in it, or one process a service. */
export const startServices = (around: Surroundings): Promise<Services> =>
  around.configuration.topology === 'single' ? startSingle(around) : startSplit(around);

async function startSingle(around: Surroundings): Promise<Services> {
  const hub = await child(around, 'hub', {
    ...front(around),
    ...identity(around),
    ...host(around),
    ...around.configuration.mail,
    DATABASES: JSON.stringify(around.databases),
  });
  return { children: [hub], reload: () => hub.reload(), stop: () => hub.stop() };
}

async function startSplit(around: Surroundings): Promise<Services> {
  const names = [...subgraphs, 'host', ...(around.configuration.oidc.OIDC_ISSUER ? [] : ['identity'])];
  const ports = await freePorts(names.length);
  const urls = Object.fromEntries(names.map((name, index) => [name, `http://127.0.0.1:${ports[index]}`]));
  const peers = JSON.stringify(Object.fromEntries(subgraphs.map((name) => [name, urls[name]])));
  const children: Child[] = [];
  const stop = async () => {
    // The gateway first: nobody is let in while the services behind it leave.
    await children.find(({ name }) => name === 'gateway')?.stop();
    await Promise.all(children.map((each) => each.stop()));
  };
  try {
    const settled = await Promise.allSettled(
      names.map(async (name, index) => {
        const started = await child(around, name, {
          ...database(around, name),
          ...(name === 'identity'
            ? identity(around)
            : name === 'host'
              ? host(around)
              : { PEERS: peers, ...around.configuration.files }),
          ...(name === 'directory' && { ...around.configuration.mail, PUBLIC_URL: around.publicUrl }),
          PORT: String(ports[index]),
        });
        children.push(started);
      }),
    );
    const failed = settled.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    children.push(
      await child(around, 'gateway', {
        ...database(around, 'gateway'),
        ...front(around),
        SUBGRAPHS: peers,
        ...(urls.identity && { IDENTITY_URL: urls.identity }),
        HOST_URL: urls.host as string,
        ...(around.configuration.supergraphFile && { SUPERGRAPH_FILE: around.configuration.supergraphFile }),
      }),
    );
    const reload = async () => {
      await Promise.all(children.map((each) => each.reload()));
    };
    return { children, reload, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the front gets: where it stands and by which provider officers sign in. */
function front({
  configuration: { host: address, oidc, demo, metrics, files },
  port,
  publicUrl,
}: Surroundings): Record<string, string> {
  return {
    HOST: address,
    DEMO: String(demo),
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    ...oidc,
    ...metrics,
    ...files,
  };
}

function identity({ configuration, publicUrl, partnerKey }: Surroundings): Record<string, string> {
  return {
    PUBLIC_URL: publicUrl,
    DEMO: String(configuration.demo),
    ...(configuration.demo && partnerKey && { DEMO_PARTNER_KEY: partnerKey }),
  };
}

function host({ configuration, frontendDir }: Surroundings): Record<string, string> {
  return { DATA_DIR: configuration.dataDir, MODULES_DIR: frontendDir, PUBLISH_BUILT: 'true' };
}

function database({ databases }: Surroundings, name: string): Record<string, string> {
  const urls = databases[name];
  if (!urls) throw new Error(`no database was made for ${name}`);
  return { MIGRATOR_URL: urls.migratorUrl, APP_URL: urls.appUrl };
}

function child(around: Surroundings, name: string, env: Record<string, string>): Promise<Child> {
  return startChild({
    name,
    script: join(around.serverDir, `${name}.js`),
    env: {
      HUB_SECRET: around.secret,
      LOG_LEVEL: around.configuration.logLevel,
      ...(around.dev && { HUB_DEV: 'true' }),
      ...env,
    },
    ...(around.dev && { nodeArguments: ['--import', join(import.meta.dirname, 'fresh-modules.ts')] }),
    logFile: around.dataDir.logFile(name),
    restart: true,
    onCrash: around.onCrash,
    signal: around.signal,
  });
}
