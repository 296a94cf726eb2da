import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const inner = "hub_kind() in ('officer', 'service')";

/** Runs with the rights of whoever asks, so that the tables' own policies decide. */
const subjectSeen = /* sql */ `
create function subject_seen(kind text, subject uuid) returns boolean language sql stable as $$
  select case kind
    when 'KEY_TASK' then exists (select from key_task where id = subject)
    when 'SUPERVISION_SLIP' then exists (select from supervision_slip where id = subject)
    when 'PROBLEM' then exists (select from problem where id = subject)
    else false
  end
$$;
`;

const comment = /* sql */ `
create table comment (
  ${baseColumns},
  subject_type varchar(30) not null,
  subject_id uuid not null,
  key_task_id uuid references key_task (id),
  author_id uuid not null,
  author_unit_id uuid not null,
  reply_to_id uuid references comment (id),
  text text not null check (length(text) between 1 and 2000),
  mentioned_ids jsonb not null check (jsonb_array_length(mentioned_ids) <= 20),
  edited_at timestamptz,
  state varchar(10) not null default 'SHOWN' check (state in ('SHOWN', 'WITHDRAWN', 'HIDDEN')),
  state_reason text,
  state_by uuid,
  state_at timestamptz,
  check ((state = 'SHOWN') = (state_by is null) and (state = 'SHOWN') = (state_at is null)),
  check ((state = 'HIDDEN') = (state_reason is not null)),
  check (state <> 'WITHDRAWN' or state_by = author_id)
);
create index comment_subject on comment (subject_type, subject_id, id) where reply_to_id is null;
create index comment_counted on comment (subject_id) where state = 'SHOWN';
create index comment_reply on comment (reply_to_id, id) where reply_to_id is not null;
create table comment_edition (
  id uuid primary key,
  comment_id uuid not null references comment (id),
  number integer not null,
  text text not null,
  replaced_at timestamptz not null,
  unique (comment_id, number)
);
create trigger append_only before update or delete on comment_edition for each row execute function hub_append_only();
-- Who is in service, as the directory tells.
create table known_officer (
  officer_id uuid primary key,
  unit_id uuid not null,
  state varchar(10) not null,
  sequence bigint not null
);
`;

/** Comments (讨论) about records, their older texts, and who may be mentioned. */
export class Migration20261127231500_comments extends Migration {
  override up(): void {
    this.addSql(subjectSeen);
    this.addSql(comment);
    this.addSql(
      rowPolicy('comment', {
        read: `${inner} and subject_seen(subject_type, subject_id)`,
        // Whoever reads the subject says something in the own name; the office hides.
        write: `${inner} and subject_seen(subject_type, subject_id) and (author_id::text = hub_viewer() or hub_can('tasks/comments.hide'))`,
      }),
    );
    // Nobody, the office included, puts words into somebody's mouth.
    this.addSql(
      'create policy own_name on comment as restrictive for insert with check (author_id::text = hub_viewer());',
    );
    this.addSql(
      rowPolicy('comment_edition', {
        read: 'exists (select from comment c where c.id = comment_id)',
        write: 'exists (select from comment c where c.id = comment_id and c.author_id::text = hub_viewer())',
      }),
    );
    this.addSql(rowPolicy('known_officer', { read: inner, write: "hub_kind() = 'service'" }));
  }
}
