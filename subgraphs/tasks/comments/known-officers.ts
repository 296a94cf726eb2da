import { officerChanged } from '@hub/directory/contract';
import { type ConsumerDefinition, consumer, sequenceOf } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

export type OfficerState = 'ACTIVE' | 'SUSPENDED' | 'LEFT';

/** Who is in service is known from what the directory told (在岗人员). */
export const officerConsumers: readonly ConsumerDefinition[] = [
  consumer({
    source: 'directory',
    name: 'tasks.officers',
    facts: [officerChanged],
    apply: async (em, fact) => {
      const { officerId, unitId, state } = fact.payload;
      await em.execute(
        `insert into known_officer (officer_id, unit_id, state, sequence) values (?, ?, ?, ?)
         on conflict (officer_id) do update set unit_id = excluded.unit_id, state = excluded.state, sequence = excluded.sequence
         where known_officer.sequence < excluded.sequence`,
        [officerId, unitId, state, sequenceOf(fact)],
      );
    },
  }),
];

export async function officerStates(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfficerState>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; state: OfficerState }[]>(
    'select officer_id as id, state from known_officer where officer_id = any(?::uuid[])',
    [`{${ids.join(',')}}`],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
