import { openOrm } from '@hub/kit/database';
import { idOf, service, type TestDatabase, testDatabase } from '@hub/kit/testing';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { definition } from '../index.ts';
import type { RecordState } from './fact-row.rules.ts';
import { applyRecordState } from './fact-row.service.ts';

let database: TestDatabase;
let orm: MikroORM;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase('reports', { entities: [], migrations: definition.migrations });
  orm = openOrm({ url: database.appUrl, entities: [], migrations: {}, pool: 2 });
  owner = new pg.Client({ connectionString: database.migratorUrl });
  await owner.connect();
});
beforeEach(() => owner.query('truncate fact_row, rollup'));
afterAll(async () => {
  await orm.close(true);
  await owner.end();
  await database.drop();
});

interface Said {
  record: number;
  counted: boolean;
  task: number;
  month: number;
  amount: number;
}

const state = ({ record, counted, task, month, amount }: Said): RecordState => ({
  recordType: 'Activity',
  recordId: idOf(`record ${record}`),
  counted,
  reason: counted ? null : '撤销',
  keyTaskId: task === 0 ? null : idOf(`task ${task}`),
  personId: null,
  unitId: idOf('unit'),
  districtCode: task === 0 ? null : '500103',
  day: `2026-0${month}-15`,
  kind: 'lecture',
  amounts: { onsiteAudience: amount, onlineViews: 1 },
});

const say = async (said: Said, sequence: number) => {
  const em = orm.em.fork() as SqlEntityManager;
  em.setSessionContext({ variables: { 'hub.kind': service('reports').kind } });
  await em.transactional((tx) =>
    applyRecordState(tx as SqlEntityManager, state(said), {
      id: idOf(`fact ${sequence}`),
      at: '2026-11-23T00:00:00Z',
      cursor: `1:${sequence}`,
    }),
  );
};

/** What the rollups must say: counted from the rows, which is how nobody counts on the way. */
const RECOUNT = `
  select r.code, r.month, r.key_task_id, r.value::float8 as value, r.records from rollup r where r.records <> 0 or r.value <> 0
  except
  select i.code, to_char(f.day, 'YYYY-MM'), f.key_task_id,
    sum(case when i.amount_key is null then 1 else (f.amounts ->> i.amount_key)::numeric end)::float8, count(*)::int
  from fact_row f join indicator i on i.record_type = f.record_type where f.counted group by 1, 2, 3`;

test('whatever facts come, in whatever order, however often: the last one of each record stands, and the sums are the rows', async () => {
  const said = fc.record({
    record: fc.integer({ min: 1, max: 4 }),
    counted: fc.boolean(),
    task: fc.integer({ min: 0, max: 2 }),
    month: fc.integer({ min: 1, max: 3 }),
    amount: fc.nat(50),
  });
  const story = fc.array(said, { minLength: 1, maxLength: 12 }).chain((all) =>
    fc.record({
      all: fc.constant(all),
      order: fc.shuffledSubarray([...all.keys(), ...all.keys()], { minLength: all.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(story, async ({ all, order }) => {
      await owner.query('truncate fact_row, rollup');
      for (const index of [...order, ...all.keys()]) await say(all[index] as Said, index + 1);
      const last = new Map(all.map((one) => [one.record, one]));
      const { rows } = await owner.query('select record_id, counted from fact_row order by 1');
      const expected = [...last].map(([record, { counted }]) => ({ record_id: idOf(`record ${record}`), counted }));
      expect(rows).toEqual(expected.sort((a, b) => (a.record_id < b.record_id ? -1 : 1)));
      expect((await owner.query(RECOUNT)).rows).toEqual([]);
      const sum = [...last.values()].filter(({ counted }) => counted).reduce((total, { amount }) => total + amount, 0);
      const shown = await owner.query(
        "select coalesce(sum(value), 0)::float8 as sum from rollup where code = 'onsite-audience'",
      );
      expect(shown.rows[0].sum).toBe(sum);
    }),
    { numRuns: 30 },
  );
});

test('a void that was written later wins over the confirmation that is applied after it', async () => {
  await say({ record: 1, counted: false, task: 1, month: 1, amount: 5 }, 2);
  await say({ record: 1, counted: true, task: 1, month: 1, amount: 5 }, 1);
  expect((await owner.query('select counted from fact_row')).rows).toEqual([{ counted: false }]);
  expect((await owner.query('select sum(records)::int as n from rollup')).rows[0].n ?? 0).toBe(0);
});
