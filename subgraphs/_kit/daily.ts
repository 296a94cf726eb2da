import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { chinaDay } from './days.ts';
import type { FileStore } from './files/store.ts';
import type { Logger } from './service/index.ts';

/** What a job may need besides the database. */
export interface DailyTools {
  /** Where the service's files lie; absent where it keeps none. */
  readonly files?: FileStore | undefined;
}

/** Something that a service does on its own account because a day came, such as what follows from a missed deadline. */
export interface DailyJob {
  readonly name: string;
  /**
   * Brings the rows up to the day, in one transaction with the service's own rights; gives how many it changed. It runs
   * again within the day and after each start, so what was done must be seen in the rows.
   */
  readonly run: (em: SqlEntityManager, today: string, tools: DailyTools) => Promise<number>;
}

/** Often enough that a day which begins while the service runs, or a failure, is made up for within the hour. */
const EVERY_MS = 3_600_000;

export interface RunningJobs {
  /** All jobs once, now; gives how many rows each changed. One that fails is logged and does not hold up the others. */
  now(today?: string): Promise<Record<string, number>>;
  /** Ends after the job at hand. */
  stop(): Promise<void>;
}

/** Runs the jobs at the start and then every hour. Of several replicas one does a job at a time. */
export function runDaily(
  jobs: readonly DailyJob[],
  { em, log, ...tools }: { em: () => SqlEntityManager; log: Logger } & DailyTools,
): RunningJobs {
  const once = async (job: DailyJob, today: string): Promise<number> => {
    try {
      const changed = await em().transactional(async (tx) => {
        const sql = tx as SqlEntityManager;
        await sql.execute('select pg_advisory_xact_lock(hashtext(?))', [`daily:${job.name}`]);
        return job.run(sql, today, tools);
      });
      if (changed > 0) log.info({ job: job.name, today, changed }, 'daily job changed rows');
      return changed;
    } catch (error) {
      log.error({ job: job.name, today, error: (error as Error).message }, 'daily job failed');
      return 0;
    }
  };
  const all = async (today = chinaDay()) => {
    const changed: Record<string, number> = {};
    for (const job of jobs) changed[job.name] = await once(job, today);
    return changed;
  };
  let last: Promise<unknown> = jobs.length > 0 ? all() : Promise.resolve();
  const inTurn = (today?: string) => {
    const next = last.then(() => all(today));
    last = next;
    return next;
  };
  const timer = jobs.length > 0 ? setInterval(() => void inTurn(), EVERY_MS) : undefined;
  timer?.unref();
  return {
    now: inTurn,
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
