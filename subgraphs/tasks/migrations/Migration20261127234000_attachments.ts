import { baseColumns, rowPolicy, softDeleteColumns } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const inner = "hub_kind() in ('officer', 'service')";

/** Attachments (附件): what is known of a file; its bytes lie in the store under the same id. */
export class Migration20261127234000_attachments extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table attachment (
        ${baseColumns},
        ${softDeleteColumns},
        subject_type varchar(30) not null,
        subject_id uuid not null,
        key_task_id uuid references key_task (id),
        name varchar(255) not null,
        media_type varchar(255) not null,
        bytes integer not null check (bytes > 0),
        sha256 varchar(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
        uploaded_by uuid not null,
        uploader_unit_id uuid not null,
        check ((deleted_at is null) = (deleted_by is null))
      );
      create index attachment_subject on attachment (subject_type, subject_id, created_at desc) where deleted_at is null;
    `);
    const seen = 'subject_seen(subject_type, subject_id)';
    this.addSql(
      rowPolicy('attachment', {
        read: `hub_kind() = 'service' or (${inner} and ${seen})`,
        write: `${inner} and ${seen} and (uploaded_by::text = hub_viewer() or hub_can('tasks/attachments.remove'))`,
      }),
    );
    this.addSql(
      'create policy own_name on attachment as restrictive for insert with check (hub_kind() is null or uploaded_by::text = hub_viewer());',
    );
  }
}
