import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive, readPostmaster } from './postgres/postmaster.ts';
import { type LaunchedHub, launchHub, removeDataDir, temporaryDataDir } from './testing.ts';

// Without the demonstration's data: this is about processes, not about what they hold.
const env = { DEMO: 'false' };
const dataDirs: string[] = [];

function dataDir(): string {
  const folder = temporaryDataDir();
  dataDirs.push(folder);
  return folder;
}

const ready = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(2000) });
    return response.status === 200 && Object.values((await response.json()).parts).every((part) => part === 'up');
  } catch {
    return false;
  }
};

async function eventually(what: string, holds: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await pause(50)) if (await holds()) return;
  throw new Error(`not within ${withinMs} ms: ${what}`);
}

/** Service processes by name, as their command lines tell. */
function services(hub: LaunchedHub): Map<string, number> {
  const found = new Map<string, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      const script = /server\/([a-z]+)\.js/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1];
      if (script && Number(parent) === hub.process.pid) found.set(script, Number(pid));
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

afterAll(async () => {
  for (const folder of dataDirs) await removeDataDir(folder);
});

describe.skipIf(process.platform !== 'linux')('one hub', () => {
  let hub: LaunchedHub;
  const folder = dataDir();
  beforeAll(async () => {
    hub = await launchHub({ dataDir: folder, env });
  }, 300_000);

  it('answers on its one port', async () => {
    await eventually('every part is up', () => ready(hub.url));
    const page = await fetch(`${hub.url}/`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-security-policy')).toContain('nonce-');
    expect(await page.text()).toContain('importmap');
    const answer = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    const issuer = await fetch(`${hub.url}/identity/.well-known/openid-configuration`);
    expect((await issuer.json()).issuer).toBe(`${hub.url}/identity`);
  });

  it('keeps its secrets to its owner', () => {
    const words = ['secret', 'postgres.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(words[0]?.trim().length).toBeGreaterThanOrEqual(32);
    for (const log of readdirSync(join(folder, 'logs'))) {
      expect(readFileSync(join(folder, 'logs', log), 'utf8')).not.toContain(words[0]?.trim());
    }
  });

  it('refuses a second hub on its folder, in one sentence', async () => {
    await expect(launchHub({ dataDir: folder, env })).rejects.toThrow(
      /^✗ A hub already runs from .*another DATA_DIR and PORT\.$/,
    );
  });

  it('refuses a port that is taken, in one sentence, before it starts anything', async () => {
    const other = dataDir();
    const { port } = new URL(hub.url);
    await expect(launchHub({ dataDir: other, env: { ...env, PORT: port } })).rejects.toThrow(
      new RegExp(`^✗ Port ${port} is in use: .*PORT=`),
    );
    expect(readPostmaster(join(other, 'postgres'))).toBeUndefined();
  });

  it('comes back when its services are killed with -9', async () => {
    const before = services(hub).get('hub') as number;
    process.kill(before, 'SIGKILL');
    await eventually('another process stands in', () => (services(hub).get('hub') ?? before) !== before);
    await eventually('every part is up', () => ready(hub.url));
    expect(hub.output()).toMatch(/hub ended \(SIGKILL\), starting it again/);
  });

  it('comes back when its database is killed with -9', async () => {
    const before = readPostmaster(join(folder, 'postgres'))?.pid as number;
    process.kill(before, 'SIGKILL');
    await eventually('another server stands in', () => {
      const now = readPostmaster(join(folder, 'postgres'));
      return now?.ready === true && now.pid !== before;
    });
    await eventually('every part is up', () => ready(hub.url));
  });

  it('leaves no service when its launcher is killed with -9, and the next start takes over', async () => {
    const before = [...services(hub).values()];
    const database = readPostmaster(join(folder, 'postgres'))?.pid as number;
    hub.process.kill('SIGKILL');
    await eventually('services have ended', () => !before.some(isAlive));
    hub = await launchHub({ dataDir: folder, env });
    await eventually('every part is up', () => ready(hub.url));
    expect(readPostmaster(join(folder, 'postgres'))?.pid).toBe(database);
  });

  it('leaves no process behind when it is stopped', async () => {
    const before = [...services(hub).values(), readPostmaster(join(folder, 'postgres'))?.pid as number];
    expect(before).toHaveLength(2);
    expect(await hub.stop()).toBe(0);
    expect(before.filter(isAlive)).toEqual([]);
  });

  it('starts a second time without building anything', async () => {
    hub = await launchHub({ dataDir: folder, env });
    expect(hub.output()).not.toMatch(/built in \d/);
    await eventually('every part is up', () => ready(hub.url));
    expect(await hub.stop()).toBe(0);
  });
});

describe.skipIf(process.platform !== 'linux')('two hubs', () => {
  it('run side by side, one of them as a process for each service', async () => {
    const [single, split] = await Promise.all([
      launchHub({ dataDir: dataDir(), env }),
      launchHub({ dataDir: dataDir(), env: { ...env, TOPOLOGY: 'split' } }),
    ]);
    await using _single = single;
    await using _split = split;
    expect(single.url).not.toBe(split.url);
    await eventually('both are up', async () => (await ready(single.url)) && (await ready(split.url)));
    expect([...services(split).keys()].sort()).toEqual([
      'directory',
      'gateway',
      'host',
      'identity',
      'media',
      'reports',
      'talents',
      'tasks',
      'volunteers',
    ]);

    const media = services(split).get('media') as number;
    process.kill(media, 'SIGKILL');
    await eventually('media is started again', () => (services(split).get('media') ?? media) !== media);
    await eventually('every part is up', () => ready(split.url));
    expect(await ready(single.url)).toBe(true);

    expect(await split.stop()).toBe(0);
    // Services that are told to go are not mistaken for crashed ones.
    expect(split.output().match(/starting it again/g)).toHaveLength(1);
  });
});

describe('a start that is stopped before it is ready', () => {
  it('leaves no process behind', async () => {
    const folder = dataDir();
    const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
      env: { ...process.env, ...env, PORT: '0', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await eventually('PostgreSQL runs', () => said.includes('PostgreSQL running'));
    const database = readPostmaster(join(folder, 'postgres'))?.pid as number;
    const code = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(isAlive(database)).toBe(false);
    expect(said).toContain('Stopped.');
  });
});

describe('a DATABASE_URL that does not answer', () => {
  it('is told in one sentence', async () => {
    const closed = createServer();
    const port = await new Promise<number>((done) =>
      closed.listen(0, '127.0.0.1', () => done((closed.address() as { port: number }).port)),
    );
    await new Promise((done) => closed.close(done));
    const outside = {
      ...env,
      DATABASE_URL: `postgres://admin:word@127.0.0.1:${port}/postgres`,
      HUB_SECRET: 'a secret of at least thirty-two characters',
    };
    const folder = dataDir();
    await expect(launchHub({ dataDir: folder, env: outside })).rejects.toThrow(
      /✗ The PostgreSQL server of DATABASE_URL does not answer/,
    );
    rmSync(folder, { recursive: true, force: true });
  });
});
