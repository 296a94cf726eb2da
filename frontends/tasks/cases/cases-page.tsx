import { can, Link, useT } from '@hub/runtime';
import {
  type Column,
  type FilterField,
  GapLabel,
  ListPage,
  StatusTag,
  stateOptions,
  useList,
  useStateWords,
} from '@hub/ui';
import { Button } from 'antd';
import { TaskLink, taskCell, useNamePath } from '../../_nouns/names.tsx';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { CaseRowFragment, TypicalCaseState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { CaseCounts } from './case-counts.tsx';
import { CaseRow, casesQuery } from './case-queries.ts';

const thisYear = new Date().getFullYear();
const years = [0, 1, 2, 3].map((back) => String(thisYear - back));
const filters: FilterField[] = [
  { name: 'q', label: { zh: '标题或摘要', en: 'Title or summary' }, kind: 'search' },
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('typical-case') },
  {
    name: 'year',
    label: { zh: '年度', en: 'Year' },
    kind: 'select',
    options: years.map((year) => ({ value: year, label: year })),
  },
  { name: 'unit', label: { zh: '报送单位', en: 'Unit' }, kind: 'pick', control: UnitPicker, more: true },
  { name: 'adopted', label: { zh: '只看已推广', en: 'Adopted only' }, kind: 'toggle', more: true },
];
const m = { write: { zh: '撰写案例', en: 'Write a case' } };

export default function CasesPage() {
  const t = useT();
  const list = useList({
    query: casesQuery,
    filters,
    variables: ({ q, state, year, unit, adopted }) => ({
      search: q || null,
      state: (state || null) as TypicalCaseState | null,
      year: year ? Number(year) : null,
      unitId: unit || null,
      adopted: adopted ? true : null,
    }),
    connection: ({ typicalCases }) => ({ ...typicalCases, nodes: readFragment(CaseRow, typicalCases.nodes) }),
  });
  const columns = useColumns();
  const mayWrite = can('tasks/typical-cases.write');
  const year = list.values.year ? Number(list.values.year) : null;
  return (
    <ListPage
      id="tasks.cases"
      title={{ zh: '典型案例', en: 'Typical cases' }}
      description={{
        zh: '单位撰写报送，由其他单位评选，入选后发布，并登记在别处的推广情况。',
        en: 'Written by a unit, selected by another one, published; who else works by it is recorded.',
      }}
      list={list}
      columns={columns}
      exportAs={{ zh: '典型案例', en: 'Typical cases' }}
      rowTo={(row) => `/tasks/cases/${row.id}`}
      above={<CaseCounts year={year} />}
      actions={
        mayWrite ? (
          <Link to="/tasks/cases/new">
            <Button type="primary" tabIndex={-1}>
              {t(m.write)}
            </Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '还没有案例', en: 'No case yet' },
        hint: {
          zh: '可复制、可借鉴、可推广的做法写成案例报送。',
          en: 'What others may copy is written down and handed in.',
        },
        ...(mayWrite ? { firstStep: { label: m.write, to: '/tasks/cases/new' } } : {}),
      }}
    />
  );
}

function useColumns(): Column<CaseRowFragment>[] {
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('typical-case');
  return [
    {
      key: 'title',
      title: { zh: '案例', en: 'Case' },
      card: 'title',
      file: { path: 'title' },
      render: (row) => (
        <>
          <Link to={`/tasks/cases/${row.id}`}>{row.title}</Link>
          <span className="hub-soft tasks-two-lines">{row.summary}</span>
        </>
      ),
    },
    {
      key: 'unit',
      title: { zh: '报送单位', en: 'Unit' },
      width: 150,
      file: { path: at('unit') },
      render: (row) => unitName(row.unit) || <GapLabel />,
    },
    {
      key: 'year',
      title: { zh: '年度', en: 'Year' },
      width: 80,
      file: { path: 'year', kind: 'number' },
      render: (row) => row.year,
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      width: 220,
      file: taskCell,
      render: (row) => (row.keyTask ? <TaskLink task={row.keyTask} short /> : '—'),
    },
    {
      key: 'adoptions',
      title: { zh: '推广次数', en: 'Adoptions' },
      width: 100,
      align: 'end',
      file: { path: 'adoptionCount', kind: 'number' },
      render: (row) => row.adoptionCount,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 100,
      card: 'tag',
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="typical-case" state={row.state} />,
    },
  ];
}
