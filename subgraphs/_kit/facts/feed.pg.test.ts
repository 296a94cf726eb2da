import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLogger } from '../service/log.ts';
import { counted, type FactDatabase, factDatabase } from './facts.fixture.ts';
import { openFeed, readFeed } from './feed.ts';
import { START } from './source.ts';
import { writeFact } from './write.ts';

let db: FactDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  db = await factDatabase();
  pool = new pg.Pool({ connectionString: db.appUrl, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await db[Symbol.asyncDispose]();
});

const head = async () => {
  let after = START;
  for (;;) {
    const page = await readFeed(pool, after, 500);
    if (page.facts.length === 0) return after;
    after = page.next;
  }
};
const write = (em: SqlEntityManager, amount: number) => writeFact(em, counted, { keys: {}, payload: { amount } });
const amounts = (facts: { payload: unknown }[]) => facts.map((fact) => (fact.payload as { amount: number }).amount);

test('a fact whose transaction commits late is not passed by', async () => {
  const start = await head();
  const slow = db.em();
  const fast = db.em();
  await slow.begin();
  await write(slow, 1);
  await fast.begin();
  await write(fast, 2);
  await fast.commit();

  const meanwhile = await readFeed(pool, start, 10);
  expect(meanwhile.facts).toEqual([]);
  expect(meanwhile.pending).toBe(true);
  expect(meanwhile.next).toBe(start);

  await slow.commit();
  const page = await readFeed(pool, start, 10);
  expect(amounts(page.facts)).toEqual([1, 2]);
});

test('the order holds when the transaction that began first commits last, page by page', async () => {
  const start = await head();
  const first = db.em();
  await first.begin();
  await first.execute('select pg_current_xact_id()');
  await db.publish(20);
  await write(first, 10);
  await first.commit();
  const one = await readFeed(pool, start, 1);
  const two = await readFeed(pool, one.next, 1);
  expect(amounts([...one.facts, ...two.facts])).toEqual([10, 20]);
  expect((await readFeed(pool, two.next, 1)).facts).toEqual([]);
});

test('a fact of a transaction that is rolled back never appears', async () => {
  const start = await head();
  const lost = db.em();
  await lost.begin();
  await write(lost, 99);
  await lost.rollback();
  await db.publish(7);
  expect(amounts((await readFeed(pool, start, 10)).facts)).toEqual([7]);
});

test('a long poll ends with the commit, also when an older transaction held the fact back', async () => {
  const feed = openFeed({ name: 'test', url: db.appUrl, log: silentLogger });
  try {
    const start = await head();
    const older = db.em();
    await older.begin();
    await older.execute('select pg_current_xact_id()');
    const waiting = feed.fetch({ after: start, limit: 10, waitMs: 8000 });
    await db.publish(5);
    await older.rollback();
    expect(amounts((await waiting).facts)).toEqual([5]);
  } finally {
    await feed.close();
  }
});

test('a long poll ends with its signal, and a closed feed refuses', async () => {
  const feed = openFeed({ name: 'test', url: db.appUrl, log: silentLogger });
  const stop = new AbortController();
  const waiting = feed.fetch({ after: await head(), limit: 10, waitMs: 20_000, signal: stop.signal });
  stop.abort();
  expect((await waiting).facts).toEqual([]);
  await feed.close();
  await expect(feed.fetch({ after: START })).rejects.toThrow(/closed/);
});

test('nobody changes or removes a fact, neither the application nor the owner of the table', async () => {
  await db.publish(1);
  for (const text of ['update outbox_fact set payload = null', 'delete from outbox_fact', 'truncate outbox_fact']) {
    await expect(db.sql(text)).rejects.toThrow(/append-only/);
  }
  await expect(db.em().execute('delete from outbox_fact')).rejects.toThrow(/append-only|denied/);
});

test('a fact outside a transaction is refused, and so is a payload that does not fit', async () => {
  await expect(write(db.em(), 1)).rejects.toThrow(/inside a transaction/);
  await expect(db.em().transactional((em) => write(em as SqlEntityManager, 1.5))).rejects.toThrow();
});
