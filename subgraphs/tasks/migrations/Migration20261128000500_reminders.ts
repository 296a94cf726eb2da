import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const reminder = /* sql */ `
-- Working days before the day on which units are reminded.
alter table light_rule add column remind_before jsonb not null default '[3, 1]' check (jsonb_array_length(remind_before) <= 5);
create table reminder (
  ${baseColumns},
  subject_type varchar(20) not null check (subject_type in ('PROGRESS_REPORT', 'ASSIGNMENT')),
  key_task_id uuid not null references key_task (id),
  unit_id uuid not null,
  period char(7),
  due_on date not null,
  overdue boolean not null,
  -- BEFORE_n, OVERDUE or BY_HAND with its day: each is given once.
  stage varchar(20) not null,
  given_on date not null,
  -- Null for the hub itself.
  given_by uuid,
  check ((subject_type = 'PROGRESS_REPORT') = (period is not null)),
  unique nulls not distinct (subject_type, key_task_id, unit_id, period, stage)
);
create index reminder_unit on reminder (unit_id, key_task_id);
create trigger append_only before update or delete on reminder for each row execute function hub_append_only();
`;

/** Who was reminded (催办) of a report or of signing for a task. */
export class Migration20261128000500_reminders extends Migration {
  override up(): void {
    this.addSql(reminder);
    this.addSql(
      rowPolicy('reminder', {
        read: "hub_kind() = 'service' or hub_reach(unit_id)",
        write: "hub_kind() = 'service' or hub_can('tasks/progress-reports.remind')",
      }),
    );
  }
}
