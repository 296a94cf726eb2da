import { Link, useT } from '@hub/runtime';
import { EmptyState, ErrorState, momentOf, NumberLink, Skeletons } from '@hub/ui';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query ServiceRecordsToConfirm {
    serviceRecords(first: 5, state: REPORTED) { totalCount nodes { id title startedAt minutes } }
  }
`);

/** Service records that wait for this officer's unit. */
export default function ToConfirm() {
  const t = useT();
  const [{ data, fetching, error }, again] = useQuery({ query });
  if (!data)
    return fetching ? (
      <Skeletons />
    ) : (
      <ErrorState
        {...(error ? { detail: error.message } : {})}
        onRetry={() => again({ requestPolicy: 'network-only' })}
      />
    );
  const { totalCount, nodes } = data.serviceRecords;
  if (totalCount === 0) return <EmptyState title={{ zh: '没有待确认的记录', en: 'Nothing to confirm' }} />;
  return (
    <div className="hub-stack">
      <NumberLink value={totalCount} to="/volunteers?state=REPORTED" unit={t({ zh: '条', en: '' })} />
      <ul className="hub-plain">
        {nodes.map((record) => (
          <li key={record.id}>
            <Link to={`/volunteers/records/${record.id}`}>{record.title}</Link>{' '}
            <span className="hub-soft">{`${momentOf(record.startedAt)} · ${t({ zh: '{n} 分钟', en: '{n} min' }, { n: record.minutes })}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
