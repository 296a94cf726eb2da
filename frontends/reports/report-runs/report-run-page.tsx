import { can, Link, useParams, useT } from '@hub/runtime';
import {
  AsOf,
  type Column,
  DataTable,
  DetailPage,
  ExportButton,
  GapLabel,
  Loaded,
  Note,
  NumberLink,
  Page,
  PrintButton,
  StatCards,
  StatusFlow,
  StatusTag,
  useAct,
  useReason,
} from '@hub/ui';
import { Button } from 'antd';
import { useClient, useMutation, useQuery } from 'urql';
import type { ReportRunQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query ReportRun($id: ID!) {
    reportRun(id: $id) {
      id
      version
      title
      state
      planYear
      documentNumber
      from
      to
      asOf
      unit { name nameEn }
      preparedBy
      signedBy
      signedAt
      correctsId
      reason
      contentHash
      complete
      columns { code name nameEn unit unitEn version population exclusions }
      totals { code value state }
      rows(first: 100) { nodes { keyTaskId number text leadName figures { code value state } } }
      comparison { asOf same differences { keyTaskId number text code before after definitionBefore definitionAfter } }
    }
  }
`);
const csv = graphql(`query ReportRunCsv($id: ID!) { reportRun(id: $id) { csv } }`);
const freeze = graphql(`
  mutation FreezeReportRun($input: FreezeReportRunInput!) {
    freezeReportRun(input: $input) {
      __typename
      ... on ReportRun { id version state signedBy signedAt }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

type Run = NonNullable<ReportRunQuery['reportRun']>;
type Row = Run['rows']['nodes'][number];
type Difference = Run['comparison']['differences'][number];

export default function ReportRunPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const retry = () => again({ requestPolicy: 'network-only' });
  const crumbs = [{ label: { zh: '统计报告', en: 'Reports' }, to: '/reports/runs' }];
  const run = answer.data?.reportRun;
  if (run) return <Report run={run} crumbs={crumbs} reload={retry} />;
  return (
    <Page title={{ zh: '统计报告', en: 'Report' }} breadcrumbs={crumbs}>
      <Loaded answer={answer} pick={(data) => data.reportRun} retry={retry}>
        {() => null}
      </Loaded>
    </Page>
  );
}

function Report({
  run,
  crumbs,
  reload,
}: {
  run: Run;
  crumbs: { label: { zh: string; en: string }; to: string }[];
  reload: () => void;
}) {
  const t = useT();
  const client = useClient();
  const act = useAct();
  const ask = useReason();
  const [, mutate] = useMutation(freeze);
  const sign = async () => {
    const sure = await ask({
      title: { zh: '签发这份报告', en: 'Sign this report' },
      effect: {
        zh: '签发后数字冻结，任何人都不能再改；以后的更正是另一份报告，两份都保留。',
        en: 'Its figures are frozen for everyone. A correction is a report of its own; both are kept.',
      },
      minLength: 0,
    });
    if (sure === null) return;
    const done = act(await mutate({ input: { id: run.id, version: run.version } }), (data) => data.freezeReportRun, {
      zh: '已签发并冻结',
      en: 'Signed and frozen',
    });
    if (done) reload();
  };
  const { comparison } = run;
  return (
    <DetailPage
      title={run.title}
      tags={<StatusTag of="report-run" state={run.state} />}
      breadcrumbs={crumbs}
      description={`${run.planYear} · ${run.documentNumber}`}
      actions={
        <>
          <ExportButton
            name={run.title}
            make={async () => {
              const found = await client.query(csv, { id: run.id }, { requestPolicy: 'network-only' });
              const text = found.data?.reportRun?.csv;
              if (!text) throw new Error('no CSV');
              return new Blob([text], { type: 'text/csv;charset=utf-8' });
            }}
          />
          <PrintButton />
          {run.state === 'DRAFT' && can('reports/report-runs.freeze') ? (
            <Button type="primary" onClick={() => void sign()} disabled={!run.complete}>
              {t({ zh: '签发并冻结', en: 'Sign and freeze' })}
            </Button>
          ) : null}
        </>
      }
      facts={[
        {
          label: { zh: '统计期间', en: 'Period' },
          value: run.from || run.to ? `${run.from ?? '…'}—${run.to ?? '…'}` : t({ zh: '全部', en: 'All' }),
        },
        {
          label: { zh: '填报单位', en: 'Unit' },
          value: run.unit ? t({ zh: run.unit.name, en: run.unit.nameEn }) : <GapLabel />,
        },
        { label: { zh: '填报人', en: 'Prepared by' }, value: run.preparedBy },
        { label: { zh: '签发人', en: 'Signed by' }, value: run.signedBy ?? '—' },
        {
          label: { zh: '内容校验码', en: 'Content hash' },
          value: <code className="hub-num">{run.contentHash.slice(0, 16)}</code>,
        },
        ...(run.correctsId
          ? [
              {
                label: { zh: '更正', en: 'Corrects' },
                value: (
                  <>
                    <Link to={`/reports/runs/${run.correctsId}`}>{t({ zh: '原报告', en: 'the earlier report' })}</Link>
                    ：{run.reason}
                  </>
                ),
                wide: true,
              },
            ]
          : []),
      ]}
      flow={
        <StatusFlow
          of="report-run"
          current={run.state}
          steps={[
            { state: 'DRAFT', at: run.asOf, by: run.preparedBy },
            { state: 'FROZEN', ...(run.signedAt && { at: run.signedAt }), ...(run.signedBy && { by: run.signedBy }) },
          ]}
        />
      }
      tabs={[
        { key: 'figures', label: { zh: '数值', en: 'Figures' }, children: <Figures run={run} /> },
        {
          key: 'comparison',
          label: { zh: '与现在比对', en: 'Compared with now' },
          count: comparison.differences.length,
          children: <Comparison run={run} />,
        },
        { key: 'definitions', label: { zh: '指标解释', en: 'Definitions' }, children: <UsedDefinitions run={run} /> },
      ]}
    >
      {run.complete ? null : (
        <Note tone="attention">
          {{
            zh: '生成时有数据来源滞后或暂缺，这份报告不能签发；来源恢复后请重新生成。',
            en: 'A source was late or missing when it was run, so it cannot be signed; run it again.',
          }}
        </Note>
      )}
    </DetailPage>
  );
}

const columnWords = (column: Run['columns'][number]) => ({
  zh: `${column.name}（${column.unit}）`,
  en: `${column.nameEn} (${column.unitEn})`,
});

function Figures({ run }: { run: Run }) {
  const t = useT();
  const columns: Column<Row>[] = [
    {
      key: 'number',
      title: { zh: '序号', en: 'No.' },
      width: 64,
      align: 'end',
      render: (row) => row.number,
      card: 'hidden',
    },
    {
      key: 'text',
      title: { zh: '重点任务', en: 'Key task' },
      card: 'title',
      render: (row) => <Link to={`/tasks/key-tasks/${row.keyTaskId}`}>{row.text}</Link>,
    },
    { key: 'lead', title: { zh: '牵头单位', en: 'Lead unit' }, width: 150, render: (row) => row.leadName },
    ...run.columns.map(
      (column, index): Column<Row> => ({
        key: column.code,
        title: columnWords(column),
        width: 130,
        align: 'end',
        render: ({ figures }) => <Frozen figure={figures[index]} />,
      }),
    ),
  ];
  return (
    <>
      <StatCards
        label={{ zh: '合计', en: 'Totals' }}
        items={run.columns.map((column, index) => ({
          key: column.code,
          label: { zh: column.name, en: column.nameEn },
          unit: { zh: column.unit, en: column.unitEn },
          value: run.totals[index]?.value,
        }))}
      />
      <div className="hub-box">
        <DataTable
          label={t({ zh: '报告数值', en: 'Figures' })}
          columns={columns}
          rows={[...run.rows.nodes]}
          rowKey={(row) => row.keyTaskId}
        />
      </div>
      <AsOf asOf={run.asOf} />
    </>
  );
}

function Frozen({ figure }: { figure: Row['figures'][number] | undefined }) {
  if (!figure || figure.value === null || figure.value === undefined) return <GapLabel kind="unknown" />;
  return <NumberLink value={figure.value} />;
}

function Comparison({ run }: { run: Run }) {
  const t = useT();
  const { asOf, same, differences } = run.comparison;
  if (same) {
    return (
      <>
        <Note tone="good">{{ zh: '与现在的数字一致。', en: 'Equal to the figures of now.' }}</Note>
        <AsOf asOf={asOf} />
      </>
    );
  }
  const column = (code: string) => run.columns.find((one) => one.code === code);
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? <GapLabel kind="unknown" /> : <NumberLink value={value} />;
  const columns: Column<Difference>[] = [
    {
      key: 'where',
      title: { zh: '任务', en: 'Task' },
      card: 'title',
      render: (one) =>
        one.keyTaskId ? (
          <Link to={`/tasks/key-tasks/${one.keyTaskId}`}>
            {one.number} {one.text}
          </Link>
        ) : (
          <strong>{t({ zh: '合计', en: 'Total' })}</strong>
        ),
    },
    {
      key: 'indicator',
      title: { zh: '指标', en: 'Indicator' },
      width: 180,
      render: ({ code }) => {
        const found = column(code);
        return found ? t(columnWords(found)) : code;
      },
    },
    {
      key: 'before',
      title: { zh: '报告', en: 'Report' },
      width: 110,
      align: 'end',
      render: ({ before }) => number(before),
    },
    { key: 'after', title: { zh: '现在', en: 'Now' }, width: 110, align: 'end', render: ({ after }) => number(after) },
    {
      key: 'delta',
      title: { zh: '变化', en: 'Change' },
      width: 110,
      align: 'end',
      render: (one) => <Delta of={one} />,
    },
  ];
  return (
    <>
      <div className="hub-box">
        <DataTable
          label={t({ zh: '差异', en: 'Differences' })}
          columns={columns}
          rows={[...differences]}
          rowKey={(one) => `${one.keyTaskId ?? ''}:${one.code}`}
        />
      </div>
      <AsOf asOf={asOf} />
    </>
  );
}

function Delta({ of: one }: { of: Difference }) {
  const t = useT();
  if (typeof one.before !== 'number' || typeof one.after !== 'number') return <>—</>;
  const change = Math.round((one.after - one.before) * 100) / 100;
  if (change === 0) return <>{t({ zh: '口径已修订', en: 'Definition revised' })}</>;
  return <span className="hub-num">{change > 0 ? `+${change}` : `−${-change}`}</span>;
}

function UsedDefinitions({ run }: { run: Run }) {
  const t = useT();
  const columns: Column<Run['columns'][number]>[] = [
    {
      key: 'name',
      title: { zh: '指标', en: 'Indicator' },
      card: 'title',
      width: 180,
      render: (one) => <Link to={`/reports/indicators/${one.code}`}>{t(columnWords(one))}</Link>,
    },
    { key: 'version', title: { zh: '所用版本', en: 'Version' }, width: 100, render: (one) => `v${one.version}` },
    { key: 'population', title: { zh: '统计口径', en: 'Counts' }, render: (one) => one.population },
    { key: 'exclusions', title: { zh: '不计入', en: 'Leaves out' }, render: (one) => one.exclusions },
  ];
  return (
    <div className="hub-box">
      <DataTable
        label={t({ zh: '指标解释', en: 'Definitions' })}
        columns={columns}
        rows={[...run.columns]}
        rowKey={(one) => one.code}
      />
    </div>
  );
}
