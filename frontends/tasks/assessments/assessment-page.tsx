import { useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, Note, PrintButton, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import type { AssessmentPartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { AssessmentActions } from './assessment-actions.tsx';
import { AssessmentParts, assessmentQuery } from './assessment-queries.ts';
import { assessmentsCrumb, pointsText } from './assessment-words.ts';
import { ScoreSheet } from './score-sheet.tsx';

export default function AssessmentPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: assessmentQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.assessment} retry={reload}>
      {(assessment) => <Detail assessment={readFragment(AssessmentParts, assessment)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ assessment, reload }: { assessment: AssessmentPartsFragment; reload: () => void }) {
  const t = useT();
  const unitName = useUnitName();
  const { state, year, appeals, appealUntil } = assessment;
  return (
    <DetailPage
      title={t(
        { zh: '{unit} {year}年度考核', en: '{unit}, assessment of {year}' },
        { unit: unitName(assessment.unit), year },
      )}
      tags={<StatusTag of="assessment" state={state} />}
      breadcrumbs={[assessmentsCrumb]}
      actions={
        <>
          <PrintButton />
          <AssessmentActions assessment={assessment} reload={reload} />
        </>
      }
      facts={useFacts(assessment)}
      flow={
        <StatusFlow
          of="assessment"
          current={state}
          steps={[
            { state: 'SELF_ASSESSING' },
            { state: 'REVIEWING', at: assessment.submittedAt, by: assessment.submittedBy?.name },
            { state: 'FEEDBACK', at: assessment.reviewedAt, by: assessment.reviewedBy?.name },
            ...(appeals.length > 0 ? [{ state: 'APPEALED' }] : []),
            { state: 'SETTLED' },
            { state: 'FINAL', at: assessment.finalisedAt, by: assessment.finalisedBy?.name },
          ]}
        />
      }
    >
      {state === 'FEEDBACK' && appealUntil ? (
        <Note>
          {t(
            {
              zh: '申诉截至 {day}；逾期未申诉的，反馈生效。',
              en: 'Appeals until {day}; after it the feedback stands.',
            },
            { day: appealUntil },
          )}
        </Note>
      ) : null}
      {state === 'FINAL' ? (
        <Note>
          {{ zh: '已定档，分数、佐证和申诉都不再改动。', en: 'Signed off: scores, evidence and appeals stand.' }}
        </Note>
      ) : null}
      <Section title={{ zh: '评分表', en: 'Score sheet' }}>
        <ScoreSheet assessment={assessment} />
      </Section>
      {appeals.length > 0 ? (
        <Section title={{ zh: '申诉', en: 'Appeals' }}>
          <Appeals assessment={assessment} />
        </Section>
      ) : null}
    </DetailPage>
  );
}

function Appeals({ assessment }: { assessment: AssessmentPartsFragment }) {
  const t = useT();
  const labelOf = (code: string) => assessment.scores.find((one) => one.indicator === code)?.rule?.label ?? code;
  return (
    <ul className="tasks-findings">
      {assessment.appeals.map((appeal) => (
        <li key={appeal.id} className="hub-box hub-pad">
          <strong>{labelOf(appeal.indicator)}</strong>
          <p className="tasks-prose">{appeal.text}</p>
          <p className="hub-soft">
            {appeal.upheld === null || appeal.upheld === undefined
              ? t({ zh: '待处理', en: 'Not decided yet' })
              : t(
                  appeal.upheld
                    ? { zh: '采纳：{before} → {after} 分。{why}', en: 'Upheld: {before} → {after}. {why}' }
                    : { zh: '不采纳，仍为 {after} 分。{why}', en: 'Not upheld, still {after}. {why}' },
                  {
                    before: pointsText(appeal.scoreBefore) ?? '—',
                    after: pointsText(appeal.scoreAfter) ?? '—',
                    why: appeal.decision ?? '',
                  },
                )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function useFacts(assessment: AssessmentPartsFragment): Fact[] {
  const t = useT();
  const unitName = useUnitName();
  const { scheme, grade } = assessment;
  const named = scheme?.grades.find(({ code }) => code === grade);
  const unknown = t({ zh: '未定', en: 'unknown' });
  return [
    { label: { zh: '总分', en: 'Total' }, value: <strong>{pointsText(assessment.total) ?? unknown}</strong> },
    { label: { zh: '其中按记录统计', en: 'Of it counted' }, value: pointsText(assessment.countedTotal) ?? unknown },
    { label: { zh: '自评', en: 'Own word' }, value: pointsText(assessment.selfTotal) ?? '—' },
    { label: { zh: '等次', en: 'Grade' }, value: named ? t({ zh: named.name, en: named.nameEn }) : '—' },
    { label: { zh: '评审单位', en: 'Reviewed by' }, value: unitName(assessment.reviewUnit) || '—' },
    { label: { zh: '自评截止', en: 'Self-assessment until' }, value: assessment.selfDueOn },
    {
      label: { zh: '方案', en: 'Scheme' },
      value: scheme ? `${scheme.name} ${t({ zh: '第{n}版', en: 'edition {n}' }, { n: scheme.edition })}` : '—',
      wide: true,
    },
    ...(assessment.countedOn ? [{ label: { zh: '统计截至', en: 'Counted up to' }, value: assessment.countedOn }] : []),
  ];
}
