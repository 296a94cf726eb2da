import { Link, useQueryState, useT } from '@hub/runtime';
import { Loaded, Note, Page, PrintButton, RowsExport, StatusTag, today, useStateWords } from '@hub/ui';
import { InputNumber, Select } from 'antd';
import { useQuery } from 'urql';
import { useNamePath } from '../../_nouns/names.tsx';
import '../states.ts';
import type { AssessmentRankingQuery } from '../gql/graphql.ts';
import { SheetHead } from '../sheet-head.tsx';
import { useUnitName } from '../units.ts';
import { rankingQuery, schemesQuery } from './assessment-queries.ts';
import { pointsText } from './assessment-words.ts';

const title = { zh: '考核排名', en: 'Rank list' };

/** All units by one edition in a year; every line opens its score sheet and evidence. */
export default function RankingPage() {
  const t = useT();
  const [chosen, choose] = useQueryState('scheme', '');
  const [year, setYear] = useQueryState('year', today().slice(0, 4));
  const [schemes] = useQuery({ query: schemesQuery, variables: { first: 100 } });
  const issued = (schemes.data?.assessmentSchemes.nodes ?? []).filter(({ state }) => state !== 'DRAFT');
  // The page opens on the districts: the list that leaders ask for.
  const first = issued.find(({ subject, state }) => subject === 'DISTRICTS' && state === 'ISSUED') ?? issued[0];
  const schemeId = chosen || first?.id || '';
  const [answer, again] = useQuery({
    query: rankingQuery,
    variables: { schemeId, year: Number(year) },
    pause: !schemeId,
  });
  return (
    <Page
      title={title}
      description={{
        zh: '分数由记录和评审得出；点单位名称查看评分表和佐证。',
        en: 'Scores come from records and reviews; a unit’s name opens its score sheet.',
      }}
      actions={<PrintButton />}
    >
      <div className="tasks-ranking-head">
        <Select
          aria-label={t({ zh: '考核方案', en: 'Scheme' })}
          value={schemeId || null}
          onChange={(value: string) => choose(value)}
          options={issued.map(({ id, name, edition }) => ({
            value: id,
            label: `${name} ${t({ zh: '第{n}版', en: 'edition {n}' }, { n: edition })}`,
          }))}
        />
        <InputNumber
          aria-label={t({ zh: '考核年度', en: 'Year' })}
          value={Number(year)}
          min={2000}
          max={2100}
          precision={0}
          onChange={(value) => value && setYear(String(value))}
        />
      </div>
      {schemes.data && !schemeId ? (
        <p className="hub-soft">{t({ zh: '还没有发布的考核方案。', en: 'No scheme is issued yet.' })}</p>
      ) : (
        <Loaded answer={answer} pick={(data) => data.assessmentRanking} retry={() => again()}>
          {(ranking) => (
            <>
              {ranking.rows.length > 0 ? (
                <RankingFile
                  ranking={ranking}
                  scheme={issued.find(({ id }) => id === schemeId)?.name ?? ''}
                  asked={{ schemeId, year: Number(year) }}
                />
              ) : null}
              <Ranking ranking={ranking} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface RankingFileProps {
  ranking: AssessmentRankingQuery['assessmentRanking'];
  scheme: string;
  asked: { schemeId: string; year: number };
}

/** The list as a file; the server asks for it again, so it holds what counts at that moment. */
function RankingFile({ ranking, scheme, asked }: RankingFileProps) {
  const t = useT();
  const at = useNamePath();
  const states = useStateWords('assessment');
  const grades = Object.fromEntries(
    ranking.rows.flatMap(({ assessment }) =>
      (assessment.scheme?.grades ?? []).map(({ code, name, nameEn }) => [code, t({ zh: name, en: nameEn })]),
    ),
  );
  const points = (path: string) => ({ path: `assessment.${path}`, kind: 'number' as const });
  return (
    <div className="hub-row hub-noprint">
      <RowsExport
        name={title}
        source={{ query: rankingQuery, variables: asked }}
        at="assessmentRanking.rows"
        filters={[
          { label: t({ zh: '考核方案', en: 'Scheme' }), value: scheme },
          { label: t({ zh: '考核年度', en: 'Year' }), value: String(asked.year) },
        ]}
        columns={[
          { title: t({ zh: '名次', en: 'Rank' }), file: { path: 'rank', kind: 'number' } },
          { title: t({ zh: '单位', en: 'Unit' }), file: { path: at('assessment.unit') } },
          { title: t({ zh: '总分', en: 'Total' }), file: points('total') },
          { title: t({ zh: '统计得分', en: 'Counted' }), file: points('countedTotal') },
          { title: t({ zh: '自评', en: 'Own' }), file: points('selfTotal') },
          { title: t({ zh: '等次', en: 'Grade' }), file: { path: 'assessment.grade', words: grades } },
          { title: t({ zh: '状态', en: 'State' }), file: { path: 'assessment.state', words: states } },
        ]}
      />
    </div>
  );
}

function Ranking({ ranking }: { ranking: AssessmentRankingQuery['assessmentRanking'] }) {
  const t = useT();
  const unitName = useUnitName();
  const heads = {
    rank: t({ zh: '名次', en: 'Rank' }),
    total: t({ zh: '总分', en: 'Total' }),
    counted: t({ zh: '统计得分', en: 'Counted' }),
    self: t({ zh: '自评', en: 'Own' }),
    difference: t({ zh: '评审与自评之差', en: 'Review less own' }),
    grade: t({ zh: '等次', en: 'Grade' }),
    state: t({ zh: '状态', en: 'State' }),
  };
  return (
    <>
      <Note>{ranking.rule}</Note>
      {ranking.rows.length === 0 ? (
        <p className="hub-soft">{t({ zh: '这一年还没有启动考核。', en: 'Nothing was opened for this year.' })}</p>
      ) : (
        <table className="tasks-sheet">
          <caption className="hub-soft">
            {t(
              { zh: '共 {all} 个单位，{unknown} 个总分未定', en: '{all} units, {unknown} without a total' },
              { all: ranking.rows.length, unknown: ranking.unknown },
            )}
          </caption>
          <SheetHead first={t({ zh: '单位', en: 'Unit' })} heads={heads} />
          <tbody>
            {ranking.rows.map(({ rank, tied, assessment: one }) => {
              const grade = one.scheme?.grades.find(({ code }) => code === one.grade);
              const known = typeof one.total === 'number' && typeof one.selfTotal === 'number';
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/tasks/assessments/${one.id}`}>{unitName(one.unit) || '—'}</Link>
                  </th>
                  <td data-label={heads.rank}>
                    {rank ?? '—'}
                    {tied ? t({ zh: '（并列）', en: ' (shared)' }) : null}
                  </td>
                  <td data-label={heads.total}>
                    <strong>{pointsText(one.total) ?? t({ zh: '未定', en: 'unknown' })}</strong>
                  </td>
                  <td data-label={heads.counted}>{pointsText(one.countedTotal) ?? '—'}</td>
                  <td data-label={heads.self}>{pointsText(one.selfTotal) ?? '—'}</td>
                  <td data-label={heads.difference}>
                    {known ? pointsText((one.total ?? 0) - (one.selfTotal ?? 0)) : '—'}
                  </td>
                  <td data-label={heads.grade}>{grade ? t({ zh: grade.name, en: grade.nameEn }) : '—'}</td>
                  <td data-label={heads.state}>
                    <StatusTag of="assessment" state={one.state} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
