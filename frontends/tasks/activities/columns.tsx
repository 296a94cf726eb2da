import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag, useNumber, useStateWords } from '@hub/ui';
import { taskCell, useNamePath } from '../../_nouns/names.tsx';
import type { ActivityRowFragment } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';

const m = {
  planned: { zh: '计划 {day}', en: 'planned {day}' },
};

/** The columns of a list of activities; the task's own page leaves its column out. */
export function useActivityColumns(withTask: boolean): Column<ActivityRowFragment>[] {
  const t = useT();
  const format = useNumber();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('activity');
  const count = (value: number | null | undefined) => (typeof value === 'number' ? format(value) : '—');
  return [
    {
      key: 'title',
      title: { zh: '活动', en: 'Activity' },
      card: 'title',
      file: { path: 'title' },
      render: (row) => <Link to={`/tasks/activities/${row.id}`}>{row.title}</Link>,
    },
    {
      key: 'day',
      title: { zh: '日期', en: 'Day' },
      width: 130,
      file: { path: ['heldOn', 'plannedOn'], kind: 'day' },
      render: (row) => row.heldOn ?? <span className="hub-soft">{t(m.planned, { day: row.plannedOn })}</span>,
    },
    {
      key: 'kind',
      title: { zh: '类型', en: 'Kind' },
      width: 130,
      file: { path: 'kind.name', joined: { path: 'entry.name', between: ' · ' } },
      render: (row) => [row.kind?.name, row.entry?.name].filter(Boolean).join(' · '),
    },
    {
      key: 'unit',
      title: { zh: '举办单位', en: 'Unit' },
      width: 150,
      file: { path: at('unit') },
      render: (row) => unitName(row.unit) || <GapLabel />,
    },
    {
      key: 'place',
      title: { zh: '地点', en: 'Place' },
      file: { path: at('district'), joined: { path: 'place', between: ' · ' } },
      render: (row) => [unitName(row.district), row.place].filter(Boolean).join(' · '),
    },
    ...(withTask
      ? [
          {
            key: 'task',
            title: { zh: '重点任务', en: 'Key task' },
            file: taskCell,
            render: (row: ActivityRowFragment) =>
              row.keyTask ? (
                <Link to={`/tasks/key-tasks/${row.keyTask.id}`} title={row.keyTask.text}>
                  {`${row.keyTask.number}. ${row.keyTask.text.slice(0, 14)}…`}
                </Link>
              ) : (
                <GapLabel />
              ),
          },
        ]
      : []),
    {
      key: 'onsite',
      title: { zh: '现场人次', en: 'On site' },
      align: 'end',
      width: 96,
      file: { path: 'onsiteAudience', kind: 'number' },
      render: (row) => count(row.onsiteAudience),
    },
    {
      key: 'online',
      title: { zh: '线上观看', en: 'Views' },
      align: 'end',
      width: 96,
      file: { path: 'onlineViews', kind: 'number' },
      render: (row) => count(row.onlineViews),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 100,
      card: 'tag',
      file: { path: 'state', words: states },
      render: (row) => <StatusTag of="activity" state={row.state} />,
    },
  ];
}
