import { Link, useSession, useT } from '@hub/runtime';
import { momentOf, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { CardBody } from '../../_nouns/card-body.tsx';
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
  const me = useSession()?.id;
  return (
    <CardBody
      answer={useQuery({ query })}
      pick={({ first, second, final }) =>
        [first, second, final]
          .flatMap(({ nodes }) => nodes)
          .filter((content) => mayReview(content.state) && content.author?.id !== me)
          .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
      }
      empty={{ zh: '没有待审稿件', en: 'Nothing to review' }}
      item={(content) => (
        <>
          <StatusTag of="content" state={content.state} />
          <Link to={`/media/contents/${content.id}`}>{content.title}</Link>
          <span className="hub-soft">
            {t({ zh: '{at} 起', en: 'since {at}' }, { at: momentOf(content.updatedAt).slice(5) })}
          </span>
        </>
      )}
    />
  );
}
