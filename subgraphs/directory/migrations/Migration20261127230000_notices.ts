import { rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const own = "hub_kind() = 'officer' and officer_id::text = hub_viewer()";
const service = "hub_kind() = 'service'";

const tables = /* sql */ `
alter table officer add column email varchar(254);
create table notice (
  id uuid primary key, officer_id uuid not null references officer, source varchar(40) not null, kind varchar(80) not null,
  title_zh varchar(200) not null, title_en varchar(300) not null, about varchar(400), link varchar(400) not null,
  urgent boolean not null default false, due_on date, given_at timestamptz not null,
  read_at timestamptz, done_at timestamptz,
  letter varchar(10) not null check (letter in ('NONE', 'PENDING', 'SENT', 'FAILED')), letter_at timestamptz,
  letter_tries integer not null default 0, letter_error varchar(400), letter_next_at timestamptz not null default now()
);
create index notice_inbox on notice (officer_id, given_at desc, id desc);
create index notice_open on notice (officer_id) where done_at is null;
create index notice_letters on notice (letter_next_at) where letter = 'PENDING';
create table notice_setting (
  officer_id uuid primary key references officer, letters varchar(10) not null check (letters in ('NONE', 'DAILY', 'EACH')),
  lang varchar(2) not null default 'zh' check (lang in ('zh', 'en')), digest_on date
);
`;

/** Inboxes of officers (消息), how they want their letters, and the address these go to. */
export class Migration20261127230000_notices extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(rowPolicy('notice', { read: `${service} or ${own}`, write: `${service} or ${own}`, remove: service }));
    this.addSql(rowPolicy('notice_setting', { read: `${service} or ${own}`, write: `${service} or ${own}` }));
  }
}
