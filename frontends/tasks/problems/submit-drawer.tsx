import { useResult } from '@hub/ui';
import { useMutation } from 'urql';
import { piecesOf } from '../evidence-list.tsx';
import { graphql } from '../gql/index.ts';
import { MeasuresDrawer } from '../measures-drawer.tsx';
import type { ProblemDrawerProps } from './assign-drawer.tsx';

const submitDocument = graphql(`
  mutation SubmitProblem($input: SubmitProblemInput!) {
    submitProblem(input: $input) {
      __typename
      ... on Problem { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

/** What was done, and at least one piece that proves it. */
export function SubmitDrawer({ problem, close, done }: ProblemDrawerProps) {
  const settle = useResult();
  const [, mutate] = useMutation(submitDocument);
  return (
    <MeasuresDrawer
      draft={`problem-submit:${problem.id}`}
      initial={{
        ...(problem.measures ? { measures: problem.measures } : {}),
        evidence: piecesOf(problem.evidence),
      }}
      words={{
        title: { zh: '提交整改', en: 'Hand in' },
        measures: { zh: '整改情况', en: 'What was done' },
        submit: { zh: '提交', en: 'Hand in' },
        done: { zh: '已提交，等待销号', en: 'Handed in' },
      }}
      length={{ min: 4, max: 4000, rows: 5 }}
      send={async (values, version) =>
        settle(
          await mutate({ input: { ...values, id: problem.id, version: version ?? problem.version } }),
          (data) => data.submitProblem,
        )
      }
      close={close}
      done={done}
    >
      <p className="hub-soft tasks-prose">{problem.requirement}</p>
    </MeasuresDrawer>
  );
}
