import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { at, type DatabaseUrls, migrate, type OrmOptions, provision } from '../database/index.ts';
import { ENVELOPE_HEADER } from '../envelope/index.ts';

/** The secret of test hubs. It guards nothing. */
export const testSecret = `test hubs share this secret: ${ENVELOPE_HEADER}`;

/** URL of the PostgreSQL that the test run started. */
export function adminUrl(): string {
  const url = process.env.HUB_TEST_ADMIN_URL;
  if (!url)
    throw new Error('HUB_TEST_ADMIN_URL is not set: run the tests through vitest, whose set-up starts PostgreSQL');
  return url;
}

export interface TestDatabase extends DatabaseUrls {
  readonly database: string;
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file: cloned from a template that is migrated once per run and set of migrations.
 * Cloning takes some 10 ms, migrating some 300.
 */
export async function testDatabase(
  name: string,
  options: Pick<OrmOptions, 'entities' | 'migrations'>,
): Promise<TestDatabase> {
  const roles = `hub_${name}`;
  const template = await prepare(name, roles, options);
  const database = `test_${name}_${randomBytes(6).toString('hex')}`;
  await admin((client) => client.query(`create database ${database} template ${template} owner ${roles}_migrator`));
  const urls = await provision(adminUrl(), database, testSecret, { roles });
  return {
    ...urls,
    database,
    drop: () => admin(async (client) => void (await client.query(`drop database if exists ${database} with (force)`))),
  };
}

/** Makes the template once, whichever test file comes first; the others wait at the lock and find it ready. */
async function prepare(
  name: string,
  roles: string,
  options: Pick<OrmOptions, 'entities' | 'migrations'>,
): Promise<string> {
  const fingerprint = createHash('sha256').update(migrationTexts(options.migrations)).digest('hex').slice(0, 10);
  const template = `template_${name}_${fingerprint}`;
  await admin(async (client) => {
    await client.query('select pg_advisory_lock(7246004)');
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (rowCount) return;
    await client.query(`drop database if exists ${template} with (force)`);
    const urls = await provision(adminUrl(), template, testSecret, { roles });
    await migrate({ url: urls.migratorUrl, ...options });
    await client.query(`alter database ${template} is_template true`);
  });
  return template;
}

function migrationTexts(modules: Readonly<Record<string, unknown>>): string {
  return Object.entries(modules)
    .flatMap(([path, module]) => [path, ...Object.values(module as object).map(String)])
    .join('\n');
}

async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: at(adminUrl(), 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
