import { can, Link, useLang, useSession, useT } from '@hub/runtime';
import { ErrorState, GapLabel, momentOf, Page, Skeletons, StatusTag, stateOptions, useWord } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import '../media.css';
import type { PipelineQuery } from '../gql/graphql.ts';
import { type FragmentType, graphql, readFragment } from '../gql/index.ts';
import { mayReview } from './reviews.ts';

const query = graphql(`
  query Pipeline {
    draft: contents(first: 20, state: DRAFT) { totalCount nodes { ...PipelineCard } }
    first: contents(first: 20, state: FIRST_REVIEW) { totalCount nodes { ...PipelineCard } }
    second: contents(first: 20, state: SECOND_REVIEW) { totalCount nodes { ...PipelineCard } }
    final: contents(first: 20, state: FINAL_REVIEW) { totalCount nodes { ...PipelineCard } }
    signed: contents(first: 20, state: SIGNED_OFF) { totalCount nodes { ...PipelineCard } }
    published: contents(first: 5, state: PUBLISHED) { totalCount nodes { ...PipelineCard } }
  }
`);
const card = graphql(`
  fragment PipelineCard on Content {
    id title kind state updatedAt attention stateReason
    author { id name nameEn }
    unit { id name nameEn }
  }
`);

const columns = [
  ['draft', 'DRAFT'],
  ['first', 'FIRST_REVIEW'],
  ['second', 'SECOND_REVIEW'],
  ['final', 'FINAL_REVIEW'],
  ['signed', 'SIGNED_OFF'],
  ['published', 'PUBLISHED'],
] as const satisfies readonly (readonly [keyof PipelineQuery, string])[];

export default function PipelinePage() {
  const t = useT();
  const word = useWord();
  const [{ data, fetching, error }, again] = useQuery({ query });
  const options = stateOptions('content');
  return (
    <Page
      title={{ zh: '稿件流水线', en: 'Pipeline' }}
      description={{
        zh: '先审后发：三审由三人完成，作者除外；修改稿件会取消已有签字。',
        en: 'Reviewed by three people before publication, the author excluded; an edit cancels signatures.',
      }}
      actions={
        can('media/contents.write') ? (
          <Link to="/media/write">
            <Button type="primary" tabIndex={-1}>
              {t({ zh: '撰写稿件', en: 'Write' })}
            </Button>
          </Link>
        ) : null
      }
    >
      {data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
        <section className="media-board" tabIndex={0} aria-label={t({ zh: '各环节稿件', en: 'Contents by step' })}>
          {columns.map(([key, state]) => {
            const label = options.find((option) => option.value === state)?.label;
            return (
              <section className="media-column" key={key}>
                <h2>
                  <span>{label ? word(label) : state}</span>
                  <Link to={`/media/contents?state=${state}`}>{data[key].totalCount}</Link>
                </h2>
                {data[key].nodes.length === 0 ? (
                  <span className="hub-soft">{t({ zh: '没有稿件', en: 'Nothing here' })}</span>
                ) : null}
                {data[key].nodes.map((node) => (
                  <Card key={readId(node)} content={node} />
                ))}
              </section>
            );
          })}
        </section>
      ) : fetching ? (
        <Skeletons />
      ) : (
        <ErrorState
          {...(error ? { detail: error.message } : {})}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        />
      )}
    </Page>
  );
}

const readId = (node: FragmentType<typeof card>) => readFragment(card, node).id;

function Card(props: { content: FragmentType<typeof card> }) {
  const content = readFragment(card, props.content);
  const t = useT();
  const lang = useLang();
  const me = useSession()?.id;
  const mine = mayReview(content.state) && content.author?.id !== me;
  return (
    <article className="media-card" {...(mine ? { 'data-mine': true } : {})}>
      <Link to={`/media/contents/${content.id}`}>{content.title}</Link>
      <span className="hub-soft">
        {content.author ? (
          ((lang === 'zh' ? content.author.name : content.author.nameEn) ?? <GapLabel />)
        ) : (
          <GapLabel />
        )}{' '}
        · {momentOf(content.updatedAt).slice(5)}
      </span>
      {mine ? <span className="hub-soft">{t({ zh: '待我审核', en: 'Waits for me' })}</span> : null}
      {content.state === 'DRAFT' && content.stateReason ? (
        <StatusTag state="RETURNED" note={content.stateReason} />
      ) : null}
      {content.attention ? <StatusTag of="content-attention" state={content.attention} /> : null}
    </article>
  );
}
