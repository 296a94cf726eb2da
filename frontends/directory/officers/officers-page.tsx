import { can, Link, navigate } from '@hub/runtime';
import {
  type Column,
  type FilterField,
  GapLabel,
  ListPage,
  StatusTag,
  stateOptions,
  useList,
  useSay,
  useStateWords,
} from '@hub/ui';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useNamePath, useSelfNamePath } from '../../_nouns/names.tsx';
import type { OfficerState, OfficersListQuery } from '../gql/graphql.ts';
import { useName } from '../names.ts';
import { officerFilters, officersList } from './officer-queries.ts';
import { RegisterDrawer } from './register-drawer.tsx';

type Row = OfficersListQuery['officers']['nodes'][number];

function Name({ of }: { of: { name: string; nameEn?: string | null } }): ReactNode {
  return useName()(of);
}

function useColumns(): Column<Row>[] {
  const at = useNamePath();
  const own = useSelfNamePath();
  const states = useStateWords('officer');
  return [
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      card: 'title',
      file: { path: own },
      render: (row) => (
        <Link to={`/directory/officers/${row.id}`}>
          <Name of={row} />
        </Link>
      ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      card: 'tag',
      width: 90,
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="officer" state={row.state} />,
    },
    {
      key: 'unit',
      title: { zh: '所属机构', en: 'Unit' },
      file: { path: at('unit') },
      render: (row) =>
        row.unit ? (
          <Link to={`/directory?unit=${row.unit.id}`}>
            <Name of={row.unit} />
          </Link>
        ) : (
          <GapLabel />
        ),
    },
    {
      key: 'roles',
      title: { zh: '角色', en: 'Roles' },
      file: { path: at('roles') },
      render: (row) =>
        row.roles.map((role, index) => (
          <span key={role.code}>
            {index ? '、' : null}
            <Name of={role} />
          </span>
        )),
    },
    {
      key: 'phone',
      title: { zh: '电话', en: 'Phone' },
      width: 140,
      file: { path: 'phone' },
      render: (row) => row.phone ?? '—',
    },
  ];
}

/** Who works with the hub, for which unit, with which roles. */
export default function OfficersPage() {
  const name = useName();
  const say = useSay();
  const columns = useColumns();
  const [{ data }] = useQuery({ query: officerFilters });
  const [registering, setRegistering] = useState(false);
  const filters = useMemo<FilterField[]>(
    () => [
      {
        name: 'q',
        label: { zh: '姓名', en: 'Name' },
        kind: 'search',
        placeholder: { zh: '姓名、拼音或首字母', en: 'Name or pinyin' },
      },
      {
        name: 'unit',
        label: { zh: '所属机构', en: 'Unit' },
        kind: 'select',
        options: (data?.orgUnits.nodes ?? []).map((unit) => ({ value: unit.id, label: name(unit) })),
      },
      {
        name: 'role',
        label: { zh: '角色', en: 'Role' },
        kind: 'select',
        options: (data?.officerRoles ?? []).map((role) => ({ value: role.code, label: name(role) })),
      },
      {
        name: 'state',
        label: { zh: '状态', en: 'State' },
        kind: 'select',
        options: stateOptions('officer'),
        more: true,
      },
    ],
    [data, name],
  );
  const list = useList({
    query: officersList,
    filters,
    variables: (values) => ({
      search: values.q || null,
      unitId: values.unit || null,
      role: values.role || null,
      state: (values.state || null) as OfficerState | null,
    }),
    connection: (answer) => answer.officers,
  });
  const register = { label: { zh: '登记人员', en: 'Register' }, onClick: () => setRegistering(true) };
  const manages = can('directory/officers.manage');
  return (
    <>
      <ListPage
        id="directory.officers"
        title={{ zh: '人员', en: 'Officers' }}
        description={{ zh: '每个人能做什么，写在其页面上。', en: 'What each may do is written on their page.' }}
        actions={
          manages ? (
            <>
              <Link to="/directory/officers/import">
                <Button tabIndex={-1}>{say({ zh: '从 Excel 导入', en: 'From Excel' })}</Button>
              </Link>
              <Button type="primary" onClick={register.onClick}>
                {say(register.label)}
              </Button>
            </>
          ) : null
        }
        list={list}
        columns={columns}
        exportAs={{ zh: '人员', en: 'Officers' }}
        rowTo={(row) => `/directory/officers/${row.id}`}
        empty={{ title: { zh: '还没有登记人员', en: 'No officers yet' }, firstStep: manages ? register : undefined }}
      />
      {registering ? (
        <RegisterDrawer
          units={data?.orgUnits.nodes ?? []}
          onClose={() => setRegistering(false)}
          onDone={(id) => void navigate(`/directory/officers/${id}`)}
        />
      ) : null}
    </>
  );
}
