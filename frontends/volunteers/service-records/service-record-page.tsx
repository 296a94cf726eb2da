import { Link, useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, GapLabel, Loaded, momentOf, Note, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { PersonLink, TaskLink, useName } from '../../_nouns/names.tsx';
import type { ServiceRecordQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';
import { HowItCounts } from './how-it-counts.tsx';
import { RecordActions } from './record-actions.tsx';
import { RecordsOfVolunteer } from './records-of-volunteer.tsx';

const query = graphql(`
  query ServiceRecord($id: ID!) {
    serviceRecord(id: $id) {
      id version title startedAt endedAt breakMinutes minutes hours roundingRuleVersion day source backfillReason state stateReason concerns
      reportedAt confirmedAt
      reportedBy { id name nameEn }
      confirmedBy { id name nameEn }
      volunteer { id number name }
      person { id name }
      keyTask { id number text }
      unit { id name nameEn }
      district { code name nameEn }
    }
    roundingRules { version validFrom dailyCapMinutes text textZh }
  }
`);
export type ServiceRecord = NonNullable<ServiceRecordQuery['serviceRecord']>;
export type RoundingRule = ServiceRecordQuery['roundingRules'][number];

export default function ServiceRecordPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.serviceRecord} retry={reload}>
      {(record) => <Detail record={record} rules={answer.data?.roundingRules ?? []} reload={reload} />}
    </Loaded>
  );
}

function Detail({ record, rules, reload }: { record: ServiceRecord; rules: RoundingRule[]; reload: () => void }) {
  const t = useT();
  const name = useName();
  const off = record.state === 'RETURNED' || record.state === 'VOIDED';
  const facts: (Fact | false)[] = [
    {
      label: { zh: '志愿者', en: 'Volunteer' },
      value: record.volunteer ? (
        <Link
          to={`/volunteers/people/${record.volunteer.id}`}
        >{`${record.volunteer.name ?? ''}（${record.volunteer.number}）`}</Link>
      ) : (
        <GapLabel />
      ),
    },
    !!record.person && { label: { zh: '科技人才', en: 'Person' }, value: <PersonLink person={record.person} /> },
    { label: { zh: '组织单位', en: 'Organiser' }, value: name(record.unit) },
    { label: { zh: '区县', en: 'District' }, value: name(record.district) },
    { label: { zh: '服务时间', en: 'Time' }, value: `${momentOf(record.startedAt)} – ${endOf(record)}` },
    { label: { zh: '重点任务', en: 'Key task' }, value: <TaskLink task={record.keyTask} />, wide: true },
    !!record.backfillReason && { label: { zh: '补录原因', en: 'Why it came late' }, value: record.backfillReason },
  ];
  return (
    <DetailPage
      title={record.title}
      tags={
        <>
          <StatusTag of="service-record" state={record.state} />
          {record.concerns
            .filter((concern) => concern !== record.state)
            .map((concern) => (
              <StatusTag key={concern} of="service-concern" state={concern} />
            ))}
        </>
      }
      breadcrumbs={[{ label: m.records, to: '/volunteers' }]}
      actions={<RecordActions record={record} reload={reload} />}
      facts={facts.filter((fact) => fact !== false)}
      flow={
        <StatusFlow
          of="service-record"
          current={record.state}
          steps={[
            {
              state: 'REPORTED',
              label: { zh: '登记上报', en: 'Reported' },
              at: record.reportedAt,
              by: name(record.reportedBy),
            },
            {
              state: 'CONFIRMED',
              at: record.confirmedAt ?? null,
              by: record.confirmedBy ? name(record.confirmedBy) : undefined,
            },
          ]}
          aside={off ? { state: record.state } : undefined}
        />
      }
    >
      {record.stateReason ? (
        <Note tone={record.state === 'VOIDED' ? 'neutral' : 'attention'}>
          {t(
            record.state === 'VOIDED'
              ? { zh: '作废原因：{r}', en: 'Voided: {r}' }
              : { zh: '退回原因：{r}', en: 'Returned: {r}' },
            { r: record.stateReason },
          )}
        </Note>
      ) : null}
      <div className="hub-box hub-pad">
        <HowItCounts record={record} rules={rules} />
        {record.volunteer ? (
          <Section title={{ zh: '这位志愿者的其他服务', en: 'Other services of this volunteer' }}>
            <RecordsOfVolunteer volunteerId={record.volunteer.id} except={record.id} />
          </Section>
        ) : null}
      </div>
    </DetailPage>
  );
}

/** The end on the same day is told by its hour. */
function endOf({ startedAt, endedAt }: ServiceRecord): string {
  const end = momentOf(endedAt);
  return momentOf(startedAt).slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end;
}
