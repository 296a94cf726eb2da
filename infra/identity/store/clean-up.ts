import type pg from 'pg';
import { FORGOTTEN_AFTER_SECONDS } from '../accounts/lockout.ts';

/** Removes what has expired, in portions so that no lock is held long. Answers how many rows went. */
export async function cleanUp(pool: pg.Pool, now = new Date()): Promise<number> {
  let removed = 0;
  for (;;) {
    // An hour of grace: a replayed code shall still be recognised as used rather than as unknown.
    const { rowCount } = await pool.query(
      `delete from artifact where ctid in (select ctid from artifact where expires_at < $1 limit 1000)`,
      [new Date(now.getTime() - 3_600_000)],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < 1000) break;
  }
  const { rowCount } = await pool.query('delete from sign_in_failure where last_failed_at < $1', [
    new Date(now.getTime() - FORGOTTEN_AFTER_SECONDS * 1000),
  ]);
  return removed + (rowCount ?? 0);
}
