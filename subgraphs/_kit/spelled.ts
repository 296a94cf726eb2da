import { p } from '@mikro-orm/postgresql';
import { spelledLike, spellingOf } from './spelling.ts';

/** A condition on the column of `spelledProperty`; none when the term is no pinyin. */
export function spelled(term: string): { spelled: { $re: string } }[] {
  const pattern = spelledLike(term);
  return pattern ? [{ spelled: { $re: pattern } }] : [];
}

/** Column that follows the text it spells. It is never read as part of the row: it only serves to find it. */
export const spelledProperty = (of: string, name?: 'person') => {
  const spell = (row: unknown) => spellingOf(String((row as Record<string, unknown>)[of] ?? ''), name);
  return p.text().onCreate(spell).onUpdate(spell).lazy().hidden();
};

interface Spells {
  addSql(sql: string): void;
  execute(sql: string): Promise<unknown>;
}

/** For a migration: the column, filled for the rows that are there. */
export async function spellRows(migration: Spells, table: string, of: string, name?: 'person'): Promise<void> {
  migration.addSql(`alter table ${table} add column spelled text not null default ''`);
  const rows = (await migration.execute(`select id, ${of} as text from ${table}`)) as { id: string; text: string }[];
  for (const { id, text } of rows) {
    const spelling = spellingOf(text, name).replaceAll("'", "''");
    migration.addSql(`update ${table} set spelled = '${spelling}' where id = '${id}'`);
  }
}
