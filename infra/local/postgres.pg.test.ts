import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive, readPostmaster, until } from './postgres/postmaster.ts';
import { type Postgres, startPostgres } from './postgres.ts';

const folders: string[] = [];
const servers: Postgres[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hub-postgres-'));
  chmodSync(path, 0o755);
  folders.push(path);
  return path;
}

async function start(dataDir: string): Promise<Postgres> {
  const server = await startPostgres({ dataDir });
  servers.push(server);
  return server;
}

async function query<T extends pg.QueryResultRow>(server: Postgres, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

const refusal = (dataDir: string): Promise<string> =>
  start(dataDir).then(
    () => 'started',
    (error: Error) => `${error.name}: ${error.message}`,
  );

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('starts, stops, and starts again on the same port with what was written', async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    await query(first, "create table note as select '春雨'::text as text");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start(dataDir);
    expect({ port: second.port, reused: second.reused }).toEqual({ port: first.port, reused: false });
    expect(await query(second, 'select text from note')).toEqual([{ text: '春雨' }]);
  });

  it('knows that Chinese characters are letters, and sorts the same everywhere', async () => {
    const server = await start(folder());
    const [row] = await query(
      server,
      "select '科技春雨' ~ '^\\w+$' as letters, lower('É') as lower, 'a' < 'B' as by_letter",
    );
    expect(row).toEqual({ letters: true, lower: 'é', by_letter: false });
  });

  it('asks for a password of its own, readable by the owner only', async () => {
    const dataDir = folder();
    const server = await start(dataDir);
    const wrong = new pg.Client({ connectionString: server.adminUrl.replace(/:[^:@/]+@/, ':guess@') });
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
    expect(new URL(server.adminUrl).password.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(dataDir, 'postgres', 'hub-password')).mode & 0o077).toBe(0);
  });

  it('runs two clusters side by side', async () => {
    const [one, two] = await Promise.all([start(folder()), start(folder())]);
    await query(one, 'create database only_in_one');
    expect(one.port).not.toBe(two.port);
    expect(await query(two, "select datname from pg_database where datname = 'only_in_one'")).toEqual([]);
  });

  it('is joined by a second start on the same folder, which does not stop it', async () => {
    const dataDir = folder();
    const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
    expect(one.pid).toBe(two.pid);
    expect([one.reused, two.reused].sort()).toEqual([false, true]);
  });

  it('recovers after a kill -9 with everything that was acknowledged', async () => {
    const dataDir = folder();
    let server = await start(dataDir);
    await query(server, 'create table tally (n int)');
    for (let round = 1; round <= 3; round += 1) {
      await query(server, `insert into tally values (${round})`);
      process.kill(server.pid, 'SIGKILL');
      server = await start(dataDir);
      expect(await query(server, 'select count(*)::int as rows from tally')).toEqual([{ rows: round }]);
    }
  });

  it('takes over the server that a killed launcher left behind, and stops it', async () => {
    const dataDir = folder();
    const script = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))};
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(server.pid); setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((done) => launcher.stdout.once('data', (chunk) => done(Number(chunk))));
    const gone = new Promise((done) => launcher.once('exit', done));
    launcher.kill('SIGKILL');
    await gone;
    const server = await start(dataDir);
    expect({ pid: server.pid, reused: server.reused }).toEqual({ pid, reused: true });
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('moves to another port when a stranger has taken its own', async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    await first.stop();
    const stranger = createServer();
    await new Promise<void>((done) => stranger.listen(first.port, '127.0.0.1', done));
    try {
      const second = await start(dataDir);
      expect(second.port).not.toBe(first.port);
      expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      stranger.close();
    }
  });

  it('is not fooled by a postmaster.pid whose number belongs to another program', async () => {
    const dataDir = folder();
    const first = await start(dataDir);
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const note = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, note.replace(/^\d+/, String(process.pid)));
    const second = await start(dataDir);
    expect(second.reused).toBe(false);
    expect(readPostmaster(join(dataDir, 'postgres'))?.pid).toBe(second.pid);
  });

  it('says in one sentence what is wrong with a broken data directory', async () => {
    const noVersion = folder();
    await (await start(noVersion)).stop();
    rmSync(join(noVersion, 'postgres', 'PG_VERSION'));
    expect(await refusal(noVersion)).toMatch(/^Fault: .*is not a PostgreSQL data directory.*move it away/);

    const older = folder();
    await (await start(older)).stop();
    writeFileSync(join(older, 'postgres', 'PG_VERSION'), '15\n');
    expect(await refusal(older)).toMatch(/^Fault: .*written by PostgreSQL 15, the hub brings 18/);

    const damaged = folder();
    await (await start(damaged)).stop();
    rmSync(join(damaged, 'postgres', 'global', 'pg_control'));
    expect(await refusal(damaged)).toMatch(
      /^Fault: PostgreSQL cannot start from .*pg_control.*restore the folder from a backup/,
    );

    const noPassword = folder();
    await (await start(noPassword)).stop();
    rmSync(join(noPassword, 'postgres', 'hub-password'));
    expect(await refusal(noPassword)).toMatch(/^Fault: .*hub-password is missing/);
  });

  it('says in one sentence that a folder cannot be used', async () => {
    const file = join(folder(), 'in-the-way');
    writeFileSync(file, '');
    expect(await refusal(file)).toMatch(/^Fault: .*is not a folder/);
    expect(await refusal(join(folder(), 'x'.repeat(300)))).toMatch(/^Fault: .*too long for this file system/);
  });

  it('starts from a folder whose path is longer than a socket path may be', async () => {
    const deep = join(folder(), 'a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60));
    const server = await start(deep);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts below a folder that only its owner may enter', async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const server = await start(join(closed, 'data'));
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await until(() => !isAlive(server.pid), 1000)).toBe(true);
  });
});
