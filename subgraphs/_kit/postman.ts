import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Mailer } from './mail.ts';
import type { Logger } from './service/index.ts';

/** Sends what is due of a service's letters; gives how many left. It is asked again and again, so the rows say what was sent. */
export type Postman = (tools: {
  /** A fresh entity manager with the service's own rights. */
  em: () => SqlEntityManager;
  mailer: Mailer;
  log: Logger;
  at: Date;
}) => Promise<number>;

const EVERY_MS = 10_000;

export interface RunningPostman {
  now(at?: Date): Promise<number>;
  /** Ends after the round at hand. */
  stop(): Promise<void>;
}

/** Goes round every few seconds. A mail server that is away is told once in the log, and once when it is back. */
export function runPostman(
  postman: Postman | undefined,
  mailer: Mailer | undefined,
  { em, log }: { em: () => SqlEntityManager; log: Logger },
): RunningPostman {
  if (!postman || !mailer) return { now: async () => 0, stop: async () => undefined };
  let away = false;
  const round = async (at: Date): Promise<number> => {
    try {
      const sent = await postman({ em, mailer, log, at });
      if (away) log.info({}, 'the mail server is back');
      away = false;
      return sent;
    } catch (error) {
      if (!away) log.warn({ error: (error as Error).message }, 'letters wait: the mail server is out of reach');
      away = true;
      return 0;
    }
  };
  let last: Promise<number> = Promise.resolve(0);
  let waiting = 0;
  const inTurn = (at = new Date()) => {
    waiting += 1;
    last = last
      .then(() => round(at))
      .finally(() => {
        waiting -= 1;
      });
    return last;
  };
  // A server that answers slowly must not leave a row of rounds behind it.
  const timer = setInterval(() => waiting === 0 && void inTurn(), EVERY_MS);
  timer.unref();
  return {
    now: inTurn,
    async stop() {
      clearInterval(timer);
      await last;
      mailer.close();
    },
  };
}
