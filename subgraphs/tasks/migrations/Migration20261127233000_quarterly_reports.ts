import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const rhythm = /* sql */ `
create table reporting_rhythm (
  ${baseColumns},
  plan_id uuid not null references plan (id),
  -- Null where the word is about every task of the plan.
  key_task_id uuid references key_task (id),
  rhythm varchar(10) not null check (rhythm in ('MONTHLY', 'QUARTERLY', 'BOTH')),
  from_quarter char(7) not null check (from_quarter ~ '^[0-9]{4}-Q[1-4]$'),
  reason text not null check (length(reason) between 4 and 500),
  set_by uuid not null
);
create index reporting_rhythm_plan on reporting_rhythm (plan_id);
create trigger append_only before update or delete on reporting_rhythm for each row execute function hub_append_only();
-- As rhythmIn of the slice has it: the task's own last word, else the plan's, else every month.
create function rhythm_of(task uuid, quarter text) returns text language sql stable as $$
  select coalesce((
    select r.rhythm from reporting_rhythm r join key_task t on t.plan_id = r.plan_id
    where t.id = task and (r.key_task_id is null or r.key_task_id = task) and r.from_quarter <= quarter
    order by r.key_task_id is null, r.from_quarter desc, r.created_at desc limit 1), 'MONTHLY')
$$;
create function quarter_of(month text) returns text language sql immutable as $$
  select left(month, 4) || '-Q' || (substr(month, 6, 2)::int + 2) / 3
$$;
`;

const period = /* sql */ `
-- A report is of a period, a month or a quarter; its month is the one with which the period ends.
alter table progress_report add column period char(7) check (period ~ '^[0-9]{4}-((0[1-9]|1[0-2])|Q[1-4])$');
update progress_report set period = month;
alter table progress_report alter column period set not null;
alter table progress_report add check (period = month or (substr(month, 6, 2)::int % 3 = 0 and period = quarter_of(month)));
alter table progress_report drop constraint progress_report_key_task_id_unit_id_month_key;
alter table progress_report add unique (key_task_id, unit_id, period);
alter table light_rule add column quarter_due_working_day integer not null default 10 check (quarter_due_working_day between 1 and 20);
drop function progress_ledger(uuid[]);
create function progress_ledger(tasks uuid[])
returns table (key_task_id uuid, unit_id uuid, role varchar, month char(7), period char(7), state varchar, percent double precision,
  first_submitted_at timestamptz)
language sql stable security definer set search_path = public as $$
  select r.key_task_id, r.unit_id, r.role, r.month, r.period, r.state, case when r.state = 'ACCEPTED' then r.percent end, r.first_submitted_at
  from progress_report r where r.key_task_id = any(tasks) and r.first_submitted_at is not null
$$;
`;

/** Units report by the month, by the quarter or both, as the office says for a plan or a task. */
export class Migration20261127233000_quarterly_reports extends Migration {
  override up(): void {
    this.addSql(rhythm);
    this.addSql(period);
    this.addSql(
      // Lights of partners depend on it.
      rowPolicy('reporting_rhythm', {
        read: "hub_kind() in ('officer', 'service') or hub_scope('tasks:read')",
        write: "hub_can('tasks/reporting-rhythms.set')",
      }),
    );
  }
}
