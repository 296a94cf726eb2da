import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag } from '@hub/ui';
import { TaskLink, taskText } from '../../_nouns/names.tsx';
import type { ProblemRowFragment } from '../gql/graphql.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { problemNumber } from './problem-words.ts';

/** `withTask`: not on the page of the task itself, where there is less room as well. */
export function useProblemColumns(withTask: boolean): Column<ProblemRowFragment>[] {
  const t = useT();
  const unitName = useUnitName();
  return [
    {
      key: 'text',
      title: { zh: '问题', en: 'Problem' },
      card: 'title',
      text: (row) => `${t(problemNumber(row))} ${row.text}`,
      render: (row) => (
        <Link to={`/tasks/problems/${row.id}`} className="tasks-two-lines">
          {`${t(problemNumber(row))}　${row.text}`}
        </Link>
      ),
    },
    {
      key: 'source',
      optional: !withTask,
      title: { zh: '来源', en: 'Found by' },
      width: 130,
      text: (row) => row.source,
      render: (row) => row.source,
    },
    {
      key: 'unit',
      title: { zh: '整改单位', en: 'Unit' },
      width: 140,
      text: (row) => unitName(row.unit),
      render: (row) => (row.unit ? unitName(row.unit) || <GapLabel /> : '—'),
    },
    {
      key: 'supervisor',
      optional: !withTask,
      title: { zh: '督办单位', en: 'Supervised by' },
      width: 120,
      text: (row) => unitName(row.supervisingUnit),
      render: (row) => unitName(row.supervisingUnit) || <GapLabel />,
    },
    ...(withTask
      ? [
          {
            key: 'task',
            title: { zh: '重点任务', en: 'Key task' },
            width: 200,
            text: (row: ProblemRowFragment) => taskText(row.keyTask),
            render: (row: ProblemRowFragment) => (row.keyTask ? <TaskLink task={row.keyTask} short /> : '—'),
          },
        ]
      : []),
    {
      key: 'due',
      title: { zh: '整改期限', en: 'Due' },
      width: 120,
      text: (row) => row.dueOn,
      render: (row) => (
        <span className="tasks-due">
          {row.dueOn ?? '—'}
          {row.overdue ? <strong className="tasks-late">{t({ zh: '逾期', en: 'late' })}</strong> : null}
        </span>
      ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 100,
      card: 'tag',
      text: (row) => row.state,
      render: (row) => <StatusTag of="problem" state={row.state} />,
    },
  ];
}
