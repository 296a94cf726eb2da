import { Link, useT } from '@hub/runtime';
import { type Column, dayOf, GapLabel, StatusTag, useStateWords } from '@hub/ui';
import type { PartRowFragment } from '../gql/graphql.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';

/** One part of a decomposed task: on the page of the task by unit, among a unit's tasks by task. */
export function usePartColumns(by: 'unit' | 'task'): Column<PartRowFragment>[] {
  const t = useT();
  const unitName = useUnitName();
  const states = useStateWords('part');
  const late = (yes: boolean) =>
    yes ? <strong className="tasks-late"> {t({ zh: '逾期', en: 'late' })}</strong> : null;
  return [
    by === 'unit'
      ? {
          key: 'unit',
          title: { zh: '承接单位', en: 'Unit' },
          width: 125,
          card: 'title',
          file: { path: 'unit.name' },
          render: (row) => unitName(row.unit) || <GapLabel />,
        }
      : {
          key: 'task',
          title: { zh: '来源任务', en: 'Task' },
          card: 'title',
          file: { path: 'keyTask.text' },
          render: (row) =>
            row.keyTask ? (
              <Link
                to={`/tasks/key-tasks/${row.keyTask.id}?tab=parts`}
              >{`${row.keyTask.number}. ${row.keyTask.text}`}</Link>
            ) : (
              '—'
            ),
        },
    ...(by === 'task'
      ? [
          {
            key: 'from',
            title: { zh: '分解单位', en: 'Given by' },
            width: 130,
            render: (row: PartRowFragment) => unitName(row.fromUnit) || <GapLabel />,
          },
        ]
      : []),
    {
      key: 'requirement',
      title: { zh: '任务要求', en: 'What is asked' },
      file: { path: 'requirement' },
      render: (row) => (
        <>
          <span className="tasks-two-lines" title={row.requirement}>
            {row.requirement}
          </span>
          {row.doneNote ? (
            <small className="hub-soft">
              {t({ zh: '完成情况：{text}', en: 'Done: {text}' }, { text: row.doneNote })}
            </small>
          ) : null}
        </>
      ),
    },
    {
      key: 'quota',
      title: { zh: '指标', en: 'Quota' },
      width: 64,
      align: 'end',
      file: { path: 'quota', kind: 'number' },
      render: (row) => (row.quota ? `${row.quota}${row.quotaUnit ?? ''}` : '—'),
    },
    {
      key: 'due',
      title: { zh: '完成时限', en: 'Due' },
      width: 112,
      file: { path: 'dueOn', kind: 'day' },
      render: (row) => (
        <>
          {row.dueOn}
          {late(row.overdue)}
          {row.doneOn ? (
            <small className="hub-soft">
              <br />
              {t({ zh: '{day} 完成', en: 'done {day}' }, { day: row.doneOn })}
            </small>
          ) : null}
        </>
      ),
    },
    {
      key: 'signed',
      title: { zh: '签收', en: 'Signed' },
      width: 132,
      render: (row) =>
        row.signedAt ? (
          <>
            {dayOf(row.signedAt)} {row.signedBy?.name}
          </>
        ) : (
          <>
            <span className="hub-soft">{t({ zh: '{day} 前', en: 'by {day}' }, { day: row.signDueOn })}</span>
            {late(row.signedLate)}
            {row.remindedOn ? (
              <small className="hub-soft">
                <br />
                {t({ zh: '{day} 已催办', en: 'reminded {day}' }, { day: row.remindedOn })}
              </small>
            ) : null}
          </>
        ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 90,
      card: 'tag',
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="part" state={row.state} />,
    },
  ];
}
