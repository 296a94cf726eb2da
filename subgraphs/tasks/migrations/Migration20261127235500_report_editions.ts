import { rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const edition = /* sql */ `
create table progress_report_edition (
  id uuid primary key,
  report_id uuid not null references progress_report (id),
  number integer not null check (number > 0),
  step varchar(10) not null check (step in ('MERGED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'RECORDED')),
  at timestamptz not null,
  by_id uuid not null,
  reason text,
  percent double precision not null,
  text text not null,
  difficulties text,
  next_steps text,
  activity_ids jsonb not null,
  merged_ids jsonb not null default '[]',
  unique (report_id, number),
  check ((step = 'RETURNED') = (reason is not null))
);
-- Of what was handed in before editions were kept, the last step that is still known.
insert into progress_report_edition (id, report_id, number, step, at, by_id, reason, percent, text, difficulties, next_steps, activity_ids)
select gen_random_uuid(), r.id, 1, case when r.on_paper then 'RECORDED' when r.state = 'RETURNED' and r.return_reason is null then 'SUBMITTED' else r.state end,
  coalesce(case when r.state <> 'SUBMITTED' then r.reviewed_at end, r.submitted_at, r.updated_at),
  coalesce(case when r.state <> 'SUBMITTED' then r.reviewed_by end, r.submitted_by),
  case when r.state = 'RETURNED' then r.return_reason end, r.percent, r.text, r.difficulties, r.next_steps, r.activity_ids
from progress_report r where r.state <> 'DRAFT';
create trigger append_only before update or delete on progress_report_edition for each row execute function hub_append_only();
`;

/** What a report was after each step: handed in, returned, accepted, words of co-units taken over. */
export class Migration20261127235500_report_editions extends Migration {
  override up(): void {
    this.addSql(edition);
    this.addSql(
      // Earlier words, and why they were returned, are for the unit and whoever reviews it; everybody reads what was accepted.
      rowPolicy('progress_report_edition', {
        read: "exists (select from progress_report r where r.id = report_id and (hub_kind() = 'service' or hub_reach(r.unit_id) or hub_reach(r.review_unit_id)))",
      }),
    );
  }
}
