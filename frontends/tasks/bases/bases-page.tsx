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
import { Button, Select } from 'antd';
import { useNamePath } from '../../_nouns/names.tsx';
import { DistrictPicker, type PickerProps, UnitPicker } from '../../_nouns/pickers.tsx';
import type { BaseRowFragment, BaseStanding, BaseState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { BaseRow, basesQuery } from './base-queries.ts';
import { useBaseTypeOptions } from './base-types.ts';

/** One of the kinds in force today. */
function TypePicker(props: PickerProps) {
  return <Select {...props} options={useBaseTypeOptions()} />;
}

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('base') },
  {
    name: 'standing',
    label: { zh: '有效情况', en: 'Standing' },
    kind: 'select',
    options: stateOptions('base-standing'),
  },
  { name: 'type', label: { zh: '基地类型', en: 'Kind' }, kind: 'pick', control: TypePicker },
  { name: 'district', label: { zh: '区县', en: 'District' }, kind: 'pick', control: DistrictPicker, more: true },
  { name: 'unit', label: { zh: '主管单位', en: 'Unit' }, kind: 'pick', control: UnitPicker, more: true },
];
const m = {
  register: { zh: '登记培育基地', en: 'Register a base' },
  types: { zh: '基地类型', en: 'Kinds' },
  to: { zh: '至 {day}', en: 'until {day}' },
};

export default function BasesPage() {
  const t = useT();
  const list = useList({
    query: basesQuery,
    filters,
    variables: ({ state, standing, type, district, unit }) => ({
      state: (state || null) as BaseState | null,
      standing: (standing || null) as BaseStanding | null,
      type: type || null,
      districtCode: district || null,
      unitId: unit || null,
    }),
    connection: ({ bases }) => ({ ...bases, nodes: readFragment(BaseRow, bases.nodes) }),
  });
  const columns = useColumns();
  const mayKeep = can('tasks/bases.keep');
  return (
    <ListPage
      id="tasks.bases"
      title={{ zh: '基地', en: 'Bases' }}
      description={{
        zh: '培育、申报、认定、到期前复核；过期的基地仍在清单中并标明。',
        en: 'Cultivated, applied for, certified, renewed before the term ends; expired ones stay and are marked.',
      }}
      list={list}
      columns={columns}
      exportAs={{ zh: '基地', en: 'Bases' }}
      rowTo={(row) => `/tasks/bases/${row.id}`}
      actions={
        <>
          <Link to="/tasks/base-types">
            <Button tabIndex={-1}>{t(m.types)}</Button>
          </Link>
          {mayKeep ? (
            <Link to="/tasks/bases/new">
              <Button type="primary" tabIndex={-1}>
                {t(m.register)}
              </Button>
            </Link>
          ) : null}
        </>
      }
      empty={{
        title: { zh: '还没有基地', en: 'No base yet' },
        hint: {
          zh: '单位登记培育的场所，条件成熟后申报，由该类型的认定单位认定。',
          en: 'Units register places they cultivate and apply; the unit of the kind certifies.',
        },
        ...(mayKeep ? { firstStep: { label: m.register, to: '/tasks/bases/new' } } : {}),
      }}
    />
  );
}

function useColumns(): Column<BaseRowFragment>[] {
  const t = useT();
  const nameOf = useUnitName();
  const at = useNamePath();
  const states = { ...useStateWords('base'), ...useStateWords('base-standing') };
  return [
    {
      key: 'name',
      title: { zh: '基地', en: 'Base' },
      width: '24%',
      card: 'title',
      file: { path: 'name' },
      render: (row) => <Link to={`/tasks/bases/${row.id}`}>{row.name}</Link>,
    },
    {
      key: 'kind',
      title: { zh: '类型', en: 'Kind' },
      width: 130,
      file: { path: at('kind') },
      render: (row) => nameOf(row.kind) || '—',
    },
    {
      key: 'operator',
      title: { zh: '依托单位', en: 'Run by' },
      file: { path: 'operator' },
      render: (row) => row.operator,
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      width: 90,
      file: { path: at('district') },
      render: (row) => nameOf(row.district) || <GapLabel />,
    },
    {
      key: 'unit',
      title: { zh: '主管单位', en: 'Unit' },
      width: 120,
      file: { path: at('unit') },
      render: (row) => nameOf(row.unit) || <GapLabel />,
    },
    {
      key: 'number',
      title: { zh: '认定编号', en: 'Number' },
      width: 130,
      file: { path: 'number' },
      render: (row) => row.number ?? '—',
    },
    {
      key: 'term',
      title: { zh: '有效期', en: 'Term' },
      width: 120,
      file: { path: 'validTo', kind: 'day' },
      render: (row) => (row.validTo ? t(m.to, { day: row.validTo }) : '—'),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 120,
      card: 'tag',
      file: { path: 'state', words: states, joined: { path: 'standing', between: ' · ' } },
      render: (row) => (
        <span className="tasks-tags">
          <StatusTag of="base" state={row.state} />
          {row.standing && row.standing !== 'VALID' ? <StatusTag of="base-standing" state={row.standing} /> : null}
        </span>
      ),
    },
  ];
}
