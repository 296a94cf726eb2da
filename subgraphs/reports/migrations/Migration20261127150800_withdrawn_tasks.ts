import { Migration } from '@mikro-orm/migrations';

/** A task that a later edition of its plan withdrew stays in the read model, for what was counted, and leaves the board. */
export class Migration20261127150800_withdrawn_tasks extends Migration {
  override up(): void {
    this.addSql('alter table key_task add column withdrawn boolean not null default false');
  }
}
