import { can, Link, navigate, useT } from '@hub/runtime';
import {
  type Column,
  Field,
  FormDrawer,
  ListPage,
  momentOf,
  StatusTag,
  useHubForm,
  useList,
  useResult,
  useStateWords,
} from '@hub/ui';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { ReportRunsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query ReportRuns($first: Int!, $after: String) {
    reportRuns(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id title state planYear from to asOf preparedBy signedBy signedAt complete correctsId unit { name nameEn } }
    }
    planBoard { planId planYear documentNumber }
  }
`);
const run = graphql(`
  mutation RunReport($input: RunReportInput!) {
    runReport(input: $input) {
      __typename
      ... on ReportRun { id }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);
const frozen = graphql(`query FrozenReports { reportRuns(first: 100) { nodes { id title state } } }`);

type Row = ReportRunsQuery['reportRuns']['nodes'][number];

/** Reports that were run: drafts to sign, and signed ones that no longer change. */
export default function ReportRunsPage() {
  const t = useT();
  const states = useStateWords('report-run');
  const [open, setOpen] = useState(false);
  const list = useList({ query, connection: (data) => data.reportRuns });
  const mayRun = can('reports/report-runs.run');
  return (
    <>
      <ListPage
        id="reports.runs"
        title={{ zh: '统计报告', en: 'Reports' }}
        description={{
          zh: '把看板此刻的数字固定成一份报告；签发后冻结，可与现在的数字比对，也可导出。',
          en: 'Keep the figures of this moment as a report; once signed it is frozen, can be compared and exported.',
        }}
        actions={
          mayRun ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '生成报告', en: 'Run a report' })}
            </Button>
          ) : null
        }
        list={list}
        columns={columnsOf(t, states)}
        exportAs={{ zh: '统计报告', en: 'Reports' }}
        rowTo={(row) => `/reports/runs/${row.id}`}
        empty={{
          title: { zh: '还没有统计报告', en: 'No reports yet' },
          ...(mayRun && { firstStep: { label: { zh: '生成报告', en: 'Run a report' }, onClick: () => setOpen(true) } }),
        }}
      />
      {open ? <NewRun onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const period = (
  row: { from?: string | null | undefined; to?: string | null | undefined },
  t: ReturnType<typeof useT>,
) => (row.from || row.to ? `${row.from ?? '…'}—${row.to ?? '…'}` : t({ zh: '全部', en: 'All' }));

const columnsOf = (t: ReturnType<typeof useT>, states: Record<string, string>): Column<Row>[] => [
  {
    key: 'title',
    title: { zh: '报告', en: 'Report' },
    card: 'title',
    file: { path: 'title' },
    render: (row) => (
      <>
        <Link to={`/reports/runs/${row.id}`}>{row.title}</Link>
        {row.correctsId ? <span className="hub-kind">{t({ zh: '更正', en: 'correction' })}</span> : null}
      </>
    ),
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    width: 110,
    card: 'tag',
    file: { path: 'state', words: states },
    render: (row) => <StatusTag of="report-run" state={row.state} />,
  },
  {
    key: 'year',
    title: { zh: '年度', en: 'Year' },
    width: 80,
    file: { path: 'planYear', kind: 'number' },
    render: (row) => row.planYear,
  },
  {
    key: 'period',
    title: { zh: '统计期间', en: 'Period' },
    width: 150,
    file: { path: 'from', joined: { path: 'to', between: '—' } },
    render: (row) => period(row, t),
  },
  {
    key: 'asOf',
    title: { zh: '统计截至', en: 'As of' },
    width: 150,
    file: { path: 'asOf', kind: 'moment' },
    render: (row) => momentOf(row.asOf),
  },
  {
    key: 'preparer',
    title: { zh: '填报人', en: 'Prepared by' },
    width: 110,
    file: { path: 'preparedBy' },
    render: (row) => row.preparedBy,
  },
  {
    key: 'signer',
    title: { zh: '签发人', en: 'Signed by' },
    width: 110,
    file: { path: 'signedBy' },
    render: (row) => row.signedBy ?? '—',
  },
];

interface Values {
  title: string;
  from?: string;
  to?: string;
  correctsId?: string;
  reason?: string;
}
const month = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(`${value}-01`) : undefined }),
  getValueFromEvent: (value: Dayjs | null) => value?.format('YYYY-MM'),
};

function NewRun({ onClose }: { onClose: () => void }) {
  const t = useT();
  const settle = useResult();
  const [board] = useQuery({ query, variables: { first: 1 } });
  const [earlier] = useQuery({ query: frozen });
  const [, mutate] = useMutation(run);
  const [key] = useState(() => crypto.randomUUID());
  const planId = board.data?.planBoard?.planId;
  const state = useHubForm<Values, { id: string }>({
    key: 'report-run:new',
    initial: {},
    submit: async ({ title, ...rest }) =>
      settle(
        await mutate({ input: { title, planId: planId ?? '', ...rest, idempotencyKey: key } }),
        (data) => data.runReport,
      ),
    onDone: ({ id }) => navigate(`/reports/runs/${id}`),
  });
  const signed = (earlier.data?.reportRuns.nodes ?? []).filter((one) => one.state === 'FROZEN');
  return (
    <FormDrawer
      open
      title={{ zh: '生成报告', en: 'Run a report' }}
      submitLabel={{ zh: '生成', en: 'Run' }}
      state={state}
      onClose={onClose}
    >
      <Field name="title" label={{ zh: '报告名称', en: 'Title' }} required rules={[{ min: 2, max: 100 }]}>
        <Input placeholder={t({ zh: '例如：2026年1—10月统计', en: 'Such as: January to October 2026' })} />
      </Field>
      <Field
        name="from"
        label={{ zh: '起始月份', en: 'First month' }}
        hint={{ zh: '不填为全部', en: 'Empty: from the beginning' }}
        {...month}
      >
        <DatePicker picker="month" />
      </Field>
      <Field name="to" label={{ zh: '截止月份', en: 'Last month' }} {...month}>
        <DatePicker picker="month" />
      </Field>
      {signed.length ? (
        <>
          <Field name="correctsId" label={{ zh: '更正哪份已签发的报告', en: 'Signed report that this corrects' }}>
            <Select allowClear options={signed.map((one) => ({ value: one.id, label: one.title }))} />
          </Field>
          <Field name="reason" label={{ zh: '更正理由', en: 'Why it is corrected' }} rules={[{ min: 4, max: 300 }]}>
            <Input.TextArea rows={2} />
          </Field>
        </>
      ) : null}
    </FormDrawer>
  );
}
