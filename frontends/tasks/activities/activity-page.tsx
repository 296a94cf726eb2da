import { Link, useParams, useT, type Words } from '@hub/runtime';
import {
  DetailPage,
  type Fact,
  GapLabel,
  Loaded,
  Note,
  PrintButton,
  Section,
  StatusFlow,
  StatusTag,
  useNumber,
} from '@hub/ui';
import { useQuery } from 'urql';
import { PersonLink } from '../../_nouns/names.tsx';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { ActivityActions } from './activity-actions.tsx';
import { ActivityParts, activityQuery } from './activity-queries.ts';
import { ApprovalSection } from './approval-section.tsx';
import { Duplicates } from './duplicates.tsx';
import { Evidence } from './evidence.tsx';

export default function ActivityPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: activityQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.activity} retry={reload}>
      {(activity) => <Detail activity={readFragment(ActivityParts, activity)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ activity, reload }: { activity: ActivityPartsFragment; reload: () => void }) {
  const t = useT();
  const left = activity.state === 'CANCELLED' || activity.state === 'MERGED';
  const unfiled =
    activity.approvalStanding !== 'APPROVED' &&
    activity.approvalStanding !== 'NOT_NEEDED' &&
    ['HELD', 'SUBMITTED', 'VERIFIED'].includes(activity.state);
  return (
    <DetailPage
      title={activity.title}
      tags={
        <>
          <StatusTag of="activity" state={activity.state} />
          {activity.announcedAt ? <StatusTag of="announcement" state="ANNOUNCED" /> : null}
        </>
      }
      breadcrumbs={[{ label: { zh: '活动', en: 'Activities' }, to: '/tasks/activities' }]}
      actions={
        <>
          <PrintButton />
          <ActivityActions activity={activity} reload={reload} />
        </>
      }
      facts={useFacts(activity)}
      flow={
        <StatusFlow
          of="activity"
          current={activity.state}
          steps={[
            {
              state: activity.state === 'POSTPONED' ? 'POSTPONED' : 'PLANNED',
              at: activity.plannedOn,
              ...(activity.firstPlannedOn
                ? {
                    note: t({ zh: '原计划 {day}', en: 'first planned for {day}' }, { day: activity.firstPlannedOn }),
                  }
                : {}),
            },
            { state: 'HELD', at: activity.heldOn },
            {
              state: 'SUBMITTED',
              at: activity.submittedAt,
              by: activity.submittedAt ? activity.reportedBy?.name : null,
            },
            { state: 'VERIFIED', at: activity.verifiedAt, by: activity.verifiedBy?.name },
          ]}
          {...(left ? { aside: { state: activity.state } } : {})}
        />
      }
    >
      {activity.stateReason ? (
        <Note tone="attention">
          {t({ zh: '原因：{reason}', en: 'Reason: {reason}' }, { reason: activity.stateReason })}
        </Note>
      ) : null}
      {unfiled ? (
        <Note tone="bad">
          {t({
            zh: '这类活动应先报备，本次举办时没有获得批准；不得对外报道。',
            en: 'It was held without the approval that its kind needs; nothing of it is published.',
          })}
        </Note>
      ) : null}
      <Duplicates activity={activity} reload={reload} />
      <ApprovalSection activity={activity} reload={reload} />
      <Section title={{ zh: '佐证材料', en: 'Evidence' }}>
        <Evidence evidence={activity.evidence} />
      </Section>
    </DetailPage>
  );
}

function useFacts(activity: ActivityPartsFragment): Fact[] {
  const t = useT();
  const format = useNumber();
  const unitName = useUnitName();
  const count = (value: number | null | undefined, unit: Words) =>
    value === null || value === undefined ? '—' : `${format(value)} ${t(unit)}`;
  return [
    {
      label: { zh: '重点任务', en: 'Key task' },
      wide: true,
      value: activity.keyTask ? (
        <Link
          to={`/tasks/key-tasks/${activity.keyTask.id}`}
        >{`${activity.keyTask.number}. ${activity.keyTask.text}`}</Link>
      ) : (
        <GapLabel />
      ),
    },
    { label: { zh: '举办单位', en: 'Unit' }, value: unitName(activity.unit) || <GapLabel /> },
    {
      label: { zh: '类型', en: 'Kind' },
      value: [activity.kind?.name, activity.entry?.name].filter(Boolean).join(' · ') || '—',
    },
    {
      label: { zh: '地点', en: 'Place' },
      value: [unitName(activity.district), activity.place].filter(Boolean).join(' · '),
    },
    {
      label: { zh: '主讲人', en: 'Speaker' },
      value: activity.speakers?.length ? (
        <span className="hub-row">
          {activity.speakers.map((person) => (
            <PersonLink key={person.id} person={person} />
          ))}
        </span>
      ) : (
        '—'
      ),
    },
    { label: { zh: '时长', en: 'Length' }, value: count(activity.minutes, { zh: '分钟', en: 'min' }) },
    { label: { zh: '现场人次', en: 'People on site' }, value: count(activity.onsiteAudience, { zh: '人次', en: '' }) },
    { label: { zh: '线上观看', en: 'Views online' }, value: count(activity.onlineViews, { zh: '次', en: '' }) },
  ];
}
