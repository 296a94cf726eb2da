import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { silentLogger } from '../service/log.ts';
import { consumer, type RunningConsumer, redrive, runConsumer } from './consumer.ts';
import { defineFact } from './define.ts';
import { counted, type FactDatabase, factDatabase, until } from './facts.fixture.ts';
import { type FactFeed, openFeed } from './feed.ts';
import { sourceStates } from './ledger.ts';
import type { FactSource } from './source.ts';
import { writeFact } from './write.ts';

let db: FactDatabase;
let feed: FactFeed;
let running: RunningConsumer[] = [];
beforeEach(async () => {
  db = await factDatabase();
  feed = openFeed({ name: 'things', url: db.appUrl, log: silentLogger });
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  running = [];
  await feed.close();
  await db[Symbol.asyncDispose]();
});

const tally = (apply: (em: SqlEntityManager, amount: number) => Promise<void> = async () => undefined) =>
  consumer({
    source: 'things',
    name: 'reader',
    facts: [counted],
    apply: async (em, fact) => {
      await em.execute('insert into tally (fact_id, amount) values (?, ?)', [fact.id, fact.payload.amount]);
      await apply(em, fact.payload.amount);
    },
  });
const run = (definition = tally(), from: FactSource = feed) => {
  const one = runConsumer(definition, { from, em: db.em, log: silentLogger });
  running.push(one);
  return one;
};
const count = async () => (await db.sql<{ n: number }>('select count(*)::int as n from tally'))[0]?.n ?? 0;
const publish = async (n: number, from = 0) => {
  for (let i = 0; i < n; i += 1) await db.publish(from + i);
};

test('a fact arrives within a second of its commit', async () => {
  run();
  await db.publish(0);
  await until('the first fact', async () => (await count()) === 1);
  await db.publish(1);
  await until('the second fact', async () => (await count()) === 2, 1000);
});

test('a fact delivered many times is applied once', async () => {
  await publish(5);
  const stammering: FactSource = {
    name: 'things',
    async fetch(request) {
      const page = await feed.fetch({ ...request, waitMs: 20 });
      const all = await feed.fetch({ limit: 500 });
      return { ...page, facts: [...all.facts, ...page.facts, ...page.facts] };
    },
  };
  const one = run(tally(), stammering);
  await publish(5, 5);
  await until('everything read', async () => (await count()) >= 10 && one.status().state === 'current');
  expect(await db.sql('select fact_id from tally group by fact_id having count(*) > 1')).toEqual([]);
  expect(await count()).toBe(10);
});

test('two replicas of one consumer share the facts between them', async () => {
  run();
  run();
  run();
  await publish(60);
  await until('everything read', async () => (await count()) >= 60);
  expect((await db.sql<{ n: number }>('select count(distinct fact_id)::int as n from tally'))[0]?.n).toBe(60);
  expect(await count()).toBe(60);
});

test('a poison fact is set aside after three tries, the others go on, and it can be applied later', async () => {
  let tries = 0;
  let broken = true;
  const definition = tally(async (_em, amount) => {
    if (amount !== 3 || !broken) return;
    tries += 1;
    throw new Error('cannot digest 3');
  });
  await publish(6);
  const one = run(definition);
  await until('the others', async () => (await count()) === 5, 2000);
  // Once with the whole batch, then three times alone.
  expect(tries).toBe(4);
  expect(one.status().dead).toBe(1);
  const dead = await db.sql<{ error: string; tries: number }>('select error, tries from dead_fact');
  expect(dead).toEqual([{ error: 'cannot digest 3', tries: 3 }]);
  expect((await sourceStates(db.em(), 'reader'))[0]?.dead).toBe(1);

  expect(await redrive(definition, db.em)).toBe(0);
  broken = false;
  expect(await redrive(definition, db.em)).toBe(1);
  expect(await redrive(definition, db.em)).toBe(0);
  expect(await count()).toBe(6);
  expect(await db.sql('select from dead_fact')).toEqual([]);
});

test('a consumer whose connection dies in mid-batch loses nothing and doubles nothing', async () => {
  await publish(40);
  let kills = 0;
  const definition = tally(async (em, amount) => {
    if (amount !== 17 || kills >= 3) return;
    kills += 1;
    await em.execute('select pg_terminate_backend(pg_backend_pid())');
  });
  run(definition);
  await until('everything read', async () => (await count()) >= 40);
  expect(kills).toBe(3);
  expect(await count()).toBe(40);
  expect((await db.sql<{ n: number }>('select count(distinct fact_id)::int as n from tally'))[0]?.n).toBe(40);
  expect(await db.sql('select from dead_fact')).toEqual([]);
});

test('a stopped consumer goes on where it was', async () => {
  const first = run();
  await publish(5);
  await until('the first five', async () => (await count()) === 5);
  await first.stop();
  expect(first.status().state).toBe('stopped');
  await publish(5, 5);
  expect(await count()).toBe(5);
  run();
  await until('all ten', async () => (await count()) === 10);
});

test('a source that does not answer is told apart from one that has nothing new', async () => {
  let down = true;
  const flaky: FactSource = {
    name: 'things',
    fetch: async (request) => {
      if (down) throw new Error('connect ECONNREFUSED');
      return feed.fetch({ ...request, waitMs: 100 });
    },
  };
  const one = run(tally(), flaky);
  await until('the failure is seen', () => one.status().state === 'failing');
  await until('and written down', async () => (await sourceStates(db.em(), 'reader'))[0]?.failingSince != null);
  down = false;
  await until('the source is back', () => one.status().state === 'current');
  const [state] = await sourceStates(db.em(), 'reader');
  expect(state?.failingSince).toBeNull();
  expect(state?.contactAt).not.toBeNull();
});

test('a fact newer than its reader waits, and is applied when the reader is brought up to date', async () => {
  const newer = defineFact(counted.type, 2, z.object({ quantity: z.number() }), {
    upcast: { 1: (old: { amount: number }) => ({ quantity: old.amount }) },
  });
  const old = run();
  await db.em().transactional((em) => writeFact(em as SqlEntityManager, newer, { keys: {}, payload: { quantity: 8 } }));
  await publish(1, 5);
  await until(
    'the old one is read, the new one set aside',
    async () => (await count()) === 1 && old.status().dead === 1,
  );
  await old.stop();
  run(
    consumer({
      source: 'things',
      name: 'reader',
      facts: [newer],
      apply: async (em, fact) => {
        await em.execute('insert into tally (fact_id, amount) values (?, ?)', [fact.id, fact.payload.quantity]);
      },
    }),
  );
  await until('the new one is applied', async () => (await count()) === 2);
  expect(await db.sql('select amount from tally order by amount')).toEqual([{ amount: 5 }, { amount: 8 }]);
  expect(await db.sql('select from dead_fact')).toEqual([]);
});
