import { can, Link, useLang, useParams, useSession, useT } from '@hub/runtime';
import {
  DetailPage,
  GapLabel,
  Loaded,
  momentOf,
  Section,
  StatusFlow,
  StatusTag,
  useAct,
  useReason,
  useShortcuts,
} from '@hub/ui';
import { Button } from 'antd';
import { useMutation, useQuery } from 'urql';
import '../media.css';
import type { ContentQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { mayReview, reviews } from './reviews.ts';

const query = graphql(`
  query Content($id: ID!) {
    content(id: $id) {
      id version title kind body state stateReason attention textHash updatedAt publishedAt
      author { id name nameEn }
      unit { id name nameEn }
      district { code name nameEn }
      keyTask { id number text }
      person { id name }
      reviewSteps { id step decision opinion decidedAt cancelledAt textHash reviewer { id name nameEn } }
    }
    contentKinds { code nameZh nameEn }
  }
`);
const submitDocument = graphql(`
  mutation SubmitContent($input: ContentStepInput!) {
    submitContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const reviewDocument = graphql(`
  mutation ReviewContent($input: ReviewContentInput!) {
    reviewContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const publishDocument = graphql(`
  mutation PublishContent($input: ContentStepInput!) {
    publishContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const withdrawDocument = graphql(`
  mutation WithdrawContent($input: WithdrawContentInput!) {
    withdrawContent(input: $input) { __typename ... on Content { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
type Content = NonNullable<ContentQuery['content']>;

export default function ContentPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.content} retry={reload}>
      {(content) => <Detail content={content} kinds={answer.data?.contentKinds ?? []} reload={reload} />}
    </Loaded>
  );
}

function useName() {
  const lang = useLang();
  return (who: { name?: string | null; nameEn?: string | null } | null | undefined) =>
    (who ? (lang === 'zh' ? who.name : who.nameEn) : null) ?? <GapLabel />;
}

function Detail({
  content,
  kinds,
  reload,
}: {
  content: Content;
  kinds: ContentQuery['contentKinds'];
  reload: () => void;
}) {
  const t = useT();
  const lang = useLang();
  const name = useName();
  const kind = kinds.find(({ code }) => code === content.kind);
  const standing = content.reviewSteps.filter((step) => !step.cancelledAt && step.decision === 'PASSED');
  return (
    <DetailPage
      title={content.title}
      tags={
        <>
          <StatusTag of="content" state={content.state} />
          {content.attention ? <StatusTag of="content-attention" state={content.attention} /> : null}
        </>
      }
      breadcrumbs={[{ label: { zh: '稿件流水线', en: 'Pipeline' }, to: '/media' }]}
      actions={<Actions content={content} reload={reload} />}
      facts={[
        { label: { zh: '类型', en: 'Kind' }, value: kind ? (lang === 'zh' ? kind.nameZh : kind.nameEn) : content.kind },
        { label: { zh: '作者', en: 'Author' }, value: name(content.author) },
        { label: { zh: '发布单位', en: 'Unit' }, value: name(content.unit) },
        { label: { zh: '区县', en: 'District' }, value: content.district ? name(content.district) : '—' },
        {
          label: { zh: '重点任务', en: 'Key task' },
          value: content.keyTask?.number ? (
            <Link
              to={`/tasks/key-tasks/${content.keyTask.id}`}
            >{`${content.keyTask.number}. ${content.keyTask.text}`}</Link>
          ) : (
            <GapLabel />
          ),
        },
        {
          label: { zh: '人物', en: 'Person' },
          value: content.person ? (
            <Link to={`/talents/people/${content.person.id}`}>{content.person.name ?? <GapLabel />}</Link>
          ) : (
            '—'
          ),
        },
        ...(content.stateReason ? [{ label: { zh: '退回或撤回原因', en: 'Reason' }, value: content.stateReason }] : []),
      ]}
      flow={
        <StatusFlow
          of="content"
          current={content.state}
          steps={[
            { state: 'DRAFT' },
            ...reviews.map(({ step }) => {
              const signed = standing.find((one) => one.step === step);
              return { state: step, at: signed?.decidedAt ?? null, by: signed ? name(signed.reviewer) : undefined };
            }),
            { state: 'SIGNED_OFF' },
            { state: 'PUBLISHED', at: content.publishedAt ?? null },
            ...(content.state === 'WITHDRAWN' ? [{ state: 'WITHDRAWN' }] : []),
          ]}
        />
      }
      tabs={[
        {
          key: 'text',
          label: { zh: '正文与签字', en: 'Text and signatures' },
          children: (
            <>
              <Section title={{ zh: '三审签字', en: 'Three signatures' }}>
                <Signatures content={content} />
              </Section>
              <Section title={{ zh: '正文', en: 'Text' }}>
                <div className="media-text">{content.body}</div>
                <p className="hub-soft">
                  {t({ zh: '文本指纹 {h}', en: 'Fingerprint {h}' }, { h: content.textHash.slice(0, 16) })}
                </p>
              </Section>
            </>
          ),
        },
        { key: 'history', label: { zh: '审核记录', en: 'Review history' }, children: <History content={content} /> },
      ]}
    />
  );
}

function Signatures({ content }: { content: Content }) {
  const t = useT();
  const name = useName();
  return (
    <ol className="media-signatures">
      {reviews.map(({ step }) => {
        const signed = content.reviewSteps.find(
          (one) => one.step === step && one.decision === 'PASSED' && !one.cancelledAt,
        );
        return (
          <li key={step} {...(signed ? { 'data-done': true } : {})}>
            <StatusTag of="content" state={step} />
            <div>
              {signed ? name(signed.reviewer) : <span className="hub-soft">{t({ zh: '待签', en: 'Not signed' })}</span>}
            </div>
            {signed ? <div className="hub-soft">{momentOf(signed.decidedAt)}</div> : null}
            {signed?.opinion ? <div>{signed.opinion}</div> : null}
          </li>
        );
      })}
    </ol>
  );
}

function History({ content }: { content: Content }) {
  const t = useT();
  const name = useName();
  if (content.reviewSteps.length === 0)
    return <p className="hub-soft">{t({ zh: '还没有审核记录', en: 'No decisions yet' })}</p>;
  return (
    <ul className="hub-plain">
      {[...content.reviewSteps].reverse().map((step) => (
        <li key={step.id} className={step.cancelledAt ? 'media-cancelled' : ''}>
          <StatusTag of="content" state={step.step} /> {name(step.reviewer)} ·{' '}
          {step.decision === 'PASSED' ? t({ zh: '通过', en: 'passed' }) : t({ zh: '退回', en: 'returned' })} ·{' '}
          {momentOf(step.decidedAt)}
          {step.opinion ? `：${step.opinion}` : ''}
          {step.cancelledAt
            ? ` ${t({ zh: '（稿件修改或退回后失效）', en: '(cancelled by an edit or a return)' })}`
            : ''}
        </li>
      ))}
    </ul>
  );
}

function Actions({ content, reload }: { content: Content; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const session = useSession();
  const [submitting, submit] = useMutation(submitDocument);
  const [reviewing, review] = useMutation(reviewDocument);
  const [publishing, publish] = useMutation(publishDocument);
  const [, withdraw] = useMutation(withdrawDocument);
  const step = { id: content.id, version: content.version };
  const author = content.author?.id === session?.id;
  const signedBefore = content.reviewSteps.some(
    (one) => !one.cancelledAt && one.decision === 'PASSED' && one.reviewer?.id === session?.id,
  );
  const reviewer = mayReview(content.state) && !author && !signedBefore;
  const editable = can('media/contents.write') && !['PUBLISHED', 'WITHDRAWN'].includes(content.state);
  const pass = async () => {
    if (
      act(await review({ input: { ...step, decision: 'PASSED' } }), (data) => data.reviewContent, {
        zh: '已通过',
        en: 'Passed',
      })
    )
      reload();
  };
  const giveBack = async () => {
    const opinion = await ask({
      title: { zh: '退回这篇稿件', en: 'Return this content' },
      effect: { zh: '已有签字将取消，稿件回到草稿', en: 'Signatures are cancelled; it becomes a draft' },
      danger: true,
    });
    if (
      opinion !== null &&
      act(await review({ input: { ...step, decision: 'RETURNED', opinion } }), (data) => data.reviewContent, {
        zh: '已退回',
        en: 'Returned',
      })
    )
      reload();
  };
  const takeBack = async () => {
    const reason = await ask({
      title: { zh: '撤回已发布的内容', en: 'Withdraw what is published' },
      effect: { zh: '撤回后不能恢复，统计将扣除', en: 'For good; counts are reduced' },
      danger: true,
      minLength: 5,
    });
    if (
      reason !== null &&
      act(await withdraw({ input: { ...step, reason } }), (data) => data.withdrawContent, {
        zh: '已撤回',
        en: 'Withdrawn',
      })
    )
      reload();
  };
  useShortcuts(
    reviewer
      ? [
          { keys: 'a', label: { zh: '通过', en: 'Pass' }, run: pass },
          { keys: 'r', label: { zh: '退回', en: 'Return' }, run: giveBack },
        ]
      : [],
  );
  return (
    <>
      {editable ? <Link to={`/media/write?content=${content.id}`}>{t({ zh: '修改', en: 'Edit' })}</Link> : null}
      {content.state === 'PUBLISHED' && can('media/contents.withdraw') ? (
        <Button danger onClick={takeBack}>
          {t({ zh: '撤回', en: 'Withdraw' })}
        </Button>
      ) : null}
      {content.state === 'DRAFT' && can('media/contents.write') ? (
        <Button
          type="primary"
          loading={submitting.fetching}
          onClick={async () => {
            if (act(await submit({ input: step }), (data) => data.submitContent, { zh: '已提交初审', en: 'Submitted' }))
              reload();
          }}
        >
          {t({ zh: '提交审核', en: 'Submit' })}
        </Button>
      ) : null}
      {reviewer ? (
        <>
          <Button onClick={giveBack}>{t({ zh: '退回', en: 'Return' })}</Button>
          <Button type="primary" loading={reviewing.fetching} onClick={pass}>
            {t({ zh: '通过', en: 'Pass' })}
          </Button>
        </>
      ) : null}
      {content.state === 'SIGNED_OFF' && can('media/contents.publish') ? (
        <Button
          type="primary"
          loading={publishing.fetching}
          onClick={async () => {
            if (act(await publish({ input: step }), (data) => data.publishContent, { zh: '已发布', en: 'Published' }))
              reload();
          }}
        >
          {t({ zh: '发布', en: 'Publish' })}
        </Button>
      ) : null}
    </>
  );
}
