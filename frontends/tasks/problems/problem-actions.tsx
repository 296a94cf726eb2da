import { can, useSession, useT } from '@hub/runtime';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { ProblemPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AssignDrawer } from './assign-drawer.tsx';
import { SubmitDrawer } from './submit-drawer.tsx';

const startDocument = graphql(`
  mutation StartProblem($input: StartProblemInput!) {
    startProblem(input: $input) { __typename ... on Problem { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const returnDocument = graphql(`
  mutation ReturnProblem($input: ReturnProblemInput!) {
    returnProblem(input: $input) { __typename ... on Problem { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const closeDocument = graphql(`
  mutation CloseProblem($input: CloseProblemInput!) {
    closeProblem(input: $input) { __typename ... on Problem { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const m = {
  assign: { zh: '交办', en: 'Assign' },
  start: { zh: '开始整改', en: 'Take it up' },
  submit: { zh: '提交整改', en: 'Hand in' },
  giveBack: { zh: '退回整改', en: 'Give back' },
  close: { zh: '销号', en: 'Strike off' },
};

/** What this officer may do with the problem now. */
export function ProblemActions({ problem, reload }: { problem: ProblemPartsFragment; reload: () => void }) {
  const t = useT();
  const officer = useSession();
  const { busy, takeWithReason } = useSteps(reload);
  const [drawer, setDrawer] = useState<'assign' | 'submit' | null>(null);
  const [, start] = useMutation(startDocument);
  const [, giveBack] = useMutation(returnDocument);
  const [, close] = useMutation(closeDocument);
  const units = officer?.units ?? [];
  const { state, unit, supervisingUnit } = problem;
  const step = { id: problem.id, version: problem.version };
  const mine = can('tasks/problems.rectify') && !!unit && units.includes(unit.id);
  const supervises = can('tasks/problems.supervise') && !!supervisingUnit && units.includes(supervisingUnit.id);
  const strikes =
    supervises &&
    state === 'SUBMITTED' &&
    !(unit && units.includes(unit.id)) &&
    problem.submittedBy?.id !== officer?.id;
  const begin = () =>
    takeWithReason(
      {
        title: m.start,
        effect: { zh: '写明整改方案：谁来做、怎么做、何时完成。', en: 'Say how: who does what until when.' },
      },
      (plan) => start({ input: { ...step, plan } }),
      (data) => data.startProblem,
      { zh: '已开始整改', en: 'Taken up' },
    );
  const back = () =>
    takeWithReason(
      {
        title: m.giveBack,
        effect: { zh: '单位须重新整改，期限不变。', en: 'The unit works on it again; the day stays.' },
      },
      (reason) => giveBack({ input: { ...step, reason } }),
      (data) => data.returnProblem,
      { zh: '已退回', en: 'Given back' },
    );
  const strike = () =>
    takeWithReason(
      {
        title: m.close,
        effect: {
          zh: '写明核对了哪些佐证；销号后不能再改，复发的另行提出。',
          en: 'Say which evidence was checked. What comes back later is raised anew.',
        },
      },
      (note) => close({ input: { ...step, note } }),
      (data) => data.closeProblem,
      { zh: '已销号', en: 'Struck off' },
    );
  const drawn = { problem, close: () => setDrawer(null), done: reload };
  return (
    <>
      {supervises && state === 'RAISED' && problem.keyTask?.state !== 'WITHDRAWN' ? (
        <Button type="primary" onClick={() => setDrawer('assign')}>
          {t(m.assign)}
        </Button>
      ) : null}
      {mine && state === 'ASSIGNED' ? (
        <Button type="primary" disabled={busy} onClick={() => void begin()}>
          {t(m.start)}
        </Button>
      ) : null}
      {mine && state === 'RECTIFYING' ? (
        <Button type="primary" onClick={() => setDrawer('submit')}>
          {t(m.submit)}
        </Button>
      ) : null}
      {strikes ? (
        <>
          <Button disabled={busy} onClick={() => void back()}>
            {t(m.giveBack)}
          </Button>
          <Button type="primary" disabled={busy} onClick={() => void strike()}>
            {t(m.close)}
          </Button>
        </>
      ) : null}
      {drawer === 'assign' ? <AssignDrawer {...drawn} /> : null}
      {drawer === 'submit' ? <SubmitDrawer {...drawn} /> : null}
    </>
  );
}
