import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { ProblemPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const assignDocument = graphql(`
  mutation AssignProblem($input: AssignProblemInput!) {
    assignProblem(input: $input) {
      __typename
      ... on Problem { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  unitId: string;
  requirement: string;
  dueOn: string;
}
export interface ProblemDrawerProps {
  problem: ProblemPartsFragment;
  close: () => void;
  done: () => void;
}

/** Who puts it right, what is asked for, until when. */
export function AssignDrawer({ problem, close, done }: ProblemDrawerProps) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(assignDocument);
  const state = useHubForm<Values>({
    key: `problem-assign:${problem.id}`,
    initial: {},
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, id: problem.id, version: version ?? problem.version } }),
        (data) => data.assignProblem,
      ),
    onDone: () => {
      tell.done({ zh: '已交办', en: 'Assigned' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '交办问题', en: 'Assign the problem' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '交办', en: 'Assign' }}
    >
      <p className="hub-soft tasks-prose">{problem.text}</p>
      <Field name="unitId" label={{ zh: '整改单位', en: 'Unit' }} required>
        <UnitPicker />
      </Field>
      <Field name="dueOn" label={{ zh: '整改期限', en: 'Last day' }} required {...dayValue}>
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
      </Field>
      <Field name="requirement" label={{ zh: '整改要求', en: 'What is asked for' }} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
    </FormDrawer>
  );
}
