import { Migration } from '@mikro-orm/migrations';

/** Why the last day of a part was changed. */
export class Migration20261128002000_part_due extends Migration {
  override up(): void {
    this.addSql('alter table sub_assignment add column due_reason text');
  }
}
