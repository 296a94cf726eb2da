import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { z } from 'zod';
import type { FactDefinition, FactKeys } from './define.ts';

export interface NewFact<Payload> {
  keys: FactKeys;
  payload: Payload;
  /** When it happened; now, if nothing is said. */
  at?: Date;
  actor?: string | null;
}

/**
 * Writes the fact into the outbox. Call it inside the transaction that makes the fact true: outside of one, a crash
 * between the two would leave a fact without its record or a record that nobody hears of.
 */
export async function writeFact<Schema extends z.ZodType>(
  em: SqlEntityManager,
  definition: FactDefinition<string, Schema>,
  fact: NewFact<z.input<Schema>>,
): Promise<string> {
  if (!em.isInTransaction()) throw new Error(`${definition.type}: a fact is written inside a transaction`);
  const payload = definition.schema.parse(fact.payload);
  const id = v7();
  const keys = Object.fromEntries(Object.entries(fact.keys).filter(([, value]) => value != null));
  await em.execute(
    `insert into outbox_fact (id, type, version, at, keys, payload, actor)
     values (?, ?, ?, coalesce(?::timestamptz, now()), ?::jsonb, ?::jsonb, coalesce(?, nullif(concat_ws(':', hub_kind(), hub_viewer()), '')))`,
    [
      id,
      definition.type,
      definition.version,
      fact.at?.toISOString() ?? null,
      JSON.stringify(keys),
      JSON.stringify(payload),
      fact.actor ?? null,
    ],
  );
  return id;
}
