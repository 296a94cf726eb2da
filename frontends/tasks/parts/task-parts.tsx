import { can, useT } from '@hub/runtime';
import { type FilterField, ListView, Loaded, Note, stateOptions, today, useList, useNumber, useResult } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { PartCountsQuery, PartRowFragment, SubAssignmentState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useMyUnits, useUnitName } from '../units.ts';
import { usePartColumns } from './part-columns.tsx';
import {
  PartRow,
  partCountsQuery,
  remindDocument,
  reschedulePartDocument,
  taskPartsQuery,
  withdrawPartDocument,
} from './part-queries.ts';
import { sumOf } from './quotas.ts';
import { useAllParts } from './use-all-parts.ts';

const DecomposeDrawer = lazy(() => import('./decompose-drawer.tsx'));
const filters: FilterField[] = [
  { name: 'part', label: { zh: '状态', en: 'State' }, kind: 'tabs', options: stateOptions('part') },
];

/** What the units of the task asked of districts and societies: who signed, who is late, and the sum of their quotas. */
export default function TaskParts({ taskId }: { taskId: string }) {
  const [answer, again] = useQuery({ query: partCountsQuery, variables: { id: taskId } });
  return (
    <Loaded answer={answer} pick={(data) => (data.keyTask ? data : null)} shape="list">
      {(data) => <Parts taskId={taskId} data={data} recount={() => again({ requestPolicy: 'network-only' })} />}
    </Loaded>
  );
}

function Parts({ taskId, data: counted, recount }: { taskId: string; data: PartCountsQuery; recount: () => void }) {
  const t = useT();
  const nodes = useAllParts(taskId, counted.all);
  const data: PartCountsQuery = { ...counted, all: { ...counted.all, nodes: [...nodes] } };
  const units = useMyUnits();
  const unitName = useUnitName();
  const [open, setOpen] = useState(false);
  const list = useList({
    query: taskPartsQuery,
    filters,
    size: 50,
    variables: ({ part }) => ({ keyTaskId: taskId, state: (part || null) as SubAssignmentState | null }),
    connection: ({ subAssignments: all }) => ({ ...all, nodes: readFragment(PartRow, all.nodes) }),
  });
  const reload = () => {
    list.reload();
    recount();
  };
  const { busy, take, takeWithReason } = useSteps(reload);
  const [, remind] = useMutation(remindDocument);
  const [, reschedule] = useMutation(reschedulePartDocument);
  const settle = useResult();
  const [, withdraw] = useMutation(withdrawPartDocument);
  const task = data.keyTask;
  const gives = task?.state !== 'WITHDRAWN' && can('tasks/sub-assignments.give');
  const mine = (task?.assignments ?? []).filter(({ unit }) => !!unit && units.includes(unit.id));
  const giver = mine.find(({ unit }) => data.all.nodes.some(({ fromUnit }) => fromUnit?.id === unit?.id))?.unit?.id;
  const waits = data.all.nodes.some(
    ({ state, overdue, fromUnit }) =>
      fromUnit?.id === giver && (state === 'ASSIGNED' || (state === 'SIGNED' && overdue)),
  );
  const may = gives && mine.length > 0;
  const decompose = { zh: '分解任务', en: 'Break it down' };
  const takeBack = (row: PartRowFragment) =>
    takeWithReason(
      {
        title: { zh: '撤回分解任务', en: 'Take the part back' },
        effect: { zh: '该单位不再承担；原因留档。', en: 'The unit has it no more; the reason is kept.' },
        danger: true,
      },
      (reason) => withdraw({ input: { id: row.id, version: row.version, reason } }),
      (answered) => answered.withdrawSubAssignment,
      { zh: '已撤回', en: 'Taken back' },
    );
  return (
    <>
      <Summary data={data} />
      <ListView
        id="tasks.task-parts"
        label={t({ zh: '分解任务', en: 'Parts' })}
        list={list}
        counts={{ '': data.all.totalCount, ASSIGNED: data.unsigned.totalCount, DONE: data.done.totalCount }}
        exportAs={{ zh: '任务分解', en: 'Parts of a task' }}
        columns={[
          ...usePartColumns('unit'),
          ...(may
            ? [
                {
                  key: 'step',
                  title: { zh: '操作', en: 'Action' },
                  width: 90,
                  render: (row: PartRowFragment) =>
                    (row.state === 'ASSIGNED' || row.state === 'SIGNED') &&
                    row.fromUnit &&
                    units.includes(row.fromUnit.id) ? (
                      <Button size="small" disabled={busy} onClick={() => void takeBack(row)}>
                        {t({ zh: '撤回', en: 'Take back' })}
                        <span className="hub-sr">{unitName(row.unit)}</span>
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
        tools={
          may ? (
            <>
              {giver && waits ? (
                <Button
                  disabled={busy}
                  onClick={() =>
                    void take(
                      remind({ input: { keyTaskId: taskId, fromUnitId: giver } }),
                      (answered) => answered.remindSubAssignments,
                      { zh: '已催办未签收和逾期的单位', en: 'Reminded' },
                    )
                  }
                >
                  {t({ zh: '催办', en: 'Remind' })}
                </Button>
              ) : null}
              <Button type="primary" onClick={() => setOpen(true)}>
                {t(decompose)}
              </Button>
            </>
          ) : null
        }
        {...(may
          ? {
              bulk: [
                {
                  key: 'due',
                  label: { zh: '批量改期', en: 'Another last day' },
                  day: { label: { zh: '新的完成时限', en: 'New last day' } },
                  reason: true,
                  describe: (row: PartRowFragment) => unitName(row.unit),
                  change: (row: PartRowFragment, day: string) => ({ before: row.dueOn, after: day || '…' }),
                  check: (row: PartRowFragment, day: string) => whyNotDue(row, day, units, task?.dueOn ?? null),
                  run: async (row: PartRowFragment, reason: string, day: string) => {
                    const outcome = settle(
                      await reschedule({ input: { id: row.id, version: row.version, dueOn: day, reason } }),
                      (answered) => answered.rescheduleSubAssignment,
                    );
                    if (outcome.kind === 'done') return null;
                    return outcome.kind === 'conflict'
                      ? { zh: '已被他人修改', en: 'Changed by someone else' }
                      : outcome.message;
                  },
                },
              ],
            }
          : {})}
        empty={{
          title: { zh: '还没有分解到基层', en: 'Not broken down yet' },
          hint: {
            zh: '责任单位可以把任务一次分解到全部区县科协，逐个分配指标。',
            en: 'A unit of the task gives it to every district at once, each with its quota.',
          },
          ...(may ? { firstStep: { label: decompose, onClick: () => setOpen(true) } } : {}),
        }}
      />
      {open && task ? (
        <Suspense fallback={null}>
          <DecomposeDrawer task={task} parts={data.all.nodes} mine={mine} close={() => setOpen(false)} done={reload} />
        </Suspense>
      ) : null}
    </>
  );
}

/** How many signed and finished, and what the quotas make together. */
function Summary({ data }: { data: PartCountsQuery }) {
  const t = useT();
  const format = useNumber();
  const { all, unsigned, done, keyTask } = data;
  if (all.totalCount === 0) return null;
  const target = keyTask?.targets.find(({ value }) => typeof value === 'number');
  // Of more than a hundred parts not all are here, and a part of a sum would mislead.
  const sum = all.totalCount === all.nodes.length ? sumOf(all.nodes) : 0;
  const late = all.nodes.filter(({ state, overdue }) => overdue && state !== 'DONE').length;
  return (
    <Note tone={late > 0 ? 'bad' : 'progress'}>
      {t(
        { zh: '已分解 {n} 个单位，签收 {signed} 个，完成 {done} 个', en: '{n} units, {signed} signed, {done} done' },
        { n: all.totalCount, signed: all.totalCount - unsigned.totalCount, done: done.totalCount },
      )}
      {late > 0 ? t({ zh: '，逾期 {n} 个', en: ', {n} late' }, { n: late }) : null}
      {sum > 0 && target
        ? t(
            { zh: '；指标合计 {sum}，目标 {value}{unit}', en: '; quotas make {sum} of {value} {unit}' },
            { sum: format(sum), value: format(target.value ?? 0), unit: target.unit ?? '' },
          )
        : null}
      {t({ zh: '。', en: '.' })}
    </Note>
  );
}

/** Said before anything is sent; the server decides. */
function whyNotDue(row: PartRowFragment, day: string, units: readonly string[], taskDueOn: string | null) {
  if (row.state !== 'ASSIGNED' && row.state !== 'SIGNED') return { zh: '已办结或已撤回', en: 'Done or taken back' };
  if (!row.fromUnit || !units.includes(row.fromUnit.id)) return { zh: '由其他单位分解', en: 'Given by another unit' };
  if (!day) return null;
  if (day < today()) return { zh: '早于今天', en: 'Before today' };
  if (taskDueOn && day > taskDueOn) return { zh: `晚于任务时限 ${taskDueOn}`, en: `After the task: ${taskDueOn}` };
  if (row.state === 'ASSIGNED' && row.signDueOn > day)
    return { zh: `早于签收期限 ${row.signDueOn}`, en: `Before the signing: ${row.signDueOn}` };
  return row.dueOn === day ? { zh: '时限没有变化', en: 'The same day' } : null;
}
