import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const editions = /* sql */ `
create table plan_edition (
  ${baseColumns},
  plan_id uuid not null references plan (id),
  number integer not null check (number > 0),
  document_number varchar(100) not null,
  title text not null,
  issuer varchar(200) not null,
  issued_on date not null,
  file_name varchar(255) not null,
  format varchar(10) not null check (format in ('txt', 'docx')),
  raw_text text not null,
  content_hash varchar(64) not null unique,
  unique (plan_id, number)
);
create index plan_edition_document on plan_edition (document_number);
create table task_edition (
  id uuid primary key,
  edition_id uuid not null references plan_edition (id),
  key_task_id uuid not null references key_task (id),
  change varchar(10) not null check (change in ('ORIGINAL', 'ADDED', 'CHANGED', 'UNCHANGED', 'WITHDRAWN')),
  number integer,
  text text not null,
  units jsonb not null,
  deadline varchar(200),
  targets jsonb not null,
  clause jsonb,
  reason text,
  unique (edition_id, key_task_id),
  -- A task that an edition no longer has stands nowhere in it, and somebody said why.
  check ((change = 'WITHDRAWN') = (clause is null)),
  check (change <> 'WITHDRAWN' or reason is not null)
);
create index task_edition_task on task_edition (key_task_id);
alter table key_task add column state varchar(10) not null default 'ACTIVE' check (state in ('ACTIVE', 'WITHDRAWN'));
alter table key_task add column state_reason text;
alter table key_task add check (state = 'ACTIVE' or state_reason is not null);
-- A later edition numbers its tasks anew; withdrawn ones keep the number they had.
alter table key_task drop constraint key_task_plan_id_number_key;
create unique index key_task_number on key_task (plan_id, number) where state = 'ACTIVE';
`;

const officers = "hub_kind() in ('officer', 'service')";
const office = "hub_can('tasks/plans.amend')";

/** Editions (版本) of a plan: each official text is kept, with what it says of each task. */
export class Migration20261127150700_plan_editions extends Migration {
  override up(): void {
    this.addSql(editions);
    for (const table of ['plan_edition', 'task_edition']) {
      this.addSql(rowPolicy(table, { read: officers, write: office }));
    }
  }
}
