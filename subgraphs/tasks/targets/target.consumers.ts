import { type ConsumerDefinition, consumer, sequenceOf } from '@hub/kit/facts';
import { contentPublished, contentWithdrawn } from '@hub/media/contract';
import { honourGranted, honourRevoked } from '@hub/talents/contract';
import { serviceRecordConfirmed, serviceRecordVoided } from '@hub/volunteers/contract';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Counted {
  type: 'SERVICE_RECORD' | 'CONTENT' | 'HONOUR';
  id: string;
  keyTaskId: string;
  unitId: string | null;
  districtCode: string | null;
  day: string;
  amount: number;
  counted: boolean;
  /** Where the fact stands among its source's facts: of two about one record the later one is true. */
  sequence: string;
}

/** The last word on a record stands; a record of a task that this hub does not know yet is kept all the same. */
async function keep(em: SqlEntityManager, record: Counted): Promise<void> {
  const { type, id, keyTaskId, unitId, districtCode, day, amount, counted, sequence } = record;
  await em.execute(
    `insert into counted_record (record_type, record_id, key_task_id, unit_id, district_code, day, amount, counted, sequence)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (record_type, record_id) do update set key_task_id = excluded.key_task_id, unit_id = excluded.unit_id,
       district_code = excluded.district_code, day = excluded.day, amount = excluded.amount, counted = excluded.counted,
       sequence = excluded.sequence
     where counted_record.sequence < excluded.sequence`,
    [type, id, keyTaskId, unitId, districtCode, day, amount, counted, sequence],
  );
}

/** Targets are counted from what other services confirmed (量化目标由已核实记录统计). */
export const targetConsumers: readonly ConsumerDefinition[] = [
  consumer({
    source: 'volunteers',
    name: 'tasks.targets',
    facts: [serviceRecordConfirmed, serviceRecordVoided],
    apply: (em, fact) =>
      keep(em, {
        ...fact.payload,
        type: 'SERVICE_RECORD',
        id: fact.payload.serviceRecordId,
        amount: fact.payload.hours,
        sequence: sequenceOf(fact),
        counted: fact.type === 'volunteers.service-record.confirmed',
      }),
  }),
  consumer({
    source: 'media',
    name: 'tasks.targets',
    facts: [contentPublished, contentWithdrawn],
    apply: (em, fact) =>
      keep(em, {
        ...fact.payload,
        type: 'CONTENT',
        id: fact.payload.contentId,
        amount: 1,
        sequence: sequenceOf(fact),
        counted: fact.type === 'media.content.published',
      }),
  }),
  consumer({
    source: 'talents',
    name: 'tasks.targets',
    facts: [honourGranted, honourRevoked],
    apply: (em, fact) =>
      keep(em, {
        ...fact.payload,
        type: 'HONOUR',
        id: fact.payload.honourId,
        amount: 1,
        sequence: sequenceOf(fact),
        counted: fact.type === 'talents.honour.granted',
      }),
  }),
];
