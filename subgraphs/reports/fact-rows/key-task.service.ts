import { type FactOf, sequenceOf } from '@hub/kit/facts';
import type { keyTaskPayload, tasksFacts } from '@hub/tasks/contract';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';

type TasksFact = FactOf<(typeof tasksFacts)[number]>;

/** Keeps what the board must show of a task also when its owner does not answer: number, text, who leads. */
export async function applyKeyTask(
  em: SqlEntityManager,
  fact: TasksFact & { payload: z.output<typeof keyTaskPayload> },
) {
  const task = fact.payload;
  const coUnits = task.coUnits.flatMap(({ unitId }) => (unitId ? [unitId] : []));
  await em.execute(
    `insert into key_task (id, plan_id, plan_year, document_number, number, text, category_number, category_name,
       lead_unit_id, lead_name, co_unit_ids, sequence)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::bigint)
     on conflict (id) do update set
       plan_id = excluded.plan_id, plan_year = excluded.plan_year, document_number = excluded.document_number,
       number = excluded.number, text = excluded.text, category_number = excluded.category_number,
       category_name = excluded.category_name, lead_unit_id = excluded.lead_unit_id, lead_name = excluded.lead_name,
       co_unit_ids = excluded.co_unit_ids, sequence = excluded.sequence
     where key_task.sequence < excluded.sequence`,
    [
      task.keyTaskId,
      task.planId,
      task.planYear,
      task.documentNumber,
      task.number,
      task.text,
      task.categoryNumber,
      task.categoryName,
      task.leadUnitId,
      task.leadName,
      `{${coUnits.join(',')}}`,
      sequenceOf(fact),
    ],
  );
}

/** A later edition of the plan no longer asks for the task: the board shows it no more, what was counted stays counted. */
export async function applyWithdrawal(
  em: SqlEntityManager,
  fact: Extract<TasksFact, { type: 'tasks.key-task.withdrawn' }>,
) {
  const sequence = sequenceOf(fact);
  await em.execute('update key_task set withdrawn = true, sequence = ?::bigint where id = ? and sequence < ?::bigint', [
    sequence,
    fact.payload.keyTaskId,
    sequence,
  ]);
}

/** A unit's report of a month was accepted: the board says who has reported and who is late. */
export async function applyProgress(
  em: SqlEntityManager,
  fact: Extract<TasksFact, { type: 'tasks.progress-report.accepted' }>,
) {
  const { keyTaskId, unitId, month } = fact.payload;
  await em.execute(
    `insert into progress_row (key_task_id, unit_id, month, sequence) values (?, ?, ?, ?::bigint) on conflict do nothing`,
    [keyTaskId, unitId, month, sequenceOf(fact)],
  );
}
