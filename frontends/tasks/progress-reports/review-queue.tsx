import { Link, useQueryState, useT } from '@hub/runtime';
import { momentOf, useAct, useReason } from '@hub/ui';
import { useMutation, useQuery } from 'urql';
import type { ReviewPageQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { comparePeriods, lastMonthOf, periodWords } from '../periods.ts';
import { useUnitName } from '../units.ts';
import { afterDone, chosen } from './queue.ts';
import { QueueFrame } from './queue-frame.tsx';
import { acceptDocument, returnDocument } from './report-queries.ts';
import { ReportView } from './report-view.tsx';

type Item = NonNullable<ReviewPageQuery['progressReportsToReview']>['nodes'][number];

const besideQuery = graphql(`
  query ReviewBeside($task: ID!, $unit: ID!) {
    progressReports(first: 24, keyTaskId: $task, unitId: $unit) { nodes { id period ...ProgressReportParts } }
    keyTask(id: $task) { id schedule { month percent } }
  }
`);

/** Progress reports that wait: the report, the one before it, what the plan asked for by then. */
export function ReviewQueue({ items, reload }: { items: readonly Item[]; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const unitName = useUnitName();
  const [wanted, setWanted] = useQueryState('report', '');
  const [accepting, accept] = useMutation(acceptDocument);
  const [, giveBack] = useMutation(returnDocument);
  const item = chosen(items, wanted || null);
  const goOn = (id: string) => {
    setWanted(afterDone(items, id), { replace: true });
    reload();
  };
  const acceptIt = async () => {
    if (!item || accepting.fetching) return;
    const answer = await accept({ input: { id: item.id, version: item.version } });
    if (act(answer, (data) => data.acceptProgressReport, { zh: '已采用', en: 'Accepted' })) goOn(item.id);
  };
  const returnIt = async () => {
    if (!item) return;
    const reason = await ask({
      title: { zh: '退回这份进展', en: 'Return this report' },
      effect: {
        zh: '填报单位按原因修改后可再次提交；逾期天数从首次提交起算。',
        en: 'The unit corrects it and submits it again.',
      },
      confirm: { zh: '退回', en: 'Return' },
      suggestions: [
        { zh: '请补充完成的场次和人次', en: 'Add the number of activities and people' },
        { zh: '完成比例与核实活动不一致', en: 'The percentage does not match the verified activities' },
        { zh: '请写明存在问题和下一步打算', en: 'Add difficulties and next steps' },
      ],
    });
    if (reason === null) return;
    const answer = await giveBack({ input: { id: item.id, version: item.version, reason } });
    if (act(answer, (data) => data.returnProgressReport, { zh: '已退回', en: 'Returned' })) goOn(item.id);
  };
  return (
    <QueueFrame
      items={items.map((one) => ({
        id: one.id,
        title: `${unitName(one.unit)} · ${t(periodWords(one.period))}`,
        detail: one.keyTask
          ? `${one.keyTask.number}. ${one.keyTask.text}`
          : one.submittedAt
            ? momentOf(one.submittedAt)
            : '',
      }))}
      current={item?.id ?? null}
      choose={(id) => setWanted(id, { replace: true })}
      accept={{ words: { zh: '采用', en: 'Accept' }, run: () => void acceptIt(), busy: accepting.fetching }}
      giveBack={{ words: { zh: '退回', en: 'Return' }, run: () => void returnIt() }}
      empty={{ zh: '没有待审核的进展', en: 'No report waits for you' }}
      hint={{
        zh: '配合单位提交后由牵头单位审核，牵头单位提交后由办公室审核，都会出现在这里。',
        en: 'The lead unit reviews co-units, the office reviews lead units; what waits appears here.',
      }}
    >
      {item ? <Current item={item} /> : null}
    </QueueFrame>
  );
}

function Current({ item }: { item: Item }) {
  const t = useT();
  const variables = { task: item.keyTask?.id ?? '', unit: item.unit?.id ?? '' };
  const [{ data }] = useQuery({ query: besideQuery, variables, pause: !variables.task || !variables.unit });
  const planned = data?.keyTask?.schedule.findLast((share) => share.month <= lastMonthOf(item.period))?.percent;
  const before = data?.progressReports.nodes
    .filter((node) => comparePeriods(node.period, item.period) < 0)
    .sort((a, b) => comparePeriods(b.period, a.period))[0];
  return (
    <>
      {item.keyTask ? (
        <h2 className="hub-section-title">
          <Link to={`/tasks/key-tasks/${item.keyTask.id}`}>{`${item.keyTask.number}. ${item.keyTask.text}`}</Link>
        </h2>
      ) : null}
      {typeof planned === 'number' ? (
        <p className="hub-soft">
          {t(
            { zh: '计划到{month}底完成 {n}%', en: '{n}% planned by the end of {month}' },
            { month: t(periodWords(item.period)), n: planned },
          )}
        </p>
      ) : null}
      <ReportView report={item} level={3} />
      <section>
        <h3 className="hub-section-title">{t({ zh: '上期填报', en: 'Last time' })}</h3>
        {before ? (
          <ReportView report={before} />
        ) : (
          <p className="hub-soft">{t({ zh: '该单位此前没有填报过。', en: 'The unit has not reported before.' })}</p>
        )}
      </section>
    </>
  );
}
