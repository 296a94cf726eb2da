import { useParams, useT } from '@hub/runtime';
import { DetailPage, Loaded, Note, PrintButton, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { TaskLink } from '../../_nouns/names.tsx';
import type { CasePartsFragment } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseParts, caseQuery } from './case-queries.ts';

export default function CasePage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: caseQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.typicalCase} retry={reload}>
      {(record) => <Detail record={readFragment(CaseParts, record)} reload={reload} />}
    </Loaded>
  );
}

function Detail({ record, reload }: { record: CasePartsFragment; reload: () => void }) {
  const t = useT();
  const unitName = useUnitName();
  const { state, adoptions, reviewedBy, submittedBy } = record;
  const out = state === 'NOT_SELECTED';
  return (
    <DetailPage
      title={record.title}
      tags={<StatusTag of="typical-case" state={state} />}
      breadcrumbs={[{ label: { zh: '典型案例', en: 'Typical cases' }, to: '/tasks/cases' }]}
      actions={
        <>
          <PrintButton />
          <CaseActions record={record} reload={reload} />
        </>
      }
      facts={[
        { label: { zh: '报送单位', en: 'Unit' }, value: unitName(record.unit) || '—' },
        { label: { zh: '年度', en: 'Year' }, value: record.year },
        { label: { zh: '推广次数', en: 'Adoptions' }, value: record.adoptionCount },
        ...(record.keyTask
          ? [{ label: { zh: '重点任务', en: 'Key task' }, wide: true, value: <TaskLink task={record.keyTask} /> }]
          : []),
      ]}
      flow={
        <StatusFlow
          of="typical-case"
          current={out ? 'SUBMITTED' : state}
          steps={[
            { state: 'DRAFT' },
            { state: 'SUBMITTED', at: record.submittedAt, by: submittedBy?.name },
            { state: 'SELECTED', ...(out ? {} : { at: record.reviewedAt, by: reviewedBy?.name }) },
            { state: 'PUBLISHED', at: record.publishedAt },
          ]}
          {...(out ? { aside: { state: 'NOT_SELECTED', at: record.reviewedAt, by: reviewedBy?.name } } : {})}
        />
      }
    >
      {record.reviewComment ? (
        <Note tone={out ? 'attention' : 'good'}>
          {t({ zh: '评选意见：{comment}', en: 'Review: {comment}' }, { comment: record.reviewComment })}
        </Note>
      ) : null}
      <Section title={{ zh: '摘要', en: 'Summary' }}>
        <p className="hub-box hub-pad tasks-prose">{record.summary || '—'}</p>
      </Section>
      <Section title={{ zh: '正文', en: 'Text' }}>
        <p className="hub-box hub-pad tasks-prose">{record.body || '—'}</p>
      </Section>
      {state === 'PUBLISHED' ? (
        <Section title={{ zh: '推广情况', en: 'Adopted elsewhere' }}>
          {adoptions.length === 0 ? (
            <p className="hub-soft">{t({ zh: '还没有登记推广。', en: 'No adoption on record yet.' })}</p>
          ) : (
            <ul className="hub-box tasks-evidence-list" aria-label={t({ zh: '推广情况', en: 'Adopted elsewhere' })}>
              {adoptions.map((one) => (
                <li key={one.id}>
                  <strong>{one.adopter}</strong>
                  <span>{[one.level?.name, one.adoptedOn].filter(Boolean).join(' · ')}</span>
                  <span className="hub-soft">{`${one.evidenceTitle} ${one.evidenceReference}`}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ) : null}
    </DetailPage>
  );
}
