import { unitId } from '@hub/directory/contract/reference';
import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const types = /* sql */ `
-- An open list whose terms change: a change is a new version from a day to come, and a certificate says which it used.
create table base_type (
  code varchar(40) not null,
  version integer not null check (version > 0),
  valid_from date not null,
  name varchar(60) not null,
  name_en varchar(80) not null,
  -- The unit that certifies bases of this kind.
  certifying_unit_id uuid not null,
  term_years integer not null check (term_years between 1 and 20),
  -- So many days before a certificate ends its re-certification falls due.
  recertify_days integer not null check (recertify_days between 1 and 365),
  ord integer not null,
  set_by varchar(255) not null,
  set_at timestamptz not null default now(),
  primary key (code, version),
  unique (code, valid_from)
);
insert into base_type (code, version, valid_from, name, name_en, certifying_unit_id, term_years, recertify_days, ord, set_by) values
  ('spirit-education', 1, '2000-01-01', '科学家精神教育基地', 'Education base for the spirit of scientists', '${unitId('publicity')}', 5, 90, 1, 'service:tasks'),
  ('popular-science', 1, '2000-01-01', '科普基地', 'Popular science base', '${unitId('popularization')}', 3, 90, 2, 'service:tasks'),
  ('training', 1, '2000-01-01', '研修实践基地', 'Base for training and practice', '${unitId('personnel')}', 3, 60, 3, 'service:tasks');
`;

const base = /* sql */ `
create table base (
  ${baseColumns},
  type varchar(40) not null,
  name varchar(200) not null,
  -- The institution that runs it.
  operator varchar(200) not null,
  unit_id uuid not null,
  certifying_unit_id uuid not null,
  district_code varchar(20) not null,
  address varchar(300) not null,
  summary text not null,
  state varchar(14) not null check (state in ('CULTIVATING', 'APPLIED', 'CERTIFIED', 'RECERTIFYING', 'REVOKED')),
  state_reason text,
  statement text,
  applied_by uuid,
  applied_at timestamptz,
  number varchar(60) unique,
  valid_from date,
  valid_to date check (valid_to > valid_from),
  -- From this day on the certificate must be renewed.
  recertify_from date,
  revoked_by uuid,
  revoked_at timestamptz,
  check (state in ('CULTIVATING', 'APPLIED') or (number is not null and valid_from is not null and valid_to is not null and recertify_from is not null)),
  check (state not in ('APPLIED', 'RECERTIFYING') or applied_by is not null),
  check (state <> 'REVOKED' or (state_reason is not null and revoked_by is not null))
);
create index base_unit on base (unit_id, state);
create index base_district on base (district_code, state);
create index base_due on base (certifying_unit_id, state, recertify_from);
-- Every term a base ever had; a renewed one does not overwrite the one before.
create table base_certificate (
  id uuid primary key,
  base_id uuid not null references base (id),
  number varchar(60) not null,
  type_version integer not null,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  conclusion text not null,
  applied_by uuid not null,
  decided_by uuid not null check (decided_by <> applied_by),
  decided_at timestamptz not null,
  unique (base_id, valid_from)
);
`;

/** Bases (基地): kinds as data, cultivated, certified for a term, renewed or revoked. */
export class Migration20261127141200_bases extends Migration {
  override up(): void {
    this.addSql(types);
    this.addSql(base);
    this.addSql(rowPolicy('base_type', { read: 'hub_kind() is not null', write: "hub_can('tasks/bases.set-types')" }));
    this.addSql(
      rowPolicy('base', {
        read: "hub_kind() in ('officer', 'service') or (hub_scope('tasks:read') and state in ('CERTIFIED', 'RECERTIFYING', 'REVOKED'))",
        write: 'hub_reach(unit_id) or hub_reach(certifying_unit_id)',
      }),
    );
    this.addSql(
      rowPolicy('base_certificate', {
        read: "hub_kind() in ('officer', 'service') or hub_scope('tasks:read')",
        write: "hub_can('tasks/bases.certify')",
      }),
    );
  }
}
