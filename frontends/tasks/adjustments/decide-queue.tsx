import { Link, useQueryState, useT } from '@hub/runtime';
import { Facts, momentOf, useAct, useReason } from '@hub/ui';
import { useMutation } from 'urql';
import type { ReviewPageQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { afterDone, chosen } from '../progress-reports/queue.ts';
import { QueueFrame } from '../progress-reports/queue-frame.tsx';
import { useUnitName } from '../units.ts';
import { AdjustmentParts, approveAdjustmentDocument, refuseAdjustmentDocument } from './adjustment-queries.ts';
import { changeWords, kindWords } from './adjustment-words.ts';

type Item = NonNullable<ReviewPageQuery['adjustmentsToDecide']>['nodes'][number];

/** Transfers and extensions that units asked for: what would change, why, and the decision. */
export default function DecideQueue({ items, reload }: { items: readonly Item[]; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const unitName = useUnitName();
  const [wanted, setWanted] = useQueryState('adjustment', '');
  const [approving, approve] = useMutation(approveAdjustmentDocument);
  const [, refuse] = useMutation(refuseAdjustmentDocument);
  const rows = readFragment(AdjustmentParts, items);
  const row = chosen(rows, wanted || null);
  const words = row ? t(changeWords(row, unitName(row.unit), unitName(row.toUnit))) : '';
  const goOn = (id: string) => {
    setWanted(afterDone(rows, id), { replace: true });
    reload();
  };
  const approveIt = async () => {
    if (!row || approving.fetching) return;
    const comment = await ask({
      title: { zh: '批准这份申请', en: 'Approve the request' },
      effect:
        row.kind === 'TRANSFER'
          ? { zh: `${words}；新单位须重新签收。`, en: `The part goes ${words}; the new unit signs for it anew.` }
          : { zh: `${words}；以后各月计划随之顺延。`, en: `The last day moves ${words}; the plan stretches with it.` },
      confirm: { zh: '批准', en: 'Approve' },
      minLength: 0,
    });
    if (comment === null) return;
    const answer = await approve({ input: { id: row.id, version: row.version, comment: comment || null } });
    if (act(answer, (data) => data.approveAdjustment, { zh: '已批准', en: 'Approved' })) goOn(row.id);
  };
  const refuseIt = async () => {
    if (!row) return;
    const reason = await ask({
      title: { zh: '不批准这份申请', en: 'Refuse the request' },
      confirm: { zh: '不批准', en: 'Refuse' },
      suggestions: [
        { zh: '年度目标不变，请按原时限完成', en: 'The goal of the year stands; keep the day' },
        { zh: '请先与拟承接单位协商一致', en: 'Agree with the other unit first' },
      ],
    });
    if (reason === null) return;
    const answer = await refuse({ input: { id: row.id, version: row.version, reason } });
    if (act(answer, (data) => data.refuseAdjustment, { zh: '已退回申请单位', en: 'Refused' })) goOn(row.id);
  };
  return (
    <QueueFrame
      items={rows.map((one) => ({
        id: one.id,
        title: `${unitName(one.unit)} · ${t(kindWords[one.kind])}`,
        detail: one.keyTask ? `${one.keyTask.number}. ${one.keyTask.text}` : momentOf(one.requestedAt),
      }))}
      current={row?.id ?? null}
      choose={(id) => setWanted(id, { replace: true })}
      accept={{ words: { zh: '批准', en: 'Approve' }, run: () => void approveIt(), busy: approving.fetching }}
      giveBack={{ words: { zh: '不批准', en: 'Refuse' }, run: () => void refuseIt() }}
      empty={{ zh: '没有待审批的申请', en: 'No request waits for you' }}
      hint={{
        zh: '其他单位申请转办、延期后会出现在这里；本单位的申请由别的单位审批。',
        en: 'Requests of other units appear here; nobody decides on those of the own unit.',
      }}
    >
      {row ? (
        <>
          <h2 className="hub-section-title">
            {row.keyTask ? (
              <Link to={`/tasks/key-tasks/${row.keyTask.id}?tab=adjustments`}>
                {`${row.keyTask.number}. ${row.keyTask.text}`}
              </Link>
            ) : null}
          </h2>
          <Facts
            items={[
              { label: { zh: '类型', en: 'Kind' }, value: t(kindWords[row.kind]) },
              { label: { zh: '调整内容', en: 'What changes' }, value: words },
              { label: { zh: '申请单位', en: 'Unit' }, value: unitName(row.unit) || '—' },
              {
                label: { zh: '申请人', en: 'Asked by' },
                value: [row.requestedBy?.name, momentOf(row.requestedAt)].filter(Boolean).join(' · '),
              },
              { label: { zh: '申请理由', en: 'Why' }, wide: true, value: row.reason },
            ]}
          />
        </>
      ) : null}
    </QueueFrame>
  );
}
