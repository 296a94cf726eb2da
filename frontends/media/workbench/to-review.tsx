import { Link, useSession, useT } from '@hub/runtime';
import { EmptyState, ErrorState, momentOf, Skeletons, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { mayReview } from '../contents/reviews.ts';
import { graphql } from '../gql/index.ts';
import '../states.ts';

const query = graphql(`
  query ContentsToReview {
    first: contents(first: 10, state: FIRST_REVIEW) { nodes { id title state updatedAt author { id } } }
    second: contents(first: 10, state: SECOND_REVIEW) { nodes { id title state updatedAt author { id } } }
    final: contents(first: 10, state: FINAL_REVIEW) { nodes { id title state updatedAt author { id } } }
  }
`);

/** What waits for this officer's review, oldest first. */
export default function ToReview() {
  const t = useT();
  const id = useSession()?.id;
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
  const waiting = [data.first, data.second, data.final]
    .flatMap(({ nodes }) => nodes)
    .filter((content) => mayReview(content.state) && content.author?.id !== id)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  if (waiting.length === 0) return <EmptyState title={{ zh: '没有待审稿件', en: 'Nothing to review' }} />;
  return (
    <ul className="hub-plain">
      {waiting.map((content) => (
        <li key={content.id}>
          <StatusTag of="content" state={content.state} />{' '}
          <Link to={`/media/contents/${content.id}`}>{content.title}</Link>{' '}
          <span className="hub-soft">
            {t({ zh: '{at} 提交', en: 'since {at}' }, { at: momentOf(content.updatedAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
