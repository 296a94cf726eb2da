import { spellRows } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

/** How names are typed in pinyin, so that they are found by it. */
export class Migration20261127233000_spelling extends Migration {
  override async up(): Promise<void> {
    await spellRows(this, 'officer', 'name', 'person');
    await spellRows(this, 'org_unit', 'name');
  }
}
