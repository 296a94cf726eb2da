import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, isServerOf, readPostmaster, stopPostmaster } from '../../local/postgres/postmaster.ts';
import { type Postgres, startPostgres } from '../../local/postgres.ts';

const PREFIX = 'spring-rain-test-';

interface Shared {
  users: number;
  starting: Promise<{ server: Postgres; folder: string }>;
}
// Vitest sets up each project by itself; all of them share one cluster.
const slot = globalThis as typeof globalThis & { hubTestCluster?: Shared };

/** One throw-away PostgreSQL for the whole run; its URL travels to the tests in HUB_TEST_ADMIN_URL. */
export async function setup(): Promise<void> {
  if (!slot.hubTestCluster) {
    if (process.env.HUB_TEST_ADMIN_URL) return;
    await sweep();
    slot.hubTestCluster = { users: 0, starting: start() };
  }
  slot.hubTestCluster.users += 1;
  const { server } = await slot.hubTestCluster.starting;
  process.env.HUB_TEST_ADMIN_URL = server.adminUrl;
}

export async function teardown(): Promise<void> {
  const shared = slot.hubTestCluster;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  slot.hubTestCluster = undefined;
  delete process.env.HUB_TEST_ADMIN_URL;
  const { server, folder } = await shared.starting;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function start(): Promise<{ server: Postgres; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  return { server: await startPostgres({ dataDir: folder, throwaway: true }), folder };
}

/** A run that was killed with -9 left its server and folder behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      const { launcher } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as { launcher?: number };
      if (launcher === undefined || isAlive(launcher)) continue;
      const left = readPostmaster(join(folder, 'postgres'));
      if (left && isServerOf(left.pid, join(folder, 'postgres'))) await stopPostmaster(left.pid);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Not ours to read, or just being made by another run.
    }
  }
}
