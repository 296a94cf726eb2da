import { Checkbox } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { navigate } from '../hub.ts';
import { usePhone } from '../media.ts';
import { useSay, useWord, words } from '../text.ts';
import type { Column } from './types.ts';

export interface DataTableProps<Row> {
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Name of the table for screen readers. */
  label: string;
  rowTo?: ((row: Row) => string | undefined) | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  selection?:
    | { keys: Set<string>; change: (keys: Set<string>) => void; selectable?: ((row: Row) => boolean) | undefined }
    | undefined;
  /** Under the last row: sums. */
  foot?: ReactNode;
  busy?: boolean;
}

/** Rows as a table, as cards on a phone. Arrow keys move between rows, Enter opens, Space selects. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  return usePhone() ? <Cards {...props} /> : <Grid {...props} />;
}

const open = <Row,>(props: DataTableProps<Row>, row: Row) => {
  const to = props.rowTo?.(row);
  if (props.onOpen) props.onOpen(row);
  else if (to) navigate(to);
};

const toggled = (keys: Set<string>, key: string) => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
};

function Grid<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, label, selection, foot, busy } = props;
  const say = useSay();
  const word = useWord();
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const opens = !!(props.rowTo || props.onOpen);
  const selectable = rows.filter((row) => selection?.selectable?.(row) ?? true);
  const chosen = selectable.filter((row) => selection?.keys.has(rowKey(row)));

  const focus = (index: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    setActive(at);
    (body.current?.rows[at] as HTMLElement | undefined)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest('tr');
    // Only when the row itself has the focus: a link or checkbox inside keeps its own keys.
    if (!row || event.target !== row) return;
    const index = row.sectionRowIndex;
    const record = rows[index];
    if (event.key === 'ArrowDown' || event.key === 'j') focus(index + 1);
    else if (event.key === 'ArrowUp' || event.key === 'k') focus(index - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(rows.length - 1);
    else if (event.key === 'Enter' && record !== undefined) open(props, record);
    else if (
      (event.key === ' ' || event.key === 'x') &&
      record !== undefined &&
      selection &&
      (selection.selectable?.(record) ?? true)
    )
      selection.change(toggled(selection.keys, rowKey(record)));
    else return;
    event.preventDefault();
  };
  return (
    <div className="hub-table-scroll" data-scrolls data-busy={busy || undefined}>
      <table className="hub-table" aria-label={label} aria-busy={busy || undefined}>
        <thead>
          <tr>
            {selection ? (
              <th className="hub-table-check">
                <Checkbox
                  aria-label={word(words('选择本页全部', 'Select all on this page'))}
                  checked={chosen.length > 0 && chosen.length === selectable.length}
                  indeterminate={chosen.length > 0 && chosen.length < selectable.length}
                  disabled={!selectable.length}
                  onChange={(event) => {
                    const next = new Set(selection.keys);
                    for (const row of selectable)
                      event.target.checked ? next.add(rowKey(row)) : next.delete(rowKey(row));
                    selection.change(next);
                  }}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width, textAlign: column.align }}>
                {say(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row, index) => {
            const key = rowKey(row);
            const mine = selection?.selectable?.(row) ?? true;
            return (
              <tr
                key={key}
                tabIndex={opens || selection ? (index === Math.min(active, rows.length - 1) ? 0 : -1) : undefined}
                data-opens={opens || undefined}
                data-selected={selection?.keys.has(key) || undefined}
                onFocus={() => setActive(index)}
                onClick={(event) => {
                  // A click on the row opens it, unless it hit something that acts by itself or text was being selected.
                  if ((event.target as HTMLElement).closest('a,button,input,label,.ant-popover')) return;
                  if (window.getSelection()?.toString()) return;
                  if (event.currentTarget.contains(event.target as Node)) open(props, row);
                }}
              >
                {selection ? (
                  <td className="hub-table-check">
                    <Checkbox
                      aria-label={`${word(words('选择第', 'Select row '))}${index + 1}${word(words('行', ''))}`}
                      checked={selection.keys.has(key)}
                      disabled={!mine}
                      onChange={() => selection.change(toggled(selection.keys, key))}
                    />
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.key} style={{ textAlign: column.align }}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  );
}

function Cards<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, label, selection, busy } = props;
  const say = useSay();
  const word = useWord();
  const head = columns.find((column) => column.card === 'title') ?? columns[0];
  const tags = columns.filter((column) => column.card === 'tag');
  const rest = columns.filter((column) => column !== head && column.card !== 'tag' && column.card !== 'hidden');
  return (
    <ul className="hub-cards" aria-label={label} aria-busy={busy || undefined}>
      {rows.map((row) => {
        const key = rowKey(row);
        return (
          <li key={key} className="hub-box" data-selected={selection?.keys.has(key) || undefined}>
            <div className="hub-card-head">
              {selection ? (
                <Checkbox
                  aria-label={word(words('选择', 'Select'))}
                  checked={selection.keys.has(key)}
                  disabled={!(selection.selectable?.(row) ?? true)}
                  onChange={() => selection.change(toggled(selection.keys, key))}
                />
              ) : null}
              <strong className="hub-grow">{head?.render(row)}</strong>
              {tags.map((column) => (
                <span key={column.key}>{column.render(row)}</span>
              ))}
            </div>
            <dl>
              {rest.map((column) => (
                <div key={column.key}>
                  <dt>{say(column.title)}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
