import { can, Link, useLang, useT } from '@hub/runtime';
import { type Column, type FilterField, GapLabel, ListPage, StatusTag, useList } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import type { PeopleQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { PersonDrawer } from './person-drawer.tsx';

const query = graphql(`
  query People($first: Int!, $after: String, $name: String) {
    people(first: $first, after: $after, name: $name) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id name employer professionalTitle field phone minor
        unit { id name nameEn } district { code name nameEn }
        honours(first: 5) { nodes { id state } }
      }
    }
  }
`);
type Row = PeopleQuery['people']['nodes'][number];
const filters: FilterField[] = [{ name: 'q', label: { zh: '姓名', en: 'Name' }, kind: 'search' }];

export default function PeoplePage() {
  const t = useT();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const list = useList({
    query,
    filters,
    variables: (values) => ({ name: values.q || null }),
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
      card: 'title',
    },
    { key: 'employer', title: { zh: '工作单位', en: 'Employer' }, render: (row) => row.employer ?? '—' },
    { key: 'title', title: { zh: '职称', en: 'Title' }, render: (row) => row.professionalTitle ?? '—' },
    { key: 'field', title: { zh: '专业领域', en: 'Field' }, render: (row) => row.field ?? '—' },
    { key: 'phone', title: { zh: '电话', en: 'Telephone' }, render: (row) => row.phone ?? '—', optional: true },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => (row.district ? lang === 'zh' ? row.district.name : row.district.nameEn : <GapLabel />),
    },
    {
      key: 'honours',
      title: { zh: '荣誉', en: 'Honours' },
      align: 'end',
      render: (row) => row.honours?.nodes.filter(({ state }) => state === 'GRANTED').length ?? <GapLabel />,
    },
  ];
  return (
    <>
      <ListPage
        id="talents.people"
        title={{ zh: '科技人才', en: 'People' }}
        description={{
          zh: '不登记证件号码；电话、邮箱须说明用途才能查看，查看会留痕。',
          en: 'No identity numbers; telephone and e-mail are shown for a purpose, and the read is logged.',
        }}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowTo={(row) => `/talents/people/${row.id}`}
        actions={
          can('talents/people.register') ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '登记人员', en: 'Register a person' })}
            </Button>
          ) : null
        }
        empty={{ title: { zh: '还没有人员', en: 'Nobody yet' } }}
      />
      {open ? (
        <PersonDrawer
          close={() => setOpen(false)}
          done={() => {
            setOpen(false);
            list.reload();
          }}
        />
      ) : null}
    </>
  );
}
