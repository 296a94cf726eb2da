import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const staff = "hub_kind() in ('officer', 'service')";
const service = "hub_kind() = 'service'";
/** Partners read sums, never the rows behind them. */
const sums = `${staff} or hub_scope('reports:read')`;
const definitions = `${service} or hub_can('reports/indicators.revise')`;

const dictionary = /* sql */ `
create table indicator (
  code varchar(40) primary key, ord integer not null unique,
  name varchar(60) not null, name_en varchar(120) not null, unit varchar(20) not null, unit_en varchar(40) not null,
  owner_unit_id uuid not null, source varchar(40) not null,
  record_type varchar(40) not null, amount_key varchar(40), on_board boolean not null default true
);
create table indicator_definition (
  id uuid primary key default gen_random_uuid(), code varchar(40) not null references indicator, version integer not null,
  population text not null, population_en text not null, exclusions text not null, exclusions_en text not null,
  excluded_kinds varchar(60)[] not null default '{}',
  valid_from date not null, valid_to date, reason text not null,
  created_at timestamptz not null default now(), created_by varchar(255) not null,
  unique (code, version), check (valid_to is null or valid_from <= valid_to)
);
-- One definition is in force at a time.
create unique index indicator_definition_current on indicator_definition (code) where valid_to is null;
`;

const readModel = /* sql */ `
create table key_task (
  id uuid primary key, plan_id uuid not null, plan_year integer not null, document_number varchar(100) not null,
  number integer not null, text text not null, category_number integer not null, category_name text not null,
  lead_unit_id uuid, lead_name text not null, co_unit_ids uuid[] not null default '{}', sequence bigint not null
);
create index key_task_plan on key_task (plan_id, number);
create index key_task_year on key_task (plan_year desc, plan_id);

create table progress_row (
  key_task_id uuid not null, unit_id uuid not null, month char(7) not null, sequence bigint not null,
  primary key (month, key_task_id, unit_id)
);

create table fact_row (
  record_type varchar(40) not null, record_id uuid not null,
  counted boolean not null, reason text,
  key_task_id uuid, person_id uuid, unit_id uuid, district_code varchar(20), day date not null, kind varchar(60),
  amounts jsonb not null default '{}',
  sequence bigint not null, fact_id uuid not null, happened_at timestamptz not null, received_at timestamptz not null default now(),
  primary key (record_type, record_id)
);
create index fact_row_task on fact_row (key_task_id, record_type, day, record_id) where counted;
create index fact_row_district on fact_row (district_code, record_type, day, record_id) where counted;
create index fact_row_unit on fact_row (unit_id, record_type, day, record_id) where counted;
create index fact_row_day on fact_row (record_type, day, record_id) where counted;

-- The cell of a record without a unit, district or task exists once: nulls are one value here.
create table rollup (
  code varchar(40) not null, definition_version integer not null, month char(7) not null,
  key_task_id uuid, unit_id uuid, district_code varchar(20),
  value numeric(18, 2) not null, records integer not null,
  constraint rollup_cell unique nulls not distinct (code, definition_version, key_task_id, month, unit_id, district_code)
);
create index rollup_district on rollup (code, definition_version, district_code, month);
`;

const reportRuns = /* sql */ `
create table report_run (
  ${baseColumns},
  title varchar(200) not null, plan_id uuid not null, from_month char(7), to_month char(7),
  state varchar(10) not null default 'DRAFT' check (state in ('DRAFT', 'FROZEN')),
  as_of timestamptz not null, unit_id uuid not null, prepared_by varchar(255) not null,
  content jsonb not null, content_hash char(64) not null,
  signed_by varchar(255), signed_at timestamptz, corrects_id uuid references report_run, reason text,
  check ((state = 'FROZEN') = (signed_at is not null)), check ((corrects_id is null) = (reason is null))
);
create index report_run_plan on report_run (plan_id, created_at desc, id);
-- A frozen report has one correction at most; the correction can be corrected in turn.
create unique index report_run_correction on report_run (corrects_id) where state = 'FROZEN';
create function report_run_frozen() returns trigger language plpgsql as $$
begin
  if old.state = 'FROZEN' then
    raise exception 'a signed report is frozen' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and (new.content, new.content_hash, new.as_of) is distinct from (old.content, old.content_hash, old.as_of) then
    raise exception 'the figures of a report never change; run it again' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and new.state = 'FROZEN' and hub_kind() = 'officer' and not hub_can('reports/report-runs.freeze') then
    raise exception 'signing a report takes its own privilege' using errcode = '42501';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on report_run for each row execute function report_run_frozen();
`;

export class Migration20261123100000_reports extends Migration {
  override up(): void {
    for (const sql of [dictionary, readModel, reportRuns]) this.addSql(sql);
    for (const table of ['indicator', 'indicator_definition']) {
      this.addSql(rowPolicy(table, { read: sums, write: definitions }));
    }
    this.addSql(rowPolicy('key_task', { read: sums, write: service }));
    this.addSql(rowPolicy('progress_row', { read: sums, write: service }));
    this.addSql(rowPolicy('fact_row', { read: staff, write: service }));
    // A new definition is counted over by the officer who revises it, in the same transaction.
    this.addSql(rowPolicy('rollup', { read: sums, write: definitions }));
    this.addSql(
      rowPolicy('report_run', {
        read: `${service} or (hub_kind() = 'officer' and (state = 'FROZEN' or hub_all() or unit_id = any(hub_units())))`,
        write: "hub_can('reports/report-runs.run') or hub_can('reports/report-runs.freeze')",
      }),
    );
  }
}
