import { Migration } from '@mikro-orm/migrations';

/** A late yellow slip becomes red with a last term; an answer has evidence; who escalated, an officer or the hub itself. */
export class Migration20261127180000_slip_escalation extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table supervision_slip
        add column evidence jsonb not null default '[]',
        add column reddened_on date,
        add column reddened_by varchar(255),
        add column escalated_by varchar(255),
        add check ((reddened_on is null) = (reddened_by is null)),
        add check (reddened_on is null or colour = 'RED');
      -- Until now only its supervising unit escalated a slip; which officer it was is not known any more.
      update supervision_slip set escalated_by = 'officer:' where escalated_on is not null;
      alter table supervision_slip add check ((escalated_on is null) = (escalated_by is null));
      -- The hub escalates what is late once a day, on its own account.
      alter policy write_changed on supervision_slip
        using (hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(supervising_unit_id))
        with check (hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(supervising_unit_id));
    `);
  }
}
