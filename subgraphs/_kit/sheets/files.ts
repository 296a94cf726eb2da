import { fileOf, type GridCell, grid, mediaTypes, type ReadCell, widthOf } from '../office/index.ts';
import { make } from '../results.ts';
import type { Lang } from '../viewer.ts';
import type { SheetNoun } from './noun.ts';
import { SheetFile, type SheetRow } from './sheet.type.ts';
import { errorTitle, type SheetTable } from './table.ts';

const words = {
  zh: {
    file: (title: string) => `${title}导入模板`,
    errors: (title: string) => `${title}导入错误`,
    note: '带 * 的列必填；说明行和示例行可以保留，不会导入。最多 2000 行。',
    lists: '可选值',
  },
  en: {
    file: (title: string) => `${title} template`,
    errors: (title: string) => `${title} errors`,
    note: 'Columns with * are required; hints and example may stay, they are not imported. At most 2,000 rows.',
    lists: 'Lists',
  },
} as const;

const made = async (name: string, pieces: AsyncIterable<Buffer>) =>
  make(SheetFile, {
    name: `${name}.xlsx`,
    mediaType: mediaTypes.xlsx,
    content: (await fileOf(pieces)).toString('base64'),
  });

/** Title, note, headings, what to write, an example; lists of allowed values below. */
export function templateOf<Input extends object, Lists>(
  noun: SheetNoun<Input, Lists>,
  lists: Lists,
  lang: Lang,
): Promise<SheetFile> {
  const { columns } = noun;
  const say = words[lang];
  const heading = (one: (typeof columns)[number]) => `${one.title[lang]}${one.required ? ' *' : ''}`;
  const name = say.file(noun.title[lang]);
  const rows: GridCell[][] = [
    [{ value: name, look: 'title' }],
    [{ value: say.note, look: 'note' }],
    columns.map((one) => ({ value: heading(one), look: 'heading' })),
    columns.map((one) => ({ value: one.hint[lang], look: 'hint' })),
    columns.map((one) => ({ value: one.example(lists) })),
  ];
  const allowed = columns.flatMap((one, column) => {
    const values = one.allowed?.(lists) ?? [];
    return values.length ? [{ column, from: 5, values }] : [];
  });
  const widths = columns.map((one) => one.width ?? Math.max(14, widthOf(heading(one)) + 4));
  return made(name, grid({ sheet: noun.title[lang], widths, rows, frozen: 3, allowed, lists: say.lists }));
}

const cellAsRead = (cell: ReadCell | undefined): GridCell =>
  cell?.day
    ? { value: cell.day, kind: 'day' }
    : cell?.number != null
      ? { value: cell.number, kind: 'number' }
      : { value: cell?.text ?? null };

/** The officer's own rows back, wrong cells coloured, what is wrong in a column of its own. */
export function errorFileOf<Input extends object, Lists>(
  noun: SheetNoun<Input, Lists>,
  table: SheetTable,
  outcome: readonly SheetRow[],
  lang: Lang,
): Promise<SheetFile> {
  const own = table.headings
    .map((text, index) => ({ text, index }))
    .filter(({ text }) => text !== errorTitle.zh && text !== errorTitle.en);
  const byRow = new Map(outcome.map((row) => [row.row, row]));
  const rows = table.rows.map(({ row, cells }): GridCell[] => {
    const problems = byRow.get(row)?.problems ?? [];
    const wrong = new Set(problems.map(({ field }) => table.places.get(field ?? '')));
    const said = problems
      .map((one) => `${one.column ? `${one.column}：` : ''}${lang === 'zh' ? one.messageZh : one.message}`)
      .join('\n');
    return [
      ...own.map(({ index }): GridCell => {
        const cell = cellAsRead(cells[index]);
        return wrong.has(index) ? { value: cell.value, look: 'wrong' } : cell;
      }),
      said ? { value: said, look: 'wrong' } : { value: null },
    ];
  });
  const heads: GridCell[] = [...own.map(({ text }) => text), errorTitle[lang]].map((value) => ({
    value,
    look: 'heading',
  }));
  const widths = [...own.map(({ text }) => Math.max(14, widthOf(text) + 4)), 48];
  return made(
    words[lang].errors(noun.title[lang]),
    grid({ sheet: noun.title[lang], widths, rows: [heads, ...rows], frozen: 1 }),
  );
}
