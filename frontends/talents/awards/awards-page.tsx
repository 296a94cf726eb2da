import { can, Link, useLang, useT } from '@hub/runtime';
import { type Column, ListPage, StatusTag, useRows } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { AwardTypesQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { levelWords, natureWords } from '../honours/levels.ts';
import { m } from '../words.ts';
import { AwardDrawer } from './award-drawer.tsx';

const query = graphql(
  `query AwardTypes { awardTypes { code version nameZh nameEn level nature approvalDocument noticeWorkingDays repeatable active } }`,
);
export type Award = AwardTypesQuery['awardTypes'][number];

export default function AwardsPage() {
  const t = useT();
  const lang = useLang();
  const [editing, setEditing] = useState<Award | 'new' | null>(null);
  const [{ data, fetching, error }, again] = useQuery({ query });
  const reload = () => again({ requestPolicy: 'network-only' });
  const list = useRows({
    rows: data?.awardTypes ?? [],
    loading: fetching,
    error,
    reload,
    source: { query, variables: {} },
  });
  const inWords = (known: typeof levelWords) =>
    Object.fromEntries(Object.entries(known).map(([value, words]) => [value, t(words)]));
  const columns: Column<Award>[] = [
    {
      key: 'name',
      title: m.award,
      render: (row) => <Link to={`/talents?award=${row.code}`}>{lang === 'zh' ? row.nameZh : row.nameEn}</Link>,
      file: { path: lang === 'zh' ? 'nameZh' : 'nameEn' },
      card: 'title',
    },
    {
      key: 'level',
      title: { zh: '级别', en: 'Level' },
      render: (row) => t(levelWords[row.level] ?? { zh: row.level, en: row.level }),
      file: { path: 'level', words: inWords(levelWords) },
    },
    {
      key: 'nature',
      title: { zh: '性质', en: 'Nature' },
      render: (row) => t(natureWords[row.nature] ?? { zh: row.nature, en: row.nature }),
      file: { path: 'nature', words: inWords(natureWords) },
    },
    {
      key: 'document',
      title: { zh: '批准文号', en: 'Approved by' },
      render: (row) => row.approvalDocument ?? '—',
      file: { path: 'approvalDocument' },
    },
    {
      key: 'notice',
      title: { zh: '公示工作日', en: 'Days of notice' },
      align: 'end',
      render: (row) => row.noticeWorkingDays,
      file: { path: 'noticeWorkingDays', kind: 'number' },
    },
    {
      key: 'active',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="award" state={row.active ? 'ACTIVE' : 'CLOSED'} />,
      card: 'tag',
    },
    ...(can('talents/award-types.manage')
      ? [
          {
            key: 'edit',
            title: { zh: '操作', en: 'Do' },
            render: (row: Award) => (
              <Button size="small" type="link" onClick={() => setEditing(row)}>
                {t({ zh: '修改', en: 'Edit' })}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <ListPage
        id="talents.awards"
        title={{ zh: '奖项目录', en: 'Awards' }}
        description={{
          zh: '群众团体不得设立科学技术奖；表彰奖励项目须有批准文号。',
          en: 'No science and technology prize of our own; a commendation names its approval.',
        }}
        list={list}
        columns={columns}
        rowKey={(row) => row.code}
        exportAs={{ zh: '奖项目录', en: 'Awards' }}
        actions={
          can('talents/award-types.manage') ? (
            <Button type="primary" onClick={() => setEditing('new')}>
              {t({ zh: '新增奖项', en: 'New award' })}
            </Button>
          ) : null
        }
        empty={{ title: { zh: '还没有奖项', en: 'No awards yet' } }}
      />
      {editing ? (
        <AwardDrawer
          award={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
          done={() => {
            setEditing(null);
            reload();
          }}
        />
      ) : null}
    </>
  );
}
