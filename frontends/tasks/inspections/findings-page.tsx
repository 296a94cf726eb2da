import { Link, useT } from '@hub/runtime';
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
import { useNamePath } from '../../_nouns/names.tsx';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { FindingPartsFragment, InspectionFindingState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { FindingParts, findingsQuery } from './inspection-queries.ts';

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('finding') },
  { name: 'unit', label: { zh: '整改单位', en: 'Unit' }, kind: 'pick', control: UnitPicker },
  { name: 'late', label: { zh: '只看逾期未整改', en: 'Late only' }, kind: 'toggle' },
];

/** The problem list: every finding with its unit and day, the earliest first. */
export default function FindingsPage() {
  const t = useT();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('finding');
  const list = useList({
    query: findingsQuery,
    filters,
    variables: ({ state, unit, late }) => ({
      state: (state || null) as InspectionFindingState | null,
      unitId: unit || null,
      overdue: late ? true : null,
    }),
    connection: ({ inspectionFindings: all }) => ({ ...all, nodes: readFragment(FindingParts, all.nodes) }),
  });
  const columns: Column<FindingPartsFragment>[] = [
    {
      key: 'text',
      title: { zh: '问题', en: 'Finding' },
      card: 'title',
      file: { path: 'text' },
      render: (row) =>
        row.inspection ? <Link to={`/tasks/inspections/${row.inspection.id}`}>{row.text}</Link> : row.text,
    },
    {
      key: 'unit',
      title: { zh: '整改单位', en: 'Unit' },
      width: 150,
      file: { path: at('unit') },
      render: (row) => unitName(row.unit) || <GapLabel />,
    },
    {
      key: 'due',
      title: { zh: '整改期限', en: 'Due' },
      width: 150,
      file: { path: 'dueOn', kind: 'day' },
      render: (row) => (
        <>
          {row.dueOn}
          {row.overdue ? <strong className="tasks-late"> {t({ zh: '逾期', en: 'late' })}</strong> : null}
        </>
      ),
    },
    {
      key: 'inspection',
      title: { zh: '来源', en: 'Found by' },
      file: { path: 'inspection.title' },
      render: (row) => row.inspection?.title ?? '—',
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 110,
      card: 'tag',
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="finding" state={row.state} />,
    },
  ];
  return (
    <ListPage
      id="tasks.findings"
      title={{ zh: '督导发现的问题', en: 'Findings' }}
      description={{
        zh: '按整改期限排列；期限按工作日计算，逾期的标出。',
        en: 'By last day, counted in working days; late ones are marked.',
      }}
      breadcrumbs={[{ label: { zh: '调研督导', en: 'Inspections' }, to: '/tasks/inspections' }]}
      list={list}
      columns={columns}
      exportAs={{ zh: '督导发现的问题', en: 'Findings' }}
      rowTo={(row) => `/tasks/inspections/${row.inspection?.id ?? ''}`}
      empty={{
        title: { zh: '没有问题', en: 'No finding' },
        hint: {
          zh: '督导下发的、本单位须整改的问题会出现在这里。',
          en: 'Findings that your unit issued or must put right appear here.',
        },
      }}
    />
  );
}
