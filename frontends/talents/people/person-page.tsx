import { can, Link, useLang, useParams, useT } from '@hub/runtime';
import { DetailPage, GapLabel, Loaded, NumberLink, PersonCard, Section, StatCards, StatusTag, Timeline } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { PersonFileQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { PersonDrawer } from './person-drawer.tsx';

const query = graphql(`
  query PersonFile($id: ID!) {
    person(id: $id) {
      id version name employer professionalTitle field phone email minor
      unit { id name nameEn }
      district { code name nameEn }
      honours(first: 50) { totalCount nodes { id year state grantedOn noticeFrom citation awardType { code nameZh nameEn } } }
      serviceTotals { recordCount minutes hours }
      contents(first: 50) { totalCount nodes { id title state publishedAt } }
    }
  }
`);
const reveal = graphql(`query RevealPerson($id: ID!) { person(id: $id) { id phone email } }`);
type Person = NonNullable<PersonFileQuery['person']>;

export default function PersonPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.person} retry={reload}>
      {(person) => <PersonFile person={person} reload={reload} />}
    </Loaded>
  );
}

function PersonFile({ person, reload }: { person: Person; reload: () => void }) {
  const t = useT();
  const lang = useLang();
  const client = useClient();
  const [editing, setEditing] = useState(false);
  const unit = person.unit ? lang === 'zh' ? person.unit.name : person.unit.nameEn : <GapLabel />;
  const district = person.district ? lang === 'zh' ? person.district.name : person.district.nameEn : <GapLabel />;
  const clear = (field: 'phone' | 'email') =>
    can('talents/people.reveal')
      ? {
          reveal: async (purpose: string) =>
            (await client.query(reveal, { id: person.id }, { purpose, requestPolicy: 'network-only' })).data?.person?.[
              field
            ] ?? null,
        }
      : {};
  const granted = person.honours?.nodes.filter(({ state }) => state === 'GRANTED') ?? null;
  return (
    <>
      <DetailPage
        title={person.name}
        tags={person.minor ? <StatusTag of="person" state="MINOR" /> : null}
        breadcrumbs={[{ label: { zh: '科技人才', en: 'People' }, to: '/talents/people' }]}
        actions={
          <>
            {can('talents/people.register') ? (
              <Button onClick={() => setEditing(true)}>{t({ zh: '修改登记', en: 'Change' })}</Button>
            ) : null}
            {can('talents/honours.propose') ? (
              <Link to={`/talents/propose?person=${person.id}`}>
                <Button type="primary" tabIndex={-1}>
                  {t({ zh: '提名', en: 'Propose' })}
                </Button>
              </Link>
            ) : null}
          </>
        }
        facts={[
          { label: { zh: '工作单位', en: 'Employer' }, value: person.employer ?? '—' },
          { label: { zh: '职称', en: 'Title' }, value: person.professionalTitle ?? '—' },
          { label: { zh: '专业领域', en: 'Field' }, value: person.field ?? '—' },
          { label: { zh: '登记单位', en: 'Kept by' }, value: unit },
          { label: { zh: '区县', en: 'District' }, value: district },
        ]}
        aside={
          <PersonCard
            name={person.name}
            unit={person.employer ?? ''}
            fields={[
              {
                label: { zh: '电话', en: 'Telephone' },
                masked: person.phone ?? '—',
                ...(person.phone ? clear('phone') : {}),
              },
              {
                label: { zh: '电子邮箱', en: 'E-mail' },
                masked: person.email ?? '—',
                ...(person.email ? clear('email') : {}),
              },
            ]}
          />
        }
        tabs={[
          {
            key: 'file',
            label: { zh: '一人一档', en: 'File' },
            children: (
              <>
                <StatCards
                  items={[
                    {
                      key: 'honours',
                      label: { zh: '已授予荣誉', en: 'Honours granted' },
                      value: granted?.length ?? null,
                      unit: t({ zh: '项', en: '' }),
                      to: `/talents?person=${person.id}`,
                    },
                    {
                      key: 'hours',
                      label: { zh: '志愿服务', en: 'Volunteer service' },
                      value: person.serviceTotals?.hours ?? null,
                      unit: t({ zh: '小时', en: 'h' }),
                    },
                    {
                      key: 'contents',
                      label: { zh: '相关报道', en: 'Contents' },
                      value: person.contents?.totalCount ?? null,
                      unit: t({ zh: '篇', en: '' }),
                      to: `/media/contents?person=${person.id}`,
                    },
                  ]}
                />
                <Section title={{ zh: '时间线', en: 'Timeline' }}>
                  <Timeline items={timeline(person, lang)} />
                </Section>
                {person.serviceTotals ? null : (
                  <NumberLink value={null} gap={{ zh: '志愿服务来源暂缺', en: 'Volunteer services are missing' }} />
                )}
              </>
            ),
          },
        ]}
      />
      {editing ? (
        <PersonDrawer
          person={{
            id: person.id,
            version: person.version,
            unitId: person.unit?.id,
            values: {
              name: person.name,
              ...(person.employer ? { employer: person.employer } : {}),
              ...(person.professionalTitle ? { professionalTitle: person.professionalTitle } : {}),
              ...(person.field ? { field: person.field } : {}),
              ...(person.district ? { districtCode: person.district.code } : {}),
            },
          }}
          close={() => setEditing(false)}
          done={() => {
            setEditing(false);
            reload();
          }}
        />
      ) : null}
    </>
  );
}

function timeline(person: Person, lang: 'zh' | 'en') {
  const honours = (person.honours?.nodes ?? [])
    .filter(({ state }) => state === 'GRANTED' || state === 'NOTICE' || state === 'REVOKED')
    .map((honour) => ({
      key: honour.id,
      at: honour.grantedOn ?? honour.noticeFrom ?? `${honour.year}-01-01`,
      kind: { zh: '荣誉', en: 'Honour' },
      title: (lang === 'zh' ? honour.awardType?.nameZh : honour.awardType?.nameEn) ?? honour.citation,
      to: `/talents/honours/${honour.id}`,
    }));
  const contents = (person.contents?.nodes ?? [])
    .filter(({ publishedAt }) => publishedAt)
    .map((content) => ({
      key: content.id,
      at: (content.publishedAt ?? '').slice(0, 10),
      kind: { zh: '报道', en: 'Content' },
      title: content.title,
      to: `/media/contents/${content.id}`,
    }));
  return [...honours, ...contents].sort((a, b) => (a.at < b.at ? 1 : -1));
}
