import { can, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import { graphql } from '../gql/index.ts';
import { GrantDrawer } from './grant-drawer.tsx';
import type { Honour } from './honour-page.tsx';
import { NoticeDrawer } from './notice-drawer.tsx';

const declineDocument = graphql(`
  mutation DeclineHonour($input: HonourReasonInput!) {
    declineHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const revokeDocument = graphql(`
  mutation RevokeHonour($input: HonourReasonInput!) {
    revokeHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const m = {
  decline: { zh: '不予通过', en: 'Decline' },
  notice: { zh: '开始公示', en: 'Start the notice' },
  grant: { zh: '授予', en: 'Grant' },
  revoke: { zh: '撤销', en: 'Revoke' },
};

/** What this officer may do with the honour now. */
export function HonourActions({ honour, reload }: { honour: Honour; reload: () => void }) {
  const t = useT();
  const me = useSession()?.id;
  const { busy, takeWithReason } = useSteps(reload);
  const [open, setOpen] = useState<'notice' | 'grant' | null>(null);
  const [, decline] = useMutation(declineDocument);
  const [, revoke] = useMutation(revokeDocument);
  const step = { id: honour.id, version: honour.version };
  const mayGrant = can('talents/honours.grant');
  const proposer = honour.proposedBy?.id === me;
  const end = () =>
    takeWithReason(
      {
        title: m.decline,
        effect: { zh: '提名到此结束，记录保留。', en: 'The proposal ends here and stays on file.' },
        danger: true,
        minLength: 5,
      },
      (reason) => decline({ input: { ...step, reason } }),
      (data) => data.declineHonour,
      { zh: '已结束提名', en: 'Declined' },
    );
  const takeBack = () =>
    takeWithReason(
      {
        title: { zh: '撤销荣誉', en: 'Revoke the honour' },
        effect: {
          zh: '历史保留，统计扣除 1 项；已发布的报道将提示宣传文化部复核。',
          en: 'History stays, one honour less is counted; published contents are flagged for another look.',
        },
        danger: true,
        minLength: 5,
      },
      (reason) => revoke({ input: { ...step, reason } }),
      (data) => data.revokeHonour,
      { zh: '已撤销', en: 'Revoked' },
    );
  const drawer = {
    step,
    close: () => setOpen(null),
    done: () => {
      setOpen(null);
      reload();
    },
  };
  return (
    <>
      {mayGrant && (honour.state === 'PROPOSED' || honour.state === 'NOTICE') ? (
        <Button disabled={busy} onClick={end}>
          {t(m.decline)}
        </Button>
      ) : null}
      {mayGrant && honour.state === 'PROPOSED' ? (
        <Button type="primary" onClick={() => setOpen('notice')}>
          {t(m.notice)}
        </Button>
      ) : null}
      {mayGrant && honour.state === 'NOTICE' && !proposer ? (
        <Button type="primary" onClick={() => setOpen('grant')}>
          {t(m.grant)}
        </Button>
      ) : null}
      {mayGrant && honour.state === 'NOTICE' && proposer ? (
        <span className="hub-soft">{t({ zh: '提名人回避，由他人授予', en: 'Somebody else decides on it' })}</span>
      ) : null}
      {honour.state === 'GRANTED' && can('talents/honours.revoke') ? (
        <Button danger disabled={busy} onClick={takeBack}>
          {t(m.revoke)}
        </Button>
      ) : null}
      {open === 'notice' ? <NoticeDrawer {...drawer} /> : null}
      {open === 'grant' ? <GrantDrawer {...drawer} noticeUntil={honour.noticeUntil ?? null} /> : null}
    </>
  );
}
