import { Link, useT } from '@hub/runtime';
import type { AssessmentPartsFragment } from '../gql/graphql.ts';
import { SheetHead } from '../sheet-head.tsx';
import { pointsText, sources } from './assessment-words.ts';

type Score = AssessmentPartsFragment['scores'][number];
type Evidence = Score['evidence'][number];

const places: Record<Evidence['type'], ((id: string) => string) | null> = {
  Activity: (id) => `/tasks/activities/${id}`,
  TypicalCase: (id) => `/tasks/cases/${id}`,
  Base: (id) => `/tasks/bases/${id}`,
  ProgressReport: null,
  ServiceRecord: (id) => `/volunteers/service-records/${id}`,
  Content: (id) => `/media/contents/${id}`,
  Honour: null,
};

/** Own word, records and review side by side, with the rule and the evidence of each score. */
export function ScoreSheet({ assessment }: { assessment: AssessmentPartsFragment }) {
  const t = useT();
  const heads = {
    weight: t({ zh: '分值', en: 'Weight' }),
    self: t({ zh: '自评', en: 'Own' }),
    counted: t({ zh: '统计', en: 'Counted' }),
    review: t({ zh: '评审', en: 'Review' }),
    standing: t({ zh: '得分', en: 'Score' }),
    evidence: t({ zh: '说明和佐证', en: 'Reasons and evidence' }),
  };
  return (
    <table className="tasks-sheet">
      <SheetHead first={t({ zh: '指标', en: 'Indicator' })} heads={heads} />
      <tbody>
        {assessment.scores.map((score) => (
          <tr key={score.id}>
            <th scope="row">{score.rule?.label ?? score.indicator}</th>
            <td data-label={heads.weight}>{score.weight}</td>
            <td data-label={heads.self}>{score.counted ? '—' : (pointsText(score.selfScore) ?? '—')}</td>
            <td data-label={heads.counted}>{score.counted ? <Counted score={score} /> : '—'}</td>
            <td data-label={heads.review}>{score.counted ? '—' : (pointsText(score.reviewScore) ?? '—')}</td>
            <td data-label={heads.standing}>
              <strong>{pointsText(score.standingScore) ?? t({ zh: '未定', en: 'unknown' })}</strong>
            </td>
            <td data-label={heads.evidence}>
              <p className="hub-soft tasks-line">{score.rule?.standard}</p>
              {score.selfText ? <p className="tasks-line">{score.selfText}</p> : null}
              {score.reviewReason ? (
                <p className="tasks-line">
                  {t({ zh: '评审理由：{why}', en: 'Reviewer: {why}' }, { why: score.reviewReason })}
                </p>
              ) : null}
              <EvidenceList evidence={score.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number, what it is made of, and how it becomes points. */
function Counted({ score }: { score: Score }) {
  const t = useT();
  const { countedValue, numerator, denominator, rule, weight } = score;
  if (countedValue === null || countedValue === undefined) return <>{t({ zh: '暂无数据', en: 'no data yet' })}</>;
  const number = pointsText(countedValue) ?? '';
  return (
    <>
      {rule ? t(sources[rule.source]) : null} {number}
      {denominator ? ` = ${numerator}/${denominator}` : null}
      <span className="hub-soft tasks-line">
        {t(
          { zh: '{weight} × min(1, {value} ÷ {full})', en: '{weight} × min(1, {value} ÷ {full})' },
          { weight, value: number, full: rule?.full ?? '—' },
        )}
      </span>
    </>
  );
}

function EvidenceList({ evidence }: { evidence: Score['evidence'] }) {
  const t = useT();
  if (evidence.length === 0) return null;
  return (
    <ul className="tasks-evidence">
      {evidence.map((one) => {
        const place = places[one.type]?.(one.recordId);
        return (
          <li key={`${one.type}:${one.recordId}`}>
            {place ? <Link to={place}>{one.title}</Link> : one.title}{' '}
            <span className="hub-soft">
              {t({ zh: '{day} 所见', en: 'as of {day}' }, { day: String(one.seenAt).slice(0, 10) })}
            </span>
            {one.changed === null || one.changed === undefined ? (
              <strong className="tasks-late"> {t({ zh: '现已无法查看', en: 'cannot be seen any more' })}</strong>
            ) : one.changed.length > 0 ? (
              <strong className="tasks-late">
                {' '}
                {t({ zh: '之后有变动：{what}', en: 'changed since: {what}' }, { what: one.changed.join('、') })}
              </strong>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
