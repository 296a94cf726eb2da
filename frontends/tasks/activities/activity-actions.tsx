import { can, useSession, useT } from '@hub/runtime';
import { useAct, useReason } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { returnActivityDocument, verifyDocument } from './activity-queries.ts';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { HoldDrawer } from './hold-drawer.tsx';
import { AmendDrawer, PostponeDrawer } from './plan-drawers.tsx';

const revokeDocument = graphql(`
  mutation RevokeActivityVerification($input: ActivityReasonInput!) {
    revokeActivityVerification(input: $input) {
      __typename
      ... on Activity { id version state stateReason }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);
const cancelDocument = graphql(`
  mutation CancelActivity($input: ActivityReasonInput!) {
    cancelActivity(input: $input) {
      __typename
      ... on Activity { id version state stateReason }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);

const announceDocument = graphql(`
  mutation AnnounceActivity($input: ActivityStepInput!) {
    announceActivity(input: $input) {
      __typename
      ... on Activity { id version state announcedAt }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);

const m = {
  announce: { zh: '发布', en: 'Announce' },
  postpone: { zh: '延期', en: 'Put off' },
  amend: { zh: '修改计划', en: 'Change the plan' },
  hold: { zh: '填写举办情况', en: 'Say how it went' },
  evidence: { zh: '提交佐证', en: 'Hand in evidence' },
  verify: { zh: '核实', en: 'Verify' },
  return: { zh: '退回', en: 'Return' },
  revoke: { zh: '撤回核实', en: 'Take the verification back' },
  cancel: { zh: '取消活动', en: 'Cancel it' },
};

/** What this officer may do with the activity in its state. */
export function ActivityActions({ activity, reload }: { activity: ActivityPartsFragment; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const officer = useSession();
  const [drawer, setDrawer] = useState<'hold' | 'evidence' | 'postpone' | 'amend' | null>(null);
  const [verifying, verify] = useMutation(verifyDocument);
  const [, giveBack] = useMutation(returnActivityDocument);
  const [, revoke] = useMutation(revokeDocument);
  const [, cancel] = useMutation(cancelDocument);
  const [announcing, announce] = useMutation(announceDocument);
  const step = { id: activity.id, version: activity.version };
  const units = officer?.units ?? [];
  const holds = can('tasks/activities.report') && !!activity.unit && units.includes(activity.unit.id);
  const lead = activity.keyTask?.lead?.id;
  const verifies = can('tasks/activities.verify') && (can('tasks/plans.correct') || (!!lead && units.includes(lead)));
  const own = activity.reportedBy?.id === officer?.id;
  const { state, approvalStanding } = activity;
  const planned = state === 'PLANNED' || state === 'POSTPONED';
  const free = approvalStanding === 'APPROVED' || approvalStanding === 'NOT_NEEDED';

  const returnIt = async () => {
    const reason = await ask({
      title: { zh: '退回这场活动的佐证', en: 'Return the evidence' },
      effect: { zh: '举办单位补充后可再次提交。', en: 'The unit may add to it and hand it in again.' },
      suggestions: [
        { zh: '签到表与现场人次不一致', en: 'The sign-in sheet does not match the number of people' },
        { zh: '照片不能证明时间和地点', en: 'The photo shows neither time nor place' },
      ],
    });
    if (reason === null) return;
    if (
      act(await giveBack({ input: { ...step, reason } }), (data) => data.returnActivity, {
        zh: '已退回',
        en: 'Returned',
      })
    )
      reload();
  };
  const revokeIt = async () => {
    const reason = await ask({
      title: { zh: '撤回核实', en: 'Take the verification back' },
      effect: {
        zh: '这场活动不再计入任务完成数和各项统计，灯可能随之变化。',
        en: 'It no longer counts for the task or any report; the light may change.',
      },
      danger: true,
    });
    if (reason === null) return;
    const answer = await revoke({ input: { ...step, reason } });
    if (act(answer, (data) => data.revokeActivityVerification, { zh: '已撤回核实', en: 'Taken back' })) reload();
  };
  const cancelIt = async () => {
    const reason = await ask({
      title: { zh: '取消这场活动', en: 'Cancel the activity' },
      effect: {
        zh: '记录保留，状态改为已取消，不能恢复。',
        en: 'The record stays as cancelled; there is no way back.',
      },
      danger: true,
    });
    if (reason === null) return;
    if (
      act(await cancel({ input: { ...step, reason } }), (data) => data.cancelActivity, {
        zh: '已取消',
        en: 'Cancelled',
      })
    )
      reload();
  };
  const announceIt = async () => {
    if (act(await announce({ input: step }), (data) => data.announceActivity, { zh: '已发布', en: 'Announced' }))
      reload();
  };
  const verifyIt = async () => {
    if (act(await verify({ input: step }), (data) => data.verifyActivity, { zh: '已核实', en: 'Verified' })) reload();
  };
  return (
    <>
      {holds && (planned || state === 'HELD') ? (
        <Button danger onClick={() => void cancelIt()}>
          {t(m.cancel)}
        </Button>
      ) : null}
      {holds && planned ? (
        <>
          <Button onClick={() => setDrawer('amend')}>{t(m.amend)}</Button>
          <Button onClick={() => setDrawer('postpone')}>{t(m.postpone)}</Button>
          {activity.announcedAt || !free ? null : (
            <Button loading={announcing.fetching} onClick={() => void announceIt()}>
              {t(m.announce)}
            </Button>
          )}
        </>
      ) : null}
      {holds && (planned || state === 'HELD') ? (
        <Button type={planned ? 'primary' : 'default'} onClick={() => setDrawer('hold')}>
          {t(m.hold)}
        </Button>
      ) : null}
      {holds && state === 'HELD' ? (
        <Button type="primary" onClick={() => setDrawer('evidence')}>
          {t(m.evidence)}
        </Button>
      ) : null}
      {verifies && !own && state === 'SUBMITTED' ? (
        <>
          <Button onClick={() => void returnIt()}>{t(m.return)}</Button>
          <Button type="primary" loading={verifying.fetching} onClick={() => void verifyIt()}>
            {t(m.verify)}
          </Button>
        </>
      ) : null}
      {verifies && state === 'VERIFIED' ? (
        <Button danger onClick={() => void revokeIt()}>
          {t(m.revoke)}
        </Button>
      ) : null}
      {drawer === 'hold' ? <HoldDrawer activity={activity} close={() => setDrawer(null)} done={reload} /> : null}
      {drawer === 'postpone' ? (
        <PostponeDrawer activity={activity} close={() => setDrawer(null)} done={reload} />
      ) : null}
      {drawer === 'amend' ? <AmendDrawer activity={activity} close={() => setDrawer(null)} done={reload} /> : null}
      {drawer === 'evidence' ? (
        <EvidenceDrawer activity={activity} close={() => setDrawer(null)} done={reload} />
      ) : null}
    </>
  );
}
