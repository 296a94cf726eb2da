import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const person = /* sql */ `
create table person (
  ${baseColumns},
  name varchar(100) not null,
  employer varchar(200),
  professional_title varchar(100),
  field varchar(100),
  phone varchar(20),
  email varchar(200),
  birth_year integer,
  unit_id uuid not null,
  district_code varchar(20) not null,
  consent_to_publicity_at timestamptz
);
create index person_name on person (name);
create index person_unit on person (unit_id);
`;

const awardType = /* sql */ `
create table award_type (
  code varchar(40) primary key,
  name_zh varchar(100) not null,
  name_en varchar(150) not null,
  level varchar(20) not null check (level in ('NATIONAL', 'MUNICIPAL', 'DISTRICT')),
  nature varchar(20) not null check (nature in ('COMMENDATION', 'SELECTION', 'CONTEST', 'RECOMMENDATION')),
  approval_document varchar(100),
  notice_working_days integer not null default 5 check (notice_working_days >= 0),
  repeatable boolean not null default false,
  active boolean not null default true,
  version integer not null default 1,
  created_by varchar(255) not null default 'service:migration'
);
insert into award_type (code, name_zh, name_en, level, nature) values
  ('municipal-innovation', '市级创新争先类表彰', 'Municipal award for innovation', 'MUNICIPAL', 'SELECTION'),
  ('municipal-youth', '市级青少年科技创新类评选', 'Municipal youth science and technology innovation selection', 'MUNICIPAL', 'SELECTION'),
  ('municipal-engineer', '市级优秀工程师选树', 'Municipal outstanding engineer', 'MUNICIPAL', 'SELECTION'),
  ('municipal-worker', '市级优秀科技工作者选树', 'Municipal outstanding science and technology worker', 'MUNICIPAL', 'SELECTION'),
  ('municipal-volunteer', '市级优秀科技志愿者选树', 'Municipal outstanding science volunteer', 'MUNICIPAL', 'SELECTION'),
  ('national-youth', '全国青年科技人才类奖项（举荐）', 'National award for young scientists (recommended)', 'NATIONAL', 'RECOMMENDATION'),
  ('national-innovation', '全国创新争先类奖项（举荐）', 'National award for innovation (recommended)', 'NATIONAL', 'RECOMMENDATION'),
  ('contest-winner', '科技竞赛获奖', 'Winner of a science and technology contest', 'MUNICIPAL', 'CONTEST'),
  ('district-worker', '区县优秀科技工作者选树', 'District outstanding science and technology worker', 'DISTRICT', 'SELECTION');
`;

const honour = /* sql */ `
create table honour (
  ${baseColumns},
  person_id uuid not null references person (id),
  award_type_code varchar(40) not null references award_type (code),
  year integer not null check (year between 1949 and 2200),
  citation varchar(500) not null,
  key_task_id uuid not null,
  unit_id uuid not null,
  district_code varchar(20) not null,
  state varchar(20) not null check (state in ('PROPOSED', 'NOTICE', 'GRANTED', 'DECLINED', 'REVOKED')),
  state_reason text,
  notice_from date,
  notice_until date,
  decision_document varchar(100),
  granted_on date,
  proposed_by uuid not null,
  granted_by uuid
);
-- One award, one person, one year: also when two units propose at the same moment.
create unique index honour_once on honour (person_id, award_type_code, year) where state not in ('DECLINED', 'REVOKED');
create index honour_task on honour (key_task_id, state);
create index honour_person on honour (person_id, granted_on);
create index honour_state on honour (state, updated_at);
`;

/** People of science and technology, the awards there are, and the honours they received. */
export class Migration20261123000300_honours extends Migration {
  override up(): void {
    this.addSql(person);
    this.addSql(awardType);
    this.addSql(honour);
    this.addSql(
      rowPolicy('award_type', { read: 'hub_kind() is not null', write: "hub_can('talents/award-types.manage')" }),
    );
    this.addSql(
      rowPolicy('honour', {
        read: "hub_kind() = 'officer' or (state = 'GRANTED' and hub_scope('talents:read'))",
        write: 'hub_reach(unit_id)',
      }),
    );
    // A partner sees whoever holds an honour that was made public, and nobody else.
    this.addSql(
      rowPolicy('person', {
        read: "hub_kind() = 'officer' or (hub_scope('talents:read') and exists (select from honour h where h.person_id = person.id and h.state = 'GRANTED'))",
        write: 'hub_reach(unit_id)',
      }),
    );
  }
}
