import { ExportButton, toCsv } from '../export.tsx';
import { isWords, useWord, type Words, words } from '../text.ts';
import type { Column, ListState } from './types.ts';
import { exportLimit } from './use-list.ts';

/** The filtered set as a file: every page of it, in the columns that have a text, in the reader's language. */
export function ListExport<Row>({
  name,
  list,
  columns,
}: {
  name: Words;
  list: ListState<Row>;
  columns: Column<Row>[];
}) {
  const word = useWord();
  const told = columns.filter((column) => column.text);
  return (
    <ExportButton
      name={word(name)}
      make={async () => {
        if ((list.total ?? 0) > exportLimit)
          throw new Error('too many rows', {
            cause: words(
              `超过 ${exportLimit} 条，请先缩小查询范围再导出。`,
              `More than ${exportLimit} rows; narrow the filters first.`,
            ),
          });
        const rows = await list.everyRow();
        return toCsv(
          told.map(({ key, title }) => (isWords(title) ? word(title) : typeof title === 'string' ? title : key)),
          rows.map((row) => told.map((column) => column.text?.(row) ?? '')),
        );
      }}
    />
  );
}
