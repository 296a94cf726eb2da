import { can, Link, navigate, useT } from '@hub/runtime';
import { type Column, type FilterField, GapLabel, ListPage, StatusTag, useList } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useName, useNamePath } from '../../_nouns/names.tsx';
import { DistrictPicker, UnitPicker } from '../../_nouns/pickers.tsx';
import type { PeopleQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';
import { PersonDrawer } from './person-drawer.tsx';

const query = graphql(`
  query People($first: Int!, $after: String, $name: String, $unitId: ID, $districtCode: String) {
    people(first: $first, after: $after, name: $name, unitId: $unitId, districtCode: $districtCode) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id name employer professionalTitle field minor
        unit { id name nameEn } district { code name nameEn }
        honours(first: 20) { nodes { id state } }
      }
    }
  }
`);
type Row = PeopleQuery['people']['nodes'][number];
const filters: FilterField[] = [
  { name: 'q', label: { zh: '姓名', en: 'Name' }, kind: 'search' },
  { name: 'district', label: { zh: '区县', en: 'District' }, kind: 'pick', control: DistrictPicker },
  { name: 'unit', label: { zh: '登记单位', en: 'Kept by' }, kind: 'pick', control: UnitPicker },
];
const granted = (row: Row) => row.honours?.nodes.filter(({ state }) => state === 'GRANTED').length;

export default function PeoplePage() {
  const t = useT();
  const name = useName();
  const at = useNamePath();
  const [open, setOpen] = useState(false);
  const list = useList({
    query,
    filters,
    variables: (values) => ({
      name: values.q?.trim() || null,
      unitId: values.unit || null,
      districtCode: values.district || null,
    }),
    connection: (data) => data.people,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      render: (row) => (
        <>
          <Link to={`/talents/people/${row.id}`}>{row.name}</Link>{' '}
          {row.minor ? <StatusTag state="MINOR" of="person" /> : null}
        </>
      ),
      file: { path: 'name' },
      card: 'title',
    },
    {
      key: 'employer',
      title: { zh: '工作单位', en: 'Employer' },
      render: (row) => row.employer ?? '—',
      file: { path: 'employer' },
    },
    {
      key: 'title',
      title: { zh: '职称', en: 'Title' },
      render: (row) => row.professionalTitle ?? '—',
      file: { path: 'professionalTitle' },
    },
    {
      key: 'field',
      title: { zh: '专业领域', en: 'Field' },
      render: (row) => row.field ?? '—',
      file: { path: 'field' },
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => name(row.district),
      file: { path: at('district') },
    },
    {
      key: 'unit',
      title: { zh: '登记单位', en: 'Kept by' },
      render: (row) => name(row.unit),
      file: { path: at('unit') },
      optional: true,
    },
    {
      key: 'honours',
      title: { zh: '已授予荣誉', en: 'Honours' },
      align: 'end',
      render: (row) => {
        const count = granted(row);
        if (count === undefined) return <GapLabel />;
        return count > 0 ? <Link to={`/talents?person=${row.id}&state=GRANTED`}>{count}</Link> : 0;
      },
      file: { path: 'honours.nodes.state', count: 'GRANTED', kind: 'number' },
    },
  ];
  const mayRegister = can('talents/people.register');
  const register = { zh: '登记人员', en: 'Register a person' };
  return (
    <>
      <ListPage
        id="talents.people"
        title={m.people}
        description={{
          zh: '不登记证件号码；电话、邮箱说明用途后才能查看，查看留痕。',
          en: 'No identity numbers; telephone and e-mail are shown for a purpose, and the look is logged.',
        }}
        list={list}
        columns={columns}
        exportAs={m.people}
        rowTo={(row) => `/talents/people/${row.id}`}
        actions={
          mayRegister ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t(register)}
            </Button>
          ) : null
        }
        empty={{
          title: { zh: '还没有人员', en: 'Nobody yet' },
          ...(mayRegister ? { firstStep: { label: register, onClick: () => setOpen(true) } } : {}),
        }}
      />
      {open ? (
        <PersonDrawer
          close={() => setOpen(false)}
          done={({ id }) => {
            setOpen(false);
            navigate(`/talents/people/${id}`);
          }}
        />
      ) : null}
    </>
  );
}
