import { randomBytes } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { z } from 'zod';
import { at, migrate, openOrm, provision } from '../database/index.ts';
import { defineFact } from './define.ts';
import { writeFact } from './write.ts';

export const counted = defineFact('test.thing.counted', 1, z.object({ amount: z.number().int() }));

export interface FactDatabase extends AsyncDisposable {
  appUrl: string;
  orm: MikroORM;
  em(): SqlEntityManager;
  /** Speaks as the owner of the tables. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  publish(amount: number): Promise<string>;
}

/** A database of its own with the kit's tables and one table `tally` that a consumer of the tests writes to. */
export async function factDatabase(): Promise<FactDatabase> {
  const admin = process.env.HUB_TEST_ADMIN_URL;
  if (!admin) throw new Error('HUB_TEST_ADMIN_URL names no server');
  const name = `test_facts_${randomBytes(6).toString('hex')}`;
  const { migratorUrl, appUrl } = await provision(admin, name, 'a secret of the tests, long enough', {
    roles: 'test_facts',
  });
  await migrate({ url: migratorUrl, entities: [], migrations: {} });
  const owner = new pg.Client({ connectionString: migratorUrl });
  await owner.connect();
  await owner.query(
    'create table tally (fact_id uuid, amount integer not null, applied_at timestamptz default clock_timestamp())',
  );
  const orm = openOrm({ url: appUrl, entities: [], migrations: {}, pool: 6 });
  const em = () => orm.em.fork() as SqlEntityManager;
  return {
    appUrl,
    orm,
    em,
    sql: async (text, values = []) => (await owner.query(text, values)).rows,
    publish: (amount) =>
      em().transactional((tx) =>
        writeFact(tx as SqlEntityManager, counted, { keys: { thing: 'a' }, payload: { amount } }),
      ),
    async [Symbol.asyncDispose]() {
      await orm.close(true);
      await owner.end();
      const server = new pg.Client({ connectionString: at(admin, 'postgres') });
      await server.connect();
      await server.query(`drop database if exists ${name} with (force)`);
      await server.end();
    },
  };
}

/** Waits for a condition, with a deadline instead of a guess. */
export async function until(what: string, test: () => Promise<boolean> | boolean, deadlineMs = 5000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
