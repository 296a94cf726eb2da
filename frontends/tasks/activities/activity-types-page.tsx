import { can, useT } from '@hub/runtime';
import { type Column, ErrorState, ListPage, StatusTag, today, useRows } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ActivityTypeVersionsQuery, ApprovalNeed } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import '../states.ts';
import { useSelfNamePath } from '../../_nouns/names.tsx';
import { useUnitName } from '../units.ts';
import { ActivityTypeDrawer } from './activity-type-drawer.tsx';
import { approvalNeeds } from './approval-needs.ts';

const query = graphql(`
  query ActivityTypeVersions { activityTypeVersions { code version validFrom name nameEn approval } }
`);

export type KindVersion = ActivityTypeVersionsQuery['activityTypeVersions'][number];

/** Kinds of activity with every version, and what each needs before it is announced or held. */
export default function ActivityTypesPage() {
  const t = useT();
  const nameOf = useUnitName();
  const own = useSelfNamePath();
  const [open, setOpen] = useState(false);
  const [{ data, fetching, error }, again] = useQuery({ query });
  const versions = data?.activityTypeVersions ?? [];
  const list = useRows({
    rows: versions.map((kind) => ({ ...kind, id: `${kind.code}:${kind.version}` })),
    loading: fetching,
    source: { query, variables: {} },
    size: 50,
  });
  // Newest first: the first of a kind that has begun is in force.
  const stands = (kind: KindVersion) => {
    if (kind.validFrom > today()) return 'COMING';
    const current = versions.find((one) => one.code === kind.code && one.validFrom <= today());
    return current?.version === kind.version ? 'IN_FORCE' : 'PAST';
  };
  const columns: Column<KindVersion & { id: string }>[] = [
    {
      key: 'name',
      title: { zh: '类型', en: 'Kind' },
      card: 'title',
      file: { path: own },
      render: (kind) => nameOf(kind),
    },
    {
      key: 'approval',
      title: { zh: '报备要求', en: 'Approval' },
      file: {
        path: 'approval',
        words: Object.fromEntries(Object.entries(approvalNeeds).map(([need, words]) => [need, t(words)])),
      },
      render: (kind) => t(approvalNeeds[kind.approval as ApprovalNeed]),
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
        id="tasks.activity-types"
        title={{ zh: '活动类型', en: 'Kinds of activity' }}
        description={{
          zh: '修改即新增一个版本，自将来某日生效；已登记的活动按登记时的版本办理。',
          en: 'A change is a new version from a day to come; what was planned keeps its own.',
        }}
        breadcrumbs={[{ label: { zh: '活动', en: 'Activities' }, to: '/tasks/activities' }]}
        list={list}
        columns={columns}
        exportAs={{ zh: '活动类型', en: 'Kinds of activity' }}
        actions={
          can('tasks/activities.set-types') ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '设定类型', en: 'Set a kind' })}
            </Button>
          ) : null
        }
        empty={{ title: { zh: '没有活动类型', en: 'No kind' } }}
      />
      {open ? (
        <ActivityTypeDrawer
          versions={versions}
          close={() => setOpen(false)}
          done={() => again({ requestPolicy: 'network-only' })}
        />
      ) : null}
    </>
  );
}
