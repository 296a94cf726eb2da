import { can, Link, useT } from '@hub/runtime';
import { type Column, type FilterField, ListPage, StatusTag, useList } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useName, useNamePath } from '../../_nouns/names.tsx';
import { DistrictPicker, UnitPicker } from '../../_nouns/pickers.tsx';
import type { VolunteersQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';
import { RegisterDrawer } from './register-drawer.tsx';

const query = graphql(`
  query Volunteers($first: Int!, $after: String, $number: String, $unitId: ID, $districtCode: String) {
    volunteers(first: $first, after: $after, number: $number, unitId: $unitId, districtCode: $districtCode) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id number name state
        unit { id name nameEn } district { code name nameEn }
        serviceTotals { recordCount hours }
      }
    }
  }
`);
type Row = VolunteersQuery['volunteers']['nodes'][number];

const filters: FilterField[] = [
  {
    name: 'number',
    label: { zh: '编号', en: 'Number' },
    kind: 'search',
    placeholder: { zh: '编号开头', en: 'Start of the number' },
  },
  { name: 'unit', label: { zh: '登记单位', en: 'Registered by' }, kind: 'pick', control: UnitPicker },
  { name: 'district', label: { zh: '区县', en: 'District' }, kind: 'pick', control: DistrictPicker },
];

/** Who signed up. Names stay masked here; they are shown one by one, for a purpose, on the volunteer's own page. */
export default function VolunteersPage() {
  const t = useT();
  const name = useName();
  const at = useNamePath();
  const [open, setOpen] = useState(false);
  const list = useList({
    query,
    filters,
    variables: (values) => ({
      number: values.number?.trim().toUpperCase() || null,
      unitId: values.unit || null,
      districtCode: values.district || null,
    }),
    connection: (data) => data.volunteers,
  });
  const columns: Column<Row>[] = [
    {
      key: 'number',
      title: { zh: '编号', en: 'Number' },
      render: (row) => <Link to={`/volunteers/people/${row.id}`}>{row.number}</Link>,
      file: { path: 'number' },
      card: 'title',
    },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, render: (row) => row.name ?? '—' },
    {
      key: 'records',
      title: { zh: '服务次数', en: 'Services' },
      align: 'end',
      render: (row) => row.serviceTotals?.recordCount ?? '—',
      file: { path: 'serviceTotals.recordCount', kind: 'number' },
    },
    {
      key: 'hours',
      title: { zh: '折算小时', en: 'Hours' },
      align: 'end',
      render: (row) => row.serviceTotals?.hours ?? '—',
      file: { path: 'serviceTotals.hours', kind: 'number' },
    },
    {
      key: 'unit',
      title: { zh: '登记单位', en: 'Registered by' },
      render: (row) => name(row.unit),
      file: { path: at('unit') },
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => name(row.district),
      file: { path: at('district') },
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="volunteer" state={row.state} />,
      card: 'tag',
    },
  ];
  const mayRegister = can('volunteers/volunteers.register');
  return (
    <>
      <ListPage
        id="volunteers.volunteers"
        title={m.volunteers}
        description={{
          zh: '编号代替证件号码；姓名和电话说明用途后才能查看，查看留痕。时长为您可以查看的记录之和。',
          en: 'The number stands for the person; names and telephones are shown for a purpose and the look is logged.',
        }}
        list={list}
        columns={columns}
        exportAs={m.volunteers}
        rowTo={(row) => `/volunteers/people/${row.id}`}
        actions={
          mayRegister ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '登记志愿者', en: 'Register a volunteer' })}
            </Button>
          ) : null
        }
        empty={{
          title: { zh: '还没有志愿者', en: 'No volunteers yet' },
          hint: { zh: '志愿者由本人自愿报名，单位登记。', en: 'Volunteers sign up themselves; a unit registers them.' },
          ...(mayRegister
            ? {
                firstStep: {
                  label: { zh: '登记第一位', en: 'Register the first' },
                  onClick: () => setOpen(true),
                },
              }
            : {}),
        }}
      />
      {open ? <RegisterDrawer close={() => setOpen(false)} /> : null}
    </>
  );
}
