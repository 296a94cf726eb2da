import { baseColumns, rowPolicy, softDeleteColumns } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const milestone = /* sql */ `
create table milestone (
  ${baseColumns},
  ${softDeleteColumns},
  key_task_id uuid not null references key_task (id),
  title varchar(200) not null,
  planned_on date not null,
  -- The day that was planned first stays, so that a moved milestone shows.
  first_planned_on date not null,
  done_on date,
  evidence_note text,
  done_by uuid,
  check ((done_on is null) = (evidence_note is null) and (done_on is null) = (done_by is null))
);
create index milestone_task on milestone (key_task_id, planned_on);
create index milestone_day on milestone (planned_on) where done_on is null;
`;

const subAssignment = /* sql */ `
create table sub_assignment (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  -- The unit that broke its task down.
  from_unit_id uuid not null,
  unit_id uuid not null check (unit_id <> from_unit_id),
  requirement text not null,
  due_on date not null,
  sign_due_on date not null,
  state varchar(10) not null check (state in ('ASSIGNED', 'SIGNED', 'DONE', 'WITHDRAWN')),
  signed_at timestamptz,
  signed_by uuid,
  done_on date,
  done_note text,
  done_by uuid,
  withdraw_reason text,
  check (state in ('ASSIGNED', 'WITHDRAWN') or signed_by is not null),
  check (state <> 'DONE' or (done_on is not null and done_note is not null and done_by is not null)),
  check ((state = 'WITHDRAWN') = (withdraw_reason is not null))
);
create unique index sub_assignment_once on sub_assignment (key_task_id, from_unit_id, unit_id) where state <> 'WITHDRAWN';
create index sub_assignment_unit on sub_assignment (unit_id, state, due_on);
create index sub_assignment_from on sub_assignment (from_unit_id, state);
`;

const adjustment = /* sql */ `
create table adjustment (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  kind varchar(10) not null check (kind in ('TRANSFER', 'EXTENSION')),
  unit_id uuid not null,
  to_unit_id uuid check (to_unit_id <> unit_id),
  old_due_on date,
  new_due_on date check (old_due_on is null or new_due_on > old_due_on),
  reason text not null,
  requested_by uuid not null,
  state varchar(10) not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz,
  check (kind <> 'TRANSFER' or to_unit_id is not null),
  check (kind <> 'EXTENSION' or new_due_on is not null),
  -- Nobody decides on the own request.
  check (state not in ('APPROVED', 'REFUSED') or (decided_by is not null and decided_by <> requested_by)),
  check (state <> 'REFUSED' or decision_reason is not null)
);
create unique index adjustment_open on adjustment (key_task_id, unit_id, kind) where state = 'REQUESTED';
create index adjustment_state on adjustment (state, created_at);
`;

const inner = "hub_kind() in ('officer', 'service')";

/** Key tasks in depth: milestones (里程碑), decompositions (任务分解), transfers and extensions (转办、延期). */
export class Migration20261127143100_key_task_depth extends Migration {
  override up(): void {
    for (const sql of [milestone, subAssignment, adjustment]) this.addSql(sql);
    this.addSql(
      rowPolicy('milestone', {
        read: inner,
        write: `hub_can('tasks/plans.correct') or exists (select from key_task t where t.id = key_task_id and hub_reach(t.lead_unit_id))`,
      }),
    );
    this.addSql(
      rowPolicy('sub_assignment', {
        read: inner,
        write: 'hub_reach(unit_id) or hub_reach(from_unit_id)',
      }),
    );
    this.addSql(
      rowPolicy('adjustment', {
        read: "hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(to_unit_id) or hub_can('tasks/adjustments.decide')",
        write: "hub_reach(unit_id) or hub_can('tasks/adjustments.decide')",
      }),
    );
  }
}
