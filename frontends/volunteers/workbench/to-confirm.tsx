import { Link, useT } from '@hub/runtime';
import { momentOf, NumberLink, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { CardBody } from '../../_nouns/card-body.tsx';
import { graphql } from '../gql/index.ts';
import '../states.ts';
import { m } from '../words.ts';

const query = graphql(`
  query ServiceRecordsToConfirm {
    serviceRecords(first: 5, state: REPORTED) { totalCount nodes { id title startedAt minutes concerns } }
  }
`);

/** Service records that wait for this officer's unit, the ones to look at first. */
export default function ToConfirm() {
  const t = useT();
  return (
    <CardBody
      answer={useQuery({ query })}
      pick={(data) => data.serviceRecords.nodes}
      empty={{ zh: '没有待确认的记录', en: 'Nothing to confirm' }}
      above={(data) => (
        <NumberLink
          value={data.serviceRecords.totalCount}
          to="/volunteers?state=REPORTED"
          unit={{ zh: '条待确认', en: 'to confirm' }}
        />
      )}
      item={(record) => (
        <>
          <Link to={`/volunteers/records/${record.id}`}>{record.title}</Link>
          {record.concerns.map((concern) => (
            <StatusTag key={concern} of="service-concern" state={concern} />
          ))}
          <span className="hub-soft">{`${momentOf(record.startedAt)} · ${t(m.minutes, { n: record.minutes })}`}</span>
        </>
      )}
    />
  );
}
