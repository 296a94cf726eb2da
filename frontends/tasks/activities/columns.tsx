import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag, useNumber } from '@hub/ui';
import type { ActivityRowFragment } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';

const m = {
  planned: { zh: '计划 {day}', en: 'planned {day}' },
  onsite: { zh: '现场 {n}', en: '{n} on site' },
  online: { zh: '线上 {n}', en: '{n} views' },
};

/** The columns of a list of activities; the task's own page leaves its column out. */
export function useActivityColumns(withTask: boolean): Column<ActivityRowFragment>[] {
  const t = useT();
  const format = useNumber();
  const unitName = useUnitName();
  return [
    {
      key: 'title',
      title: { zh: '活动', en: 'Activity' },
      card: 'title',
      render: (row) => <Link to={`/tasks/activities/${row.id}`}>{row.title}</Link>,
    },
    {
      key: 'day',
      title: { zh: '日期', en: 'Day' },
      width: 130,
      render: (row) => row.heldOn ?? <span className="hub-soft">{t(m.planned, { day: row.plannedOn })}</span>,
    },
    {
      key: 'kind',
      title: { zh: '类型', en: 'Kind' },
      width: 130,
      render: (row) => [row.kind?.name, row.entry?.name].filter(Boolean).join(' · '),
    },
    {
      key: 'unit',
      title: { zh: '举办单位', en: 'Unit' },
      width: 150,
      render: (row) => unitName(row.unit) || <GapLabel />,
    },
    {
      key: 'place',
      title: { zh: '地点', en: 'Place' },
      render: (row) => [unitName(row.district), row.place].filter(Boolean).join(' · '),
    },
    ...(withTask
      ? [
          {
            key: 'task',
            title: { zh: '重点任务', en: 'Key task' },
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
      key: 'audience',
      title: { zh: '人次', en: 'Audience' },
      align: 'end',
      width: 120,
      render: (row) =>
        row.onsiteAudience === null || row.onsiteAudience === undefined ? (
          '—'
        ) : (
          <>
            {t(m.onsite, { n: format(row.onsiteAudience) })}
            {row.onlineViews ? <span className="hub-soft"> {t(m.online, { n: format(row.onlineViews) })}</span> : null}
          </>
        ),
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 100,
      card: 'tag',
      render: (row) => <StatusTag of="activity" state={row.state} />,
    },
  ];
}
