import type { DatabaseUrls } from '@hub/kit/database';
import pg from 'pg';
import { migrations } from '../migrations/index.ts';

/** One lock for all that must happen once, whichever process comes first. */
const START_LOCK = 7246010;

/** Brings the tables up to date, as their owner. Safe to run from several processes at once. */
export async function migrate(urls: DatabaseUrls): Promise<void> {
  const app = pg.escapeIdentifier(decodeURIComponent(new URL(urls.appUrl).username));
  const client = new pg.Client({ connectionString: urls.migratorUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${START_LOCK})`);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const applied = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((r) => r.name),
    );
    for (const { name, sql } of migrations.filter((migration) => !applied.has(migration.name))) {
      await client.query('begin');
      await client.query(`set local lock_timeout = '5s'`);
      await client.query(sql.replaceAll(':app', app));
      await client.query('insert into migration (name) values ($1)', [name]);
      await client.query('commit');
    }
  } finally {
    await client.end();
  }
}

/** Connections of the role that serves requests. */
export function openPool(urls: DatabaseUrls, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: urls.appUrl,
    max: 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'hub-identity',
  });
  // An idle connection that breaks (the server restarts) must not end the process; the next query opens another.
  pool.on('error', onError);
  return pool;
}

/** Runs `work` in one transaction that holds a lock by name, for what two processes must not do at once. */
export async function underLock<T>(
  pool: pg.Pool,
  name: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
