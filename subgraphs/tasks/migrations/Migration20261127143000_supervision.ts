import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const override = /* sql */ `
create table light_override (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  month char(7) not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  -- What the rule said when the person looked; the rule itself goes on computing.
  computed varchar(10) not null,
  colour varchar(10) not null check (colour in ('GREEN', 'YELLOW', 'RED') and colour <> computed),
  reason text not null,
  until date not null,
  set_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text,
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create unique index light_override_standing on light_override (key_task_id, month) where withdrawn_at is null;
`;

const slip = /* sql */ `
create table supervision_slip (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  year integer not null,
  number integer not null,
  colour varchar(10) not null check (colour in ('YELLOW', 'RED')),
  unit_id uuid not null,
  supervising_unit_id uuid not null check (supervising_unit_id <> unit_id),
  text text not null,
  requirement text not null,
  working_days integer not null check (working_days between 1 and 60),
  issued_on date not null,
  first_due_on date not null,
  due_on date not null check (due_on >= first_due_on),
  state varchar(10) not null check (state in ('ISSUED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CLOSED')),
  measures text,
  answered_by uuid,
  answered_at timestamptz,
  first_answered_on date,
  return_reason text,
  accepted_by uuid,
  accepted_at timestamptz,
  escalated_on date,
  instruction text,
  instructed_by uuid,
  instructed_at timestamptz,
  close_note text,
  closed_by uuid,
  closed_at timestamptz,
  unique (year, number),
  check (state = 'ISSUED' or (answered_by is not null and measures is not null)),
  check (state not in ('ACCEPTED', 'CLOSED') or (accepted_by is not null and accepted_by <> answered_by)),
  check (state <> 'CLOSED' or (closed_by is not null and closed_by <> answered_by and close_note is not null))
);
create index supervision_slip_unit on supervision_slip (unit_id, state, due_on);
create index supervision_slip_supervisor on supervision_slip (supervising_unit_id, state);
create index supervision_slip_task on supervision_slip (key_task_id);
`;

const problem = /* sql */ `
create table problem (
  ${baseColumns},
  key_task_id uuid references key_task (id),
  slip_id uuid references supervision_slip (id),
  year integer not null,
  number integer not null,
  text text not null,
  source varchar(200) not null,
  supervising_unit_id uuid not null,
  -- Null until it is assigned.
  unit_id uuid check (unit_id <> supervising_unit_id),
  requirement text,
  due_on date,
  plan text,
  state varchar(12) not null check (state in ('RAISED', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'CLOSED')),
  measures text,
  evidence jsonb not null,
  submitted_by uuid,
  submitted_at timestamptz,
  return_reason text,
  close_note text,
  closed_by uuid,
  closed_at timestamptz,
  unique (year, number),
  check (state = 'RAISED' or (unit_id is not null and due_on is not null and requirement is not null)),
  check (state not in ('SUBMITTED', 'CLOSED') or (submitted_by is not null and jsonb_array_length(evidence) > 0)),
  -- Whoever put it right never strikes it off.
  check (state <> 'CLOSED' or (closed_by is not null and closed_by <> submitted_by and close_note is not null))
);
create index problem_unit on problem (unit_id, state, due_on);
create index problem_supervisor on problem (supervising_unit_id, state);
`;

/** A number counts every row of the year, also those that the officer who asks may not see. Runs as the tables' owner. */
const numbers = /* sql */ `
create function next_slip_number(of_year integer) returns integer
language sql security definer set search_path = public as $$
  select pg_advisory_xact_lock(7246301); select coalesce(max(number), 0) + 1 from supervision_slip where year = of_year;
$$;
create function next_problem_number(of_year integer) returns integer
language sql security definer set search_path = public as $$
  select pg_advisory_xact_lock(7246302); select coalesce(max(number), 0) + 1 from problem where year = of_year;
$$;
`;

/** Supervision (督查督办): lights that a person overrides, yellow and red slips, the problem list. */
export class Migration20261127143000_supervision extends Migration {
  override up(): void {
    for (const sql of [override, slip, problem, numbers]) this.addSql(sql);
    this.addSql(
      rowPolicy('light_override', {
        read: "hub_kind() in ('officer', 'service')",
        write: "hub_can('tasks/lights.override')",
      }),
    );
    this.addSql(
      rowPolicy('supervision_slip', {
        read: "hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(supervising_unit_id)",
        write: 'hub_reach(unit_id) or hub_reach(supervising_unit_id)',
      }),
    );
    this.addSql(
      rowPolicy('problem', {
        // The unit knows of it once it is assigned.
        read: "hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(supervising_unit_id)",
        write: 'hub_reach(unit_id) or hub_reach(supervising_unit_id)',
      }),
    );
  }
}
