import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const typicalCase = /* sql */ `
create table adoption_level (code varchar(40) primary key, name varchar(60) not null, name_en varchar(60) not null, ord integer not null);
insert into adoption_level values
  ('unit', '本系统其他单位', 'Another unit of the association', 1), ('district', '区县', 'District', 2), ('city', '市级部门', 'Municipal department', 3),
  ('province', '其他省市', 'Another province or city', 4), ('nation', '全国', 'Nation', 5);
create table typical_case (
  ${baseColumns},
  unit_id uuid not null,
  key_task_id uuid references key_task (id),
  year integer not null check (year between 1990 and 2100),
  title varchar(200) not null,
  summary text not null,
  body text not null,
  state varchar(12) not null check (state in ('DRAFT', 'SUBMITTED', 'SELECTED', 'NOT_SELECTED', 'PUBLISHED')),
  submitted_by uuid,
  submitted_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_comment text,
  published_by uuid,
  published_at timestamptz,
  adoption_count integer not null default 0 check (adoption_count >= 0),
  check (state = 'DRAFT' or submitted_by is not null),
  check (state in ('DRAFT', 'SUBMITTED') or (reviewed_by is not null and reviewed_by <> submitted_by and review_comment is not null)),
  check (state <> 'PUBLISHED' or published_at is not null),
  check (adoption_count = 0 or state = 'PUBLISHED')
);
create index typical_case_unit on typical_case (unit_id, year, state);
create index typical_case_state on typical_case (state, year);
create table case_adoption (
  id uuid primary key,
  case_id uuid not null references typical_case (id),
  level varchar(40) not null references adoption_level (code),
  -- A unit of the directory, or the name of somebody outside of it.
  unit_id uuid,
  adopter varchar(200) not null,
  adopted_on date not null,
  evidence_title varchar(100) not null,
  evidence_reference varchar(500) not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (case_id, level, adopter)
);
`;

const official = "state = 'PUBLISHED' and hub_scope('tasks:read')";

/** Typical cases (典型案例): written, chosen by another unit, published, adopted elsewhere. */
export class Migration20261127141300_cases extends Migration {
  override up(): void {
    this.addSql(typicalCase);
    this.addSql(rowPolicy('adoption_level', { read: 'hub_kind() is not null', write: 'false' }));
    this.addSql(
      rowPolicy('typical_case', {
        // A draft is the unit's own; what was not chosen stays between the unit and those who choose.
        read: `hub_kind() = 'service' or hub_reach(unit_id) or (state <> 'DRAFT' and hub_can('tasks/typical-cases.review'))
          or (state in ('SELECTED', 'PUBLISHED') and hub_kind() = 'officer') or (${official})`,
        write: "hub_reach(unit_id) or hub_can('tasks/typical-cases.review')",
      }),
    );
    this.addSql(
      rowPolicy('case_adoption', {
        read: "hub_kind() in ('officer', 'service') or hub_scope('tasks:read')",
        write: "hub_can('tasks/typical-cases.write')",
      }),
    );
  }
}
