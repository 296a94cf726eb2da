import { Migration } from '@mikro-orm/migrations';

/** Records that want a look first (returned, back-filled, unusually long), kept as a column so that a list begins with them. */
export class Migration20261123000900_concerns extends Migration {
  override up(): void {
    this.addSql('alter table service_record add column of_concern boolean not null default false');
    this.addSql(`update service_record set of_concern = true
      where state = 'RETURNED' or (state = 'REPORTED' and (source = 'BACKFILL' or minutes >= 480))`);
    this.addSql('create index service_record_concern on service_record (unit_id, started_at) where of_concern');
  }
}
