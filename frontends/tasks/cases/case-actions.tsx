import { can, Link, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { CasePartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AdoptionDrawer } from './adoption-drawer.tsx';

const submitDocument = graphql(`
  mutation SubmitTypicalCase($input: TypicalCaseStepInput!) {
    submitTypicalCase(input: $input) { __typename ... on TypicalCase { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const reviewDocument = graphql(`
  mutation ReviewTypicalCase($input: ReviewTypicalCaseInput!) {
    reviewTypicalCase(input: $input) { __typename ... on TypicalCase { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const publishDocument = graphql(`
  mutation PublishTypicalCase($input: TypicalCaseStepInput!) {
    publishTypicalCase(input: $input) { __typename ... on TypicalCase { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const m = {
  edit: { zh: '修改', en: 'Edit' },
  submit: { zh: '报送', en: 'Hand in' },
  select: { zh: '入选', en: 'Select' },
  decline: { zh: '不入选', en: 'Do not select' },
  publish: { zh: '发布', en: 'Publish' },
  adopt: { zh: '登记推广', en: 'Record an adoption' },
};

/** What this officer may do with the case now. */
export function CaseActions({ record, reload }: { record: CasePartsFragment; reload: () => void }) {
  const t = useT();
  const officer = useSession();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [open, setOpen] = useState(false);
  const [, submit] = useMutation(submitDocument);
  const [, review] = useMutation(reviewDocument);
  const [, publish] = useMutation(publishDocument);
  const { state, unit } = record;
  const mine = !!unit && !!officer?.units.includes(unit.id);
  const writes = can('tasks/typical-cases.write') && mine;
  const reviews = can('tasks/typical-cases.review') && !mine && record.submittedBy?.id !== officer?.id;
  const step = { id: record.id, version: record.version };
  const decide = (selected: boolean) =>
    takeWithReason(
      {
        title: selected
          ? { zh: '入选并写明意见', en: 'Select, and say why' }
          : { zh: '不入选并写明意见', en: 'Say why not' },
        confirm: selected ? m.select : m.decline,
      },
      (comment) => review({ input: { ...step, selected, comment } }),
      (data) => data.reviewTypicalCase,
      { zh: '已评选', en: 'Reviewed' },
    );
  return (
    <>
      {writes && state === 'DRAFT' ? (
        <>
          <Link to={`/tasks/cases/${record.id}/edit`}>
            <Button tabIndex={-1}>{t(m.edit)}</Button>
          </Link>
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              void take(submit({ input: step }), (data) => data.submitTypicalCase, { zh: '已报送', en: 'Handed in' })
            }
          >
            {t(m.submit)}
          </Button>
        </>
      ) : null}
      {reviews && state === 'SUBMITTED' ? (
        <>
          <Button disabled={busy} onClick={() => void decide(false)}>
            {t(m.decline)}
          </Button>
          <Button type="primary" disabled={busy} onClick={() => void decide(true)}>
            {t(m.select)}
          </Button>
        </>
      ) : null}
      {can('tasks/typical-cases.publish') && state === 'SELECTED' ? (
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void take(publish({ input: step }), (data) => data.publishTypicalCase, { zh: '已发布', en: 'Published' })
          }
        >
          {t(m.publish)}
        </Button>
      ) : null}
      {writes && state === 'PUBLISHED' ? (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t(m.adopt)}
        </Button>
      ) : null}
      {open ? <AdoptionDrawer record={record} close={() => setOpen(false)} done={reload} /> : null}
    </>
  );
}
