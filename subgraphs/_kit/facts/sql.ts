/**
 * The tables of the fact flow. They belong to the base migration that runs first in every database, so that a service
 * can publish and consume without a migration of its own.
 *
 * `txid` is what makes the feed safe: `seq` alone is handed out at insert and not at commit, so a reader that follows
 * `seq` would pass by a transaction that drew a low number and committed late.
 */
export const factsSql = /* sql */ `
create table if not exists outbox_fact (
  id uuid primary key,
  seq bigint generated always as identity,
  txid xid8 not null default pg_current_xact_id(),
  type text not null,
  version integer not null check (version > 0),
  at timestamptz not null default now(),
  keys jsonb not null default '{}'::jsonb,
  payload jsonb not null,
  actor text
);
create unique index if not exists outbox_fact_feed on outbox_fact (txid, seq);
create index if not exists outbox_fact_type on outbox_fact (type, at);

create table if not exists inbox_fact (
  consumer text not null,
  fact_id uuid not null,
  source text not null,
  applied_at timestamptz not null default now(),
  primary key (consumer, fact_id)
);

create table if not exists fact_cursor (
  consumer text not null,
  source text not null,
  txid xid8 not null default '0',
  seq bigint not null default 0,
  last_fact_at timestamptz,
  contact_at timestamptz,
  failing_since timestamptz,
  behind_since timestamptz,
  primary key (consumer, source)
);

create table if not exists dead_fact (
  consumer text not null,
  fact_id uuid not null,
  source text not null,
  type text not null,
  version integer not null,
  fact jsonb not null,
  error text not null,
  tries integer not null,
  dead_at timestamptz not null default now(),
  primary key (consumer, fact_id)
);
create index if not exists dead_fact_source on dead_fact (source, dead_at);

create or replace function outbox_fact_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'outbox_fact is append-only' using errcode = 'restrict_violation';
end $$;
create or replace trigger outbox_fact_no_change before update or delete on outbox_fact
  for each row execute function outbox_fact_append_only();
create or replace trigger outbox_fact_no_truncate before truncate on outbox_fact
  for each statement execute function outbox_fact_append_only();

create or replace function outbox_fact_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_fact', '');
  return null;
end $$;
create or replace trigger outbox_fact_notify after insert on outbox_fact
  for each statement execute function outbox_fact_wake();
`;
