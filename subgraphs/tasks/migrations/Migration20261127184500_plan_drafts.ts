import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const drafts = /* sql */ `
create table plan_draft (
  ${baseColumns},
  source_plan_id uuid not null references plan (id),
  year integer not null check (year between 2000 and 2200),
  title text not null,
  issuer varchar(255) not null,
  state varchar(10) not null check (state in ('DRAFT', 'DISCARDED')),
  state_reason text,
  tasks jsonb not null,
  safeguards jsonb not null,
  check ((state = 'DISCARDED') = (state_reason is not null))
);
-- Two officers who draft at once get one draft.
create unique index plan_draft_open on plan_draft (source_plan_id) where state = 'DRAFT';
create table unit_change (
  unit_id uuid primary key,
  name varchar(255) not null,
  ends_on date,
  successor_ids jsonb not null,
  sequence bigint not null
);
`;

const drafters = "hub_can('tasks/plans.draft')";

/** Drafts (草案) of plans to come, and what the directory told of units that changed (机构沿革). */
export class Migration20261127184500_plan_drafts extends Migration {
  override up(): void {
    this.addSql(drafts);
    this.addSql(rowPolicy('plan_draft', { read: drafters, write: drafters }));
    this.addSql(
      rowPolicy('unit_change', { read: "hub_kind() in ('officer', 'service')", write: "hub_kind() = 'service'" }),
    );
  }
}
