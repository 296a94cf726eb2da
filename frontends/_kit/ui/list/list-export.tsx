import { stringifyDocument } from 'urql';
import { ExportButton } from '../export.tsx';
import { orderFile } from '../hub.ts';
import { useWord, type Words } from '../text.ts';
import { filterSentence } from './filter-words.ts';
import type { Column, ListState } from './types.ts';

/** The filtered set as a file that the server makes: every page of it, in the columns shown that have a place there. */
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
  const { source } = list;
  if (!source) return null;
  return (
    <ExportButton
      formats={['xlsx', 'docx']}
      name={word(name)}
      make={(format) =>
        orderFile({
          format,
          title: word(name),
          filters: filterSentence(list.filters, list.values, word),
          query: stringifyDocument(source.query),
          variables: source.variables,
          columns: columns.flatMap(({ key, title, file }) =>
            file
              ? [{ ...file, title: columnTitle(title, word) ?? key, paths: [file.path].flat(), path: undefined }]
              : [],
          ),
        })
      }
    />
  );
}

const columnTitle = (title: Column<unknown>['title'], word: (words: Words | string) => string): string | undefined =>
  typeof title === 'string' || (typeof title === 'object' && title !== null && 'zh' in title)
    ? word(title as Words | string)
    : undefined;
