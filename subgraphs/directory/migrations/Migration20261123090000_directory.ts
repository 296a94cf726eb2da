import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

/** Anyone identified: names of units, districts and working days are no secret between services and partners. */
const identified = "hub_kind() in ('officer', 'partner', 'service')";
const staff = "hub_kind() in ('officer', 'service')";
const service = "hub_kind() = 'service'";
const unitsManaged = "hub_can('directory/org-units.manage')";
const officersManaged = `hub_can('directory/officers.manage') or ${service}`;
const rolesGranted = `hub_can('directory/officers.grant-roles') or ${service}`;

const orgUnits = /* sql */ `
create table org_unit_kind (
  code varchar(40) primary key, name varchar(40) not null, name_en varchar(80) not null, ord integer not null
);
create table district (
  code varchar(20) primary key, gb_code varchar(6), name varchar(60) not null, name_en varchar(120) not null,
  kind varchar(30) not null, ord integer not null, valid_from date, valid_to date, within varchar(20)[] not null default '{}',
  version integer not null default 1,
  check (valid_from is null or valid_to is null or valid_from < valid_to)
);
-- A GB/T 2260 code may be used again, never by two districts that begin together.
create unique index district_gb_code on district (gb_code, valid_from) nulls not distinct where gb_code is not null;
create table district_succession (
  from_code varchar(20) not null references district, to_code varchar(20) not null references district,
  happened_on date not null, share numeric(6, 5) check (share > 0 and share <= 1), survives boolean not null default false,
  note varchar(400) not null, primary key (from_code, to_code, happened_on)
);
create table org_unit (
  ${baseColumns},
  code varchar(60) not null unique, name varchar(120) not null, name_en varchar(200) not null,
  kind varchar(40) not null references org_unit_kind, ord integer not null,
  parent_id uuid references org_unit, district_code varchar(20) references district,
  valid_from date, valid_to date, uscc varchar(18), uscc_override varchar(400),
  check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create index org_unit_order on org_unit (ord, id);
create index org_unit_parent on org_unit (parent_id);
create unique index org_unit_uscc on org_unit (uscc) where uscc is not null and valid_to is null;
create table org_unit_name (
  id uuid primary key, unit_id uuid not null references org_unit, name varchar(120) not null, name_en varchar(200) not null,
  valid_from date, valid_to date not null, basis varchar(400) not null
);
create index org_unit_name_unit on org_unit_name (unit_id, valid_to);
create table org_unit_succession (
  id uuid primary key, from_id uuid not null references org_unit, to_id uuid not null references org_unit,
  kind varchar(10) not null check (kind in ('MERGE', 'SPLIT')), happened_on date not null, basis varchar(400) not null,
  unique (from_id, to_id)
);
create index org_unit_succession_to on org_unit_succession (to_id);
`;

const officers = /* sql */ `
create table officer (
  ${baseColumns},
  name varchar(60) not null, name_en varchar(120) not null default '', unit_id uuid not null references org_unit,
  phone varchar(30), state varchar(10) not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'LEFT')),
  state_reason varchar(400)
);
create index officer_unit on officer (unit_id, name, id);
create table officer_identity (
  id uuid primary key, officer_id uuid not null references officer, issuer varchar(400) not null, subject varchar(255) not null,
  unique (issuer, subject)
);
create index officer_identity_officer on officer_identity (officer_id);
create table role (
  code varchar(40) primary key, name varchar(60) not null, name_en varchar(80) not null, role_group varchar(10) not null,
  reach jsonb not null default '{}', ord integer not null
);
create table officer_role (
  id uuid primary key, officer_id uuid not null references officer, role_code varchar(40) not null references role,
  granted_at timestamptz not null default now(), granted_by varchar(255) not null,
  revoked_at timestamptz, revoked_by varchar(255), revoke_reason varchar(400)
);
create unique index officer_role_held on officer_role (officer_id, role_code) where revoked_at is null;
create table delegation (
  id uuid primary key, officer_id uuid not null references officer, unit_id uuid not null references org_unit,
  from_day date not null, to_day date not null, reason varchar(400) not null, created_by varchar(255) not null,
  ended_at timestamptz, ended_by varchar(255), check (from_day <= to_day)
);
create index delegation_officer on delegation (officer_id, to_day);
`;

const others = /* sql */ `
create table working_year (
  year integer primary key, document_number varchar(60) not null, imported_at timestamptz not null default now(),
  imported_by varchar(255) not null, version integer not null default 1
);
create table special_day (
  day date primary key, year integer not null references working_year, kind varchar(10) not null check (kind in ('HOLIDAY', 'MAKE_UP')),
  name varchar(40) not null, check (extract(year from day) = year)
);
create table partner_agency (
  ${baseColumns},
  name varchar(120) not null, name_en varchar(200) not null, uscc varchar(18), uscc_override varchar(400),
  client_id varchar(80) not null unique, contact_name varchar(60), contact_phone varchar(30)
);
create table data_grant (
  ${baseColumns},
  partner_agency_id uuid not null references partner_agency, purpose varchar(400) not null, legal_basis varchar(400) not null default '',
  scopes varchar(60)[] not null, fields varchar(120)[] not null default '{}', rows jsonb not null default '{}',
  state varchar(10) not null check (state in ('PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'EXPIRED')),
  starts_on date not null, expires_on date not null, proposed_by varchar(255) not null, approved_by varchar(255),
  state_reason varchar(400), check (starts_on < expires_on)
);
create index data_grant_agency on data_grant (partner_agency_id, id);
-- One grant at a time says what a client may read.
create unique index data_grant_in_force on data_grant (partner_agency_id) where state in ('ACTIVE', 'SUSPENDED');
`;

const grantsSeen = `${staff} or partner_agency_id::text = hub_viewer()`;
const grantsWritten = `hub_can('directory/partner-agencies.propose') or hub_can('directory/partner-agencies.approve') or ${service}`;

const policies = [
  rowPolicy('org_unit_kind', { read: identified, write: 'false' }),
  rowPolicy('district', { read: identified, write: unitsManaged }),
  rowPolicy('district_succession', { read: identified, write: 'false' }),
  rowPolicy('org_unit', { read: identified, write: unitsManaged }),
  rowPolicy('org_unit_name', { read: identified, write: unitsManaged }),
  rowPolicy('org_unit_succession', { read: identified, write: unitsManaged }),
  // Partners deal with units, not with persons: an officer's row does not exist for them.
  rowPolicy('officer', { read: staff, write: `${officersManaged} or ${rolesGranted}` }),
  rowPolicy('officer_identity', {
    read: `${officersManaged} or ${rolesGranted}`,
    write: officersManaged,
    remove: officersManaged,
  }),
  rowPolicy('role', { read: staff, write: 'false' }),
  rowPolicy('officer_role', { read: staff, write: rolesGranted }),
  rowPolicy('delegation', { read: staff, write: officersManaged }),
  rowPolicy('working_year', { read: identified, write: "hub_can('directory/working-days.import')" }),
  rowPolicy('special_day', {
    read: identified,
    write: "hub_can('directory/working-days.import')",
    remove: "hub_can('directory/working-days.import')",
  }),
  rowPolicy('partner_agency', { read: `${staff} or id::text = hub_viewer()`, write: grantsWritten }),
  rowPolicy('data_grant', { read: grantsSeen, write: grantsWritten }),
].join('\n');

export class Migration20261123090000_directory extends Migration {
  override up(): void {
    this.addSql(orgUnits);
    this.addSql(officers);
    this.addSql(others);
    this.addSql(policies);
  }
}
