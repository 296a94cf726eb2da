import { stringifyDocument } from 'urql';
import { ExportButton } from '../export.tsx';
import { orderFile } from '../hub.ts';
import { useWord, type Words, words } from '../text.ts';
import { filterSentence } from './filter-words.ts';
import type { Column, FileCell, ListSource, ListState } from './types.ts';

export interface RowsExportProps {
  name: Words | string;
  source: ListSource;
  /** Label and value of what the rows were chosen by, in words. */
  filters: { label: string; value: string }[];
  columns: { title: string; file: FileCell }[];
  /** Where the rows stand in the answer, when they are no connection and not its only field: `assessmentRanking.rows`. */
  at?: string;
}

/** Rows of a query as a file that the server makes, with the officer's own rights. */
export function RowsExport({ name, source, filters, columns, at }: RowsExportProps) {
  const word = useWord();
  return (
    <ExportButton
      formats={['xlsx', 'docx']}
      name={word(name)}
      make={(format) =>
        orderFile({
          format,
          title: word(name),
          filters,
          query: stringifyDocument(source.query),
          variables: source.variables,
          columns: columns.map(({ title, file: { path, ...cell } }) => ({ ...cell, title, paths: [path].flat() })),
          ...(at ? { at } : {}),
        })
      }
    />
  );
}

const beyond = {
  label: words('范围', 'Scope'),
  value: words('由所在页面限定', 'limited by the page it was taken from'),
};

/** The filtered set: every page of it, in the columns shown that have a place in a file. */
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
  if (!list.source) return null;
  return (
    <RowsExport
      name={name}
      source={list.source}
      {...(list.source.at ? { at: list.source.at } : {})}
      filters={[
        ...filterSentence(list.filters, list.values, word),
        ...(list.source.limited ? [{ label: word(beyond.label), value: word(beyond.value) }] : []),
      ]}
      columns={columns.flatMap(({ key, title, file }) =>
        file ? [{ title: columnTitle(title, word) ?? key, file }] : [],
      )}
    />
  );
}

const columnTitle = (title: Column<unknown>['title'], word: (words: Words | string) => string): string | undefined =>
  typeof title === 'string' || (typeof title === 'object' && title !== null && 'zh' in title)
    ? word(title as Words | string)
    : undefined;
