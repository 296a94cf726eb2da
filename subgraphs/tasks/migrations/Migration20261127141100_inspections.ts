import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const inspection = /* sql */ `
create table inspection (
  ${baseColumns},
  key_task_id uuid references key_task (id),
  title varchar(200) not null,
  scope text not null,
  -- The unit that inspects.
  unit_id uuid not null,
  -- The units that are visited; never the one that inspects.
  unit_ids jsonb not null check (jsonb_array_length(unit_ids) > 0 and not unit_ids @> to_jsonb(unit_id::text)),
  member_ids jsonb not null check (jsonb_array_length(member_ids) > 0),
  visit_on date not null,
  visited_on date,
  visit_notes text,
  state varchar(12) not null check (state in ('PLANNED', 'NOTIFIED', 'VISITED', 'RECTIFYING', 'CLOSED', 'CANCELLED')),
  state_reason text,
  notified_at timestamptz,
  notified_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  check (state in ('PLANNED', 'CANCELLED') or notified_at is not null),
  check (state not in ('VISITED', 'RECTIFYING', 'CLOSED') or visited_on is not null),
  check (state <> 'CANCELLED' or state_reason is not null)
);
create index inspection_unit on inspection (unit_id, state, visit_on);
create index inspection_units on inspection using gin (unit_ids);
create table inspection_finding (
  ${baseColumns},
  inspection_id uuid not null references inspection (id),
  number integer not null,
  -- The unit that must put it right, and the one that looks again.
  unit_id uuid not null,
  inspecting_unit_id uuid not null check (inspecting_unit_id <> unit_id),
  text text not null,
  requirement text not null,
  working_days integer not null check (working_days between 1 and 120),
  issued_on date not null,
  first_due_on date not null,
  due_on date not null check (due_on >= first_due_on),
  state varchar(10) not null check (state in ('OPEN', 'RECTIFIED', 'RETURNED', 'VERIFIED')),
  measures text,
  evidence jsonb not null,
  rectified_by uuid,
  rectified_at timestamptz,
  return_reason text,
  verified_by uuid,
  verified_at timestamptz,
  unique (inspection_id, number),
  check (state in ('OPEN', 'RETURNED') or (rectified_by is not null and measures is not null and jsonb_array_length(evidence) > 0)),
  check (state <> 'VERIFIED' or (verified_by is not null and verified_by <> rectified_by))
);
create index inspection_finding_unit on inspection_finding (unit_id, state, due_on);
create index inspection_finding_inspector on inspection_finding (inspecting_unit_id, state);
`;

/** Inspections (调研督导) with what was found, put right and looked at again. */
export class Migration20261127141100_inspections extends Migration {
  override up(): void {
    this.addSql(inspection);
    this.addSql(
      rowPolicy('inspection', {
        // A visited unit knows of it from the notice on.
        read: `hub_kind() = 'service' or hub_reach(unit_id) or (notified_at is not null
          and exists (select from jsonb_array_elements_text(unit_ids) as visited (unit) where hub_reach(visited.unit::uuid)))`,
        write: 'hub_reach(unit_id)',
      }),
    );
    this.addSql(
      rowPolicy('inspection_finding', {
        read: "hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(inspecting_unit_id)",
        write: 'hub_reach(unit_id) or hub_reach(inspecting_unit_id)',
      }),
    );
  }
}
