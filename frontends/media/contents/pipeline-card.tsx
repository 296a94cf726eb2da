import { Link, useT } from '@hub/runtime';
import { dayOf, StatusTag, today } from '@hub/ui';
import { useName } from '../../_nouns/names.tsx';
import type { PipelineCardFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

export const card = graphql(`
  fragment PipelineCard on Content {
    id title kind state updatedAt publishedAt attention stateReason
    author { id name nameEn }
  }
`);

/** From how many days at one step a text is told to be late. */
const slowDays = 3;

/** One text at its step: who wrote it, and since when it has been waiting. */
export function PipelineCard({ content, mine }: { content: PipelineCardFragment; mine?: boolean }) {
  const t = useT();
  const name = useName();
  const days = Math.round((Date.parse(today()) - Date.parse(dayOf(content.updatedAt))) / 86_400_000);
  const waits = content.state !== 'PUBLISHED';
  return (
    <article className="media-card">
      <Link to={`/media/contents/${content.id}`}>{content.title}</Link>
      <span className="hub-soft">
        {name(content.author)} · {dayOf(content.publishedAt ?? content.updatedAt).slice(5)}
      </span>
      <span className="media-tags">
        {mine ? <StatusTag of="content" state={content.state} /> : null}
        {waits && days >= slowDays ? (
          <StatusTag of="content-wait" state="SLOW" note={t({ zh: '{n} 天', en: '{n} days' }, { n: days })} />
        ) : null}
        {content.state === 'DRAFT' && content.stateReason ? (
          <StatusTag of="content-wait" state="RETURNED" note={content.stateReason} />
        ) : null}
        {content.attention ? <StatusTag of="content-attention" state={content.attention} /> : null}
      </span>
    </article>
  );
}
