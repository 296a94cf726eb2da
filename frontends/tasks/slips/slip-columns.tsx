import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag, useStateWords } from '@hub/ui';
import { TaskLink, taskCell, useNamePath } from '../../_nouns/names.tsx';
import type { SlipRowFragment } from '../gql/graphql.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { SlipClock } from './slip-clock.tsx';
import { slipNumber } from './slip-words.ts';

/** `withTask`: not on the page of the task itself, where there is less room as well. */
export function useSlipColumns(withTask: boolean): Column<SlipRowFragment>[] {
  const t = useT();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('slip');
  const colours = useStateWords('slip-colour');
  return [
    {
      key: 'text',
      title: { zh: '督办事项', en: 'What is behind' },
      card: 'title',
      file: { path: 'number', joined: { path: 'text', between: '. ' } },
      render: (row) => (
        <Link to={`/tasks/slips/${row.id}`} className="tasks-two-lines">
          {`${t(slipNumber(row))}　${row.text}`}
        </Link>
      ),
    },
    {
      key: 'colour',
      title: { zh: '牌', en: 'Colour' },
      width: 76,
      file: { path: 'colour', words: colours },
      render: (row) => <StatusTag of="slip-colour" state={row.colour} />,
    },
    {
      key: 'unit',
      title: { zh: '被督办单位', en: 'Unit' },
      width: 140,
      file: { path: at('unit') },
      render: (row) => unitName(row.unit) || <GapLabel />,
    },
    {
      key: 'supervisor',
      title: { zh: '督办单位', en: 'Issued by' },
      optional: !withTask,
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
            render: (row: SlipRowFragment) => <TaskLink task={row.keyTask} short />,
          },
        ]
      : []),
    {
      key: 'due',
      title: { zh: '反馈期限', en: 'Due' },
      width: 130,
      file: { path: 'dueOn', kind: 'day' },
      render: (row) => (
        <span className="tasks-due">
          {row.dueOn}
          <SlipClock slip={row} />
        </span>
      ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 130,
      card: 'tag',
      file: { path: 'state', words: states },
      render: (row) => (
        <StatusTag
          of="slip"
          state={row.state}
          {...(row.escalatedOn ? { note: { zh: '已呈领导', en: 'with the leaders' } } : {})}
        />
      ),
    },
  ];
}
