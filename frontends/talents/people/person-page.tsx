import { can, Link, useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, PersonCard, Section, StatCards, StatusTag, Timeline } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useName } from '../../_nouns/names.tsx';
import { useReveal } from '../../_nouns/reveal.ts';
import type { PersonFileQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { useTimeline } from './timeline.tsx';

const query = graphql(`
  query PersonFile($id: ID!) {
    person(id: $id) {
      id version name employer professionalTitle field phone email minor
      unit { id name nameEn }
      district { code name nameEn }
      honours(first: 50) { totalCount nodes { id year state grantedOn noticeFrom citation awardType { code nameZh nameEn } } }
      volunteer { id number }
      serviceTotals { recordCount minutes hours }
      serviceRecords(first: 50) { totalCount nodes { id title day minutes hours state } }
      contents(first: 50) { totalCount nodes { id title state publishedAt attention } }
    }
  }
`);
const clear = graphql(`query RevealPerson($id: ID!) { person(id: $id) { id phone email } }`);
export type Person = NonNullable<PersonFileQuery['person']>;

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

/** 一人一档: what every area knows of one person, on one line of time. */
function PersonFile({ person, reload }: { person: Person; reload: () => void }) {
  const t = useT();
  const name = useName();
  const timeline = useTimeline();
  const [editing, setEditing] = useState(false);
  const reveal = useReveal('talents/people.reveal', clear, (data) => data.person);
  const masked = (key: 'phone' | 'email', label: { zh: string; en: string }) => ({
    label,
    masked: person[key],
    ...reveal(person.id, key),
  });
  const facts: (Fact | false)[] = [
    { label: { zh: '工作单位', en: 'Employer' }, value: person.employer ?? '—' },
    { label: { zh: '职称', en: 'Title' }, value: person.professionalTitle ?? '—' },
    { label: { zh: '专业领域', en: 'Field' }, value: person.field ?? '—' },
    { label: { zh: '区县', en: 'District' }, value: name(person.district) },
    { label: { zh: '登记单位', en: 'Kept by' }, value: name(person.unit) },
    !!person.volunteer && {
      label: { zh: '志愿者编号', en: 'Volunteer' },
      value: <Link to={`/volunteers/people/${person.volunteer.id}`}>{person.volunteer.number}</Link>,
    },
  ];
  return (
    <>
      <DetailPage
        title={person.name}
        tags={person.minor ? <StatusTag of="person" state="MINOR" /> : null}
        breadcrumbs={[{ label: m.people, to: '/talents/people' }]}
        actions={
          <>
            {can('talents/people.register') ? (
              <Button onClick={() => setEditing(true)}>{t({ zh: '修改登记', en: 'Change' })}</Button>
            ) : null}
            {can('talents/honours.propose') ? (
              <Link to={`/talents/propose?person=${person.id}`}>
                <Button type="primary" tabIndex={-1}>
                  {t(m.propose)}
                </Button>
              </Link>
            ) : null}
          </>
        }
        facts={facts.filter((fact) => fact !== false)}
        asideTitle={{ zh: '个人信息', en: 'Personal data' }}
        aside={
          <PersonCard
            name={person.name}
            unit={person.employer ?? ''}
            fields={[
              masked('phone', { zh: '电话', en: 'Telephone' }),
              masked('email', { zh: '电子邮箱', en: 'E-mail' }),
            ]}
          />
        }
      >
        <Numbers person={person} />
        <div className="hub-box hub-pad">
          <Section title={{ zh: '一人一档', en: 'On file' }}>
            <Timeline
              items={timeline(person)}
              empty={{ zh: '还没有荣誉、志愿服务和报道', en: 'No honours, services or contents yet' }}
            />
          </Section>
        </div>
      </DetailPage>
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

function Numbers({ person }: { person: Person }) {
  const granted = person.honours?.nodes.filter(({ state }) => state === 'GRANTED').length;
  const hidden = (person.serviceTotals?.recordCount ?? 0) > 0 && person.serviceRecords?.totalCount === 0;
  const published = person.contents?.nodes.filter(({ state }) => state === 'PUBLISHED').length;
  return (
    <StatCards
      items={[
        {
          key: 'honours',
          label: { zh: '已授予荣誉', en: 'Honours granted' },
          value: granted,
          unit: { zh: '项', en: '' },
          to: `/talents?person=${person.id}&state=GRANTED`,
        },
        {
          key: 'hours',
          label: { zh: '志愿服务', en: 'Volunteer service' },
          value: person.serviceTotals?.hours,
          unit: { zh: '小时', en: 'h' },
          ...(person.volunteer ? { to: `/volunteers/people/${person.volunteer.id}` } : {}),
          // Sums are everybody's, the records those of the organising unit: the line of time may show fewer.
          ...(hidden ? { hint: { zh: '逐条记录由组织单位查看', en: 'Single records are seen by the organiser' } } : {}),
        },
        {
          key: 'contents',
          label: { zh: '已发布报道', en: 'Contents published' },
          value: published,
          unit: { zh: '篇', en: '' },
          to: `/media/contents?person=${person.id}&state=PUBLISHED`,
        },
      ]}
    />
  );
}
