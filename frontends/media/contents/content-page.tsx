import { useParams, useT } from '@hub/runtime';
import { DetailPage, type Fact, Loaded, momentOf, Note, PrintButton, StatusFlow, StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import '../media.css';
import { PersonLink, TaskLink, useName } from '../../_nouns/names.tsx';
import type { ContentQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useKinds } from '../kinds.ts';
import { m } from '../words.ts';
import { ContentActions } from './content-actions.tsx';
import { ReviewHistory } from './review-history.tsx';
import { reviews, standing } from './reviews.ts';
import { Signatures } from './signatures.tsx';

const query = graphql(`
  query Content($id: ID!) {
    content(id: $id) {
      id version title kind body state stateReason attention textHash updatedAt publishedAt
      author { id name nameEn }
      unit { id name nameEn }
      district { code name nameEn }
      keyTask { id number text }
      person { id name }
      reviewSteps { id step decision opinion decidedAt cancelledAt cancelledBecause textHash reviewer { id name nameEn } }
    }
  }
`);
export type Content = NonNullable<ContentQuery['content']>;

export default function ContentPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.content} retry={reload}>
      {(content) => <Detail content={content} reload={reload} />}
    </Loaded>
  );
}

function Detail({ content, reload }: { content: Content; reload: () => void }) {
  const t = useT();
  const name = useName();
  const kind = useKinds();
  const facts: (Fact | false)[] = [
    { label: { zh: '类型', en: 'Kind' }, value: kind(content.kind) },
    { label: { zh: '作者', en: 'Author' }, value: name(content.author) },
    { label: { zh: '发布单位', en: 'Unit' }, value: name(content.unit) },
    !!content.district && { label: { zh: '区县', en: 'District' }, value: name(content.district) },
    !!content.person && { label: { zh: '人物', en: 'Person' }, value: <PersonLink person={content.person} /> },
    { label: { zh: '更新时间', en: 'Changed' }, value: momentOf(content.updatedAt) },
    { label: { zh: '重点任务', en: 'Key task' }, value: <TaskLink task={content.keyTask} />, wide: true },
  ];
  return (
    <DetailPage
      title={content.title}
      tags={<StatusTag of="content" state={content.state} />}
      breadcrumbs={[{ label: m.pipeline, to: '/media' }]}
      actions={<ContentActions content={content} reload={reload} />}
      facts={facts.filter((fact) => fact !== false)}
      flow={
        <StatusFlow
          of="content"
          current={content.state}
          steps={[
            { state: 'DRAFT' },
            ...reviews.map(({ step }) => {
              const signed = standing(content.reviewSteps, step);
              return { state: step, at: signed?.decidedAt ?? null, by: signed ? name(signed.reviewer) : undefined };
            }),
            { state: 'SIGNED_OFF' },
            { state: 'PUBLISHED', at: content.publishedAt ?? null },
          ]}
          aside={content.state === 'WITHDRAWN' ? { state: 'WITHDRAWN' } : undefined}
        />
      }
      asideTitle={{ zh: '三审签字', en: 'Three signatures' }}
      aside={
        <>
          <Signatures content={content} />
          <ReviewHistory steps={content.reviewSteps} />
        </>
      }
    >
      <Notes content={content} />
      <article className="hub-box hub-pad media-text" aria-label={t({ zh: '正文', en: 'Text' })}>
        <div className="hub-row">
          <h2 className="hub-section-title hub-grow">{t({ zh: '正文', en: 'Text' })}</h2>
          <PrintButton />
        </div>
        <div className="media-body">{content.body}</div>
        <p className="hub-soft">
          {t(
            { zh: '共 {n} 字 · 文本指纹 {h}', en: '{n} characters · fingerprint {h}' },
            { n: content.body.length, h: content.textHash.slice(0, 16) },
          )}
        </p>
      </article>
    </DetailPage>
  );
}

/** What the reader must know before the text. */
function Notes({ content }: { content: Content }) {
  const t = useT();
  return (
    <>
      {content.attention ? (
        <Note tone="attention">
          {t(
            content.attention === 'HONOUR_REVOKED'
              ? {
                  zh: '稿件人物的荣誉已被撤销，请复核本稿；确有不妥的，撤回并注明原因。',
                  en: 'An honour of the person was revoked. Look at this text again and withdraw it if need be.',
                }
              : { zh: '请复核本稿：{a}', en: 'Look at this text again: {a}' },
            { a: content.attention },
          )}
        </Note>
      ) : null}
      {content.stateReason ? (
        <Note tone={content.state === 'DRAFT' ? 'attention' : 'neutral'}>
          {t(
            content.state === 'DRAFT'
              ? { zh: '退回意见：{r}', en: 'Returned: {r}' }
              : { zh: '撤回原因：{r}', en: 'Withdrawn: {r}' },
            { r: content.stateReason },
          )}
        </Note>
      ) : null}
    </>
  );
}
