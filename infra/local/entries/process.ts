import { createLogger, EnvironmentError, type Logger, parseEnvironment } from '@hub/kit/service';
import { z } from 'zod';

export interface Running {
  /** Where it listens. */
  url?: string;
  stop(): Promise<void>;
}

/** Every service's own environment; each adds what it needs. */
export const common = {
  HUB_SECRET: z.string().min(32, 'must have at least 32 characters'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(0),
};

export const databaseUrls = { MIGRATOR_URL: z.string(), APP_URL: z.string() };

type Environment<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>> & z.output<z.ZodObject<typeof common>>;

const STOP_WITHIN_MS = 8_000;

/**
 * The life of one service process: environment, start, "ready" to the launcher, stop on a signal or when the launcher
 * is gone. Without a launcher (in a container) only the messages are missing.
 */
export async function runProcess<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  start: (env: Environment<Shape>, log: Logger) => Promise<Running>,
): Promise<void> {
  let log = createLogger(name);
  let running: Running | undefined;
  let stopping = false;

  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    const late = setTimeout(() => {
      log.error({}, 'did not stop in time');
      process.exit(1);
    }, STOP_WITHIN_MS);
    late.unref();
    await running?.stop().catch((error: Error) => log.error({ error: error.message }, 'stopped with a fault'));
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop('SIGTERM'));
  process.once('SIGINT', () => void stop('SIGINT'));
  process.once('disconnect', () => void stop('the launcher is gone'));
  process.on('uncaughtException', (error) => {
    // The state is unknown now; the launcher starts the service again.
    log.error({ err: { message: error.message, stack: error.stack } }, 'uncaught error');
    process.exit(1);
  });

  if (process.env.HUB_DEV) {
    onReload(async () => {
      stopping = true;
      await running?.stop();
    });
  }

  try {
    const env = parseEnvironment(z.object({ ...shape, ...common })) as unknown as Environment<Shape>;
    log = createLogger(name, env.LOG_LEVEL);
    running = await start(env, log);
    log.info({ url: running.url }, 'ready');
    process.send?.({ type: 'ready', url: running.url });
  } catch (error) {
    const message = error instanceof EnvironmentError ? error.message : `${name}: ${(error as Error).message}`;
    log.error({ err: { message, stack: (error as Error).stack } }, 'could not start');
    if (process.send) process.send({ type: 'fault', message }, () => process.exit(1));
    else process.exit(1);
  }
}

/**
 * `npm run dev`: the code of the services is loaded anew into this process, whose packages stay as they are; they are
 * most of what a start costs. Every class is declared again, so what type-graphql knows of the old ones is forgotten.
 */
function onReload(stop: () => Promise<void>): void {
  process.on('message', (message: { type?: string; entry?: string }) => {
    if (message.type !== 'reload' || !message.entry) return;
    const { entry } = message;
    const reload = async () => {
      // Without a listener the channel to the launcher keeps nobody awake: the process would end between two hubs.
      const awake = setInterval(() => {}, 1000);
      await stop();
      for (const event of ['SIGTERM', 'SIGINT', 'disconnect', 'uncaughtException', 'message']) {
        process.removeAllListeners(event);
      }
      const { getMetadataStorage } = await import('type-graphql');
      getMetadataStorage().clear();
      await import(/* @vite-ignore */ entry);
      clearInterval(awake);
    };
    reload().catch((error: Error) => {
      process.send?.({ type: 'fault', message: error.message }, () => process.exit(1));
    });
  });
}

/**
 * A job that ends: its result goes to the launcher, or to the log without one. It stops when the launcher is gone.
 */
export async function runJob<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  work: (env: Environment<Shape>, log: Logger, progress: (text: string) => void) => Promise<unknown>,
): Promise<void> {
  let log = createLogger(name);
  process.once('disconnect', () => process.exit(1));
  const tell = (message: object) =>
    new Promise<void>((done) => {
      if (process.send) process.send(message, () => done());
      else done();
    });
  try {
    const env = parseEnvironment(z.object({ ...shape, ...common })) as unknown as Environment<Shape>;
    log = createLogger(name, env.LOG_LEVEL);
    const result = await work(env, log, (text) => {
      log.info({ text }, 'progress');
      process.send?.({ type: 'progress', text });
    });
    await tell({ type: 'done', result });
    process.exit(0);
  } catch (error) {
    const message = error instanceof EnvironmentError ? error.message : `${name}: ${(error as Error).message}`;
    log.error({ err: { message, stack: (error as Error).stack } }, 'failed');
    await tell({ type: 'fault', message });
    process.exit(1);
  }
}
