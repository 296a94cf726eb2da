// The publishing side of the drill: confirms and voids service records as fast as it can, each change with its fact in
// one transaction, and serves the feed. `ledger` is what really happened.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { silentLogger } from '@hub/kit';
import { openOrm } from '@hub/kit/database';
import { factsHandler, openFeed, writeFact } from '@hub/kit/facts';
import { serviceRecordConfirmed, serviceRecordVoided } from '@hub/volunteers/contract';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

const { APP_URL = '', HUB_SECRET = '', PORT = '0', KEY_TASKS = '', LOAD } = process.env;
const tasks = KEY_TASKS.split(',');
const orm = openOrm({ url: APP_URL, entities: [], migrations: {}, pool: 6 });
const feed = openFeed({ name: 'volunteers', url: APP_URL, log: silentLogger });
const answer = factsHandler(feed, { secret: HUB_SECRET });

createServer((request, response) => {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  answer({ path: request.url ?? '', headers: request.headers, signal: gone.signal }).then(
    ({ status, body }) => response.writeHead(status).end(body),
    () => response.writeHead(500).end(),
  );
}).listen(Number(PORT), '127.0.0.1', () => process.send?.({ type: 'ready' }));
process.once('disconnect', () => process.exit(0));

interface Row {
  id: string;
  task: string;
  hours: number;
}

const payload = ({ id, task, hours }: Row) => ({
  serviceRecordId: id,
  volunteerId: id,
  personId: null,
  keyTaskId: task,
  unitId: task,
  districtCode: '500103',
  day: '2026-10-15',
  minutes: hours * 60,
  hours,
  roundingRuleVersion: 1,
});

async function confirm(em: SqlEntityManager): Promise<void> {
  const row = {
    id: randomUUID(),
    task: tasks[Math.floor(Math.random() * tasks.length)] ?? '',
    hours: Math.ceil(Math.random() * 8) / 2,
  };
  await em.execute('insert into ledger (id, task, hours) values (?, ?, ?)', [row.id, row.task, row.hours]);
  await writeFact(em, serviceRecordConfirmed, { keys: { keyTask: row.task }, payload: payload(row) });
}

async function voidOne(em: SqlEntityManager): Promise<void> {
  const [row]: Row[] = await em.execute(
    `update ledger set voided = true where id = (select id from ledger where not voided order by random() limit 1 for update skip locked)
     returning id, task, hours::float8`,
  );
  if (!row) return;
  await writeFact(em, serviceRecordVoided, {
    keys: { keyTask: row.task },
    payload: { ...payload(row), reason: '演练' },
  });
}

async function work(): Promise<void> {
  for (;;) {
    const em = orm.em.fork() as SqlEntityManager;
    await em
      .transactional(async (tx) => {
        const sql = tx as SqlEntityManager;
        if (Math.random() < 0.3) await voidOne(sql);
        else for (let n = Math.ceil(Math.random() * 4); n > 0; n -= 1) await confirm(sql);
        // Some commit late, behind others that drew their numbers after them.
        if (Math.random() < 0.3) await sql.execute('select pg_sleep(random() * 0.05)');
      })
      .catch(() => undefined);
    // About a hundred facts a second: the drill is about kills, not about who is faster.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
if (LOAD === 'true') for (let n = 0; n < 3; n += 1) void work();
