import { join } from 'node:path';
import { buildFrontends, buildServer } from './build.ts';
import { runTask } from './children.ts';
import { type DataDir, openDataDir } from './data-dir.ts';
import type { Configuration } from './env.ts';
import { Fault } from './fault.ts';
import { partnerKey } from './partner-key.ts';
import { publicPort } from './ports.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { say, step } from './progress.ts';
import { type Services, startServices, type Urls } from './services.ts';

export interface RunningHub {
  url: string;
  dataDir: string;
  demo: boolean;
  /** Runs the services from what is built now. */
  reload(): Promise<void>;
  /** Publishes the admin modules that are built now. */
  publish(): Promise<void>;
  stop(): Promise<void>;
}

export interface HubOptions {
  configuration: Configuration;
  /** Aborted when the person wants to stop while it is still starting. */
  signal: AbortSignal;
  onCrash: (text: string) => void;
  /** Answers the folder of the built services. */
  buildServer?: () => Promise<string>;
}

/** Everything that `npm start` runs, in order; whatever was started is stopped again when a later step fails. */
export async function startHub({ configuration, signal, onCrash, ...options }: HubOptions): Promise<RunningHub> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const undoStep of undo.splice(0).reverse()) await undoStep();
  };
  const still = () => {
    if (signal.aborted) throw signal.reason;
  };
  try {
    const dataDir = openDataDir(configuration.dataDir);
    undo.push(() => dataDir.release());
    const port = await publicPort(configuration.port, configuration.host);
    const publicUrl = configuration.publicUrl ?? `http://localhost:${port}`;
    const secret = configuration.secret ?? dataDir.secret();

    const [adminUrl, serverDir, frontendDir] = await allOrNone([
      database(configuration, undo, onCrash),
      step('services built', options.buildServer ?? buildServer),
      step('admin pages built', () => buildFrontends(signal)),
    ]);
    still();

    const databases = (await step('databases ready', () =>
      runTask({
        name: 'provision',
        script: join(serverDir, 'provision.js'),
        env: { ADMIN_URL: adminUrl, HUB_SECRET: secret },
        logFile: dataDir.logFile('provision'),
        signal,
      }).catch((error: Error) => {
        throw new Fault(databaseFault(error.message, configuration.databaseUrl !== undefined));
      }),
    )) as Record<string, Urls>;
    still();

    const services: Services = await step(`services up (${configuration.topology})`, () =>
      startServices({
        configuration,
        dataDir,
        serverDir,
        frontendDir,
        secret,
        databases,
        publicUrl,
        port,
        partnerKey: configuration.demo ? JSON.stringify(partnerKey(configuration.dataDir).publicJwk) : undefined,
        onCrash,
        signal,
        dev: options.buildServer !== undefined,
      }),
    );
    undo.push(() => services.stop());
    still();

    if (configuration.demo) await fillIn(services, dataDir, publicUrl, signal);
    still();
    dataDir.announce(publicUrl);
    return {
      url: publicUrl,
      dataDir: configuration.dataDir,
      demo: configuration.demo,
      reload: () => services.reload(),
      publish: async () => {
        const host = services.children.find(({ name }) => name === 'host' || name === 'hub');
        await host?.ask({ type: 'publish' });
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Once in the life of a data folder. The mark is set at the end, so that a start that was killed goes on with it.
 * At another address the sign-ins have another issuer, which the directory has to know.
 */
async function fillIn(services: Services, dataDir: DataDir, publicUrl: string, signal: AbortSignal): Promise<void> {
  const filled = dataDir.mark('demo');
  if (filled === publicUrl) return;
  const gateway = services.children.at(-1);
  if (!gateway) return;
  await step(filled ? 'demonstration moved to this address' : 'demonstration filled in', () => {
    const work = gateway.ask({ type: 'seed', ...(filled && { only: 'directory' }) }, (text) =>
      say(`… demonstration: ${text}`),
    );
    return orStopped(work, signal);
  });
  dataDir.setMark('demo', publicUrl);
}

/** Leaves the work to its own end when the person stops the start; the services are stopped next. */
async function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
  work.catch(() => {});
  return Promise.race([work, stopped]);
}

async function database(
  configuration: Configuration,
  undo: (() => Promise<void> | void)[],
  onCrash: (text: string) => void,
): Promise<string> {
  if (configuration.databaseUrl) return configuration.databaseUrl;
  const { dataDir } = configuration;
  let server: Postgres = await step('PostgreSQL running', () => startPostgres({ dataDir }));
  let stopped = false;
  // The same port and password again: the services find their way back by themselves.
  const keepUp = () =>
    server.onDeath(() => {
      onCrash('PostgreSQL ended, starting it again');
      startPostgres({ dataDir }).then(
        async (next) => {
          server = next;
          if (stopped) await server.stop();
          else keepUp();
        },
        (error: Error) => onCrash(error.message),
      );
    });
  keepUp();
  undo.push(async () => {
    stopped = true;
    await server.stop();
  });
  return server.adminUrl;
}

/** What the server of one's own may be missing, said so that its keeper knows what to do. */
function databaseFault(message: string, own: boolean): string {
  if (!own) return message;
  const said = message.replace(/^provision: /, '');
  if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|timeout/i.test(said)) {
    return `The PostgreSQL server of DATABASE_URL does not answer (${said}): start it, or correct the address.`;
  }
  if (/password authentication|no pg_hba/i.test(said))
    return `The PostgreSQL server of DATABASE_URL does not let us in: ${said}.`;
  if (/permission denied/i.test(said)) {
    return `The role of DATABASE_URL may not create databases and roles (${said}): give it CREATEDB and CREATEROLE.`;
  }
  return message;
}

/** Waits for all of them even when one fails, so that nothing goes on in the background of a stopped start. */
async function allOrNone<T extends readonly Promise<unknown>[]>(
  work: [...T],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(work);
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }) as never;
}
