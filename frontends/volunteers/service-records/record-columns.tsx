import { Link, useT } from '@hub/runtime';
import { type Column, GapLabel, momentOf, StatusTag, stateMeaning } from '@hub/ui';
import { TaskLink, taskText, useName, useNameText } from '../../_nouns/names.tsx';
import type { ServiceRecordsQuery } from '../gql/graphql.ts';
import { m } from '../words.ts';

type Row = ServiceRecordsQuery['serviceRecords']['nodes'][number];

export function useRecordColumns(): Column<Row>[] {
  const t = useT();
  const name = useName();
  const text = useNameText();
  const state = (row: Row) => t(stateMeaning('service-record', row.state));
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
      text: (row) => row.title,
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
      text: (row) => row.volunteer?.number,
    },
    {
      key: 'startedAt',
      title: { zh: '开始时间', en: 'Start' },
      render: (row) => <span className="hub-num">{momentOf(row.startedAt)}</span>,
      text: (row) => momentOf(row.startedAt),
    },
    {
      key: 'minutes',
      title: { zh: '服务分钟', en: 'Minutes' },
      align: 'end',
      render: (row) => row.minutes,
      text: (row) => row.minutes,
    },
    {
      key: 'hours',
      title: { zh: '折算小时', en: 'Hours' },
      align: 'end',
      render: (row) => row.hours ?? <span className="hub-soft">{t({ zh: '待折算', en: 'to count' })}</span>,
      text: (row) => row.hours,
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) => <TaskLink task={row.keyTask} short />,
      text: (row) => taskText(row.keyTask),
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => name(row.district),
      text: (row) => text(row.district),
    },
    {
      key: 'unit',
      title: { zh: '组织单位', en: 'Organiser' },
      render: (row) => name(row.unit),
      text: (row) => text(row.unit),
      optional: true,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="service-record" state={row.state} />,
      text: state,
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
