import { type RawFact, sequenceOf } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RecordState, RecordType } from './fact-row.rules.ts';

/**
 * Takes over what a fact says about a record, with every figure it touches, in the consumer's transaction.
 * Of two facts about one record the later written one stands, in whatever order they arrive: a fact that was set aside
 * and applied days afterwards must not bring back a record that was voided meanwhile.
 */
export async function applyRecordState(
  em: SqlEntityManager,
  state: RecordState,
  fact: Pick<RawFact, 'id' | 'at' | 'cursor'>,
) {
  const sequence = sequenceOf(fact);
  // A definition that is being revised counts every row over; taking a row out under the old definitions and putting
  // it back under the new ones would count it twice.
  await em.execute('lock table fact_row in row exclusive mode');
  const [before]: { counted: boolean; newer: boolean }[] = await em.execute(
    'select counted, sequence >= ?::bigint as newer from fact_row where record_type = ? and record_id = ? for update',
    [sequence, state.recordType, state.recordId],
  );
  if (before?.newer) return;
  if (before?.counted) await contribute(em, state.recordType, state.recordId, -1);
  await em.execute(
    `insert into fact_row (record_type, record_id, counted, reason, key_task_id, person_id, unit_id, district_code, day, kind,
       amounts, sequence, fact_id, happened_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?::jsonb, ?::bigint, ?, ?::timestamptz)
     on conflict (record_type, record_id) do update set
       counted = excluded.counted, reason = excluded.reason, key_task_id = excluded.key_task_id,
       person_id = excluded.person_id, unit_id = excluded.unit_id, district_code = excluded.district_code,
       day = excluded.day, kind = excluded.kind, amounts = excluded.amounts, sequence = excluded.sequence,
       fact_id = excluded.fact_id, happened_at = excluded.happened_at, received_at = now()`,
    [
      state.recordType,
      state.recordId,
      state.counted,
      state.reason,
      state.keyTaskId,
      state.personId,
      state.unitId,
      state.districtCode,
      state.day,
      state.kind,
      JSON.stringify(state.amounts),
      sequence,
      fact.id,
      fact.at,
    ],
  );
  if (state.counted) await contribute(em, state.recordType, state.recordId, 1);
}

/** What a row adds to each figure; `?` is 1 to add it and -1 to take it out again. */
const CONTRIBUTION = /* sql */ `
  select d.code, d.version, to_char(f.day, 'YYYY-MM'), f.key_task_id, f.unit_id, f.district_code,
    sum(?::int * case when i.amount_key is null then 1 else coalesce((f.amounts ->> i.amount_key)::numeric, 0) end),
    sum(?::int)
  from fact_row f
  join indicator i on i.record_type = f.record_type
  join indicator_definition d on d.code = i.code
  where f.counted and not coalesce(f.kind = any(d.excluded_kinds), false)`;
const INTO_ROLLUP =
  'insert into rollup (code, definition_version, month, key_task_id, unit_id, district_code, value, records)';
const GROUP = "group by d.code, d.version, to_char(f.day, 'YYYY-MM'), f.key_task_id, f.unit_id, f.district_code";

async function contribute(em: SqlEntityManager, recordType: RecordType, recordId: string, sign: 1 | -1): Promise<void> {
  await em.execute(
    `${INTO_ROLLUP} ${CONTRIBUTION} and f.record_type = ? and f.record_id = ? ${GROUP}
     on conflict on constraint rollup_cell do update
       set value = rollup.value + excluded.value, records = rollup.records + excluded.records`,
    [sign, sign, recordType, recordId],
  );
}

/** Counts every row again under one definition: for a definition that is new. */
export async function countOver(em: SqlEntityManager, code: string, version: number): Promise<void> {
  await em.execute(`${INTO_ROLLUP} ${CONTRIBUTION} and d.code = ? and d.version = ? ${GROUP}`, [1, 1, code, version]);
}
