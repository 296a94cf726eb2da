import { can, Link, navigate, useParams, useSession, useT } from '@hub/runtime';
import { DetailPage, Loaded, Note, PrintButton, Section, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { SchemePartsFragment } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { SchemeParts, schemeQuery } from './assessment-queries.ts';
import { changeFields, schemesCrumb, sources, subjects } from './assessment-words.ts';
import { OpenDrawer } from './open-drawer.tsx';

const issueDocument = graphql(`
  mutation IssueAssessmentScheme($input: AssessmentSchemeStepInput!) {
    issueAssessmentScheme(input: $input) { __typename ... on AssessmentScheme { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const editionDocument = graphql(`
  mutation NewAssessmentSchemeEdition($input: AssessmentSchemeStepInput!) {
    newAssessmentSchemeEdition(input: $input) { __typename ... on AssessmentScheme { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);

export default function SchemePage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: schemeQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.assessmentScheme} retry={reload}>
      {(scheme) => <Detail scheme={readFragment(SchemeParts, scheme)} reload={reload} />}
    </Loaded>
  );
}

interface Props {
  scheme: SchemePartsFragment;
  reload: () => void;
}

function Detail({ scheme, reload }: Props) {
  const t = useT();
  const unitName = useUnitName();
  const { state, changes, grades, edition } = scheme;
  return (
    <DetailPage
      title={`${scheme.name} ${t({ zh: '第{n}版', en: 'edition {n}' }, { n: edition })}`}
      tags={<StatusTag of="assessment-scheme" state={state} />}
      breadcrumbs={[schemesCrumb]}
      actions={
        <>
          <PrintButton />
          <Actions scheme={scheme} reload={reload} />
        </>
      }
      facts={[
        { label: { zh: '考核对象', en: 'Assessed' }, value: t(subjects[scheme.subject]) },
        { label: { zh: '主管单位', en: 'Kept by' }, value: unitName(scheme.unit) || '—' },
        {
          label: { zh: '申诉期限', en: 'Term of appeal' },
          value: t({ zh: '{n} 个工作日', en: '{n} working days' }, { n: scheme.appealDays }),
        },
        {
          label: { zh: '等次', en: 'Grades' },
          value: grades.map((grade) => `${t({ zh: grade.name, en: grade.nameEn })} ≥ ${grade.from}`).join('；'),
          wide: true,
        },
        { label: { zh: '依据', en: 'Basis' }, value: scheme.basis, wide: true },
      ]}
    >
      {scheme.changeNote ? (
        <Note>{t({ zh: '修订说明：{text}', en: 'Why it differs: {text}' }, { text: scheme.changeNote })}</Note>
      ) : null}
      <Section title={{ zh: '指标和分值', en: 'Indicators and weights' }}>
        <Indicators scheme={scheme} />
      </Section>
      {edition > 1 ? (
        <Section title={t({ zh: '与第{n}版的差异', en: 'What differs from edition {n}' }, { n: edition - 1 })}>
          {changes.length === 0 ? (
            <p className="hub-soft">{t({ zh: '没有差异', en: 'Nothing differs' })}</p>
          ) : (
            <Changes changes={changes} />
          )}
        </Section>
      ) : null}
    </DetailPage>
  );
}

function Indicators({ scheme }: { scheme: SchemePartsFragment }) {
  const t = useT();
  const sum = scheme.indicators.reduce((total, { weight }) => total + weight, 0);
  return (
    <table className="tasks-sheet">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '指标', en: 'Indicator' })}</th>
          <th scope="col">{t({ zh: '分值', en: 'Weight' })}</th>
          <th scope="col">{t({ zh: '得分来源', en: 'Source' })}</th>
          <th scope="col">{t({ zh: '评分标准', en: 'Standard' })}</th>
        </tr>
      </thead>
      <tbody>
        {scheme.indicators.map((one) => (
          <tr key={one.code}>
            <th scope="row">{one.label}</th>
            <td data-label={t({ zh: '分值', en: 'Weight' })}>{one.weight}</td>
            <td data-label={t({ zh: '得分来源', en: 'Source' })}>
              {t(sources[one.source])}
              {one.full ? t({ zh: '，满分 {n}', en: ', full marks at {n}' }, { n: one.full }) : null}
            </td>
            <td data-label={t({ zh: '评分标准', en: 'Standard' })}>{one.standard}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t({ zh: '合计', en: 'Sum' })}</th>
          <td>{sum}</td>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  );
}

function Changes({ changes }: { changes: SchemePartsFragment['changes'] }) {
  const t = useT();
  const columns = { before: { zh: '修改前', en: 'Before' }, after: { zh: '修改后', en: 'After' } };
  return (
    <table className="tasks-sheet">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '项目', en: 'What' })}</th>
          <th scope="col">{t(columns.before)}</th>
          <th scope="col">{t(columns.after)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ indicator, field, before, after }) => (
          <tr key={`${indicator}:${field}`}>
            <th scope="row">
              {indicator ? `${indicator} · ` : ''}
              {t(changeFields[field] ?? { zh: field, en: field })}
            </th>
            <td data-label={t(columns.before)}>{before ?? t({ zh: '（无）', en: '(none)' })}</td>
            <td data-label={t(columns.after)}>{after ?? t({ zh: '（删除）', en: '(removed)' })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ scheme, reload }: Props) {
  const t = useT();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [opening, setOpening] = useState(false);
  const [, issue] = useMutation(issueDocument);
  const [, renew] = useMutation(editionDocument);
  const units = useSession()?.units ?? [];
  const { id, version, state, unit } = scheme;
  if (!can('tasks/assessment-schemes.keep') || !unit || !units.includes(unit.id)) return null;
  const input = { id, version };
  if (state === 'DRAFT')
    return (
      <>
        <Link to={`/tasks/assessment-schemes/${id}/edit`}>
          <Button tabIndex={-1}>{t({ zh: '修改草案', en: 'Edit the draft' })}</Button>
        </Link>
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void takeWithReason(
              {
                title: { zh: '发布方案', en: 'Issue the scheme' },
                effect: { zh: '发布后不能再改，只能立新版本。', en: 'Once issued it never changes.' },
                confirm: { zh: '确认发布', en: 'Issue it' },
                minLength: 0,
              },
              () => issue({ input }),
              (data) => data.issueAssessmentScheme,
              { zh: '方案已发布', en: 'The scheme is issued' },
            )
          }
        >
          {t({ zh: '发布方案', en: 'Issue' })}
        </Button>
      </>
    );
  if (state !== 'ISSUED') return null;
  const next = async () => {
    const result = await renew({ input });
    const made = result.data?.newAssessmentSchemeEdition;
    if (made?.__typename === 'AssessmentScheme') navigate(`/tasks/assessment-schemes/${made.id}/edit`);
    else
      await take(Promise.resolve(result), (data) => data.newAssessmentSchemeEdition, {
        zh: '已立新版本',
        en: 'A new edition is drafted',
      });
  };
  return (
    <>
      <Button loading={busy} onClick={() => void next()}>
        {t({ zh: '立新版本', en: 'New edition' })}
      </Button>
      <Button type="primary" onClick={() => setOpening(true)}>
        {t({ zh: '启动考核', en: 'Open assessments' })}
      </Button>
      {opening ? <OpenDrawer scheme={scheme} close={() => setOpening(false)} /> : null}
    </>
  );
}
