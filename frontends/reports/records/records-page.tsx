import { Link, useLang, useQueryState, useT, type Words } from '@hub/runtime';
import { AsOf, type Column, EmptyState, ListPage, momentOf, Page, useList } from '@hub/ui';
import { useQuery } from 'urql';
import { nameOf, unitOf } from '../figures/figure.tsx';
import type { CountedRecordsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const head = graphql(`
  query CountedHead($drill: String!) {
    countedRecords(drill: $drill) {
      value
      records
      from
      to
      indicator { code name nameEn unit unitEn }
      definition { version population populationEn }
    }
  }
`);

const rows = graphql(`
  query CountedRecords($drill: String!, $first: Int!, $after: String) {
    countedRecords(drill: $drill) {
      rows(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          recordType
          day
          kind
          value
          happenedAt
          keyTaskNumber
          keyTask { id }
          unit { name nameEn }
          district { name nameEn }
          record {
            ... on Activity { title }
            ... on ServiceRecord { title }
            ... on Content { title }
            ... on Honour { awardType { nameZh nameEn } person { publicName } }
          }
        }
      }
    }
  }
`);

type Row = CountedRecordsQuery['countedRecords']['rows']['nodes'][number];

const types: Record<string, { words: Words; path: string }> = {
  Activity: { words: { zh: '活动', en: 'Activity' }, path: '/tasks/activities' },
  ServiceRecord: { words: { zh: '服务记录', en: 'Service record' }, path: '/volunteers/records' },
  Honour: { words: { zh: '荣誉', en: 'Honour' }, path: '/talents/honours' },
  Content: { words: { zh: '内容', en: 'Content' }, path: '/media/contents' },
};

const pathOf = (row: Row) => {
  const type = types[row.recordType];
  return type ? `${type.path}/${row.id}` : undefined;
};

/** The records behind one number, under the same filter as the number. */
export default function RecordsPage() {
  const [drill] = useQueryState('drill', '');
  if (!drill) {
    return (
      <Page title={{ zh: '数值明细', en: 'Counted records' }}>
        <EmptyState
          title={{ zh: '从任意一个统计数字打开', en: 'Open this page from any number' }}
          firstStep={{ label: { zh: '去任务看板', en: 'To the board' }, to: '/reports/board' }}
        />
      </Page>
    );
  }
  return <Records drill={drill} />;
}

function Records({ drill }: { drill: string }) {
  const t = useT();
  const [answer] = useQuery({ query: head, variables: { drill } });
  const opened = answer.data?.countedRecords;
  const list = useList({
    query: rows,
    variables: () => ({ drill }),
    connection: (data) => data.countedRecords.rows,
  });
  const name = opened ? nameOf(opened.indicator) : { zh: '数值明细', en: 'Counted records' };
  const period = opened && (opened.from || opened.to) ? `${opened.from ?? '…'}—${opened.to ?? '…'}` : null;
  return (
    <ListPage
      id="reports.records"
      title={opened ? { zh: `${name.zh}：明细`, en: `${name.en}: records` } : name}
      description={
        opened
          ? t(
              { zh: '{n} 条记录，合计 {value} {unit}{period}', en: '{n} records, {value} {unit} in all{period}' },
              {
                n: opened.records,
                value: opened.value,
                unit: t(unitOf(opened.indicator)),
                period: period ? ` · ${period}` : '',
              },
            )
          : undefined
      }
      breadcrumbs={[{ label: { zh: '任务看板', en: 'Task board' }, to: '/reports/board' }]}
      list={list}
      columns={columnsOf(t, useLang() === 'zh')}
      exportAs={opened ? { zh: `${name.zh}：明细`, en: `${name.en}: records` } : name}
      rowTo={pathOf}
      empty={{ title: { zh: '没有计入的记录', en: 'No record was counted' } }}
      below={
        opened ? (
          <>
            <p className="hub-soft">
              {t(
                { zh: '口径：{zh}', en: 'Counts: {en}' },
                { zh: opened.definition.population, en: opened.definition.populationEn },
              )}
            </p>
            <AsOf
              asOf={new Date().toISOString()}
              definition={{ version: opened.definition.version, to: `/reports/indicators/${opened.indicator.code}` }}
            />
          </>
        ) : null
      }
    />
  );
}

function titleOf(row: Row, t: ReturnType<typeof useT>): string | null {
  const { record } = row;
  if (!record) return null;
  if ('title' in record) return record.title;
  if ('awardType' in record) {
    const award = record.awardType ? t({ zh: record.awardType.nameZh, en: record.awardType.nameEn }) : null;
    return [award, record.person?.publicName].filter(Boolean).join(' · ') || null;
  }
  return null;
}

function columnsOf(t: ReturnType<typeof useT>, zh: boolean): Column<Row>[] {
  const both = (one: { name: string; nameEn: string } | null | undefined) =>
    one ? t({ zh: one.name, en: one.nameEn }) : null;
  return [
    {
      key: 'record',
      title: { zh: '记录', en: 'Record' },
      card: 'title',
      // An honour has no title but its award's name.
      file: { path: ['record.title', zh ? 'record.awardType.nameZh' : 'record.awardType.nameEn'] },
      render: (row) => {
        const to = pathOf(row);
        const title = titleOf(row, t);
        const type = types[row.recordType];
        const text = title ?? `${type ? t(type.words) : row.recordType} ${row.day}`;
        return (
          <>
            {to ? <Link to={to}>{text}</Link> : text}
            {title ? null : (
              <span className="hub-soft">
                {' '}
                {t({ zh: '（内容限责任单位查看）', en: '(only its unit may see more)' })}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'type',
      title: { zh: '记录类别', en: 'Kind' },
      width: 110,
      optional: true,
      file: {
        path: 'recordType',
        words: Object.fromEntries(Object.entries(types).map(([type, { words }]) => [type, t(words)])),
      },
      render: ({ recordType }) => (types[recordType] ? t(types[recordType].words) : recordType),
    },
    {
      key: 'day',
      title: { zh: '日期', en: 'Day' },
      width: 120,
      file: { path: 'day', kind: 'day' },
      render: (row) => row.day,
    },
    {
      key: 'value',
      title: { zh: '计入', en: 'Adds' },
      width: 90,
      align: 'end',
      file: { path: 'value', kind: 'number' },
      render: (row) => row.value,
    },
    {
      key: 'task',
      title: { zh: '任务', en: 'Task' },
      width: 90,
      file: { path: 'keyTaskNumber', kind: 'number' },
      render: (row) =>
        row.keyTask ? (
          <Link to={`/tasks/key-tasks/${row.keyTask.id}`}>
            {t({ zh: '第{n}项', en: 'No. {n}' }, { n: row.keyTaskNumber ?? '?' })}
          </Link>
        ) : (
          '—'
        ),
    },
    {
      key: 'unit',
      title: { zh: '单位', en: 'Unit' },
      file: { path: zh ? 'unit.name' : 'unit.nameEn' },
      render: (row) => both(row.unit) ?? '—',
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      width: 140,
      file: { path: zh ? 'district.name' : 'district.nameEn' },
      render: (row) => both(row.district) ?? '—',
    },
    {
      key: 'at',
      title: { zh: '确认时间', en: 'Confirmed' },
      width: 160,
      optional: true,
      file: { path: 'happenedAt', kind: 'moment' },
      render: (row) => momentOf(row.happenedAt),
    },
  ];
}
