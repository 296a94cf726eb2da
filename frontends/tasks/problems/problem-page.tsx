import { Link, useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, Note, PrintButton, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { TaskLink } from '../../_nouns/names.tsx';
import { EvidenceList } from '../evidence-list.tsx';
import type { ProblemPartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { slipNumber } from '../slips/slip-words.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { ProblemActions } from './problem-actions.tsx';
import { ProblemParts, problemQuery } from './problem-queries.ts';
import { problemNumber } from './problem-words.ts';

export default function ProblemPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: problemQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.problem} retry={reload}>
      {(problem) => <Detail problem={readFragment(ProblemParts, problem)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ problem, reload }: { problem: ProblemPartsFragment; reload: () => void }) {
  const t = useT();
  const { state, requirement, plan, measures, returnReason, closeNote } = problem;
  return (
    <DetailPage
      title={problemNumber(problem)}
      tags={<StatusTag of="problem" state={state} />}
      breadcrumbs={[{ label: { zh: '问题清单', en: 'Problem list' }, to: '/tasks/problems' }]}
      actions={
        <>
          <PrintButton />
          <ProblemActions problem={problem} reload={reload} />
        </>
      }
      facts={useFacts(problem)}
      flow={
        <StatusFlow
          of="problem"
          current={state}
          steps={[
            { state: 'RAISED', label: { zh: '提出', en: 'Raised' } },
            { state: 'ASSIGNED', label: { zh: '交办', en: 'Assigned' } },
            { state: 'RECTIFYING' },
            {
              state: 'SUBMITTED',
              label: { zh: '提交整改', en: 'Handed in' },
              at: problem.submittedAt,
              by: problem.submittedBy?.name,
            },
            { state: 'CLOSED', at: problem.closedAt, by: problem.closedBy?.name },
          ]}
        />
      }
    >
      {returnReason ? (
        <Note tone="attention">
          {t({ zh: '退回原因：{reason}', en: 'Given back: {reason}' }, { reason: returnReason })}
        </Note>
      ) : null}
      <Prose title={{ zh: '问题', en: 'What is wrong' }} text={problem.text} />
      <Prose title={{ zh: '整改要求', en: 'What is asked for' }} text={requirement} />
      <Prose title={{ zh: '整改方案', en: 'How it is put right' }} text={plan} />
      {measures ? (
        <Section title={{ zh: '整改情况', en: 'What was done' }}>
          <div className="hub-box hub-pad">
            <p className="tasks-prose">{measures}</p>
            <EvidenceList evidence={problem.evidence} />
          </div>
        </Section>
      ) : null}
      <Prose title={{ zh: '销号依据', en: 'What was checked' }} text={closeNote} />
    </DetailPage>
  );
}

function Prose({ title, text }: { title: { zh: string; en: string }; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <Section title={title}>
      <p className="hub-box hub-pad tasks-prose">{text}</p>
    </Section>
  );
}

function useFacts(problem: ProblemPartsFragment): Fact[] {
  const t = useT();
  const unitName = useUnitName();
  const { keyTask, slip, unit, dueOn } = problem;
  return [
    {
      label: { zh: '整改单位', en: 'Unit' },
      value: unit ? unitName(unit) || '—' : t({ zh: '待交办', en: 'not assigned yet' }),
    },
    {
      label: { zh: '整改期限', en: 'Due' },
      value: (
        <span className="tasks-due">
          {dueOn ?? '—'}
          {problem.overdue ? <strong className="tasks-late">{t({ zh: '逾期', en: 'late' })}</strong> : null}
        </span>
      ),
    },
    { label: { zh: '督办单位', en: 'Supervised by' }, value: unitName(problem.supervisingUnit) || '—' },
    { label: { zh: '问题来源', en: 'Found by' }, value: problem.source },
    ...(slip
      ? [
          {
            label: { zh: '督办单', en: 'Slip' },
            value: <Link to={`/tasks/slips/${slip.id}`}>{t(slipNumber(slip))}</Link>,
          },
        ]
      : []),
    ...(keyTask ? [{ label: { zh: '重点任务', en: 'Key task' }, wide: true, value: <TaskLink task={keyTask} /> }] : []),
  ];
}
