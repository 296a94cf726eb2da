import { currentLang, Link, t as now, useParams, useT } from '@hub/runtime';
import { type ImportProblem, ImportWizard, Loaded, Note, outcomeOf, Page } from '@hub/ui';
import { useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { PlanAmendmentPreviewQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AmendmentPreview } from './amendment-preview.tsx';
import { base64Of } from './document-file.ts';

const planDocument = graphql(`
  query AmendedPlan($id: ID!) { plan(id: $id) { id version documentNumber title year } }
`);
const previewDocument = graphql(`
  query PlanAmendmentPreview($input: PlanAmendmentInput!) {
    planAmendmentPreview(input: $input) {
      plan { id version documentNumber }
      documentNumber title date held
      differences {
        change fields keyTaskId
        before { number text units deadline targets }
        after { number text units deadline targets }
      }
      unknownUnits { name }
      problems { code place message }
      notes { code place message }
    }
  }
`);
const amendDocument = graphql(`
  mutation AmendPlan($input: AmendPlanInput!) {
    amendPlan(input: $input) {
      __typename
      ... on Plan { id documentNumber }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

export type Amendment = PlanAmendmentPreviewQuery['planAmendmentPreview'];

/** 修订: read the later document, look at every difference, say why a task goes, confirm. Nothing changes before that. */
export default function AmendPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: planDocument, variables: { id } });
  return (
    <Loaded answer={answer} pick={(data) => data.plan} retry={() => again({ requestPolicy: 'network-only' })}>
      {(plan) => <Amend plan={plan} />}
    </Loaded>
  );
}

function Amend({ plan }: { plan: { id: string; documentNumber: string; title: string } }) {
  const t = useT();
  const client = useClient();
  const reasons = useRef(new Map<string, string>());
  const [, redraw] = useState(0);
  const input = async (file: File) => ({ planId: plan.id, fileName: file.name, content: await base64Of(file) });
  return (
    <Page
      title={{ zh: '修订方案', en: 'Amend the plan' }}
      description={{
        zh: '读取后来印发的同一方案（修订通知或重新印发），逐项比较，确认后生效；原文和新文本都保留。',
        en: 'Reads the later issue of the same plan, compares task by task, and applies it once confirmed; both texts stay.',
      }}
      breadcrumbs={[
        { label: { zh: '计划总览', en: 'Plan board' }, to: `/tasks?plan=${plan.id}` },
        { label: plan.documentNumber, to: `/tasks/plans/${plan.id}` },
      ]}
    >
      <ImportWizard<Amendment, { id: string }>
        accept=".txt,.docx"
        maxMegabytes={5}
        read={async (file) => {
          reasons.current.clear();
          const asked = { input: await input(file) };
          const { data, error } = await client.query(previewDocument, asked, { requestPolicy: 'network-only' });
          if (!data) throw new Error(error?.graphQLErrors[0]?.message ?? '');
          return data.planAmendmentPreview;
        }}
        problems={problemsOf}
        show={(preview) => (
          <AmendmentPreview
            preview={preview}
            reason={(task) => reasons.current.get(task) ?? ''}
            explain={(task, reason) => {
              reasons.current.set(task, reason);
              redraw((n) => n + 1);
            }}
          />
        )}
        confirmLabel={() => ({ zh: '确认修订', en: 'Amend the plan' })}
        confirm={async (file, preview) => {
          const withdrawals = [...reasons.current]
            .filter(([, reason]) => reason.trim() !== '')
            .map(([keyTaskId, reason]) => ({ keyTaskId, reason }));
          const asked = { ...(await input(file)), version: preview.plan.version, withdrawals };
          const result = await client.mutation(amendDocument, { input: asked });
          const outcome = outcomeOf(result, (data) => data.amendPlan, currentLang());
          if (outcome.kind === 'done') return outcome.value;
          throw new Error(
            outcome.kind === 'conflict'
              ? now({
                  zh: '方案刚刚被他人修改，请重新读取文件。',
                  en: 'Somebody changed the plan; read the file again.',
                })
              : outcome.message,
          );
        }}
        done={({ id }) => (
          <Note
            tone="good"
            action={<Link to={`/tasks/plans/${id}?tab=editions`}>{t({ zh: '查看历次版本', en: 'All editions' })}</Link>}
          >
            {{ zh: '方案已修订，原文和新文本都已保存。', en: 'The plan is amended; both texts are kept.' }}
          </Note>
        )}
      />
    </Page>
  );
}

function problemsOf(preview: Amendment): ImportProblem[] {
  return [
    ...preview.problems.map(({ place, message }) => ({ place, message, severity: 'error' as const })),
    ...(preview.held
      ? [
          {
            place: preview.documentNumber ?? '—',
            message: { zh: '平台已有这份文件，内容相同。', en: 'The hub has this document; it says the same.' },
            severity: 'error' as const,
          },
        ]
      : []),
    ...preview.notes.map(({ place, message }) => ({ place, message, severity: 'warning' as const })),
  ];
}
