import { Link, useLang, useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, GapLabel, Loaded, Note, Section, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import '../talents.css';
import { TaskLink, useName } from '../../_nouns/names.tsx';
import type { HonourQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';
import { EarlierHonours } from './earlier-honours.tsx';
import { HonourActions } from './honour-actions.tsx';
import { NoticeClock, noticeOver } from './notice-clock.tsx';
import { NoticeText } from './notice-text.tsx';

const query = graphql(`
  query Honour($id: ID!) {
    honour(id: $id) {
      id version year citation state stateReason noticeFrom noticeUntil noticeDaysLeft decisionDocument grantedOn
      proposedBy { id name nameEn }
      grantedBy { id name nameEn }
      person {
        id name publicName employer professionalTitle field minor
        honours(first: 20) { nodes { id year state grantedOn awardType { code nameZh nameEn } } }
      }
      awardType { code nameZh nameEn noticeWorkingDays repeatable }
      unit { id name nameEn }
      district { code name nameEn }
      keyTask { id number text }
    }
  }
`);
export type Honour = NonNullable<HonourQuery['honour']>;

export default function HonourPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.honour} retry={reload}>
      {(honour) => <Detail honour={honour} reload={reload} />}
    </Loaded>
  );
}

function Detail({ honour, reload }: { honour: Honour; reload: () => void }) {
  const t = useT();
  const lang = useLang();
  const name = useName();
  const { person, awardType } = honour;
  const award = (lang === 'zh' ? awardType?.nameZh : awardType?.nameEn) ?? '';
  const facts: (Fact | false)[] = [
    {
      label: m.person,
      value: person ? (
        <Link
          to={`/talents/people/${person.id}`}
        >{`${person.name}${person.employer ? `（${person.employer}）` : ''}`}</Link>
      ) : (
        <GapLabel />
      ),
    },
    { label: { zh: '年度', en: 'Year' }, value: honour.year },
    {
      label: { zh: '公示', en: 'Public notice' },
      value: honour.noticeFrom
        ? t(
            { zh: '{a} 至 {b}（{n} 个工作日）', en: '{a} to {b} ({n} working days)' },
            { a: honour.noticeFrom, b: honour.noticeUntil ?? '', n: awardType?.noticeWorkingDays ?? '?' },
          )
        : t({ zh: '尚未公示', en: 'Not yet' }),
    },
    !!honour.grantedOn && {
      label: { zh: '决定', en: 'Decision' },
      value: `${honour.grantedOn} · ${honour.decisionDocument ?? ''}`,
    },
    { label: { zh: '提名单位', en: 'Proposed by' }, value: name(honour.unit) },
    { label: { zh: '区县', en: 'District' }, value: name(honour.district) },
    { label: { zh: '重点任务', en: 'Key task' }, value: <TaskLink task={honour.keyTask} />, wide: true },
  ];
  const ended = honour.state === 'DECLINED' ? 'DECLINED' : honour.state === 'REVOKED' ? 'REVOKED' : null;
  return (
    <DetailPage
      title={`${person?.name ?? ''} · ${award}`}
      tags={<StatusTag of="honour" state={honour.state} />}
      breadcrumbs={[{ label: m.honours, to: '/talents' }]}
      actions={<HonourActions honour={honour} reload={reload} />}
      facts={facts.filter((fact) => fact !== false)}
      flow={
        <StatusFlow
          of="honour"
          current={honour.state}
          steps={[
            { state: 'PROPOSED', by: honour.proposedBy ? name(honour.proposedBy) : undefined },
            { state: 'NOTICE', at: honour.noticeFrom ?? null },
            ...(ended === 'DECLINED'
              ? [{ state: 'DECLINED' }]
              : [
                  {
                    state: 'GRANTED',
                    at: honour.grantedOn ?? null,
                    by: honour.grantedBy ? name(honour.grantedBy) : undefined,
                  },
                ]),
            ...(ended === 'REVOKED' ? [{ state: 'REVOKED' }] : []),
          ]}
        />
      }
    >
      {honour.state === 'NOTICE' ? (
        <Note tone={noticeOver(honour) ? 'attention' : 'progress'}>
          <NoticeClock honour={honour} />
        </Note>
      ) : null}
      {ended && honour.stateReason ? (
        <Note tone={ended === 'REVOKED' ? 'bad' : 'neutral'}>
          {t(
            ended === 'REVOKED'
              ? { zh: '撤销原因：{r}', en: 'Revoked: {r}' }
              : { zh: '未通过原因：{r}', en: 'Declined: {r}' },
            { r: honour.stateReason },
          )}
        </Note>
      ) : null}
      <div className="hub-box hub-pad">
        <Section title={{ zh: '事迹简述', en: 'Citation' }}>
          <p className="talents-citation">{honour.citation}</p>
        </Section>
        <EarlierHonours honour={honour} />
        {honour.state === 'PROPOSED' || honour.state === 'NOTICE' ? <NoticeText honour={honour} /> : null}
      </div>
    </DetailPage>
  );
}
