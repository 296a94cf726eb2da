import { Link, useParams, useT } from '@hub/runtime';
import { ExportButton, Loaded, Note, Page, StatusTag, useAct, useReason } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import type { NextPlanQuery } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import '../states.ts';
import { blobOf } from './made-file.ts';
import { NextPlanTasks } from './next-plan-tasks.tsx';

const query = graphql(`
  query NextPlan($id: ID!) {
    plan(id: $id) { id documentNumber title year }
    planDraft(planId: $id) {
      id version state createdAt plan { id documentNumber }
      content { ...DraftContent }
    }
    planDraftPreview(planId: $id) { ...DraftContent }
  }
`);
const DraftContent = graphql(`
  fragment DraftContent on PlanDraftContent {
    year title holidaysKnown safeguards
    tasks { number category text lead { unitId name } co { unitId name } targets deadline dueOn notes { code from to } }
  }
`);
const draftMutation = graphql(`
  mutation DraftNextPlan($input: DraftNextPlanInput!) {
    draftNextPlan(input: $input) {
      __typename ... on PlanDraft { id } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
const discardMutation = graphql(`
  mutation DiscardPlanDraft($input: DiscardPlanDraftInput!) {
    discardPlanDraft(input: $input) {
      __typename ... on PlanDraft { id } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
const fileQuery = graphql(
  `query PlanDraftDocument($id: ID!) { planDraftDocument(id: $id) { name mediaType content } }`,
);

type Plan = NonNullable<NextPlanQuery['plan']>;
type Held = NonNullable<NextPlanQuery['planDraft']>;

/** 起草下年度方案: what it would say, what differs and why; kept as a draft, which counts for nothing until it is issued. */
export default function NextPlanPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => (data.plan ? { ...data, plan: data.plan } : null)} retry={reload}>
      {({ plan, planDraft, planDraftPreview }) => (
        <NextPlan plan={plan} draft={planDraft ?? null} preview={planDraftPreview} reload={reload} />
      )}
    </Loaded>
  );
}

interface Props {
  plan: Plan;
  draft: Held | null;
  preview: NextPlanQuery['planDraftPreview'];
  reload: () => void;
}

function NextPlan({ plan, draft, preview, reload }: Props) {
  const t = useT();
  const content = readFragment(DraftContent, draft?.content ?? preview);
  return (
    <Page
      title={t({ zh: '{year}年度方案草案', en: 'Draft for {year}' }, { year: plan.year + 1 })}
      tags={draft ? <StatusTag of="plan-draft" state={draft.state} /> : null}
      description={{
        zh: '由上年度方案起草：单位按机构沿革更新，目标只带要求不带完成数，日期顺延一年并避开非工作日。正式文件导入前不计入任何任务、亮灯和提醒。',
        en: 'Made from the plan before: units by who answers for them, targets without results, days a year on and working days. Nothing counts by it until its document is imported.',
      }}
      breadcrumbs={[
        { label: { zh: '计划总览', en: 'Plan board' }, to: `/tasks?plan=${plan.id}` },
        { label: plan.documentNumber, to: `/tasks/plans/${plan.id}` },
      ]}
      actions={
        draft ? (
          <DraftActions draft={draft} title={content.title} reload={reload} />
        ) : (
          <Keep plan={plan} reload={reload} />
        )
      }
    >
      {draft?.plan ? (
        <Note tone="good" action={<Link to={`/tasks/plans/${draft.plan.id}`}>{draft.plan.documentNumber}</Link>}>
          {{ zh: '草案已印发并导入。', en: 'The draft was issued and imported.' }}
        </Note>
      ) : null}
      {content.holidaysKnown ? null : (
        <Note tone="attention">
          {{
            zh: '该年度节假日安排尚未公布，日期仅避开周末，公布后请复核。',
            en: 'The holidays of that year are not announced: days only step over weekends.',
          }}
        </Note>
      )}
      <NextPlanTasks content={content} />
    </Page>
  );
}

function Keep({ plan, reload }: { plan: Plan; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const [key] = useState(() => crypto.randomUUID());
  const [{ fetching }, mutate] = useMutation(draftMutation);
  const keep = async () => {
    const result = await mutate({ input: { planId: plan.id, idempotencyKey: key } });
    if (act(result, (data) => data.draftNextPlan, { zh: '已保存为草案', en: 'Kept as a draft' })) reload();
  };
  return (
    <Button type="primary" loading={fetching} onClick={() => void keep()}>
      {t({ zh: '保存为草案', en: 'Keep as a draft' })}
    </Button>
  );
}

function DraftActions({ draft, title, reload }: { draft: Held; title: string; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const client = useClient();
  const [, mutate] = useMutation(discardMutation);
  const discard = async () => {
    const reason = await ask({
      title: { zh: '作废草案', en: 'Discard the draft' },
      effect: { zh: '草案不再显示，可以重新起草。', en: 'It is no longer shown; another one may be drafted.' },
      danger: true,
    });
    if (reason === null) return;
    const result = await mutate({ input: { id: draft.id, version: draft.version, reason } });
    if (act(result, (data) => data.discardPlanDraft, { zh: '草案已作废', en: 'Discarded' })) reload();
  };
  return (
    <>
      <ExportButton
        formats={['docx']}
        label={{ zh: '导出征求意见稿', en: 'As a document' }}
        name={t({ zh: '{title}（征求意见稿）', en: '{title} (draft)' }, { title })}
        make={async () => {
          const asked = client.query(fileQuery, { id: draft.id }, { requestPolicy: 'network-only' });
          return blobOf((await asked).data?.planDraftDocument);
        }}
      />
      {draft.state === 'DRAFT' ? (
        <Button danger onClick={() => void discard()}>
          {t({ zh: '作废', en: 'Discard' })}
        </Button>
      ) : null}
    </>
  );
}
