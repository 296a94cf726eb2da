import { randomBytes } from 'node:crypto';
import { type DatabaseUrls, provision } from '@hub/kit/database';
import { freePort, silentLogger } from '@hub/kit/service';
import pg from 'pg';
import { type Identity, type IdentityOptions, startIdentity } from '../index.ts';

export const SECRET = 'a-secret-of-the-tests-0123456789-abcdefgh';
export const PASSWORD = 'Quiet-Harbour-59';

export interface TestDatabase extends AsyncDisposable {
  readonly urls: DatabaseUrls;
  /** Reads and alters rows as their owner. */
  readonly owner: pg.Pool;
}

/** A database of its own for one test file; gone afterwards. */
export async function testDatabase(prefix: string): Promise<TestDatabase> {
  const adminUrl = process.env.HUB_TEST_ADMIN_URL;
  if (!adminUrl) throw new Error('HUB_TEST_ADMIN_URL is not set: run the tests through vitest.config.ts');
  const name = `${prefix}_${randomBytes(5).toString('hex')}`;
  const urls = await provision(adminUrl, name, SECRET);
  const owner = new pg.Pool({ connectionString: urls.migratorUrl, max: 2 });
  owner.on('error', () => {});
  return {
    urls,
    owner,
    async [Symbol.asyncDispose]() {
      await owner.end();
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`drop database if exists ${name} with (force)`);
      for (const role of ['migrator', 'app']) await admin.query(`drop role if exists ${name}_${role}`);
      await admin.end();
    },
  };
}

export interface TestIdentity extends AsyncDisposable {
  readonly identity: Identity;
  readonly publicUrl: string;
  readonly owner: pg.Pool;
  readonly databaseUrls: DatabaseUrls;
  /** Starts it again on the same database and address, with other options. */
  again(options?: Partial<IdentityOptions>): Promise<Identity>;
}

/** The provider on a port of its own, which is also its public address. */
export async function testIdentity(options: Partial<IdentityOptions> = {}): Promise<TestIdentity> {
  const database = await testDatabase('t_identity');
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const base: IdentityOptions = {
    publicUrl,
    databaseUrls: database.urls,
    secret: SECRET,
    demo: false,
    accounts: [{ username: 'lin.yue', subject: 'subject-lin', name: '林月', password: PASSWORD }],
    log: silentLogger,
    port,
  };
  const started: Identity[] = [];
  const start = async (more: Partial<IdentityOptions>) => {
    const identity = await startIdentity({ ...base, ...more });
    started.push(identity);
    return identity;
  };
  const identity = await start(options);
  return {
    identity,
    publicUrl,
    owner: database.owner,
    databaseUrls: database.urls,
    again: (more = {}) => start({ ...options, ...more }),
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((one) => one.stop()));
      await database[Symbol.asyncDispose]();
    },
  };
}
