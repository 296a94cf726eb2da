import pg from 'pg';
import { deriveKey } from '../envelope/index.ts';

/** How a service reaches its database: one role that owns the tables, one that uses them. */
export interface DatabaseUrls {
  /** Owns the tables and runs migrations. */
  readonly migratorUrl: string;
  /** Reads and writes rows under row-level security; cannot alter tables. */
  readonly appUrl: string;
}

/**
 * Creates the database and its two roles when they are missing, and sets their passwords, which are derived from the
 * hub's secret. Safe to repeat and to run from several processes at once.
 */
export async function provision(
  adminUrl: string,
  database: string,
  secret: string,
  options: { readonly roles?: string } = {},
): Promise<DatabaseUrls> {
  identifier(database);
  const roles = identifier(options.roles ?? database);
  const migrator = { user: `${roles}_migrator`, password: password(secret, `${roles}_migrator`) };
  const app = { user: `${roles}_app`, password: password(secret, `${roles}_app`) };
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Serialises start-ups that race for the same roles; PostgreSQL has no "create role if not exists".
    await admin.query('select pg_advisory_lock(7246002)');
    for (const role of [migrator, app]) {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role.user]);
      const verb = rowCount ? 'alter' : 'create';
      await admin.query(`${verb} role ${role.user} login password ${admin.escapeLiteral(role.password)}`);
    }
    await admin.query(`grant ${migrator.user} to current_user`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await admin.query(`create database ${database} owner ${migrator.user}`);
  } finally {
    await admin.end();
  }
  const urls = { migratorUrl: withRole(adminUrl, database, migrator), appUrl: withRole(adminUrl, database, app) };
  await grant(adminUrl, database, migrator.user, app.user);
  return urls;
}

async function grant(adminUrl: string, database: string, migrator: string, app: string): Promise<void> {
  const client = new pg.Client({ connectionString: at(adminUrl, database) });
  await client.connect();
  try {
    await client.query(`
      alter schema public owner to ${migrator};
      revoke create on schema public from public;
      grant usage on schema public to ${app};
      alter default privileges for role ${migrator} in schema public grant select, insert, update, delete on tables to ${app};
      alter default privileges for role ${migrator} in schema public grant usage, select on sequences to ${app};
      alter default privileges for role ${migrator} in schema public grant execute on functions to ${app};
    `);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function at(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}

function withRole(url: string, database: string, role: { user: string; password: string }): string {
  const parsed = new URL(at(url, database));
  parsed.username = role.user;
  parsed.password = role.password;
  return parsed.toString();
}

function password(secret: string, user: string): string {
  return deriveKey(secret, `database:${user}`, 24).toString('base64url');
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`"${name}" is not a name for a database or role`);
  return name;
}
