import type { DatabaseUrls } from '@hub/kit/database';
import pg from 'pg';
import { migrations } from './migrations.ts';

/** Brings the gateway's own tables up to date. Other gateways that start at the same moment wait. */
export async function migrate({ migratorUrl, appUrl }: DatabaseUrls): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const app = pg.escapeIdentifier(decodeURIComponent(new URL(appUrl).username));
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7246010)');
    await client.query(
      'create table if not exists gateway_migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from gateway_migration');
    const done = new Set(rows.map((row) => row.name));
    for (const { name, sql } of migrations.filter((m) => !done.has(m.name))) {
      await client.query(sql.replaceAll(':app', app));
      await client.query('insert into gateway_migration (name) values ($1)', [name]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
