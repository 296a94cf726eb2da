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
import { useNamePath } from '../../_nouns/names.tsx';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { InspectionRowFragment, InspectionState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { InspectionRow, inspectionsQuery } from './inspection-queries.ts';

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('inspection') },
  { name: 'unit', label: { zh: '被督导单位', en: 'Visited unit' }, kind: 'pick', control: UnitPicker },
];
const m = {
  plan: { zh: '制定督导计划', en: 'Plan an inspection' },
  findings: { zh: '发现的问题', en: 'All findings' },
  open: { zh: '{open} 未销号 / 共 {all}', en: '{open} open of {all}' },
  late: { zh: '{n} 逾期', en: '{n} late' },
};

export default function InspectionsPage() {
  const t = useT();
  const list = useList({
    query: inspectionsQuery,
    filters,
    variables: ({ state, unit }) => ({
      state: (state || null) as InspectionState | null,
      visitedUnitId: unit || null,
    }),
    connection: ({ inspections }) => ({ ...inspections, nodes: readFragment(InspectionRow, inspections.nodes) }),
  });
  const columns = useColumns();
  return (
    <ListPage
      id="tasks.inspections"
      title={{ zh: '调研督导', en: 'Inspections' }}
      description={{
        zh: '通知、到访、下发问题、单位整改、督导单位复核，全部复核通过后办结。',
        en: 'Notice, visit, findings, rectification by the unit, verification by the inspectors, then closed.',
      }}
      list={list}
      columns={columns}
      exportAs={{ zh: '调研督导', en: 'Inspections' }}
      rowTo={(row) => `/tasks/inspections/${row.id}`}
      actions={
        <>
          <Link to="/tasks/findings">
            <Button tabIndex={-1}>{t(m.findings)}</Button>
          </Link>
          {can('tasks/inspections.conduct') ? (
            <Link to="/tasks/inspections/new">
              <Button type="primary" tabIndex={-1}>
                {t(m.plan)}
              </Button>
            </Link>
          ) : null}
        </>
      }
      empty={{
        title: { zh: '还没有督导', en: 'No inspection yet' },
        hint: {
          zh: '本单位组织的督导，以及通知本单位的督导，会出现在这里。',
          en: 'Inspections that your unit conducts, and those it was told of, appear here.',
        },
        ...(can('tasks/inspections.conduct') ? { firstStep: { label: m.plan, to: '/tasks/inspections/new' } } : {}),
      }}
    />
  );
}

function useColumns(): Column<InspectionRowFragment>[] {
  const t = useT();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('inspection');
  const findingStates = useStateWords('inspection-finding');
  return [
    {
      key: 'title',
      title: { zh: '督导', en: 'Inspection' },
      card: 'title',
      file: { path: 'title' },
      render: (row) => <Link to={`/tasks/inspections/${row.id}`}>{row.title}</Link>,
    },
    {
      key: 'day',
      title: { zh: '到访日期', en: 'Visit' },
      width: 120,
      file: { path: ['visitedOn', 'visitOn'], kind: 'day' },
      render: (row) => row.visitedOn ?? row.visitOn,
    },
    {
      key: 'unit',
      title: { zh: '督导单位', en: 'Inspected by' },
      width: 150,
      file: { path: at('unit') },
      render: (row) => unitName(row.unit) || <GapLabel />,
    },
    {
      key: 'units',
      title: { zh: '被督导单位', en: 'Visited units' },
      file: { path: at('units') },
      render: (row) => row.units?.map((unit) => unitName(unit)).join('、') || <GapLabel />,
    },
    {
      key: 'findings',
      title: { zh: '问题', en: 'Findings' },
      width: 170,
      // How each stands, since a file has one value in a cell and the page has two.
      file: { path: 'findings.state', words: findingStates },
      render: ({ findings }) => {
        const open = findings.filter(({ state }) => state !== 'VERIFIED').length;
        const late = findings.filter(({ state, overdue }) => state !== 'VERIFIED' && overdue).length;
        if (findings.length === 0) return '—';
        return (
          <>
            {t(m.open, { open, all: findings.length })}
            {late > 0 ? <strong className="tasks-late"> {t(m.late, { n: late })}</strong> : null}
          </>
        );
      },
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 100,
      card: 'tag',
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="inspection" state={row.state} />,
    },
  ];
}
