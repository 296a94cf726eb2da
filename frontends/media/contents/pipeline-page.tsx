import { can, Link, useSession, useT } from '@hub/runtime';
import { Loaded, Page, Section, stateOptions, useWord } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import '../media.css';
import type { PipelineQuery } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { m } from '../words.ts';
import { card, PipelineCard } from './pipeline-card.tsx';
import { myTurn } from './reviews.ts';

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

const columns = [
  ['draft', 'DRAFT'],
  ['first', 'FIRST_REVIEW'],
  ['second', 'SECOND_REVIEW'],
  ['final', 'FINAL_REVIEW'],
  ['signed', 'SIGNED_OFF'],
  ['published', 'PUBLISHED'],
] as const satisfies readonly (readonly [keyof PipelineQuery, string])[];

/** The board by step of the review; what waits for this officer stands above it. */
export default function PipelinePage() {
  const t = useT();
  const [answer, again] = useQuery({ query });
  return (
    <Page
      title={m.pipeline}
      description={{
        zh: '先审后发：三审由三人完成，作者除外；修改稿件会取消已有签字。',
        en: 'Reviewed by three people before publication, the author excluded; an edit cancels signatures.',
      }}
      actions={
        can('media/contents.write') ? (
          <Link to="/media/write">
            <Button type="primary" tabIndex={-1}>
              {t(m.write)}
            </Button>
          </Link>
        ) : null
      }
    >
      <Loaded
        answer={answer}
        pick={(data) => data}
        retry={() => again({ requestPolicy: 'network-only' })}
        shape="cards"
      >
        {(data) => (
          <>
            <Mine data={data} />
            <Board data={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Mine({ data }: { data: PipelineQuery }) {
  const t = useT();
  const me = useSession()?.id;
  const waiting = columns
    .flatMap(([key]) => data[key].nodes.map((node) => readFragment(card, node)))
    .filter((content) => myTurn(content, me))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  if (waiting.length === 0) return null;
  return (
    <Section title={t({ zh: '等我处理（{n}）', en: 'Waiting for me ({n})' }, { n: waiting.length })}>
      <div className="media-mine">
        {waiting.map((content) => (
          <PipelineCard key={content.id} content={content} mine />
        ))}
      </div>
    </Section>
  );
}

function Board({ data }: { data: PipelineQuery }) {
  const t = useT();
  const word = useWord();
  const options = stateOptions('content');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="media-board" data-scrolls tabIndex={0} aria-label={t({ zh: '各环节稿件', en: 'By step' })}>
      {columns.map(([key, state]) => {
        const label = options.find((option) => option.value === state)?.label;
        const { nodes, totalCount } = data[key];
        return (
          <section className="media-column" key={key}>
            <h2>
              <span>{label ? word(label) : state}</span>
              <Link
                to={`/media/contents?state=${state}`}
                aria-label={t(
                  { zh: '{s}共 {n} 篇', en: '{s}: {n}' },
                  { s: label ? word(label) : state, n: totalCount },
                )}
              >
                {totalCount}
              </Link>
            </h2>
            {nodes.length === 0 ? <p className="hub-soft">{t({ zh: '没有稿件', en: 'Nothing here' })}</p> : null}
            {nodes.map((node) => {
              const content = readFragment(card, node);
              return <PipelineCard key={content.id} content={content} />;
            })}
          </section>
        );
      })}
    </section>
  );
}
