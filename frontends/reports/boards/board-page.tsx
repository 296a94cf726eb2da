import { Link, useT, type Words } from '@hub/runtime';
import { AsOf, type Column, type FilterField, ListPage, lightWords, Note, StatCards, useRows } from '@hub/ui';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Definitions } from '../figures/definition-popover.tsx';
import { FigureCell, figureCard, nameOf } from '../figures/figure.tsx';
import { sourcesOf } from '../figures/sources.ts';
import { colourOf, TaskLight } from '../figures/task-light.tsx';
import type { BoardQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query Board {
    planBoard {
      planId
      planYear
      documentNumber
      asOf
      complete
      columns { code name nameEn unit unitEn ...DefinitionParts }
      totals { ...FigureParts }
      sources { ...SourceLine }
      rows(first: 100) {
        nodes {
          id
          number
          text
          categoryName
          leadName
          leadUnit { id name nameEn }
          keyTask { id light { ...LightParts } }
          figures { ...FigureParts }
          coverage { month expected reported late { id name nameEn } }
        }
      }
    }
  }
`);

type Board = NonNullable<BoardQuery['planBoard']>;
type Row = Board['rows']['nodes'][number];

const title: Words = { zh: '任务看板', en: 'Task board' };
const match = (row: Row, values: Record<string, string>) =>
  (!values.category || row.categoryName === values.category) &&
  (!values.lead || row.leadName === values.lead) &&
  (!values.light || colourOf(row.keyTask?.light) === values.light) &&
  (!values.q || `${row.number} ${row.text} ${row.leadName}`.includes(values.q));

const lights = [
  { value: 'RED', label: lightWords.red },
  { value: 'YELLOW', label: lightWords.yellow },
  { value: 'GREEN', label: lightWords.green },
  { value: 'NOT_DUE', label: { zh: '未到期', en: 'Not due' } },
  { value: 'UNKNOWN', label: { zh: '无数据', en: 'No figure' } },
];

const distinct = (rows: readonly Row[], pick: (row: Row) => string) =>
  [...new Set(rows.map(pick))].map((value) => ({ value, label: value }));

/** The tasks of the plan by indicators: every number opens its records, every gap says what is missing. */
export default function BoardPage() {
  const t = useT();
  const [answer, again] = useQuery({ query });
  const reload = () => again({ requestPolicy: 'network-only' });
  const board = answer.data?.planBoard;
  const rows = useMemo(() => board?.rows.nodes ?? [], [board]);
  const filters = useMemo<FilterField[]>(
    () => [
      {
        name: 'q',
        label: { zh: '关键字', en: 'Keyword' },
        kind: 'search',
        placeholder: { zh: '序号、任务、单位', en: 'Number, task, unit' },
      },
      { name: 'light', label: { zh: '灯', en: 'Light' }, kind: 'select', options: lights },
      {
        name: 'category',
        label: { zh: '任务类别', en: 'Category' },
        kind: 'select',
        options: distinct(rows, (row) => row.categoryName),
      },
      {
        name: 'lead',
        label: { zh: '牵头单位', en: 'Lead unit' },
        kind: 'select',
        options: distinct(rows, (row) => row.leadName),
      },
    ],
    [rows],
  );
  // Filtered here: the file holds the whole board and says that the page limits it.
  const source = { query, variables: {}, at: 'planBoard.rows', limited: true };
  const list = useRows({
    rows,
    filters,
    match,
    size: 50,
    loading: answer.fetching,
    error: answer.error,
    reload,
    source,
  });
  const columns = useMemo(() => (board ? columnsOf(board, t) : []), [board, t]);
  const missing = board?.complete === false;
  return (
    <ListPage
      id="reports.board"
      title={title}
      description={board ? `${board.planYear} · ${board.documentNumber}` : undefined}
      list={list}
      columns={columns}
      rowTo={(row) => `/tasks/key-tasks/${row.id}`}
      bar={
        missing ? (
          <Note tone="attention">
            {{
              zh: '有数据来源滞后或暂缺，相关数值已标注。',
              en: 'A source is late or missing; its figures are marked.',
            }}
          </Note>
        ) : null
      }
      exportAs={title}
      empty={{
        title: { zh: '还没有工作方案', en: 'There is no plan yet' },
        firstStep: { label: { zh: '导入工作方案', en: 'Import a plan' }, to: '/tasks/import' },
      }}
      above={
        board ? (
          <StatCards label={{ zh: '合计', en: 'Totals' }} items={board.totals.map((figure) => figureCard(figure))} />
        ) : null
      }
      below={
        board ? (
          <>
            <AsOf asOf={board.asOf} sources={sourcesOf(board.sources)} onRefresh={reload} />
            <Definitions indicators={board.columns} />
          </>
        ) : null
      }
    />
  );
}

function columnsOf(board: Board, t: ReturnType<typeof useT>): Column<Row>[] {
  return [
    {
      key: 'number',
      title: { zh: '序号', en: 'No.' },
      width: 64,
      align: 'end',
      render: (row) => row.number,
      card: 'hidden',
      file: { path: 'number', kind: 'number' },
    },
    {
      key: 'text',
      title: { zh: '重点任务', en: 'Key task' },
      card: 'title',
      file: { path: 'text' },
      render: (row) => <Link to={`/tasks/key-tasks/${row.id}`}>{row.text}</Link>,
    },
    {
      key: 'category',
      title: { zh: '类别', en: 'Category' },
      optional: true,
      file: { path: 'categoryName' },
      render: (row) => row.categoryName,
    },
    {
      key: 'lead',
      title: { zh: '牵头单位', en: 'Lead unit' },
      width: 130,
      file: { path: 'leadName' },
      render: (row) => (row.leadUnit ? t({ zh: row.leadUnit.name, en: row.leadUnit.nameEn }) : row.leadName),
    },
    {
      key: 'light',
      title: { zh: '灯', en: 'Light' },
      width: 90,
      card: 'tag',
      render: (row) => (
        <TaskLight light={row.keyTask?.light} label={t({ zh: '任务{n}', en: 'Task {n}' }, { n: row.number })} />
      ),
    },
    {
      key: 'coverage',
      title: { zh: '填报', en: 'Reports' },
      width: 90,
      align: 'end',
      render: ({ coverage }) => (
        <span
          title={coverage.late.map((unit) => t({ zh: unit.name, en: unit.nameEn })).join(t({ zh: '、', en: ', ' }))}
        >
          {coverage.reported}/{coverage.expected}
        </span>
      ),
    },
    ...board.columns.map(
      (column, index): Column<Row> => ({
        key: column.code,
        title: nameOf(column),
        file: {
          path: `figures.${index}.value`,
          kind: 'number',
          absent: t({ zh: '未知', en: 'unknown' }),
        },
        align: 'end',
        width: 100,
        render: (row) => {
          const figure = row.figures[index];
          return figure ? <FigureCell figure={figure} /> : null;
        },
      }),
    ),
  ];
}
