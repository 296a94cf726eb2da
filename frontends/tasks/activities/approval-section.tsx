import { can, useSession, useT } from '@hub/runtime';
import { Facts, Section, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useUnitName } from '../units.ts';
import { ApprovalDrawer } from './approval-drawer.tsx';

const decideDocument = graphql(`
  mutation DecideActivityApproval($input: DecideActivityApprovalInput!) {
    decideActivityApproval(input: $input) { __typename ... on ActivityApproval { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const ruleQuery = graphql(`
  query ApprovalRule { approvalRule { version days overseasDays answerDays indoorLimit outdoorLimit basis } }
`);

interface Props {
  activity: ActivityPartsFragment;
  reload: () => void;
}
type Approval = ActivityPartsFragment['approvals'][number];

/** One event, one filing (一会一报): how it stands, what was filed, and what may be done now. */
export function ApprovalSection({ activity, reload }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: ruleQuery });
  const units = useSession()?.units ?? [];
  const { approvalStanding: standing, approvals, state, unit } = activity;
  if (standing === 'NOT_NEEDED' && approvals.length === 0) return null;
  const planned = state === 'PLANNED' || state === 'POSTPONED';
  const files =
    planned &&
    can('tasks/activities.report') &&
    !!unit &&
    units.includes(unit.id) &&
    (standing === 'MISSING' || standing === 'REJECTED');
  return (
    <Section
      title={{ zh: '活动报备', en: 'Approval' }}
      extra={
        <>
          <StatusTag of="approval-standing" state={standing} />
          {files ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t({ zh: '报备', en: 'File it' })}
            </Button>
          ) : null}
        </>
      }
    >
      {data ? <p className="hub-soft">{data.approvalRule.basis}</p> : null}
      <div className="tasks-findings">
        {approvals.map((approval) => (
          <One key={approval.id} approval={approval} reload={reload} />
        ))}
      </div>
      {open && data ? (
        <ApprovalDrawer activity={activity} rule={data.approvalRule} close={() => setOpen(false)} done={reload} />
      ) : null}
    </Section>
  );
}

function One({ approval, reload }: { approval: Approval; reload: () => void }) {
  const t = useT();
  const unitName = useUnitName();
  const officer = useSession();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [, decide] = useMutation(decideDocument);
  const { state, approvingUnit, filedBy, decidedBy } = approval;
  const decides =
    state === 'FILED' &&
    can('tasks/activities.approve') &&
    !!approvingUnit &&
    !!officer?.units.includes(approvingUnit.id) &&
    filedBy?.id !== officer.id;
  const step = { id: approval.id, version: approval.version };
  const done = { zh: '已审批', en: 'Decided' };
  return (
    <article className="hub-box hub-pad" aria-label={t({ zh: '第{n}次报备', en: 'Filing {n}' }, { n: approval.round })}>
      <div className="hub-row">
        <h3 className="hub-section-title hub-grow">
          {t({ zh: '第{n}次报备', en: 'Filing {n}' }, { n: approval.round })}
        </h3>
        <StatusTag of="approval" state={state} />
      </div>
      <Facts
        items={[
          { label: { zh: '活动日期', en: 'Day' }, value: approval.plannedOn },
          { label: { zh: '地点', en: 'Place' }, value: approval.place },
          {
            label: { zh: '报备', en: 'Filed' },
            value: [filedBy?.name, approval.filedOn].filter(Boolean).join(' '),
          },
          { label: { zh: '答复期限', en: 'Answer due' }, value: approval.answerDueOn },
          {
            label: { zh: '参加对象', en: 'Audience' },
            value: t(
              { zh: '{who}，预计{n}人', en: '{who}, {n} expected' },
              { who: approval.audience, n: approval.expectedAudience },
            ),
          },
          {
            label: { zh: '场地与人员', en: 'Setting' },
            value: [
              approval.outdoors ? t({ zh: '室外', en: 'outside' }) : t({ zh: '室内', en: 'inside' }),
              approval.overseas ? t({ zh: '有境外人员', en: 'with people from abroad' }) : null,
              approval.safetyPlan,
            ]
              .filter(Boolean)
              .join(' · '),
          },
          { label: { zh: '主题与内容', en: 'Topic and content' }, wide: true, value: approval.outline },
          { label: { zh: '主讲人情况', en: 'Speakers' }, wide: true, value: approval.speakerBackground },
          {
            label: { zh: '审批', en: 'Decision' },
            value: decidedBy
              ? [decidedBy.name, approval.decidedAt?.slice(0, 10)].filter(Boolean).join(' ')
              : unitName(approvingUnit) || '—',
          },
          ...(approval.reason ? [{ label: { zh: '说明', en: 'Reason' }, wide: true, value: approval.reason }] : []),
        ]}
      />
      {decides ? (
        <div className="hub-row">
          <Button
            disabled={busy}
            onClick={() =>
              void takeWithReason(
                { title: { zh: '不同意举办', en: 'Do not approve' }, danger: true },
                (reason) => decide({ input: { ...step, approved: false, reason } }),
                (data) => data.decideActivityApproval,
                done,
              )
            }
          >
            {t({ zh: '不同意', en: 'Refuse' })}
          </Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              void take(
                decide({ input: { ...step, approved: true, reason: null } }),
                (data) => data.decideActivityApproval,
                done,
              )
            }
          >
            {t({ zh: '同意', en: 'Approve' })}
          </Button>
        </div>
      ) : null}
    </article>
  );
}
