import { can, Link, useSession, useT } from '@hub/runtime';
import { useShortcuts } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import { graphql } from '../gql/index.ts';
import type { Content } from './content-page.tsx';
import { mayReview } from './reviews.ts';

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
const m = {
  edit: { zh: '修改', en: 'Edit' },
  submit: { zh: '提交审核', en: 'Submit' },
  pass: { zh: '通过', en: 'Pass' },
  return: { zh: '退回', en: 'Return' },
  publish: { zh: '发布', en: 'Publish' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

/** What this officer may do with the content now. */
export function ContentActions({ content, reload }: { content: Content; reload: () => void }) {
  const t = useT();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [, submit] = useMutation(submitDocument);
  const [, publish] = useMutation(publishDocument);
  const [, withdraw] = useMutation(withdrawDocument);
  const step = { id: content.id, version: content.version };
  const editable = can('media/contents.write') && !['PUBLISHED', 'WITHDRAWN'].includes(content.state);
  const takeBack = () =>
    takeWithReason(
      {
        title: { zh: '撤回已发布的内容', en: 'Withdraw what is published' },
        effect: { zh: '撤回后不能恢复，统计扣除 1 篇。', en: 'For good; one content less is counted.' },
        danger: true,
        minLength: 5,
      },
      (reason) => withdraw({ input: { ...step, reason } }),
      (data) => data.withdrawContent,
      { zh: '已撤回', en: 'Withdrawn' },
    );
  return (
    <>
      {editable ? (
        <Link to={`/media/write?content=${content.id}`}>
          <Button tabIndex={-1}>{t(m.edit)}</Button>
        </Link>
      ) : null}
      {content.state === 'PUBLISHED' && can('media/contents.withdraw') ? (
        <Button danger disabled={busy} onClick={takeBack}>
          {t(m.withdraw)}
        </Button>
      ) : null}
      {content.state === 'DRAFT' && can('media/contents.write') ? (
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            take(submit({ input: step }), (data) => data.submitContent, { zh: '已提交初审', en: 'Submitted' })
          }
        >
          {t(m.submit)}
        </Button>
      ) : null}
      {mayReview(content.state) ? <ReviewButtons content={content} reload={reload} /> : null}
      {content.state === 'SIGNED_OFF' && can('media/contents.publish') ? (
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            take(publish({ input: step }), (data) => data.publishContent, { zh: '已发布', en: 'Published' })
          }
        >
          {t(m.publish)}
        </Button>
      ) : null}
    </>
  );
}

/** Pass or return; whoever wrote it or signed before reads why there are no buttons. */
function ReviewButtons({ content, reload }: { content: Content; reload: () => void }) {
  const t = useT();
  const me = useSession()?.id;
  const { busy, take, takeWithReason } = useSteps(reload);
  const [, review] = useMutation(reviewDocument);
  const step = { id: content.id, version: content.version };
  const author = content.author?.id === me;
  const signed = content.reviewSteps.some(
    (one) => !one.cancelledAt && one.decision === 'PASSED' && one.reviewer?.id === me,
  );
  const may = !author && !signed;
  const pass = () =>
    take(review({ input: { ...step, decision: 'PASSED' } }), (data) => data.reviewContent, {
      zh: '已通过',
      en: 'Passed',
    });
  const giveBack = () =>
    takeWithReason(
      {
        title: { zh: '退回这篇稿件', en: 'Return this content' },
        effect: { zh: '已有签字全部失效，稿件回到草稿。', en: 'All signatures are cancelled; it becomes a draft.' },
        danger: true,
      },
      (opinion) => review({ input: { ...step, decision: 'RETURNED', opinion } }),
      (data) => data.reviewContent,
      { zh: '已退回', en: 'Returned' },
    );
  useShortcuts(
    may
      ? [
          { keys: 'a', label: m.pass, run: () => void pass() },
          { keys: 'r', label: m.return, run: () => void giveBack() },
        ]
      : [],
  );
  if (!may)
    return (
      <span className="hub-soft">
        {author
          ? t({ zh: '作者不参加本稿审核', en: 'The author does not review' })
          : t({ zh: '您已签过本稿，其余由他人审核', en: 'You have signed; others review the rest' })}
      </span>
    );
  return (
    <>
      <Button disabled={busy} onClick={giveBack}>
        {t(m.return)}
      </Button>
      <Button type="primary" loading={busy} onClick={pass}>
        {t(m.pass)}
      </Button>
    </>
  );
}
