import { can, Link, useParams, useT } from '@hub/runtime';
import { DetailPage, dayOf, Loaded, MaskedField, Section, StatCards, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { PersonLink, useName } from '../../_nouns/names.tsx';
import { useReveal } from '../../_nouns/reveal.ts';
import type { VolunteerQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { RecordsOfVolunteer } from '../service-records/records-of-volunteer.tsx';
import { m } from '../words.ts';

const query = graphql(`
  query Volunteer($id: ID!) {
    volunteer(id: $id) {
      id number name phone state consentAt
      person { id name }
      unit { id name nameEn }
      district { code name nameEn }
      serviceTotals { recordCount minutes hours }
    }
  }
`);
const clear = graphql(`query RevealVolunteer($id: ID!) { volunteer(id: $id) { id name phone } }`);
type Volunteer = NonNullable<VolunteerQuery['volunteer']>;

export default function VolunteerPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  return (
    <Loaded answer={answer} pick={(data) => data.volunteer} retry={() => again({ requestPolicy: 'network-only' })}>
      {(volunteer) => <Detail volunteer={volunteer} />}
    </Loaded>
  );
}

function Detail({ volunteer }: { volunteer: Volunteer }) {
  const t = useT();
  const name = useName();
  const reveal = useReveal('volunteers/volunteers.reveal', clear, (data) => data.volunteer);
  const field = (key: 'name' | 'phone', label: { zh: string; en: string }) => ({
    label,
    value: <MaskedField label={label} masked={volunteer[key]} {...reveal(volunteer.id, key)} />,
  });
  return (
    <DetailPage
      title={volunteer.number}
      tags={<StatusTag of="volunteer" state={volunteer.state} />}
      breadcrumbs={[{ label: m.volunteers, to: '/volunteers/people' }]}
      actions={
        can('volunteers/service-records.report') && volunteer.state === 'ACTIVE' ? (
          <Link to={`/volunteers/report?volunteer=${volunteer.id}`}>
            <Button type="primary" tabIndex={-1}>
              {t(m.report)}
            </Button>
          </Link>
        ) : null
      }
      facts={[
        field('name', { zh: '姓名', en: 'Name' }),
        field('phone', { zh: '电话', en: 'Telephone' }),
        { label: { zh: '登记单位', en: 'Registered by' }, value: name(volunteer.unit) },
        { label: { zh: '区县', en: 'District' }, value: name(volunteer.district) },
        { label: { zh: '本人同意', en: 'Consent' }, value: dayOf(volunteer.consentAt) },
        ...(volunteer.person
          ? [{ label: { zh: '科技人才', en: 'Person' }, value: <PersonLink person={volunteer.person} /> }]
          : []),
      ]}
    >
      <StatCards
        items={[
          {
            key: 'hours',
            label: { zh: '已确认服务时长', en: 'Confirmed service' },
            value: volunteer.serviceTotals?.hours,
            unit: { zh: '小时', en: 'h' },
            hint: { zh: '平台记录，不作为证明', en: 'Platform record, no certificate' },
          },
          {
            key: 'records',
            label: { zh: '已确认记录', en: 'Confirmed records' },
            value: volunteer.serviceTotals?.recordCount,
          },
        ]}
      />
      <div className="hub-box hub-pad">
        <Section title={{ zh: '近期服务', en: 'Recent services' }}>
          <RecordsOfVolunteer volunteerId={volunteer.id} />
        </Section>
      </div>
    </DetailPage>
  );
}
