import { can, useT } from '@hub/runtime';
import { EmptyState, Loaded, momentOf, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { AdjustmentPartsFragment, TaskAdjustmentsQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useMyUnits, useUnitName } from '../units.ts';
import { AdjustmentParts, taskAdjustmentsQuery, withdrawAdjustmentDocument } from './adjustment-queries.ts';
import { changeWords, kindWords } from './adjustment-words.ts';

const RequestDrawer = lazy(() => import('./request-drawer.tsx'));

/** What units asked to change of the task, what the office said, and the way to ask. Done after a change: the page shows it. */
export default function TaskAdjustments({ taskId, changed }: { taskId: string; changed: () => void }) {
  const [answer, again] = useQuery({ query: taskAdjustmentsQuery, variables: { id: taskId } });
  const reload = () => {
    again({ requestPolicy: 'network-only' });
    changed();
  };
  return (
    <Loaded answer={answer} pick={(data) => (data.keyTask ? data : null)} retry={reload} shape="list">
      {(data) => <History data={data} reload={reload} />}
    </Loaded>
  );
}

function History({ data, reload }: { data: TaskAdjustmentsQuery; reload: () => void }) {
  const t = useT();
  const units = useMyUnits();
  const [asking, setAsking] = useState(false);
  const task = data.keyTask;
  const mine = (task?.assignments ?? []).filter(({ unit }) => !!unit && units.includes(unit.id));
  const may = task?.state !== 'WITHDRAWN' && mine.length > 0 && can('tasks/adjustments.request');
  const rows = readFragment(AdjustmentParts, data.adjustments.nodes);
  const ask = { label: { zh: '申请转办或延期', en: 'Ask for a change' }, onClick: () => setAsking(true) };
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState
          title={{ zh: '没有转办或延期申请', en: 'No request' }}
          hint={{
            zh: '责任单位可以申请转办，牵头单位可以申请延期，由办公室审批；本单位和办公室可见。',
            en: 'Units ask to hand their part on, the lead unit for more time; the office decides. Seen by the unit and the office.',
          }}
          {...(may ? { firstStep: ask } : {})}
        />
      ) : (
        <>
          <ol className="tasks-milestones">
            {rows.map((row) => (
              <One key={row.id} row={row} mine={!!row.unit && units.includes(row.unit.id)} reload={reload} />
            ))}
          </ol>
          {may ? <Button onClick={ask.onClick}>{t(ask.label)}</Button> : null}
        </>
      )}
      {asking && task ? (
        <Suspense fallback={null}>
          <RequestDrawer task={task} mine={mine} close={() => setAsking(false)} done={reload} />
        </Suspense>
      ) : null}
    </>
  );
}

function One({ row, mine, reload }: { row: AdjustmentPartsFragment; mine: boolean; reload: () => void }) {
  const t = useT();
  const unitName = useUnitName();
  const { busy, takeWithReason } = useSteps(reload);
  const [, withdraw] = useMutation(withdrawAdjustmentDocument);
  return (
    <li>
      <div className="hub-grow">
        <p className="hub-row">
          <strong>{t(kindWords[row.kind])}</strong>
          {t(changeWords(row, unitName(row.unit), unitName(row.toUnit)))}
          <StatusTag of="adjustment" state={row.state} />
        </p>
        <p>{row.reason}</p>
        <p className="hub-soft">
          {[unitName(row.unit), row.requestedBy?.name, momentOf(row.requestedAt)].filter(Boolean).join(' · ')}
        </p>
        {row.decidedAt ? (
          <p className="hub-soft">
            {t({ zh: '审批：', en: 'Decided: ' })}
            {[row.decisionReason, row.decidedBy?.name, momentOf(row.decidedAt)].filter(Boolean).join(' · ')}
          </p>
        ) : null}
      </div>
      {mine && row.state === 'REQUESTED' && can('tasks/adjustments.request') ? (
        <Button
          size="small"
          disabled={busy}
          onClick={() =>
            void takeWithReason(
              { title: { zh: '撤回这份申请？', en: 'Take the request back?' }, minLength: 0 },
              () => withdraw({ input: { id: row.id, version: row.version } }),
              (data) => data.withdrawAdjustment,
              { zh: '已撤回', en: 'Taken back' },
            )
          }
        >
          {t({ zh: '撤回申请', en: 'Take back' })}
        </Button>
      ) : null}
    </li>
  );
}
