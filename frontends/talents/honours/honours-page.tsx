import { can, Link, useLang, useQueryState, useT } from '@hub/runtime';
import { type Column, type FilterField, GapLabel, ListPage, StatusTag, stateOptions, useList } from '@hub/ui';
import { Button } from 'antd';
import type { HonourState, HonoursQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AwardPicker } from '../pickers.tsx';
import { levelWords } from './levels.ts';

const query = graphql(`
  query Honours($first: Int!, $after: String, $state: HonourState, $awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {
    honours(first: $first, after: $after, state: $state, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id year state noticeFrom noticeUntil grantedOn
        person { id name employer }
        awardType { code nameZh nameEn level }
        unit { id name nameEn }
        district { code name nameEn }
        keyTask { id number text }
      }
    }
  }
`);
type Row = HonoursQuery['honours']['nodes'][number];

const thisYear = new Date().getFullYear();
const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('honour') },
  {
    name: 'year',
    label: { zh: '年度', en: 'Year' },
    kind: 'select',
    options: Array.from({ length: 6 }, (_, index) => String(thisYear - index)).map((year) => ({
      value: year,
      label: year,
    })),
  },
];
export default function HonoursPage() {
  const t = useT();
  const lang = useLang();
  const [award, setAward] = useQueryState('award', '');
  const [task] = useQueryState('task', '');
  const [person] = useQueryState('person', '');
  const list = useList({
    query,
    filters,
    variables: (values) => ({
      state: (values.state || null) as HonourState | null,
      year: values.year ? Number(values.year) : null,
      awardTypeCode: award || null,
      keyTaskId: task || null,
      personId: person || null,
    }),
    connection: (data) => data.honours,
  });
  const columns: Column<Row>[] = [
    {
      key: 'person',
      title: { zh: '姓名', en: 'Person' },
      render: (row) => (
        <Link to={`/talents/honours/${row.id}`}>{row.person?.name ?? t({ zh: '（未知）', en: '(unknown)' })}</Link>
      ),
      card: 'title',
    },
    {
      key: 'award',
      title: { zh: '奖项', en: 'Award' },
      render: (row) =>
        row.awardType ? `${lang === 'zh' ? row.awardType.nameZh : row.awardType.nameEn}` : <GapLabel />,
    },
    {
      key: 'level',
      title: { zh: '级别', en: 'Level' },
      render: (row) => (row.awardType ? t(levelWords[row.awardType.level] ?? { zh: '', en: '' }) : ''),
    },
    { key: 'year', title: { zh: '年度', en: 'Year' }, align: 'end', render: (row) => row.year },
    {
      key: 'days',
      title: { zh: '公示 / 授予', en: 'Notice / granted' },
      render: (row) =>
        row.grantedOn
          ? t({ zh: '{d} 授予', en: 'granted {d}' }, { d: row.grantedOn })
          : row.noticeUntil
            ? t({ zh: '公示至 {d}', en: 'notice until {d}' }, { d: row.noticeUntil })
            : '—',
    },
    {
      key: 'unit',
      title: { zh: '提名单位', en: 'Proposed by' },
      render: (row) => (row.unit ? lang === 'zh' ? row.unit.name : row.unit.nameEn : <GapLabel />),
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => (row.district ? lang === 'zh' ? row.district.name : row.district.nameEn : <GapLabel />),
      optional: true,
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) =>
        row.keyTask?.number ? (
          <Link
            to={`/tasks/key-tasks/${row.keyTask.id}`}
          >{`${row.keyTask.number}. ${row.keyTask.text.slice(0, 14)}…`}</Link>
        ) : (
          <GapLabel />
        ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="honour" state={row.state} />,
      card: 'tag',
    },
  ];
  return (
    <ListPage
      id="talents.honours"
      title={{ zh: '荣誉', en: 'Honours' }}
      description={{
        zh: '提名、公示、决定；公示按工作日计算，期满方可授予。',
        en: 'Proposal, public notice, decision; the notice runs in working days.',
      }}
      list={list}
      columns={columns}
      rowKey={(row) => row.id}
      rowTo={(row) => `/talents/honours/${row.id}`}
      actions={
        can('talents/honours.propose') ? (
          <Link to="/talents/propose">
            <Button type="primary" tabIndex={-1}>
              {t({ zh: '提名', en: 'Propose' })}
            </Button>
          </Link>
        ) : null
      }
      tools={
        <AwardPicker
          value={award || null}
          onChange={(value) => setAward(value ?? '')}
          allowClear
          placeholder={t({ zh: '按奖项筛选', en: 'By award' })}
        />
      }
      empty={{
        title: { zh: '还没有荣誉', en: 'No honours yet' },
        firstStep: { label: { zh: '提名一位', en: 'Propose somebody' }, to: '/talents/propose' },
      }}
    />
  );
}
