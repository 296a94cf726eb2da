import pg from 'pg';
import type { Logger } from '../service/log.ts';
import type { RawFact } from './define.ts';
import { type FactPage, type FactRequest, type FactSource, FeedClosed, parseCursor, START } from './source.ts';

interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const PAGE = `
select id, txid::text || ':' || seq::text as cursor, type, version,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, keys, payload, actor
from outbox_fact
where (txid, seq) > ($1::xid8, $2::bigint) and txid < pg_snapshot_xmin(pg_current_snapshot())
order by txid, seq
limit $3`;

const PENDING = 'select exists (select 1 from outbox_fact where (txid, seq) > ($1::xid8, $2::bigint)) as pending';

/**
 * Facts after the cursor, in an order that never changes afterwards. Only transactions older than every transaction
 * still running are read: whoever is still running may yet commit a fact in front of the newer ones.
 */
export async function readFeed(db: Queryable, after: string, limit: number): Promise<FactPage> {
  const { txid, seq } = parseCursor(after);
  const { rows } = await db.query(PAGE, [txid, seq, limit]);
  const facts = rows as unknown as RawFact[];
  if (facts.length > 0) return { facts, next: facts.at(-1)?.cursor ?? after, pending: facts.length === limit };
  const pending = await db.query(PENDING, [txid, seq]);
  return { facts, next: after, pending: pending.rows[0]?.pending === true };
}

export interface FactFeed extends FactSource {
  close(): Promise<void>;
}

export interface FeedOptions {
  /** Name of the publishing service. */
  name: string;
  /** The application's own login: it may read the outbox and nothing more of it. */
  url: string;
  log: Logger;
  /** How long a sleeping reader trusts that it would have been woken. */
  fallbackMs?: number;
}

const SOON_MS = 15;

/** The feed of one database: pages on demand, and a long poll that ends as soon as a fact is committed. */
export function openFeed(options: FeedOptions): FactFeed {
  const { name, url, log, fallbackMs = 1000 } = options;
  const pool = new pg.Pool({ connectionString: url, max: 2, statement_timeout: 10_000, connectionTimeoutMillis: 3000 });
  pool.on('error', (error) => log.warn({ source: name, error: error.message }, 'feed connection lost'));
  const sleepers = new Set<() => void>();
  let generation = 0;
  let listener: pg.Client | null = null;
  let reconnect: NodeJS.Timeout | undefined;
  let closed = false;

  const wakeAll = () => {
    generation += 1;
    for (const wake of sleepers) wake();
  };

  const listen = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000, keepAlive: true });
    const lost = () => {
      if (listener === client) listener = null;
      if (closed) return;
      clearTimeout(reconnect);
      reconnect = setTimeout(() => void listen(), 500);
      reconnect.unref();
    };
    client.on('notification', wakeAll);
    client.on('error', lost);
    client.on('end', lost);
    try {
      await client.connect();
      await client.query('listen hub_fact');
      if (closed) return void (await client.end());
      listener = client;
      // What was committed between the loss and now woke nobody.
      wakeAll();
    } catch (error) {
      log.warn({ source: name, error: (error as Error).message }, 'feed cannot listen, polling instead');
      client.end().catch(() => undefined);
      lost();
    }
  };
  const listening = listen();

  const sleep = (seen: number, ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (seen !== generation || signal?.aborted || closed) return resolve();
      const timer = setTimeout(() => done(), ms);
      const done = () => {
        clearTimeout(timer);
        sleepers.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      sleepers.add(done);
      signal?.addEventListener('abort', done);
    });

  return {
    name,
    async fetch({ after = START, limit = 100, waitMs = 0, signal }: FactRequest): Promise<FactPage> {
      const deadline = Date.now() + waitMs;
      for (;;) {
        if (closed) throw new FeedClosed(name);
        const seen = generation;
        const page = await readFeed(pool, after, limit).catch((error) => {
          // Closing ends the pool under a question that is just being asked.
          throw closed ? new FeedClosed(name) : error;
        });
        const left = deadline - Date.now();
        if (page.facts.length > 0 || left <= 0 || signal?.aborted) return page;
        // A committed fact waits behind an older transaction: nobody will notify when that one ends without a fact.
        const nap = page.pending ? SOON_MS : listener ? fallbackMs : Math.min(fallbackMs, 200);
        await sleep(seen, Math.min(nap, left), signal);
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      clearTimeout(reconnect);
      wakeAll();
      await listening;
      await listener?.end().catch(() => undefined);
      await pool.end();
    },
  };
}
