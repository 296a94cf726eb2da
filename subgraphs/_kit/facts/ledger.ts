import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RawFact } from './define.ts';
import { parseCursor } from './source.ts';

/** Whose ledger: a consumer keeps one cursor for each source. */
export interface Ledger {
  consumer: string;
  source: string;
}

export async function loadCursor(em: SqlEntityManager, who: Ledger): Promise<string> {
  await em.execute('insert into fact_cursor (consumer, source) values (?, ?) on conflict do nothing', [
    who.consumer,
    who.source,
  ]);
  const rows: { cursor: string }[] = await em.execute(
    `select txid::text || ':' || seq::text as cursor from fact_cursor where consumer = ? and source = ?`,
    [who.consumer, who.source],
  );
  return rows[0]?.cursor ?? '0:0';
}

/** Holds the cursor's row until the transaction ends: replicas of one consumer take turns here. */
export async function hold(em: SqlEntityManager, who: Ledger): Promise<void> {
  await em.execute('select 1 from fact_cursor where consumer = ? and source = ? for update', [
    who.consumer,
    who.source,
  ]);
}

/** Moves the cursor forward, never back. */
export async function advance(em: SqlEntityManager, who: Ledger, to: RawFact): Promise<void> {
  const { txid, seq } = parseCursor(to.cursor);
  await em.execute(
    `insert into fact_cursor as held (consumer, source, txid, seq, last_fact_at) values (?, ?, ?::xid8, ?, ?)
     on conflict (consumer, source) do update
       set txid = case when (held.txid, held.seq) < (excluded.txid, excluded.seq) then excluded.txid else held.txid end,
           seq = case when (held.txid, held.seq) < (excluded.txid, excluded.seq) then excluded.seq else held.seq end,
           last_fact_at = greatest(held.last_fact_at, excluded.last_fact_at)`,
    [who.consumer, who.source, txid, seq, to.at],
  );
}

/** Enters the ids into the inbox and returns those that were not there and are not among the dead. */
export async function takeFresh(em: SqlEntityManager, who: Ledger, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows: { fact_id: string }[] = await em.execute(
    `insert into inbox_fact (consumer, fact_id, source)
     select ?, id, ? from json_array_elements_text(?::json) as given(text), lateral (select text::uuid as id) as typed
     where not exists (select 1 from dead_fact where dead_fact.consumer = ? and dead_fact.fact_id = id)
     on conflict do nothing
     returning fact_id`,
    [who.consumer, who.source, JSON.stringify([...new Set(ids)]), who.consumer],
  );
  return new Set(rows.map((row) => row.fact_id));
}

/** Sets a fact aside together with the cursor, so that the ones behind it go on. */
export async function bury(
  em: SqlEntityManager,
  who: Ledger,
  fact: RawFact,
  error: string,
  tries: number,
): Promise<void> {
  await advance(em, who, fact);
  await em.execute(
    `insert into dead_fact (consumer, fact_id, source, type, version, fact, error, tries)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing`,
    [who.consumer, fact.id, who.source, fact.type, fact.version, JSON.stringify(fact), error, tries],
  );
}

/** The source answered. Kept in the database so that every replica can say how fresh its figures are. */
export async function markContact(em: SqlEntityManager, who: Ledger, behind: boolean): Promise<void> {
  await em.execute(
    `update fact_cursor set contact_at = now(), failing_since = null,
       behind_since = case when ? then coalesce(behind_since, now()) end
     where consumer = ? and source = ?`,
    [behind, who.consumer, who.source],
  );
}

export async function markFailure(em: SqlEntityManager, who: Ledger): Promise<void> {
  await em.execute(
    `insert into fact_cursor as held (consumer, source, failing_since) values (?, ?, now())
     on conflict (consumer, source) do update set failing_since = coalesce(held.failing_since, now())`,
    [who.consumer, who.source],
  );
}

export interface SourceState {
  source: string;
  lastFactAt: Date | null;
  contactAt: Date | null;
  failingSince: Date | null;
  behindSince: Date | null;
  dead: number;
}

/** How far the consumer got with each of its sources, as any replica sees it. */
export async function sourceStates(em: SqlEntityManager, consumer: string): Promise<SourceState[]> {
  const rows: Record<string, string | Date | null>[] = await em.execute(
    `select source, last_fact_at, contact_at, failing_since, behind_since,
       (select count(*) from dead_fact d where d.consumer = c.consumer and d.source = c.source)::int as dead
     from fact_cursor c where consumer = ? order by source`,
    [consumer],
  );
  const date = (value: unknown) => (value == null ? null : new Date(value as string));
  return rows.map((row) => ({
    source: String(row.source),
    lastFactAt: date(row.last_fact_at),
    contactAt: date(row.contact_at),
    failingSince: date(row.failing_since),
    behindSince: date(row.behind_since),
    dead: Number(row.dead),
  }));
}
