import { can, useT } from '@hub/runtime';
import { type Column, ErrorState, ListPage, StatusTag, today, useRows } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useNamePath, useSelfNamePath } from '../../_nouns/names.tsx';
import { useUnitName } from '../units.ts';
import '../states.ts';
import { type BaseKindVersion, kindsOn } from './base-kinds.ts';
import { baseTypesQuery } from './base-queries.ts';
import { TypeDrawer } from './type-drawer.tsx';

/** Kinds of base with every version: what stands, what comes, what was. */
export default function BaseTypesPage() {
  const t = useT();
  const nameOf = useUnitName();
  const at = useNamePath();
  const own = useSelfNamePath();
  const [open, setOpen] = useState(false);
  const [{ data, fetching, error }, again] = useQuery({ query: baseTypesQuery });
  const versions = data?.baseTypes ?? [];
  const inForce = kindsOn(versions, today());
  const list = useRows({
    rows: versions.map((kind) => ({ ...kind, id: `${kind.code}:${kind.version}` })),
    loading: fetching,
    source: { query: baseTypesQuery, variables: {} },
  });
  const stands = (kind: BaseKindVersion) =>
    kind.validFrom > today()
      ? 'COMING'
      : inForce.some((one) => one.code === kind.code && one.version === kind.version)
        ? 'IN_FORCE'
        : 'PAST';
  const columns: Column<BaseKindVersion & { id: string }>[] = [
    {
      key: 'name',
      title: { zh: '类型', en: 'Kind' },
      card: 'title',
      file: { path: own },
      render: (kind) => nameOf(kind),
    },
    {
      key: 'version',
      title: { zh: '版本', en: 'Version' },
      width: 90,
      file: { path: 'version', kind: 'number' },
      render: (kind) => t({ zh: '第{n}版', en: '{n}' }, { n: kind.version }),
    },
    {
      key: 'from',
      title: { zh: '生效日期', en: 'From' },
      width: 130,
      file: { path: 'validFrom', kind: 'day' },
      render: (kind) => kind.validFrom,
    },
    {
      key: 'unit',
      title: { zh: '认定单位', en: 'Certified by' },
      file: { path: at('certifyingUnit') },
      render: (kind) => nameOf(kind.certifyingUnit) || '—',
    },
    {
      key: 'term',
      title: { zh: '有效期（年）', en: 'Years' },
      width: 110,
      align: 'end',
      file: { path: 'termYears', kind: 'number' },
      render: (kind) => kind.termYears,
    },
    {
      key: 'days',
      title: { zh: '复核提前（天）', en: 'Renewal, days before' },
      width: 140,
      align: 'end',
      file: { path: 'recertifyDays', kind: 'number' },
      render: (kind) => kind.recertifyDays,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 100,
      card: 'tag',
      render: (kind) => <StatusTag of="version" state={stands(kind)} />,
    },
  ];
  if (error && !data) return <ErrorState detail={error.message} onRetry={() => again()} />;
  return (
    <>
      <ListPage
        id="tasks.base-types"
        title={{ zh: '基地类型', en: 'Kinds of base' }}
        description={{
          zh: '修改即新增一个版本，自将来某日生效；已有认定的有效期不变。',
          en: 'A change is a new version from a day to come; certificates that stand keep their term.',
        }}
        breadcrumbs={[{ label: { zh: '基地', en: 'Bases' }, to: '/tasks/bases' }]}
        list={list}
        columns={columns}
        exportAs={{ zh: '基地类型', en: 'Kinds of base' }}
        actions={
          can('tasks/bases.set-types') ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '设定类型', en: 'Set a kind' })}
            </Button>
          ) : null
        }
        empty={{ title: { zh: '没有基地类型', en: 'No kind' } }}
      />
      {open ? (
        <TypeDrawer
          versions={versions}
          close={() => setOpen(false)}
          done={() => again({ requestPolicy: 'network-only' })}
        />
      ) : null}
    </>
  );
}
