import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const plan = /* sql */ `
create table plan (
  ${baseColumns},
  document_number varchar(100) not null unique,
  title text not null,
  issuer varchar(200) not null,
  issued_on date not null,
  year integer not null check (year between 1990 and 2100),
  addressees jsonb not null,
  file_name varchar(255) not null,
  format varchar(10) not null check (format in ('txt', 'docx')),
  -- The document as it was read, before any normalising: what every clause points into.
  raw_text text not null,
  -- Of what was recognised, so that the same document as .txt and .docx is the same document.
  content_hash varchar(64) not null,
  columns jsonb not null,
  notes jsonb not null
);
create table plan_category (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  number integer not null,
  name varchar(200) not null,
  body_clause jsonb,
  unique (plan_id, number)
);
create table safeguard (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  number integer not null,
  title text not null,
  text text not null,
  line integer not null,
  end_line integer not null,
  unique (plan_id, number)
);
`;

const keyTask = /* sql */ `
create table key_task (
  ${baseColumns},
  plan_id uuid not null references plan (id),
  category_id uuid not null references plan_category (id),
  number integer not null,
  text text not null,
  -- Null while the name of the document is matched to no unit of the directory.
  lead_unit_id uuid,
  lead_name varchar(200) not null,
  lead_inferred boolean not null,
  deadline varchar(200),
  due_on date,
  other jsonb not null,
  clause jsonb not null,
  body_clause jsonb,
  -- Share of the year's work planned to be done by the end of each month: { "2026-01": 8.3, … }
  schedule jsonb not null,
  unique (plan_id, number)
);
create index key_task_lead on key_task (lead_unit_id);
create table task_target (
  id uuid primary key,
  key_task_id uuid not null references key_task (id),
  number integer not null,
  text text not null,
  value double precision,
  unit varchar(20),
  comparison varchar(10) not null check (comparison in ('AT_LEAST', 'EXACTLY', 'AT_MOST')),
  source varchar(20) not null check (source in ('ACTIVITIES', 'ONSITE_AUDIENCE', 'SERVICE_HOURS', 'CONTENTS', 'HONOURS', 'NONE')),
  unique (key_task_id, number)
);
create table assignment (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  unit_id uuid,
  unit_name varchar(200) not null,
  role varchar(4) not null check (role in ('LEAD', 'CO')),
  ord integer not null,
  state varchar(10) not null default 'ASSIGNED' check (state in ('ASSIGNED', 'SIGNED', 'WITHDRAWN')),
  assigned_on date not null,
  signed_at timestamptz,
  signed_by uuid,
  unique (key_task_id, unit_name),
  check ((state = 'SIGNED') = (signed_at is not null))
);
create unique index assignment_unit on assignment (key_task_id, unit_id) where unit_id is not null and state <> 'WITHDRAWN';
create index assignment_of_unit on assignment (unit_id, state);
`;

const progressReport = /* sql */ `
create table progress_report (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  unit_id uuid not null,
  role varchar(4) not null check (role in ('LEAD', 'CO')),
  -- Who accepts or returns it: the lead unit for a co-unit, the office for a lead unit.
  review_unit_id uuid not null,
  month char(7) not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  percent double precision not null check (percent between 0 and 100),
  text text not null,
  difficulties text,
  next_steps text,
  activity_ids jsonb not null,
  state varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  submitted_by uuid,
  submitted_at timestamptz,
  -- Stays when a report is returned and comes again: lateness is measured by the first time.
  first_submitted_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  return_reason text,
  -- Reported and accepted on paper before the plan came into the hub; recorded by the office.
  on_paper boolean not null default false,
  unique (key_task_id, unit_id, month),
  check (state = 'DRAFT' or submitted_by is not null)
);
create index progress_report_review on progress_report (review_unit_id, state);
create index progress_report_unit on progress_report (unit_id, month);
`;

/** Thresholds are data: a change is a new version from a day on, and each light says which version it used. */
const lightRule = /* sql */ `
create table light_rule (
  version integer primary key check (version > 0),
  valid_from date not null unique,
  yellow_behind double precision not null check (yellow_behind > 0),
  red_behind double precision not null check (red_behind > yellow_behind),
  report_due_day integer not null check (report_due_day between 1 and 28),
  yellow_late_days integer not null check (yellow_late_days > 0),
  red_late_days integer not null check (red_late_days > yellow_late_days),
  -- A unit that got the task late has this many days for what was due before.
  grace_days integer not null check (grace_days between 0 and 60),
  basis_zh text not null,
  basis_en text not null,
  set_by varchar(255) not null,
  set_at timestamptz not null default now()
);
insert into light_rule (version, valid_from, yellow_behind, red_behind, report_due_day, yellow_late_days, red_late_days, grace_days, basis_zh, basis_en, set_by)
values (1, '2000-01-01', 10, 30, 5, 1, 10, 10,
  '落后计划10至30个百分点亮黄灯，超过30个百分点亮红灯；次月5日前报送进展，逾期亮黄灯，逾期超过10天亮红灯；新分工的单位自分工之日起有10天时间补报',
  'Behind plan by 10 to 30 points is yellow, by more is red; progress is due on the 5th of the next month, late is yellow, more than 10 days late is red; a newly assigned unit has 10 days for what was due before',
  'service:tasks');
`;

const activity = /* sql */ `
create table activity_type (code varchar(40) primary key, name varchar(60) not null, name_en varchar(60) not null, ord integer not null);
insert into activity_type values
  ('lecture', '宣讲报告', 'Lecture', 1), ('party-lecture', '党课', 'Party lecture', 2), ('policy-lecture', '政策讲座', 'Policy lecture', 3),
  ('forum', '论坛沙龙', 'Forum', 4), ('training', '研修培训', 'Training', 5), ('contest', '竞赛辩论', 'Contest', 6),
  ('exhibition', '展览展示', 'Exhibition', 7), ('campus-talk', '科普进校园', 'Campus talk', 8), ('study', '理论学习', 'Study session', 9),
  ('visit', '走访联系', 'Visit', 10), ('other', '其他', 'Other', 99);
create table activity_entry (code varchar(40) primary key, name varchar(60) not null, name_en varchar(60) not null, ord integer not null);
insert into activity_entry values
  ('campus', '进校园', 'Campus', 1), ('institute', '进院所', 'Institute', 2), ('enterprise', '进企业', 'Enterprise', 3),
  ('community', '进社区', 'Community', 4), ('organ', '进机关', 'Government office', 5);
create table activity (
  ${baseColumns},
  key_task_id uuid not null references key_task (id),
  title varchar(200) not null,
  type varchar(40) not null references activity_type (code),
  entry varchar(40) references activity_entry (code),
  unit_id uuid not null,
  -- Who may verify besides the office: the lead unit of the task.
  review_unit_id uuid not null,
  district_code varchar(20),
  place varchar(200) not null,
  speaker_id uuid,
  planned_on date not null,
  held_on date,
  minutes integer check (minutes > 0),
  onsite_audience integer check (onsite_audience >= 0),
  online_views integer check (online_views >= 0),
  evidence jsonb not null,
  state varchar(20) not null check (state in ('PLANNED', 'HELD', 'SUBMITTED', 'VERIFIED', 'CANCELLED')),
  state_reason text,
  reported_by uuid not null,
  submitted_by uuid,
  submitted_at timestamptz,
  verified_by uuid,
  verified_at timestamptz,
  check (state not in ('HELD', 'SUBMITTED', 'VERIFIED') or (held_on is not null and minutes is not null)),
  check (state <> 'VERIFIED' or (verified_by is not null and verified_by <> reported_by and verified_by <> submitted_by))
);
create index activity_task on activity (key_task_id, state, held_on);
create index activity_unit on activity (unit_id, state, planned_on);
create index activity_review on activity (review_unit_id, state);
create index activity_speaker on activity (speaker_id) where speaker_id is not null;
create index activity_district on activity (district_code, state);
`;

/** What other services confirmed for a task, for targets that are counted from their records. */
const countedRecord = /* sql */ `
create table counted_record (
  record_type varchar(20) not null check (record_type in ('SERVICE_RECORD', 'CONTENT', 'HONOUR')),
  record_id uuid not null,
  key_task_id uuid not null,
  unit_id uuid,
  district_code varchar(20),
  day date not null,
  amount double precision not null,
  counted boolean not null,
  sequence bigint not null,
  primary key (record_type, record_id)
);
create index counted_record_task on counted_record (key_task_id, record_type, day) where counted;
`;

const ledger = /* sql */ `
-- When each unit reported and how much was accepted, without a word of the reports: the light of a task is the same for
-- everybody, also for those who may not read the reports behind it. Runs as the tables' owner.
create function progress_ledger(tasks uuid[])
returns table (key_task_id uuid, unit_id uuid, role varchar, month char(7), state varchar, percent double precision,
  first_submitted_at timestamptz)
language sql stable security definer set search_path = public as $$
  select r.key_task_id, r.unit_id, r.role, r.month, r.state, case when r.state = 'ACCEPTED' then r.percent end, r.first_submitted_at
  from progress_report r where r.key_task_id = any(tasks) and r.first_submitted_at is not null
$$;
`;

const everyone = "hub_kind() in ('officer', 'service') or hub_scope('tasks:read')";
const office = "hub_can('tasks/plans.import') or hub_can('tasks/plans.correct')";

/** Work plans with their tasks, units, progress, lights, targets and activities. */
export class Migration20261123000100_tasks extends Migration {
  override up(): void {
    for (const sql of [plan, keyTask, progressReport, lightRule, activity, countedRecord, ledger]) this.addSql(sql);
    for (const table of ['plan', 'plan_category', 'safeguard', 'key_task']) {
      this.addSql(rowPolicy(table, { read: everyone, write: office }));
    }
    this.addSql(rowPolicy('task_target', { read: everyone, write: office, remove: office }));
    this.addSql(rowPolicy('assignment', { read: everyone, write: `hub_reach(unit_id) or ${office}` }));
    this.addSql(
      rowPolicy('progress_report', {
        read: "hub_kind() = 'service' or hub_reach(unit_id) or (state <> 'DRAFT' and hub_reach(review_unit_id)) or (state = 'ACCEPTED' and hub_kind() = 'officer')",
        write: 'hub_reach(unit_id) or hub_reach(review_unit_id)',
      }),
    );
    this.addSql(
      rowPolicy('light_rule', { read: 'hub_kind() is not null', write: "hub_can('tasks/lights.set-thresholds')" }),
    );
    for (const table of ['activity_type', 'activity_entry']) {
      this.addSql(rowPolicy(table, { read: 'hub_kind() is not null', write: 'false' }));
    }
    this.addSql(
      rowPolicy('activity', {
        read: "hub_kind() in ('officer', 'service') or (hub_scope('tasks:read') and state = 'VERIFIED')",
        write: 'hub_reach(unit_id) or hub_reach(review_unit_id)',
      }),
    );
    this.addSql(rowPolicy('counted_record', { read: everyone, write: "hub_kind() = 'service'" }));
  }
}
