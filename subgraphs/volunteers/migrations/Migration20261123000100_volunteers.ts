import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const volunteer = /* sql */ `
create sequence volunteer_number start 10000001;
create table volunteer (
  ${baseColumns},
  number varchar(20) not null unique,
  name varchar(100) not null,
  phone varchar(20),
  person_id uuid,
  unit_id uuid not null,
  district_code varchar(20) not null,
  birth_year integer,
  consent_at timestamptz not null,
  guardian_consent_at timestamptz,
  state varchar(20) not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'LEFT'))
);
create index volunteer_unit on volunteer (unit_id, number);
create unique index volunteer_person on volunteer (person_id) where person_id is not null;
`;

/** How minutes become hours. Bands of the minutes past the full hour; a change is a new version. */
const roundingRule = /* sql */ `
create table rounding_rule (
  version integer primary key check (version > 0),
  valid_from date not null unique,
  bands jsonb not null,
  daily_cap_minutes integer not null check (daily_cap_minutes > 0),
  source_zh text not null,
  source_en text not null
);
insert into rounding_rule values (1, '2000-01-01',
  '[{"upTo": 15, "hours": 0}, {"upTo": 45, "hours": 0.5}, {"upTo": 60, "hours": 1}]', 720,
  '15分钟以内不计，超过15分钟至45分钟计0.5小时，超过45分钟计1小时；每日至多12小时',
  'Up to 15 minutes count nothing, up to 45 half an hour, beyond that a full hour; at most 12 hours a day');
`;

const serviceRecord = /* sql */ `
create extension if not exists btree_gist;
create table service_record (
  ${baseColumns},
  volunteer_id uuid not null references volunteer (id),
  key_task_id uuid not null,
  unit_id uuid not null,
  district_code varchar(20) not null,
  title varchar(200) not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  break_minutes integer not null default 0 check (break_minutes >= 0),
  minutes integer not null check (minutes > 0),
  day date not null,
  source varchar(20) not null check (source in ('ON_TIME', 'BACKFILL')),
  backfill_reason text,
  state varchar(20) not null check (state in ('REPORTED', 'RETURNED', 'CONFIRMED', 'VOIDED')),
  state_reason text,
  reported_by uuid not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  rounding_rule_version integer references rounding_rule (version),
  hours real,
  check (ended_at > started_at),
  -- One person is in one place at a time, also when two units report at the same moment.
  constraint service_record_overlap exclude using gist (volunteer_id with =, tstzrange(started_at, ended_at) with &&)
    where (state <> 'VOIDED')
);
create index service_record_task on service_record (key_task_id, state);
create index service_record_unit on service_record (unit_id, state, day);
create index service_record_volunteer on service_record (volunteer_id, day);
`;

const totals = /* sql */ `
-- Aggregates over every unit's confirmed records, for those who may not see the rows. Runs as the tables' owner and gives
-- away sums alone; the caller's rule decides who may ask and which small groups are kept back.
create function service_totals(task uuid, person uuid, unit uuid, district varchar, from_day date, to_day date)
returns table (record_count bigint, volunteer_count bigint, minutes bigint, hours double precision)
language sql stable security definer set search_path = public as $$
  select count(*), count(distinct r.volunteer_id), coalesce(sum(r.minutes), 0)::bigint, coalesce(sum(r.hours), 0)::double precision::double precision
  from service_record r join volunteer v on v.id = r.volunteer_id
  where r.state = 'CONFIRMED'
    and (task is null or r.key_task_id = task) and (person is null or v.person_id = person)
    and (unit is null or r.unit_id = unit) and (district is null or r.district_code = district)
    and (from_day is null or r.day >= from_day) and (to_day is null or r.day <= to_day)
$$;
`;

/** Volunteers, the rounding rule of their hours, and their service records (志愿服务条例 art. 19; 民政部令第67号). */
export class Migration20261123000100_volunteers extends Migration {
  override up(): void {
    this.addSql(volunteer);
    this.addSql(roundingRule);
    this.addSql(serviceRecord);
    this.addSql(totals);
    // Who was once recorded may be served by another unit, so that officers of any unit can find a volunteer by number.
    this.addSql(rowPolicy('volunteer', { read: "hub_kind() = 'officer'", write: 'hub_reach(unit_id)' }));
    this.addSql(rowPolicy('rounding_rule', { read: 'hub_kind() is not null', write: 'false' }));
    this.addSql(rowPolicy('service_record', { read: 'hub_reach(unit_id)' }));
  }
}
