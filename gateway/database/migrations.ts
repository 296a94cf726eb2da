/** In order, forward only. A migration that was released is never edited. `:app` is the role that serves requests. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '0001-partner-read',
    sql: `
create table partner_read (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  partner_agency_id text not null,
  client_id text not null,
  grant_id text not null,
  request_id text not null,
  operation_hash text not null,
  operation_name text,
  fields text[] not null,
  object_types text[] not null,
  purpose text,
  keep_until timestamptz not null default now() + interval '3 years'
);
create index partner_read_at on partner_read (at);
create index partner_read_partner on partner_read (partner_agency_id, at);

-- Data Security Law, art. 27, and the association's own rule: who read what is kept three years and not rewritten.
create function partner_read_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.keep_until < now() then return old; end if;
  raise exception 'partner_read is append-only' using errcode = '42501';
end $$;
create trigger append_only before update or delete on partner_read
  for each row execute function partner_read_append_only();
create trigger append_only_truncate before truncate on partner_read
  for each statement execute function partner_read_append_only();

revoke all on partner_read from :app;
grant select, insert on partner_read to :app;
`,
  },
  {
    name: '0002-export-log',
    sql: `
create table export_log (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  officer_id text not null,
  unit_id text,
  request_id text not null,
  format text not null check (format in ('xlsx', 'docx')),
  title text not null,
  filters jsonb not null,
  query text not null,
  variables jsonb not null,
  columns text[] not null,
  keep_until timestamptz not null default now() + interval '3 years'
);
create index export_log_at on export_log (at);
create index export_log_officer on export_log (officer_id, at);
create table export_outcome (
  export_id uuid primary key references export_log (id) on delete cascade,
  at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('DONE', 'BROKEN_OFF')),
  row_count integer not null,
  keep_until timestamptz not null default now() + interval '3 years'
);

create function export_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.keep_until < now() then return old; end if;
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete on export_log for each row execute function export_append_only();
create trigger append_only_truncate before truncate on export_log for each statement execute function export_append_only();
create trigger append_only before update or delete on export_outcome for each row execute function export_append_only();
create trigger append_only_truncate before truncate on export_outcome for each statement execute function export_append_only();

revoke all on export_log, export_outcome from :app;
grant select, insert on export_log, export_outcome to :app;
`,
  },
  {
    name: '0003-file-log',
    sql: `
create table file_log (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  officer_id text not null,
  unit_id text,
  request_id text not null,
  verb text not null check (verb in ('UPLOAD', 'DOWNLOAD')),
  service text not null,
  file_id uuid not null,
  name text not null,
  bytes bigint not null,
  keep_until timestamptz not null default now() + interval '3 years'
);
create index file_log_at on file_log (at);
create index file_log_file on file_log (file_id, at);
create trigger append_only before update or delete on file_log for each row execute function export_append_only();
create trigger append_only_truncate before truncate on file_log for each statement execute function export_append_only();

revoke all on file_log from :app;
grant select, insert on file_log to :app;
`,
  },
];
