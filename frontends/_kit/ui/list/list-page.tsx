import { type ReactNode, useState } from 'react';
import { Page, type PageProps } from '../page.tsx';
import { EmptyState, type EmptyStateProps, ErrorState, ForbiddenState, Note, Skeletons } from '../states.tsx';
import { useSay, useWord, type Words, words } from '../text.ts';
import { type BulkAction, BulkBar } from './bulk.tsx';
import { ColumnSettings, useColumns } from './column-settings.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Counts, FilterTabs } from './filter-tabs.tsx';
import { ListExport } from './list-export.tsx';
import { Paging } from './paging.tsx';
import { SavedViews } from './saved-views.tsx';
import { DataTable } from './table.tsx';
import type { Column, ListState } from './types.ts';

export interface ListViewProps<Row> {
  /** Stable name under which column settings are kept: 'volunteers.service-records'. */
  id: string;
  list: ListState<Row>;
  columns: Column<Row>[];
  rowKey?: (row: Row) => string;
  /** Where a row leads; the first column should be a Link there too. */
  rowTo?: (row: Row) => string | undefined;
  onOpen?: (row: Row) => void;
  bulk?: BulkAction<Row>[];
  selectable?: (row: Row) => boolean;
  empty: EmptyStateProps;
  /** How many rows each option of a `tabs` filter has; '' is all of them. Unknown counts are left out. */
  counts?: Counts | undefined;
  /** Name of the file with the filtered set; columns shown that have a `file` go in. */
  exportAs?: Words;
  /** Left in the bar above the table: tabs, counts, a view switch. */
  bar?: ReactNode;
  /** Right in that bar: ExportButton. */
  tools?: ReactNode;
  /** Another drawing of the rows (board, timeline) in place of the table. */
  draw?: ((rows: Row[]) => ReactNode) | undefined;
  foot?: ReactNode;
  label?: string;
  /** The list is the page: views of it may be kept. */
  views?: boolean;
}

const idOf = (row: unknown): string => String((row as { id?: string }).id);

/** Filter bar, table and paging without the page frame: for a tab of a DetailPage. */
export function ListView<Row>({
  id,
  list,
  columns,
  rowKey = idOf,
  rowTo,
  onOpen,
  bulk,
  selectable,
  empty,
  bar,
  tools,
  draw,
  foot,
  label,
  counts,
  exportAs,
  views,
}: ListViewProps<Row>) {
  const say = useSay();
  const word = useWord();
  const settings = useColumns(id, columns);
  const [selected, setSelected] = useState<Map<string, Row>>(new Map());
  const { rows, problem } = list;
  const change = (keys: Set<string>) => {
    // Rows chosen on other pages stay chosen: their records are kept beside their keys.
    const next = new Map<string, Row>();
    for (const key of keys) {
      const row = rows.find((one) => rowKey(one) === key) ?? selected.get(key);
      if (row) next.set(key, row);
    }
    setSelected(next);
  };
  const first = list.loading && !rows.length;
  const tabs = list.filters.some(({ kind }) => kind === 'tabs');
  return (
    <section className="hub-list" aria-label={label ?? word(words('列表', 'List'))}>
      <FilterBar list={list} />
      {list.gaps.length ? (
        <Note tone="attention">
          {list.gaps.map((gap, index) => (
            <span key={index}>
              {index ? '；' : null}
              {say(gap.name)}：{say(gap.reason)}
            </span>
          ))}
        </Note>
      ) : null}
      <div className="hub-box hub-list-box">
        {problem?.kind === 'forbidden' ? (
          <ForbiddenState />
        ) : problem ? (
          <ErrorState
            onRetry={list.reload}
            requestId={problem.requestId}
            {...(problem.detail ? { detail: problem.detail } : {})}
          />
        ) : (
          <>
            {bar || tools || tabs || views || (rows.length && (!draw || exportAs)) ? (
              <div className="hub-list-bar">
                <div className="hub-grow hub-row">
                  <FilterTabs list={list} counts={counts} />
                  {bar}
                </div>
                <div className="hub-row hub-noprint">
                  {tools}
                  {views ? <SavedViews page={id} settings={settings as never} /> : null}
                  {exportAs && rows.length ? <ListExport name={exportAs} list={list} columns={settings.shown} /> : null}
                  {draw || !rows.length ? null : <ColumnSettings settings={settings} />}
                </div>
              </div>
            ) : null}
            {bulk ? (
              <BulkBar
                actions={bulk}
                rows={[...selected.values()]}
                rowKey={rowKey}
                clear={() => setSelected(new Map())}
                done={list.reload}
              />
            ) : null}
            {first ? (
              <Skeletons />
            ) : !rows.length ? (
              list.filtered ? (
                <EmptyState
                  title={words('没有符合条件的记录', 'Nothing matches')}
                  hint={words('可以放宽条件，或重置后查看全部。', 'Widen the filters, or reset them to see all.')}
                  firstStep={{
                    label: words('重置条件', 'Reset filters'),
                    onClick: () =>
                      list.setValues(
                        Object.fromEntries(list.filters.map((filter) => [filter.name, filter.initial ?? ''])),
                      ),
                  }}
                />
              ) : (
                <EmptyState {...empty} />
              )
            ) : draw ? (
              draw(rows)
            ) : (
              <DataTable
                label={label ?? word(words('列表', 'List'))}
                columns={settings.shown}
                rows={rows}
                rowKey={rowKey}
                rowTo={rowTo}
                onOpen={onOpen}
                selection={bulk ? { keys: new Set(selected.keys()), change, selectable } : undefined}
                foot={foot}
                busy={list.loading}
              />
            )}
            {rows.length ? <Paging list={list} label={label} /> : null}
          </>
        )}
      </div>
    </section>
  );
}

export interface ListPageProps<Row> extends ListViewProps<Row>, Omit<PageProps, 'children'> {
  /** Above the list: StatCards. */
  above?: ReactNode;
  /** Under the list: AsOf. */
  below?: ReactNode;
}

export function ListPage<Row>({
  title,
  tags,
  description,
  breadcrumbs,
  actions,
  above,
  below,
  ...view
}: ListPageProps<Row>) {
  const word = useWord();
  return (
    <Page
      title={title}
      tags={tags}
      description={description}
      actions={actions}
      {...(breadcrumbs ? { breadcrumbs } : {})}
    >
      {above}
      <ListView label={word(title)} views {...view} />
      {below}
    </Page>
  );
}
