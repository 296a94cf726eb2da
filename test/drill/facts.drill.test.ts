import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@hub/kit/service';
import { idOf, testDatabase, testSecret } from '@hub/kit/testing';
import { definition as reports } from '@hub/reports';
import pg from 'pg';
import { expect, test } from 'vitest';
import { buildProcesses } from './build.ts';

const KILLS = 100;
const tasks = [1, 2, 3, 4, 5].map((n) => idOf(`task ${n}`));

/** A process that is started again whenever it is killed, until it is retired. */
class Phoenix {
  private child: ChildProcess | undefined;
  private retired = false;
  private readonly script: string;
  private readonly env: Record<string, string>;
  readyTimes = 0;
  up = false;
  constructor(script: string, env: Record<string, string>) {
    this.script = script;
    this.env = env;
    this.rise();
  }
  private rise(): void {
    this.up = false;
    const child = spawn(process.execPath, [this.script], {
      env: { PATH: process.env.PATH, TZ: 'UTC', ...this.env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message: { type?: string }) => {
      if (message.type !== 'ready') return;
      this.readyTimes += 1;
      this.up = true;
    });
    child.once('exit', () => {
      if (!this.retired) this.rise();
    });
    this.child = child;
  }
  kill(): void {
    this.up = false;
    this.child?.kill('SIGKILL');
  }
  async retire(): Promise<void> {
    this.retired = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

async function until(what: string, holds: () => Promise<boolean> | boolean, deadlineMs: number): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test(`${KILLS} kills -9 of publisher and readers under load: nothing is lost, nothing is doubled`, {
  timeout: 600_000,
}, async () => {
  // Below node_modules, so that the scripts find their packages; one folder a run.
  const scripts = join(import.meta.dirname, `../../node_modules/.cache/drill-${process.pid}`);
  const source = await testDatabase('drill', { entities: [], migrations: {} });
  const target = await testDatabase('reports', {
    entities: reports.slices.flatMap((s) => s.entities ?? []),
    migrations: reports.migrations,
  });
  const ledger = new pg.Pool({ connectionString: source.migratorUrl, max: 2 });
  const counted = new pg.Pool({ connectionString: target.migratorUrl, max: 2 });
  const children: Phoenix[] = [];
  try {
    await ledger.query(
      'create table ledger (id uuid primary key, task uuid not null, hours numeric not null, voided boolean not null default false)',
    );
    await buildProcesses(scripts);
    const port = await freePort();
    const common = { HUB_SECRET: testSecret, LOG_LEVEL: 'error' };
    const publisherEnv = { ...common, APP_URL: source.appUrl, PORT: String(port), KEY_TASKS: tasks.join(',') };
    const readerEnv = {
      ...common,
      MIGRATOR_URL: target.migratorUrl,
      APP_URL: target.appUrl,
      PEERS: JSON.stringify({ volunteers: `http://127.0.0.1:${port}` }),
    };
    const publisher = new Phoenix(join(scripts, 'volunteering.js'), { ...publisherEnv, LOAD: 'true' });
    const readers = [1, 2].map(() => new Phoenix(join(scripts, 'reports.js'), readerEnv));
    children.push(publisher, ...readers);
    const rows = async () => Number((await counted.query('select count(*) as n from fact_row')).rows[0].n);
    await until('the first facts are counted', async () => (await rows()) > 0, 90_000);

    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = children[Math.floor(Math.random() * children.length)] as Phoenix;
      // Some die at work, the others while they are still coming up.
      if (Math.random() < 0.25) await until('the victim is up', () => victim.up, 60_000);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
      victim.kill();
    }

    await publisher.retire();
    const quiet = new Phoenix(join(scripts, 'volunteering.js'), publisherEnv);
    children.push(quiet);
    const truth = async () =>
      (
        await ledger.query(
          `select (select count(*) from ledger)::int as made, (select count(*) from ledger where not voided)::int as standing,
             (select coalesce(sum(hours), 0) from ledger where not voided)::float8 as hours,
             (select count(*) from outbox_fact)::int as facts`,
        )
      ).rows[0];
    const happened = await truth();
    const shown = async () =>
      (
        await counted.query(
          `select (select count(*) from fact_row)::int as made, (select count(*) from fact_row where counted)::int as standing,
             (select coalesce(sum(value), 0) from rollup where code = 'service-hours')::float8 as hours,
             (select count(*) from inbox_fact)::int as facts`,
        )
      ).rows[0];
    await until('every fact was read', async () => (await shown()).facts >= happened.facts, 180_000);

    expect(await shown()).toEqual(happened);
    expect(happened.made).toBeGreaterThan(500);
    expect((await counted.query('select * from dead_fact')).rows).toEqual([]);
    const perTask = (table: string, task: string, sum: string, where: string) =>
      `select ${task} as task, sum(${sum})::float8 as hours from ${table} where ${where} group by 1 having sum(${sum}) <> 0 order by 1`;
    expect((await counted.query(perTask('rollup', 'key_task_id', 'value', "code = 'service-hours'"))).rows).toEqual(
      (await ledger.query(perTask('ledger', 'task', 'hours', 'not voided'))).rows,
    );
    process.stdout.write(
      `drill: ${KILLS} kills, ${happened.facts} facts, ${children.reduce((sum, child) => sum + child.readyTimes, 0)} starts; 0 lost, 0 doubled\n`,
    );
  } finally {
    await Promise.all(children.map((child) => child.retire()));
    await ledger.end();
    await counted.end();
    await Promise.all([source.drop(), target.drop()]);
    await rm(scripts, { recursive: true, force: true });
  }
});
