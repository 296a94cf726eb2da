import { Link } from '@hub/runtime';
import { EmptyState, Loaded, momentOf, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';
import { useLength } from './record-columns.tsx';

const query = graphql(`
  query RecordsOfVolunteer($volunteerId: ID!) {
    serviceRecords(first: 8, volunteerId: $volunteerId) { nodes { id title startedAt endedAt minutes hours state } }
  }
`);

/** What the volunteer did lately: one is in one place at a time, and the reader sees it before the rule says so. */
export function RecordsOfVolunteer({ volunteerId, except }: { volunteerId: string; except?: string }) {
  const length = useLength();
  const [answer, again] = useQuery({ query, variables: { volunteerId } });
  return (
    <Loaded
      answer={answer}
      pick={(data) => data.serviceRecords.nodes.filter(({ id }) => id !== except)}
      retry={() => again({ requestPolicy: 'network-only' })}
      shape="text"
    >
      {(records) =>
        records.length === 0 ? (
          <EmptyState title={{ zh: '没有其他服务记录', en: 'No other services' }} />
        ) : (
          <ul className="hub-lines">
            {records.map((record) => (
              <li key={record.id}>
                <span className="hub-num">{`${momentOf(record.startedAt)}–${momentOf(record.endedAt).slice(11)}`}</span>
                <Link to={`/volunteers/records/${record.id}`}>{record.title}</Link>
                <span className="hub-soft">{length(record)}</span>
                <span>
                  <StatusTag of="service-record" state={record.state} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
