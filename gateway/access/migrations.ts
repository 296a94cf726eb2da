import type { DatabaseUrls } from '@hub/kit/database';
import pg from 'pg';

/** Forward only. `:app` is the role that serves requests. */
const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'access-0001-session',
    sql: `
create table session (
  -- digest of the cookie
  key text primary key,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- the latest end, however busy the session is
  expires_at timestamptz not null,
  -- when the provider was last asked whether the sign-in still holds
  checked_at timestamptz not null,
  sealed_refresh_token text,
  sealed_id_token text,
  ip text,
  user_agent text
);
create index session_person on session (issuer, subject);
create index session_expiry on session (expires_at);
revoke all on session from public;
grant select, insert, update, delete on session to :app;
`,
  },
];

/** Brings the tables of sessions up to date. Other gateways that start at the same moment wait. */
export async function migrateAccess({ migratorUrl, appUrl }: DatabaseUrls): Promise<void> {
  const app = pg.escapeIdentifier(decodeURIComponent(new URL(appUrl).username));
  const client = new pg.Client({ connectionString: migratorUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7246011)');
    await client.query(
      'create table if not exists access_migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from access_migration');
    const done = new Set(rows.map((row) => row.name));
    for (const { name, sql } of migrations.filter((migration) => !done.has(migration.name))) {
      await client.query(sql.replaceAll(':app', app));
      await client.query('insert into access_migration (name) values ($1)', [name]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
