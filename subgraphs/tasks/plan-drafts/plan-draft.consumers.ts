import { orgUnitChanged } from '@hub/directory/contract';
import { type ConsumerDefinition, consumer, sequenceOf } from '@hub/kit/facts';

/** Who comes after a unit is known from what the directory told (机构沿革). */
export const planDraftConsumers: readonly ConsumerDefinition[] = [
  consumer({
    source: 'directory',
    name: 'tasks.units',
    facts: [orgUnitChanged],
    apply: async (em, fact) => {
      const { unitId, name, validTo, successorIds } = fact.payload;
      await em.execute(
        `insert into unit_change (unit_id, name, ends_on, successor_ids, sequence) values (?, ?, ?, ?::jsonb, ?)
         on conflict (unit_id) do update set name = excluded.name, ends_on = excluded.ends_on,
           successor_ids = case when jsonb_array_length(excluded.successor_ids) > 0 then excluded.successor_ids else unit_change.successor_ids end,
           sequence = excluded.sequence
         where unit_change.sequence < excluded.sequence`,
        [unitId, name, validTo, JSON.stringify(successorIds), sequenceOf(fact)],
      );
    },
  }),
];
