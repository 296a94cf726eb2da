import { Link, useQueryState, useT } from '@hub/runtime';
import { type Column, DataTable, EmptyState, Loaded, StatusTag, today, useAct } from '@hub/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { ReportingGapsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { addMonths, monthOf } from '../months.ts';
import { comparePeriods, lastMonthOf, periodWords, quarterOf } from '../periods.ts';
import { PeriodSelect } from '../progress-reports/period-select.tsx';
import { useUnitName } from '../units.ts';

const query = graphql(`
  query ReportingGaps($period: String!) {
    reportingGaps(period: $period) {
      id state missing dueOn daysLate remindedOn
      unit { id name nameEn }
      keyTask { id number text }
    }
  }
`);
const remindDocument = graphql(`
  mutation RemindMissing($input: RemindMissingInput!) {
    remindMissing(input: $input) {
      __typename
      ... on RemindedUnits { reminded already }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);

type Gap = ReportingGapsQuery['reportingGaps'][number];

/** Twelve months back and their quarters, newest first. */
function periodsBack(): string[] {
  const months = Array.from({ length: 12 }, (_, back) => addMonths(monthOf(today()), -back));
  const quarters = months.map(quarterOf).filter((quarter) => lastMonthOf(quarter) <= addMonths(monthOf(today()), 2));
  return [...new Set([...months, ...quarters])].sort(comparePeriods);
}

const m = {
  remindAll: { zh: '催办全部缺报单位', en: 'Remind all that are missing' },
  remind: { zh: '催办', en: 'Remind' },
  missing: { zh: '缺报', en: 'missing' },
};

/** Who has not reported on a period or came late, and a word to those who are missing. */
export default function ReportingGaps() {
  const t = useT();
  const unitName = useUnitName();
  const act = useAct();
  const [period, setPeriod] = useQueryState('period', addMonths(monthOf(today()), -1));
  const [answer, again] = useQuery({ query, variables: { period } });
  const reload = () => again({ requestPolicy: 'network-only' });
  const [sending, remind] = useMutation(remindDocument);
  const [asked, setAsked] = useState<Gap[] | null>(null);
  const send = async () => {
    const one = asked?.length === 1 ? asked[0] : undefined;
    const only = one?.keyTask ? { keyTaskId: one.keyTask.id, unitId: one.unit.id } : {};
    const done = act(await remind({ input: { period, ...only } }), (data) => data.remindMissing, {
      zh: '已催办，对方会在待办和消息中看到',
      en: 'Reminded; they see it among their to-dos',
    });
    setAsked(null);
    if (done) reload();
  };
  const named = (gap: Gap) => `${unitName(gap.unit)} · ${gap.keyTask?.number ?? ''}. ${gap.keyTask?.text ?? ''}`;
  const columns: Column<Gap>[] = [
    { key: 'unit', title: { zh: '单位', en: 'Unit' }, card: 'title', render: (gap) => unitName(gap.unit) },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: ({ keyTask }) =>
        keyTask ? <Link to={`/tasks/key-tasks/${keyTask.id}`}>{`${keyTask.number}. ${keyTask.text}`}</Link> : null,
    },
    {
      key: 'state',
      title: { zh: '报送', en: 'Report' },
      width: 110,
      card: 'tag',
      render: ({ state }) => (state ? <StatusTag of="progress-report" state={state} /> : t(m.missing)),
    },
    { key: 'due', title: { zh: '截止', en: 'Due' }, width: 120, render: ({ dueOn }) => dueOn },
    {
      key: 'late',
      title: { zh: '逾期', en: 'Late' },
      width: 90,
      align: 'end',
      render: ({ daysLate }) => (daysLate > 0 ? t({ zh: '{n} 天', en: '{n} days' }, { n: daysLate }) : '—'),
    },
    {
      key: 'reminded',
      title: { zh: '最近催办', en: 'Reminded' },
      width: 120,
      render: ({ remindedOn }) => remindedOn ?? '—',
    },
    {
      key: 'act',
      title: { zh: '操作', en: 'Do' },
      width: 90,
      render: (gap) =>
        gap.missing ? (
          <Button size="small" onClick={() => setAsked([gap])}>
            {t(m.remind)}
            <span className="hub-sr">{` ${named(gap)}`}</span>
          </Button>
        ) : null,
    },
  ];
  return (
    <Loaded answer={answer} pick={(data) => data.reportingGaps} retry={reload} shape="list">
      {(gaps) => {
        const missing = gaps.filter((gap) => gap.missing);
        return (
          <section className="hub-box hub-pad" aria-label={t({ zh: '缺报与迟报', en: 'Missing and late' })}>
            <div className="hub-row tasks-gaps-head">
              <PeriodSelect period={period} periods={periodsBack()} choose={setPeriod} />
              <span>
                {t(
                  { zh: '缺报 {a} 份，迟报 {b} 份', en: '{a} missing, {b} late' },
                  { a: missing.length, b: gaps.length - missing.length },
                )}
              </span>
              <span className="hub-grow" />
              {missing.length > 0 ? (
                <Button type="primary" onClick={() => setAsked(missing)}>
                  {t(m.remindAll)}
                </Button>
              ) : null}
            </div>
            {gaps.length === 0 ? (
              <EmptyState
                title={{
                  zh: `${periodWords(period, true).zh}没有缺报和迟报`,
                  en: `Nothing missing or late in ${periodWords(period, true).en}`,
                }}
              />
            ) : (
              <DataTable
                rows={gaps}
                columns={columns}
                rowKey={({ id }) => id}
                label={t({ zh: '缺报与迟报', en: 'Missing and late' })}
              />
            )}
            <Modal
              open={asked !== null}
              title={t({ zh: '催办 {n} 份未报的进展？', en: 'Remind of {n} reports?' }, { n: asked?.length ?? 0 })}
              okText={t(m.remind)}
              cancelText={t({ zh: '取消', en: 'Cancel' })}
              confirmLoading={sending.fetching}
              onOk={() => void send()}
              onCancel={() => setAsked(null)}
            >
              <p>
                {t({
                  zh: '下列单位会在待办中看到催办；今日已催办的不再重复。',
                  en: 'These units see it among their to-dos; nobody is reminded twice a day.',
                })}
              </p>
              <ul className="tasks-reminded">
                {(asked ?? []).map((gap) => (
                  <li key={gap.id}>{named(gap)}</li>
                ))}
              </ul>
            </Modal>
          </section>
        );
      }}
    </Loaded>
  );
}
