import { useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, Note, PrintButton, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { TaskLink } from '../../_nouns/names.tsx';
import { EvidenceList } from '../evidence-list.tsx';
import type { SlipPartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { SlipActions } from './slip-actions.tsx';
import { SlipClock } from './slip-clock.tsx';
import { SlipEscalations } from './slip-escalations.tsx';
import { SlipProblems } from './slip-problems.tsx';
import { SlipParts, slipQuery } from './slip-queries.ts';
import { slipNumber } from './slip-words.ts';

export default function SlipPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: slipQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.supervisionSlip} retry={reload}>
      {(slip) => <Detail slip={readFragment(SlipParts, slip)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ slip, reload }: { slip: SlipPartsFragment; reload: () => void }) {
  const t = useT();
  const { state, colour, measures, returnReason, closeNote } = slip;
  return (
    <DetailPage
      title={slipNumber(slip)}
      tags={
        <>
          <StatusTag of="slip-colour" state={colour} />
          <StatusTag of="slip" state={state} />
        </>
      }
      breadcrumbs={[{ label: { zh: '督办单', en: 'Supervision slips' }, to: '/tasks/slips' }]}
      actions={
        <>
          <PrintButton />
          <SlipActions slip={slip} reload={reload} />
        </>
      }
      facts={useFacts(slip)}
      flow={
        <StatusFlow
          of="slip"
          current={state}
          steps={[
            { state: 'ISSUED', label: { zh: '已下发', en: 'Issued' }, at: slip.issuedOn },
            {
              state: 'ANSWERED',
              label: { zh: '单位反馈', en: 'Answered' },
              at: slip.answeredAt,
              by: slip.answeredBy?.name,
            },
            { state: 'ACCEPTED', at: slip.acceptedAt },
            { state: 'CLOSED', at: slip.closedAt, by: slip.closedBy?.name },
          ]}
          {...(state === 'RETURNED' ? { aside: { state: 'RETURNED' } } : {})}
        />
      }
    >
      {slip.keyTask?.state === 'WITHDRAWN' ? (
        <Note tone="attention">
          {{ zh: '所属任务已由修订后的方案撤销，不再督办。', en: 'A later edition of the plan withdrew the task.' }}
        </Note>
      ) : null}
      {returnReason ? (
        <Note tone="attention">
          {t({ zh: '退回原因：{reason}', en: 'Given back: {reason}' }, { reason: returnReason })}
        </Note>
      ) : null}
      <Section title={{ zh: '督办事项', en: 'What is behind' }}>
        <p className="hub-box hub-pad tasks-prose">{slip.text}</p>
      </Section>
      <Section title={{ zh: '办理要求', en: 'What is asked for' }}>
        <p className="hub-box hub-pad tasks-prose">{slip.requirement}</p>
      </Section>
      {measures ? (
        <Section title={{ zh: '原因和措施', en: 'Causes and measures' }}>
          <div className="hub-box hub-pad">
            <p className="tasks-prose">{measures}</p>
            <EvidenceList evidence={slip.evidence} />
          </div>
        </Section>
      ) : null}
      <SlipEscalations slip={slip} />
      {closeNote ? (
        <Section title={{ zh: '办结依据', en: 'What settled it' }}>
          <p className="hub-box hub-pad tasks-prose">{closeNote}</p>
        </Section>
      ) : null}
      <SlipProblems slip={slip} />
    </DetailPage>
  );
}

function useFacts(slip: SlipPartsFragment): Fact[] {
  const t = useT();
  const unitName = useUnitName();
  const { dueOn, firstDueOn } = slip;
  return [
    { label: { zh: '重点任务', en: 'Key task' }, wide: true, value: <TaskLink task={slip.keyTask} /> },
    { label: { zh: '被督办单位', en: 'Unit' }, value: unitName(slip.unit) || '—' },
    { label: { zh: '督办单位', en: 'Issued by' }, value: unitName(slip.supervisingUnit) || '—' },
    {
      label: { zh: '反馈期限', en: 'Due' },
      value: (
        <span className="tasks-due">
          {dueOn}
          <SlipClock slip={slip} />
          {dueOn === firstDueOn ? null : (
            <small className="hub-soft">
              {t({ zh: '首次期限 {day}', en: 'first term {day}' }, { day: firstDueOn })}
            </small>
          )}
        </span>
      ),
    },
    {
      label: { zh: '下发', en: 'Issued' },
      value: t(
        { zh: '{day}，给 {n} 个工作日', en: '{day}, {n} working days' },
        { day: slip.issuedOn, n: slip.workingDays },
      ),
    },
  ];
}
