import { unitId } from '@hub/directory/contract/reference';
import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const types = /* sql */ `
insert into activity_type values
  ('talk', '专题报告', 'Talk', 12), ('seminar', '研讨会', 'Seminar', 13), ('demonstration-team', '示范团服务', 'Demonstration team', 14),
  ('training-day', '培训日', 'Training day', 15);
-- A change of a kind is a new version from a day to come; an activity keeps the version of its planned day.
create table activity_type_version (
  code varchar(40) not null references activity_type (code),
  version integer not null check (version > 0),
  valid_from date not null,
  name varchar(60) not null,
  name_en varchar(60) not null,
  -- What must be approved first (一会一报): nothing, the announcement, or the activity itself.
  approval varchar(20) not null check (approval in ('NONE', 'BEFORE_ANNOUNCING', 'BEFORE_HOLDING')),
  set_by varchar(255) not null,
  set_at timestamptz not null default now(),
  primary key (code, version),
  unique (code, valid_from)
);
insert into activity_type_version (code, version, valid_from, name, name_en, approval, set_by)
select code, 1, '2000-01-01', name, name_en,
  case when code in ('forum', 'seminar') then 'BEFORE_HOLDING'
    when code in ('lecture', 'party-lecture', 'policy-lecture', 'talk', 'campus-talk') then 'BEFORE_ANNOUNCING' else 'NONE' end,
  'service:tasks'
from activity_type;
drop policy write_new on activity_type;
create policy write_new on activity_type for insert with check (hub_can('tasks/activities.set-types'));
`;

const activity = /* sql */ `
alter table activity add column type_version integer not null default 1;
alter table activity add foreign key (type, type_version) references activity_type_version (code, version);
alter table activity add column speaker_ids jsonb not null default '[]';
update activity set speaker_ids = jsonb_build_array(speaker_id) where speaker_id is not null;
create index activity_speakers on activity using gin (speaker_ids);
-- The day that was planned first, once it was put off.
alter table activity add column first_planned_on date;
alter table activity add column announced_at timestamptz;
alter table activity add column announced_by uuid;
alter table activity add column merged_into_id uuid references activity (id);
alter table activity add column merged_from_state varchar(20);
alter table activity add column merged_by uuid;
alter table activity add column merged_at timestamptz;
alter table activity drop constraint activity_state_check;
alter table activity add constraint activity_state_check
  check (state in ('PLANNED', 'POSTPONED', 'HELD', 'SUBMITTED', 'VERIFIED', 'CANCELLED', 'MERGED'));
alter table activity add check ((state = 'MERGED') = (merged_into_id is not null and merged_from_state is not null and merged_by is not null));
alter table activity add check (merged_into_id <> id);
create index activity_day on activity ((coalesce(held_on, planned_on)));
create index activity_merged on activity (merged_into_id) where merged_into_id is not null;
`;

const approval = /* sql */ `
create table approval_rule (
  version integer primary key check (version > 0),
  valid_from date not null unique,
  -- Working days from filing to the activity; more when people from abroad, Hong Kong, Macao or Taiwan take part.
  days integer not null check (days > 0),
  overseas_days integer not null check (overseas_days >= days),
  answer_days integer not null check (answer_days > 0),
  -- With more people than this a safety plan is filed as well.
  indoor_limit integer not null check (indoor_limit > 0),
  outdoor_limit integer not null check (outdoor_limit > 0),
  approving_unit_id uuid not null,
  basis_zh text not null,
  basis_en text not null,
  set_by varchar(255) not null,
  set_at timestamptz not null default now()
);
insert into approval_rule (version, valid_from, days, overseas_days, answer_days, indoor_limit, outdoor_limit, approving_unit_id, basis_zh, basis_en, set_by)
values (1, '2000-01-01', 5, 10, 3, 200, 50, '${unitId('publicity')}',
  '报告、讲座、论坛、研讨会实行一会一报：举办前至少5个工作日报备，有境外人员参加的至少10个工作日；3个工作日内答复；变更时间、地点、主讲人须重新报备；未经批准不得发布；室内超过200人、室外超过50人须附安全预案',
  'Talks, lectures, forums and seminars are filed one by one, at least 5 working days before, 10 with participants from abroad; answered within 3; another time, place or speaker is filed anew; no announcement before approval; a safety plan above 200 people inside or 50 outside',
  'service:tasks');
create table activity_approval (
  ${baseColumns},
  activity_id uuid not null references activity (id),
  round integer not null check (round > 0),
  rule_version integer not null references approval_rule (version),
  unit_id uuid not null,
  approving_unit_id uuid not null,
  -- What was filed; the approval is for exactly this day, place and these speakers.
  planned_on date not null,
  place varchar(200) not null,
  district_code varchar(20),
  speaker_ids jsonb not null,
  outline text not null,
  speaker_background text not null,
  audience varchar(200) not null,
  expected_audience integer not null check (expected_audience > 0),
  outdoors boolean not null,
  overseas boolean not null,
  safety_plan varchar(500),
  filed_on date not null,
  filed_by uuid not null,
  answer_due_on date not null,
  state varchar(10) not null check (state in ('FILED', 'APPROVED', 'REJECTED', 'VOIDED')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  unique (activity_id, round),
  check (state in ('FILED', 'VOIDED') or (decided_by is not null and decided_by <> filed_by)),
  check (state <> 'REJECTED' or reason is not null)
);
create unique index activity_approval_standing on activity_approval (activity_id) where state in ('FILED', 'APPROVED');
create index activity_approval_waiting on activity_approval (approving_unit_id, state);
`;

/** Kinds in versions, approval before an announcement, putting off, several speakers, one event reported twice. */
export class Migration20261127142100_activities extends Migration {
  override up(): void {
    for (const sql of [types, activity, approval]) this.addSql(sql);
    this.addSql(
      rowPolicy('activity_type_version', {
        read: 'hub_kind() is not null',
        write: "hub_can('tasks/activities.set-types')",
      }),
    );
    this.addSql(rowPolicy('approval_rule', { read: 'hub_kind() is not null', write: 'false' }));
    this.addSql(
      rowPolicy('activity_approval', {
        read: "hub_kind() in ('officer', 'service')",
        write: 'hub_reach(unit_id) or hub_reach(approving_unit_id)',
      }),
    );
  }
}
