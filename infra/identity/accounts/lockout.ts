import type pg from 'pg';

/** Wrong passwords in a row that are forgiven. */
export const FREE_FAILURES = 5;
const FIRST_LOCK_SECONDS = 60;
const LONGEST_LOCK_SECONDS = 3_600;
/** A run of failures is forgotten after this long without another. */
export const FORGOTTEN_AFTER_SECONDS = 24 * 3_600;

/**
 * GB/T 22239-2019 8.1.4.1 b): repeated failures end in a lock. It grows from one minute to an hour: enough to stop
 * guessing, too short to keep an officer out for a day because someone else typed the name.
 */
export function lockSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2 ** Math.min(failures - FREE_FAILURES, 12));
}

/** Seconds that the name is still locked; 0 when it may try. */
export async function lockedFor(pool: pg.Pool, username: string, now: Date): Promise<number> {
  const { rows } = await pool.query<{ locked_until: Date | null }>(
    'select locked_until from sign_in_failure where username = $1',
    [username],
  );
  const until = rows[0]?.locked_until?.getTime() ?? 0;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

/** Counts a failure and answers for how many seconds the name is locked now. */
export async function countFailure(pool: pg.Pool, username: string, now: Date): Promise<number> {
  const { rows } = await pool.query<{ failures: number }>(
    `insert into sign_in_failure (username, failures, last_failed_at) values ($1, 1, $2)
     on conflict (username) do update set last_failed_at = $2, failures =
       case when sign_in_failure.last_failed_at < $3 then 1 else sign_in_failure.failures + 1 end
     returning failures`,
    [username, now, new Date(now.getTime() - FORGOTTEN_AFTER_SECONDS * 1000)],
  );
  const seconds = lockSeconds(rows[0]?.failures ?? 1);
  await pool.query('update sign_in_failure set locked_until = $2 where username = $1', [
    username,
    seconds ? new Date(now.getTime() + seconds * 1000) : null,
  ]);
  return seconds;
}

export async function forgetFailures(pool: pg.Pool, username: string): Promise<void> {
  await pool.query('delete from sign_in_failure where username = $1', [username]);
}
