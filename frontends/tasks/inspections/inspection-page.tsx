import { useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, Note, PrintButton, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { TaskLink } from '../../_nouns/names.tsx';
import type { InspectionPartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { Findings } from './findings.tsx';
import { InspectionActions } from './inspection-actions.tsx';
import { InspectionParts, inspectionQuery } from './inspection-queries.ts';

export default function InspectionPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: inspectionQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.inspection} retry={reload}>
      {(inspection) => <Detail inspection={readFragment(InspectionParts, inspection)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ inspection, reload }: { inspection: InspectionPartsFragment; reload: () => void }) {
  const t = useT();
  const { state, visitOn, visitedOn, visitNotes, stateReason } = inspection;
  return (
    <DetailPage
      title={inspection.title}
      tags={<StatusTag of="inspection" state={state} />}
      breadcrumbs={[{ label: { zh: '调研督导', en: 'Inspections' }, to: '/tasks/inspections' }]}
      actions={
        <>
          <PrintButton />
          <InspectionActions inspection={inspection} reload={reload} />
        </>
      }
      facts={useFacts(inspection)}
      flow={
        <StatusFlow
          of="inspection"
          current={state}
          steps={[
            { state: 'PLANNED' },
            { state: 'NOTIFIED', at: inspection.notifiedAt, by: inspection.notifiedBy?.name },
            { state: 'VISITED', at: visitedOn },
            { state: 'RECTIFYING' },
            { state: 'CLOSED', at: inspection.closedAt, by: inspection.closedBy?.name },
          ]}
          {...(state === 'CANCELLED' ? { aside: { state: 'CANCELLED' } } : {})}
        />
      }
    >
      {stateReason ? (
        <Note tone="attention">{t({ zh: '取消原因：{reason}', en: 'Reason: {reason}' }, { reason: stateReason })}</Note>
      ) : null}
      <Section title={{ zh: '督导内容', en: 'What is looked at' }}>
        <p className="hub-box hub-pad tasks-prose">{inspection.scope}</p>
      </Section>
      {visitNotes ? (
        <Section title={{ zh: '实地情况', en: 'What was seen' }}>
          <p className="hub-box hub-pad tasks-prose">{visitNotes}</p>
        </Section>
      ) : null}
      {state === 'RECTIFYING' || state === 'CLOSED' ? (
        <Section title={{ zh: '问题与整改', en: 'Findings' }}>
          <Findings inspection={inspection} reload={reload} />
        </Section>
      ) : (
        <p className="hub-soft">
          {t({ zh: '通知的到访日期：{day}', en: 'Day of the visit: {day}' }, { day: visitOn })}
        </p>
      )}
    </DetailPage>
  );
}

function useFacts(inspection: InspectionPartsFragment): Fact[] {
  const unitName = useUnitName();
  const { keyTask, unit, units, members, visitedOn, visitOn } = inspection;
  return [
    { label: { zh: '督导单位', en: 'Inspected by' }, value: unitName(unit) || '—' },
    { label: { zh: '到访日期', en: 'Visit' }, value: visitedOn ?? visitOn },
    {
      label: { zh: '被督导单位', en: 'Visited units' },
      wide: true,
      value: units?.map((one) => unitName(one)).join('、') || '—',
    },
    {
      label: { zh: '督导组成员', en: 'Members' },
      value: members?.map((member) => member.name ?? '—').join('、') || '—',
    },
    ...(keyTask ? [{ label: { zh: '重点任务', en: 'Key task' }, wide: true, value: <TaskLink task={keyTask} /> }] : []),
  ];
}
