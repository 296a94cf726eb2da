import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, momentOf, StatusTag, useStateWords } from '@hub/ui';
import { TaskLink, taskCell, useName, useNamePath } from '../../_nouns/names.tsx';
import type { ServiceRecordsQuery } from '../gql/graphql.ts';
import { m } from '../words.ts';

type Row = ServiceRecordsQuery['serviceRecords']['nodes'][number];

export function useRecordColumns(): Column<Row>[] {
  const t = useT();
  const name = useName();
  const at = useNamePath();
  const states = useStateWords('service-record');
  return [
    {
      key: 'title',
      title: { zh: '服务内容', en: 'Service' },
      render: (row) => (
        <>
          <Link to={`/volunteers/records/${row.id}`}>{row.title}</Link>{' '}
          {row.concerns
            .filter((concern) => concern !== row.state)
            .map((concern) => (
              <StatusTag key={concern} of="service-concern" state={concern} />
            ))}
        </>
      ),
      file: { path: 'title' },
      card: 'title',
    },
    {
      key: 'volunteer',
      title: { zh: '志愿者', en: 'Volunteer' },
      render: (row) =>
        row.volunteer ? (
          <Link
            to={`/volunteers/people/${row.volunteer.id}`}
          >{`${row.volunteer.name ?? ''} ${row.volunteer.number}`}</Link>
        ) : (
          <GapLabel />
        ),
      // The number alone: a file leaves the hub, a name that can be read from it must not.
      file: { path: 'volunteer.number' },
    },
    {
      key: 'startedAt',
      title: { zh: '开始时间', en: 'Start' },
      render: (row) => <span className="hub-num">{momentOf(row.startedAt)}</span>,
      file: { path: 'startedAt', kind: 'moment' },
    },
    {
      key: 'minutes',
      title: { zh: '服务分钟', en: 'Minutes' },
      align: 'end',
      render: (row) => row.minutes,
      file: { path: 'minutes', kind: 'number' },
    },
    {
      key: 'hours',
      title: { zh: '折算小时', en: 'Hours' },
      align: 'end',
      render: (row) => row.hours ?? <span className="hub-soft">{t({ zh: '待折算', en: 'to count' })}</span>,
      file: { path: 'hours', kind: 'number' },
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) => <TaskLink task={row.keyTask} short />,
      file: taskCell,
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => name(row.district),
      file: { path: at('district') },
    },
    {
      key: 'unit',
      title: { zh: '组织单位', en: 'Organiser' },
      render: (row) => name(row.unit),
      file: { path: at('unit') },
      optional: true,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="service-record" state={row.state} />,
      file: { path: 'state', words: states },
      card: 'tag',
    },
  ];
}

/** How long it was, in the list of a card or a side. */
export function useLength() {
  const t = useT();
  return (record: { minutes: number; hours?: number | null }) =>
    record.hours == null ? t(m.minutes, { n: record.minutes }) : t(m.hours, { n: record.hours });
}
