import { can, Link, useLang, useQueryState, useT } from '@hub/runtime';
import {
  type Column,
  type FilterField,
  GapLabel,
  ListPage,
  momentOf,
  StatusTag,
  stateOptions,
  useList,
  useResult,
} from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import type { ServiceRecordState, ServiceRecordsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query ServiceRecords($first: Int!, $after: String, $state: ServiceRecordState, $keyTaskId: ID, $unitId: ID, $districtCode: String) {
    serviceRecords(first: $first, after: $after, state: $state, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id version title startedAt minutes hours state source day
        volunteer { id number name }
        keyTask { id number text }
        unit { id name nameEn }
        district { code name nameEn }
      }
    }
  }
`);
const confirmDocument = graphql(`
  mutation ConfirmFromList($input: ServiceRecordStepInput!) {
    confirmServiceRecord(input: $input) {
      __typename
      ... on ServiceRecord { id version state hours }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
type Row = ServiceRecordsQuery['serviceRecords']['nodes'][number];

const m = {
  title: { zh: '服务记录', en: 'Service records' },
  about: {
    zh: '谁组织谁记录，谁记录谁确认。时长为平台记录，按折算规则计算。',
    en: 'Who organises records, who records confirms. Hours are platform records, counted by the rounding rule.',
  },
  hours: { zh: '{n} 小时', en: '{n} h' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  report: { zh: '登记服务', en: 'Report a service' },
};

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('service-record') },
];

export default function ServiceRecordsPage() {
  const t = useT();
  const lang = useLang();
  const settle = useResult();
  const [task, setTask] = useQueryState('task', '');
  const [unit] = useQueryState('unit', '');
  const [district] = useQueryState('district', '');
  const [, confirm] = useMutation(confirmDocument);
  const list = useList({
    query,
    filters,
    variables: (values) => ({
      state: (values.state || null) as ServiceRecordState | null,
      keyTaskId: task || null,
      unitId: unit || null,
      districtCode: district || null,
    }),
    connection: (data) => data.serviceRecords,
  });
  const name = (place: { name: string; nameEn: string } | null | undefined) =>
    place ? lang === 'zh' ? place.name : place.nameEn : <GapLabel />;
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: { zh: '服务内容', en: 'Service' },
      render: (row) => <Link to={`/volunteers/records/${row.id}`}>{row.title}</Link>,
      card: 'title',
    },
    {
      key: 'volunteer',
      title: { zh: '志愿者', en: 'Volunteer' },
      render: (row) => (row.volunteer ? `${row.volunteer.name ?? ''} ${row.volunteer.number}` : <GapLabel />),
    },
    { key: 'startedAt', title: { zh: '开始时间', en: 'Start' }, render: (row) => momentOf(row.startedAt) },
    {
      key: 'minutes',
      title: { zh: '时长', en: 'Time' },
      align: 'end',
      render: (row) => (row.hours == null ? t(m.minutes, { n: row.minutes }) : t(m.hours, { n: row.hours })),
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
    { key: 'unit', title: { zh: '组织单位', en: 'Organiser' }, render: (row) => name(row.unit) },
    { key: 'district', title: { zh: '区县', en: 'District' }, render: (row) => name(row.district) },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => (
        <StatusTag
          of="service-record"
          state={row.state}
          {...(row.source === 'BACKFILL' ? { note: { zh: '补录', en: 'late' } } : {})}
        />
      ),
      card: 'tag',
    },
  ];
  return (
    <ListPage
      id="volunteers.service-records"
      title={m.title}
      description={m.about}
      list={list}
      columns={columns}
      rowKey={(row) => row.id}
      rowTo={(row) => `/volunteers/records/${row.id}`}
      actions={
        can('volunteers/service-records.report') ? (
          <Link to="/volunteers/report">
            <Button type="primary" tabIndex={-1}>
              {t(m.report)}
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
      bulk={
        can('volunteers/service-records.confirm')
          ? [
              {
                key: 'confirm',
                label: { zh: '批量确认', en: 'Confirm' },
                describe: (row) =>
                  `${row.title} · ${row.volunteer?.number ?? ''} · ${t(m.minutes, { n: row.minutes })}`,
                summary: (rows) => {
                  const n = rows.reduce((sum, row) => sum + row.minutes, 0);
                  return { zh: `共 ${n} 分钟`, en: `${n} minutes in all` };
                },
                check: (row) =>
                  row.state === 'REPORTED' ? null : { zh: '不在待确认状态', en: 'Not waiting for confirmation' },
                run: async (row) => {
                  const outcome = settle(
                    await confirm({ input: { id: row.id, version: row.version } }),
                    (data) => data.confirmServiceRecord,
                  );
                  if (outcome.kind === 'done') return null;
                  return outcome.kind === 'conflict'
                    ? { zh: '已被他人修改', en: 'Changed by someone else' }
                    : outcome.message;
                },
              },
            ]
          : []
      }
      empty={{
        title: { zh: '还没有服务记录', en: 'No service records yet' },
        firstStep: { label: m.report, to: '/volunteers/report' },
      }}
    />
  );
}
