import { can, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { AssessmentPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AppealDrawer, DecideDrawer } from './appeal-drawers.tsx';
import { ReviewDrawer } from './review-drawer.tsx';
import { SelfDrawer } from './self-drawer.tsx';

const submitDocument = graphql(`
  mutation SubmitSelfAssessment($input: AssessmentStepInput!) {
    submitSelfAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const recountDocument = graphql(`
  mutation RecountAssessment($input: AssessmentStepInput!) {
    recountAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const acceptDocument = graphql(`
  mutation AcceptAssessment($input: AssessmentStepInput!) {
    acceptAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const finaliseDocument = graphql(`
  mutation FinaliseAssessment($input: AssessmentStepInput!) {
    finaliseAssessment(input: $input) { __typename ... on Assessment { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);

interface Props {
  assessment: AssessmentPartsFragment;
  reload: () => void;
}

/** What this officer may do now; the unit's own steps, or those of the unit that reviews it. */
export function AssessmentActions({ assessment, reload }: Props) {
  const units = useSession()?.units ?? [];
  const { unit, reviewUnit } = assessment;
  if (unit && units.includes(unit.id))
    return can('tasks/assessments.self') ? <OwnSteps assessment={assessment} reload={reload} /> : null;
  return reviewUnit && units.includes(reviewUnit.id) ? <ReviewSteps assessment={assessment} reload={reload} /> : null;
}

function OwnSteps({ assessment, reload }: Props) {
  const t = useT();
  const { busy, take } = useSteps(reload);
  const [drawer, setDrawer] = useState<'self' | 'appeal' | null>(null);
  const [, submit] = useMutation(submitDocument);
  const [, accept] = useMutation(acceptDocument);
  const { id, version, state } = assessment;
  const input = { id, version };
  const drawn = { assessment, close: () => setDrawer(null), done: reload };
  if (state === 'SELF_ASSESSING')
    return (
      <>
        <Button onClick={() => setDrawer('self')}>{t({ zh: '填写自评', en: 'Fill in' })}</Button>
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void take(submit({ input }), (data) => data.submitSelfAssessment, { zh: '自评已提交', en: 'Handed in' })
          }
        >
          {t({ zh: '提交自评', en: 'Hand in' })}
        </Button>
        {drawer === 'self' ? <SelfDrawer {...drawn} /> : null}
      </>
    );
  if (state !== 'FEEDBACK') return null;
  return (
    <>
      <Button onClick={() => setDrawer('appeal')}>{t({ zh: '申诉', en: 'Appeal' })}</Button>
      <Button
        type="primary"
        loading={busy}
        onClick={() =>
          void take(accept({ input }), (data) => data.acceptAssessment, { zh: '已确认反馈', en: 'Feedback accepted' })
        }
      >
        {t({ zh: '确认反馈', en: 'Accept' })}
      </Button>
      {drawer === 'appeal' ? <AppealDrawer {...drawn} /> : null}
    </>
  );
}

function ReviewSteps({ assessment, reload }: Props) {
  const t = useT();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [drawer, setDrawer] = useState<'review' | 'decide' | null>(null);
  const [, recount] = useMutation(recountDocument);
  const [, finalise] = useMutation(finaliseDocument);
  const me = useSession()?.id;
  const { id, version, state, reviewedBy, submittedBy } = assessment;
  const input = { id, version };
  const drawn = { assessment, close: () => setDrawer(null), done: reload };
  // Somebody else decides and signs off than who reviewed.
  const other = can('tasks/assessments.decide') && reviewedBy?.id !== me;
  return (
    <>
      {state === 'REVIEWING' && can('tasks/assessments.review') && submittedBy?.id !== me ? (
        <>
          <Button
            loading={busy}
            onClick={() =>
              void take(recount({ input }), (data) => data.recountAssessment, { zh: '已重新统计', en: 'Counted again' })
            }
          >
            {t({ zh: '重新统计', en: 'Count again' })}
          </Button>
          <Button type="primary" onClick={() => setDrawer('review')}>
            {t({ zh: '评审打分', en: 'Review' })}
          </Button>
        </>
      ) : null}
      {state === 'APPEALED' && other ? (
        <Button type="primary" onClick={() => setDrawer('decide')}>
          {t({ zh: '处理申诉', en: 'Decide on the appeals' })}
        </Button>
      ) : null}
      {(state === 'SETTLED' || state === 'FEEDBACK') && other ? (
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void takeWithReason(
              {
                title: { zh: '定档', en: 'Sign off' },
                effect: { zh: '定档后分数、佐证和申诉都不能再改。', en: 'Nothing of it changes afterwards.' },
                confirm: { zh: '确认定档', en: 'Sign off' },
                minLength: 0,
              },
              () => finalise({ input }),
              (data) => data.finaliseAssessment,
              { zh: '已定档', en: 'Signed off' },
            )
          }
        >
          {t({ zh: '定档', en: 'Sign off' })}
        </Button>
      ) : null}
      {drawer === 'review' ? <ReviewDrawer {...drawn} /> : null}
      {drawer === 'decide' ? <DecideDrawer {...drawn} /> : null}
    </>
  );
}
