import { can, Link, useQueryState, useT } from '@hub/runtime';
import {
  type Column,
  type FilterField,
  ListPage,
  momentOf,
  StatusTag,
  stateOptions,
  useList,
  useStateWords,
} from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { PersonLink, TaskLink, taskCell, useName, useNamePath } from '../../_nouns/names.tsx';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import type { ContentState, ContentsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useKindWords } from '../kinds.ts';
import { KindPicker } from '../pickers.tsx';
import { m } from '../words.ts';

const query = graphql(`
  query Contents($first: Int!, $after: String, $state: ContentState, $keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {
    contents(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id title kind state attention updatedAt publishedAt author { id name nameEn } unit { id name nameEn } keyTask { id number text } person { id name } }
    }
  }
`);
const counts = graphql(`
  query ContentCounts($keyTaskId: ID, $personId: ID, $unitId: ID, $kind: String, $text: String) {
    all: contents(first: 1, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    draft: contents(first: 1, state: DRAFT, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    first: contents(first: 1, state: FIRST_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    second: contents(first: 1, state: SECOND_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    final: contents(first: 1, state: FINAL_REVIEW, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    signed: contents(first: 1, state: SIGNED_OFF, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    published: contents(first: 1, state: PUBLISHED, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
    withdrawn: contents(first: 1, state: WITHDRAWN, keyTaskId: $keyTaskId, personId: $personId, unitId: $unitId, kind: $kind, text: $text) { totalCount }
  }
`);
type Row = ContentsQuery['contents']['nodes'][number];

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'tabs', options: stateOptions('content') },
  { name: 'q', label: { zh: '标题', en: 'Title' }, kind: 'search' },
  { name: 'kind', label: { zh: '类型', en: 'Kind' }, kind: 'pick', control: KindPicker },
  { name: 'task', label: { zh: '重点任务', en: 'Key task' }, kind: 'pick', control: KeyTaskPicker },
];

export default function ContentsPage() {
  const t = useT();
  const name = useName();
  const at = useNamePath();
  const states = useStateWords('content');
  const [personId] = useQueryState('person', '');
  const [unitId] = useQueryState('unit', '');
  const place = (values: Record<string, string>) => ({
    keyTaskId: values.task || null,
    kind: values.kind || null,
    text: values.q?.trim() || null,
    personId: personId || null,
    unitId: unitId || null,
  });
  const list = useList({
    query,
    filters,
    variables: (values) => ({ ...place(values), state: (values.state || null) as ContentState | null }),
    connection: (data) => data.contents,
  });
  const [{ data: number }] = useQuery({ query: counts, variables: place(list.values) });
  const kinds = useKindWords();
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: { zh: '标题', en: 'Title' },
      render: (row) => (
        <>
          <Link to={`/media/contents/${row.id}`}>{row.title}</Link>{' '}
          {row.attention ? <StatusTag of="content-attention" state={row.attention} /> : null}
        </>
      ),
      file: { path: 'title' },
      card: 'title',
    },
    {
      key: 'kind',
      title: { zh: '类型', en: 'Kind' },
      render: (row) => kinds[row.kind] ?? row.kind,
      file: { path: 'kind', words: kinds },
    },
    {
      key: 'author',
      title: { zh: '作者', en: 'Author' },
      render: (row) => name(row.author),
      file: { path: at('author') },
    },
    {
      key: 'unit',
      title: { zh: '发布单位', en: 'Unit' },
      render: (row) => name(row.unit),
      file: { path: at('unit') },
      optional: true,
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) => <TaskLink task={row.keyTask} short />,
      file: taskCell,
    },
    {
      key: 'person',
      title: { zh: '人物', en: 'Person' },
      render: (row) => (row.person ? <PersonLink person={row.person} /> : '—'),
      optional: true,
    },
    {
      key: 'published',
      title: { zh: '发布时间', en: 'Published' },
      render: (row) => <span className="hub-num">{row.publishedAt ? momentOf(row.publishedAt) : '—'}</span>,
      file: { path: 'publishedAt', kind: 'moment' },
    },
    {
      key: 'updated',
      title: { zh: '更新时间', en: 'Changed' },
      render: (row) => <span className="hub-num">{momentOf(row.updatedAt)}</span>,
      file: { path: 'updatedAt', kind: 'moment' },
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="content" state={row.state} />,
      file: { path: 'state', words: states },
      card: 'tag',
    },
  ];
  const mayWrite = can('media/contents.write');
  return (
    <ListPage
      id="media.contents"
      title={m.contents}
      list={list}
      columns={columns}
      counts={
        number && {
          '': number.all.totalCount,
          DRAFT: number.draft.totalCount,
          FIRST_REVIEW: number.first.totalCount,
          SECOND_REVIEW: number.second.totalCount,
          FINAL_REVIEW: number.final.totalCount,
          SIGNED_OFF: number.signed.totalCount,
          PUBLISHED: number.published.totalCount,
          WITHDRAWN: number.withdrawn.totalCount,
        }
      }
      exportAs={{ zh: '稿件', en: 'Contents' }}
      rowTo={(row) => `/media/contents/${row.id}`}
      actions={
        mayWrite ? (
          <Link to="/media/write">
            <Button type="primary" tabIndex={-1}>
              {t(m.write)}
            </Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '还没有稿件', en: 'No contents yet' },
        ...(mayWrite ? { firstStep: { label: m.write, to: '/media/write' } } : {}),
      }}
    />
  );
}
