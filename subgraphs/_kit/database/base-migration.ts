import { Migration } from '@mikro-orm/migrations';
import { factsSql } from '../facts/sql.ts';

/**
 * What every service's database has before its own tables: who asks (functions over settings that are set per
 * transaction; unset sees nothing), idempotency keys, and the hash-chained log of clear reads of personal data.
 */
const rightsSql = /* sql */ `
create function hub_kind() returns text language sql stable as $$ select nullif(current_setting('hub.kind', true), '') $$;
create function hub_viewer() returns text language sql stable as $$ select nullif(current_setting('hub.viewer', true), '') $$;
create function hub_unit() returns uuid language sql stable as $$ select nullif(current_setting('hub.unit', true), '')::uuid $$;
create function hub_units() returns uuid[] language sql stable as $$ select string_to_array(nullif(current_setting('hub.units', true), ''), ',')::uuid[] $$;
create function hub_all() returns boolean language sql stable as $$ select coalesce(current_setting('hub.reach', true) = 'all', false) $$;
create function hub_reach(unit uuid) returns boolean language sql stable as $$ select coalesce(current_setting('hub.reach', true) = 'all' or unit = any(hub_units()), false) $$;
create function hub_can(privilege text) returns boolean language sql stable as $$ select coalesce(privilege = any(string_to_array(current_setting('hub.privileges', true), ',')), false) $$;
create function hub_scope(scope text) returns boolean language sql stable as $$ select coalesce(scope = any(string_to_array(current_setting('hub.scopes', true), ',')), false) $$;

create table idempotency (
  viewer varchar(255) not null, key varchar(255) not null, operation varchar(255) not null,
  request_hash varchar(64) not null, result_id varchar(255), created_at timestamptz not null default now(),
  primary key (viewer, key)
);
alter table idempotency enable row level security;
create policy own on idempotency using (viewer = hub_kind() || ':' || hub_viewer()) with check (viewer = hub_kind() || ':' || hub_viewer());

create table read_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  viewer varchar(255) not null, purpose text not null, request_id varchar(64) not null,
  type varchar(100) not null, record_id varchar(255) not null, field varchar(100) not null, level varchar(4) not null,
  previous_hash bytea, hash bytea
);
create function read_log_chain() returns trigger language plpgsql as $$
begin
  -- One chain: writers wait for each other until commit, so that no row can be slipped in between.
  perform pg_advisory_xact_lock(7246001);
  new.previous_hash := (select hash from read_log order by seq desc limit 1);
  new.hash := sha256(coalesce(new.previous_hash, ''::bytea) || convert_to(concat_ws('|', new.at, new.viewer, new.purpose,
    new.request_id, new.type, new.record_id, new.field, new.level), 'UTF8'));
  return new;
end $$;
create trigger chain before insert on read_log for each row execute function read_log_chain();
create function hub_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete on read_log for each row execute function hub_append_only();
create trigger append_only_truncate before truncate on read_log for each statement execute function hub_append_only();
`;

/** Runs before a service's own migrations. */
export class Migration00000000000000_kit extends Migration {
  override up(): void {
    this.addSql(rightsSql);
    this.addSql(factsSql);
  }
}
