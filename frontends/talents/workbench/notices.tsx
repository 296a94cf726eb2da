import { Link, useT } from '@hub/runtime';
import { EmptyState, ErrorState, Skeletons, StatusTag, today } from '@hub/ui';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';
import '../states.ts';

const query = graphql(`
  query HonoursToDecide {
    proposed: honours(first: 5, state: PROPOSED) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }
    notice: honours(first: 10, state: NOTICE) { nodes { id state noticeUntil person { id name } awardType { code nameZh } } }
  }
`);

/** Honours whose notice is over wait for the decision; proposals wait for their notice. */
export default function Notices() {
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
  const waiting = [...data.notice.nodes, ...data.proposed.nodes];
  if (waiting.length === 0) return <EmptyState title={{ zh: '没有待办的荣誉', en: 'Nothing to decide' }} />;
  return (
    <ul className="hub-plain">
      {waiting.map((honour) => (
        <li key={honour.id}>
          <StatusTag of="honour" state={honour.state} />{' '}
          <Link
            to={`/talents/honours/${honour.id}`}
          >{`${honour.person?.name ?? ''} · ${honour.awardType?.nameZh ?? ''}`}</Link>{' '}
          {honour.noticeUntil ? (
            <span className="hub-soft">
              {honour.noticeUntil < today()
                ? t({ zh: '公示期满，可授予', en: 'notice over' })
                : t({ zh: '公示至 {d}', en: 'until {d}' }, { d: honour.noticeUntil })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
