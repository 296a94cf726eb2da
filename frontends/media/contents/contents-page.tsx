import { can, Link, useLang, useQueryState, useT } from '@hub/runtime';
import { type Column, type FilterField, GapLabel, ListPage, momentOf, StatusTag, stateOptions, useList } from '@hub/ui';
import { Button } from 'antd';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import '../media.css';
import type { ContentState, ContentsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query Contents($first: Int!, $after: String, $state: ContentState, $keyTaskId: ID, $personId: ID, $unitId: ID) {
    contents(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id title kind state attention updatedAt publishedAt unit { id name nameEn } keyTask { id number text } person { id name } }
    }
    contentKinds { code nameZh nameEn }
  }
`);
type Row = ContentsQuery['contents']['nodes'][number];

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('content') },
];

export default function ContentsPage() {
  const t = useT();
  const lang = useLang();
  const [task, setTask] = useQueryState('task', '');
  const [person] = useQueryState('person', '');
  const [unit] = useQueryState('unit', '');
  const list = useList({
    query,
    filters,
    variables: (values) => ({
      state: (values.state || null) as ContentState | null,
      keyTaskId: task || null,
      personId: person || null,
      unitId: unit || null,
    }),
    connection: (data) => data.contents,
  });
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: { zh: '标题', en: 'Title' },
      render: (row) => <Link to={`/media/contents/${row.id}`}>{row.title}</Link>,
      card: 'title',
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => (
        <>
          <StatusTag of="content" state={row.state} />
          {row.attention ? <StatusTag of="content-attention" state={row.attention} /> : null}
        </>
      ),
      card: 'tag',
    },
    {
      key: 'unit',
      title: { zh: '发布单位', en: 'Unit' },
      render: (row) => (row.unit ? lang === 'zh' ? row.unit.name : row.unit.nameEn : <GapLabel />),
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) =>
        row.keyTask?.number ? (
          <Link
            to={`/tasks/key-tasks/${row.keyTask.id}`}
          >{`${row.keyTask.number}. ${row.keyTask.text.slice(0, 16)}…`}</Link>
        ) : (
          <GapLabel />
        ),
    },
    {
      key: 'person',
      title: { zh: '人物', en: 'Person' },
      render: (row) =>
        row.person ? <Link to={`/talents/people/${row.person.id}`}>{row.person.name ?? <GapLabel />}</Link> : '—',
      optional: true,
    },
    {
      key: 'published',
      title: { zh: '发布时间', en: 'Published' },
      render: (row) => (row.publishedAt ? momentOf(row.publishedAt) : '—'),
    },
    { key: 'updated', title: { zh: '更新时间', en: 'Changed' }, render: (row) => momentOf(row.updatedAt) },
  ];
  return (
    <ListPage
      id="media.contents"
      title={{ zh: '全部稿件', en: 'All contents' }}
      list={list}
      columns={columns}
      rowKey={(row) => row.id}
      rowTo={(row) => `/media/contents/${row.id}`}
      actions={
        can('media/contents.write') ? (
          <Link to="/media/write">
            <Button type="primary" tabIndex={-1}>
              {t({ zh: '撰写稿件', en: 'Write' })}
            </Button>
          </Link>
        ) : null
      }
      tools={
        <KeyTaskPicker
          value={task || null}
          onChange={(value) => setTask(value ?? '')}
          allowClear
          placeholder={t({ zh: '按重点任务筛选', en: 'By key task' })}
        />
      }
      empty={{
        title: { zh: '还没有稿件', en: 'No contents yet' },
        firstStep: { label: { zh: '撰写稿件', en: 'Write' }, to: '/media/write' },
      }}
    />
  );
}
