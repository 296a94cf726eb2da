import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag, useStateWords } from '@hub/ui';
import { TaskLink, taskCell, useNamePath } from '../../_nouns/names.tsx';
import type { ProblemRowFragment } from '../gql/graphql.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { problemNumber } from './problem-words.ts';

/** `withTask`: not on the page of the task itself, where there is less room as well. */
export function useProblemColumns(withTask: boolean): Column<ProblemRowFragment>[] {
  const t = useT();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('problem');
  return [
    {
      key: 'text',
      title: { zh: '问题', en: 'Problem' },
      card: 'title',
      file: { path: 'number', joined: { path: 'text', between: '. ' } },
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
      file: { path: 'source' },
      render: (row) => row.source,
    },
    {
      key: 'unit',
      title: { zh: '整改单位', en: 'Unit' },
      width: 140,
      file: { path: at('unit') },
      render: (row) => (row.unit ? unitName(row.unit) || <GapLabel /> : '—'),
    },
    {
      key: 'supervisor',
      optional: !withTask,
      title: { zh: '督办单位', en: 'Supervised by' },
      width: 120,
      file: { path: at('supervisingUnit') },
      render: (row) => unitName(row.supervisingUnit) || <GapLabel />,
    },
    ...(withTask
      ? [
          {
            key: 'task',
            title: { zh: '重点任务', en: 'Key task' },
            width: 200,
            file: taskCell,
            render: (row: ProblemRowFragment) => (row.keyTask ? <TaskLink task={row.keyTask} short /> : '—'),
          },
        ]
      : []),
    {
      key: 'due',
      title: { zh: '整改期限', en: 'Due' },
      width: 120,
      file: { path: 'dueOn', kind: 'day' },
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
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="problem" state={row.state} />,
    },
  ];
}
