import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input } from 'antd';
import { useMutation } from 'urql';
import { EvidenceFields, piecesOf } from '../evidence-list.tsx';
import { graphql } from '../gql/index.ts';
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

interface Values {
  measures: string;
  evidence: { title: string; reference: string }[];
}

/** What was done, and at least one piece that proves it. */
export function SubmitDrawer({ problem, close, done }: ProblemDrawerProps) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(submitDocument);
  const measures = { zh: '整改情况', en: 'What was done' };
  const state = useHubForm<Values>({
    key: `problem-submit:${problem.id}`,
    initial: { ...(problem.measures ? { measures: problem.measures } : {}), evidence: piecesOf(problem.evidence) },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, id: problem.id, version: version ?? problem.version } }),
        (data) => data.submitProblem,
      ),
    onDone: () => {
      tell.done({ zh: '已提交，等待销号', en: 'Handed in' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '提交整改', en: 'Hand in' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交', en: 'Hand in' }}
      conflictFields={[{ name: 'measures', label: measures }]}
    >
      <p className="hub-soft tasks-prose">{problem.requirement}</p>
      <Field name="measures" label={measures} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={5} maxLength={4000} showCount />
      </Field>
      <EvidenceFields />
    </FormDrawer>
  );
}
