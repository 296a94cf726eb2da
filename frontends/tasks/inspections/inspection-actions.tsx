import { can, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { InspectionPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { FindingsDrawer } from './findings-drawer.tsx';
import { VisitDrawer } from './visit-drawer.tsx';

const noticeDocument = graphql(`
  mutation IssueInspectionNotice($input: IssueInspectionNoticeInput!) {
    issueInspectionNotice(input: $input) { __typename ... on Inspection { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const closeDocument = graphql(`
  mutation CloseInspection($input: InspectionStepInput!) {
    closeInspection(input: $input) { __typename ... on Inspection { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const cancelDocument = graphql(`
  mutation CancelInspection($input: InspectionReasonInput!) {
    cancelInspection(input: $input) { __typename ... on Inspection { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const m = {
  notice: { zh: '下发通知', en: 'Send the notice' },
  visit: { zh: '登记到访', en: 'Record the visit' },
  findings: { zh: '下发问题', en: 'Issue findings' },
  close: { zh: '办结', en: 'Close' },
  cancel: { zh: '取消督导', en: 'Cancel it' },
};

/** What the unit that inspects may do now. */
export function InspectionActions({ inspection, reload }: { inspection: InspectionPartsFragment; reload: () => void }) {
  const t = useT();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [drawer, setDrawer] = useState<'visit' | 'findings' | null>(null);
  const [, notify] = useMutation(noticeDocument);
  const [, close] = useMutation(closeDocument);
  const [, cancel] = useMutation(cancelDocument);
  const units = useSession()?.units ?? [];
  const { state, unit, findings } = inspection;
  if (!can('tasks/inspections.conduct') || !unit || !units.includes(unit.id)) return null;
  const step = { id: inspection.id, version: inspection.version };
  const settled = findings.every((finding) => finding.state === 'VERIFIED');
  const end = () =>
    takeWithReason(
      {
        title: m.cancel,
        effect: { zh: '已通知的单位会看到取消原因。', en: 'Units that were told see the reason.' },
        danger: true,
      },
      (reason) => cancel({ input: { ...step, reason } }),
      (data) => data.cancelInspection,
      { zh: '已取消', en: 'Cancelled' },
    );
  const drawn = { inspection, close: () => setDrawer(null), done: reload };
  return (
    <>
      {state === 'PLANNED' || state === 'NOTIFIED' ? (
        <Button danger disabled={busy} onClick={() => void end()}>
          {t(m.cancel)}
        </Button>
      ) : null}
      {state === 'PLANNED' ? (
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void take(notify({ input: { ...step, visitOn: null } }), (data) => data.issueInspectionNotice, {
              zh: '通知已下发',
              en: 'The notice is out',
            })
          }
        >
          {t(m.notice)}
        </Button>
      ) : null}
      {state === 'NOTIFIED' ? (
        <Button type="primary" onClick={() => setDrawer('visit')}>
          {t(m.visit)}
        </Button>
      ) : null}
      {state === 'VISITED' ? (
        <Button type="primary" onClick={() => setDrawer('findings')}>
          {t(m.findings)}
        </Button>
      ) : null}
      {state === 'VISITED' || (state === 'RECTIFYING' && settled) ? (
        <Button
          {...(state === 'RECTIFYING' ? { type: 'primary' } : {})}
          loading={busy}
          onClick={() =>
            void take(close({ input: step }), (data) => data.closeInspection, { zh: '已办结', en: 'Closed' })
          }
        >
          {t(m.close)}
        </Button>
      ) : null}
      {drawer === 'visit' ? <VisitDrawer {...drawn} /> : null}
      {drawer === 'findings' ? <FindingsDrawer {...drawn} /> : null}
    </>
  );
}
