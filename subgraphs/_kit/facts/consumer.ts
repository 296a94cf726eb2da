import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Logger } from '../service/log.ts';
import { type FactDefinition, type FactOf, type RawFact, readFact } from './define.ts';
import { advance, bury, hold, loadCursor, markContact, markFailure, takeFresh } from './ledger.ts';
import type { FactSource } from './source.ts';

/** Tries before a fact is set aside and the others go on. */
export const TRIES = 3;
/** Facts whose inbox rows are written together, and the time after which a transaction takes no more of them. */
const SLICE = 20;
const SLICE_MS = 200;

export interface ConsumerDefinition<Definitions extends readonly FactDefinition[] = readonly FactDefinition[]> {
  /** Name of the publishing service. */
  readonly source: string;
  /** Name of the consumer; cursor and inbox belong to it. */
  readonly name: string;
  readonly facts: Definitions;
  /** Runs inside the transaction that also holds the cursor and the inbox row: what it writes happens exactly once. */
  readonly apply: (em: SqlEntityManager, fact: FactOf<Definitions[number]>) => Promise<void>;
}

/** Declares a consumer with the payload types of the facts it names. */
export const consumer = <const Definitions extends readonly FactDefinition[]>(
  definition: ConsumerDefinition<Definitions>,
): ConsumerDefinition => definition as unknown as ConsumerDefinition;

export interface RunOptions {
  from: FactSource;
  /** A fresh entity manager with the rights of the consuming service. */
  em: () => SqlEntityManager;
  log: Logger;
  batch?: number;
  waitMs?: number;
}

export interface RunningConsumer {
  readonly source: string;
  readonly name: string;
  status(): ConsumerStatus;
  /** Ends after the batch at hand. */
  stop(): Promise<void>;
}

export interface ConsumerStatus {
  readonly source: string;
  readonly name: string;
  readonly state: 'starting' | 'current' | 'behind' | 'failing' | 'stopped';
  readonly applied: number;
  readonly dead: number;
  readonly lastFactAt: string | null;
  readonly contactAt: string | null;
  readonly error: string | null;
}

/** Pulls a source until stopped. Two replicas may run the same consumer: the cursor's row lock makes them take turns. */
export function runConsumer(definition: ConsumerDefinition, options: RunOptions): RunningConsumer {
  const { from, em, log, batch = 200, waitMs = 10_000 } = options;
  const who = { consumer: definition.name, source: definition.source };
  const definitions = new Map(definition.facts.map((fact) => [fact.type, fact]));
  const stopping = new AbortController();
  let status: ConsumerStatus = {
    source: definition.source,
    name: definition.name,
    state: 'starting',
    applied: 0,
    dead: 0,
    lastFactAt: null,
    contactAt: null,
    error: null,
  };
  const report = (changes: Partial<ConsumerStatus>) => {
    status = { ...status, ...changes };
  };

  const applyOne = async (tx: SqlEntityManager, raw: RawFact) => {
    const known = definitions.get(raw.type);
    if (known) await definition.apply(tx, readFact(known, raw) as never);
  };

  /**
   * One transaction: which of these were never applied, their effects, and the cursor. It ends early when it has taken
   * long enough: what it did is seen then, and no feed on the same server is held back by it. Gives how many facts of
   * the page it came through, and how many of them it applied.
   */
  const applyTogether = (facts: readonly RawFact[]) =>
    em().transactional(async (tx) => {
      const sql = tx as SqlEntityManager;
      await hold(sql, who);
      const until = Date.now() + SLICE_MS;
      let through = 0;
      let applied = 0;
      while (through < facts.length && (through === 0 || Date.now() < until)) {
        const slice = facts.slice(through, through + SLICE);
        const handled = slice.filter((fact) => definitions.has(fact.type));
        const ids = handled.map((fact) => fact.id);
        const fresh = await takeFresh(sql, who, ids);
        applied += fresh.size;
        // Taken out as it is applied: the same fact may stand twice in one page.
        for (const fact of handled) if (fresh.delete(fact.id)) await applyOne(sql, fact);
        through += slice.length;
      }
      await advance(sql, who, facts[through - 1] as RawFact);
      return { through, applied };
    });

  const applyAlone = async (fact: RawFact) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await applyTogether([fact])).applied;
      } catch (error) {
        if (isOutage(error) || stopping.signal.aborted) throw error;
        if (attempt < TRIES) {
          await pause(attempt * 50, stopping.signal);
          continue;
        }
        log.error({ ...who, fact: fact.id, type: fact.type, error: message(error) }, 'fact set aside');
        await em().transactional((tx) => bury(tx as SqlEntityManager, who, fact, message(error), attempt));
        report({ dead: status.dead + 1 });
        return 0;
      }
    }
  };

  /** The whole page in a few transactions when all is well; one by one as soon as one of its facts is not. */
  const applyPage = async (facts: readonly RawFact[]) => {
    let rest = facts;
    let applied = 0;
    while (rest.length > 0 && !stopping.signal.aborted) {
      try {
        const done = await applyTogether(rest);
        applied += done.applied;
        rest = rest.slice(done.through);
      } catch (error) {
        if (isOutage(error)) throw error;
        // One slice is walked through; what comes behind it goes on together.
        for (const fact of rest.slice(0, SLICE)) {
          if (!stopping.signal.aborted) applied += await applyAlone(fact);
        }
        rest = rest.slice(SLICE);
      }
    }
    return applied;
  };

  const loop = async () => {
    let cursor: string | null = null;
    let failures = 0;
    // A reader that was brought up to date may understand today what was set aside before.
    await redrive(definition, em).then(
      (revived) => revived > 0 && log.info({ ...who, revived }, 'facts set aside before were applied'),
      (error) => log.warn({ ...who, error: message(error) }, 'facts set aside were not looked at'),
    );
    while (!stopping.signal.aborted) {
      const started = Date.now();
      try {
        cursor ??= await loadCursor(em(), who);
        const page = await from.fetch({ after: cursor, limit: batch, waitMs, signal: stopping.signal });
        if (stopping.signal.aborted) break;
        if (page.facts.length > 0) {
          const applied = await applyPage(page.facts);
          cursor = page.next;
          report({ applied: status.applied + applied, lastFactAt: page.facts.at(-1)?.at ?? null });
        }
        await markContact(em(), who, page.pending);
        failures = 0;
        report({ state: page.pending ? 'behind' : 'current', contactAt: new Date().toISOString(), error: null });
        // A source that answers "nothing" without waiting must not become a busy loop.
        if (page.facts.length === 0 && Date.now() - started < 20) await pause(50, stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) break;
        failures += 1;
        cursor = null;
        report({ state: 'failing', error: message(error) });
        if (failures === 1) log.warn({ ...who, error: message(error) }, 'source or own database out of reach');
        await markFailure(em(), who).catch(() => undefined);
        await pause(Math.min(100 * 2 ** failures, 2000), stopping.signal);
      }
    }
    report({ state: 'stopped' });
  };
  const running = loop();

  return {
    source: definition.source,
    name: definition.name,
    status: () => status,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Applies facts that were set aside once more; those that succeed leave the list. Returns how many did. */
export async function redrive(definition: ConsumerDefinition, em: () => SqlEntityManager): Promise<number> {
  const who = { consumer: definition.name, source: definition.source };
  const definitions = new Map(definition.facts.map((fact) => [fact.type, fact]));
  const rows: { fact: RawFact }[] = await em().execute(
    'select fact from dead_fact where consumer = ? and source = ? order by dead_at, fact_id',
    [who.consumer, who.source],
  );
  let revived = 0;
  for (const { fact } of rows) {
    const known = definitions.get(fact.type);
    if (!known) continue;
    try {
      await em().transactional(async (tx) => {
        const sql = tx as SqlEntityManager;
        await sql.execute('delete from dead_fact where consumer = ? and fact_id = ?', [who.consumer, fact.id]);
        const fresh = await takeFresh(sql, who, [fact.id]);
        if (fresh.size > 0) await definition.apply(sql, readFact(known, fact) as never);
      });
      revived += 1;
    } catch (error) {
      await em().execute('update dead_fact set error = ?, tries = tries + 1 where consumer = ? and fact_id = ?', [
        message(error),
        who.consumer,
        fact.id,
      ]);
    }
  }
  return revived;
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 2000);

/**
 * The database is away, not the fact wrong: such a failure never counts against a fact, or a restart of the server
 * would send good facts to the dead letters. Classes 08, 53, 57P: connection, resources, shutdown; 40: try again.
 */
export function isOutage(error: unknown): boolean {
  for (let cause = error as { code?: unknown; message?: unknown; cause?: unknown } | undefined; cause; ) {
    const code = String(cause.code ?? '');
    if (/^(08|53|57P|40|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)) return true;
    if (
      /Connection terminated|timeout exceeded when trying to connect|driver has already been destroyed/i.test(
        String(cause.message ?? ''),
      )
    ) {
      return true;
    }
    cause = cause.cause as typeof cause;
  }
  return false;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
