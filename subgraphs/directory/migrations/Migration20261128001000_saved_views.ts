import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const own = 'officer_id::text = hub_viewer()';
const ofUnit = 'unit_id = any(hub_units())';

/** Views of lists: an officer's own are seen by nobody else, those of a unit by all who act for it. */
export class Migration20261128001000_saved_views extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table saved_view (
        ${baseColumns},
        officer_id uuid references officer, unit_id uuid references org_unit, page varchar(80) not null, name varchar(40) not null,
        query text not null check (length(query) <= 2000), columns jsonb, density varchar(12) check (density in ('comfortable', 'compact')),
        is_default boolean not null default false, removed_at timestamptz,
        check (num_nonnulls(officer_id, unit_id) = 1)
      );
      create unique index saved_view_name on saved_view (page, coalesce(officer_id, unit_id), name) where removed_at is null;
      create unique index saved_view_default on saved_view (page, coalesce(officer_id, unit_id)) where is_default;
    `);
    this.addSql(
      rowPolicy('saved_view', {
        read: `hub_kind() = 'officer' and (${own} or ${ofUnit})`,
        write: `hub_kind() = 'officer' and (${own} or (${ofUnit} and hub_can('directory/saved-views.share')))`,
      }),
    );
  }
}
