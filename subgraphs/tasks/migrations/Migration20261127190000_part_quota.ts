import { Migration } from '@mikro-orm/migrations';

/** A part of a decomposed task has its share of the task's target, and the day on which its unit was reminded. */
export class Migration20261127190000_part_quota extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table sub_assignment
        add column quota double precision check (quota > 0),
        -- As the target had it when the task was broken down: a correction of the target does not rewrite the parts.
        add column quota_unit varchar(50),
        add column reminded_on date;
    `);
  }
}
