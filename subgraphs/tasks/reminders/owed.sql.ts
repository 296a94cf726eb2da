/**
 * Units that owe a report of a period (one parameter) and have neither handed it in nor had it accepted, and the state of
 * what they have. Of withdrawn tasks, and of months outside the plan's or the task's time, nothing is owed.
 */
export const OWED = /* sql */ `
  with asked as (select ?::text as period, ?::text as month)
  select a.id as assignment, t.id as task, t.number, a.unit_id as unit, to_char(a.assigned_on, 'YYYY-MM-DD') as "assignedOn", r.state,
    to_char(r.first_submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "firstOn"
  from asked join plan p on p.year || '-12' >= asked.month and to_char(p.issued_on, 'YYYY-MM') <= asked.month
    join key_task t on t.plan_id = p.id and t.state = 'ACTIVE'
    join assignment a on a.key_task_id = t.id and a.state = 'SIGNED' and a.unit_id is not null
    left join progress_report r on r.key_task_id = t.id and r.unit_id = a.unit_id and r.period = asked.period
  where (select min(m) from jsonb_object_keys(t.schedule) m) <= asked.month
    and rhythm_of(t.id, quarter_of(asked.month)) <> case when asked.period = asked.month then 'QUARTERLY' else 'MONTHLY' end
  order by t.number, a.ord`;

/** Units that have not signed for a task of this year or a later one. */
export const UNSIGNED = /* sql */ `
  select t.id as task, a.unit_id as unit, to_char(a.assigned_on, 'YYYY-MM-DD') as "assignedOn"
  from assignment a join key_task t on t.id = a.key_task_id and t.state = 'ACTIVE' join plan p on p.id = t.plan_id
  where a.state = 'ASSIGNED' and a.unit_id is not null and p.year >= ?`;

export interface OwedRow {
  assignment: string;
  task: string;
  number: number;
  unit: string;
  assignedOn: string;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | null;
  firstOn: string | null;
}
