import { navigate, useQueryState } from '@hub/runtime';
import { Field, FormPage, useHubForm, useResult } from '@hub/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { useMyUnits } from '../units.ts';

const raiseDocument = graphql(`
  mutation RaiseProblem($input: RaiseProblemInput!) {
    raiseProblem(input: $input) {
      __typename
      ... on Problem { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  supervisingUnitId: string;
  keyTaskId?: string;
  text: string;
  source: string;
}

/** What is wrong and where it was found; who puts it right is said when it is assigned. */
export default function RaiseProblemPage() {
  const [task] = useQueryState('task', '');
  const [slipId] = useQueryState('slip', '');
  const [supervisingUnitId = ''] = useMyUnits();
  const settle = useResult();
  const [, mutate] = useMutation(raiseDocument);
  // One key per form, so that a lost answer and a second press make one problem.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `problem:new:${slipId || task}`,
    initial: { supervisingUnitId, ...(task ? { keyTaskId: task } : {}), ...(slipId ? { source: '督办单' } : {}) },
    submit: async ({ keyTaskId, ...values }) =>
      settle(
        await mutate({
          input: { ...values, keyTaskId: keyTaskId ?? null, slipId: slipId || null, idempotencyKey },
        }),
        (data) => data.raiseProblem,
      ),
    onDone: (problem) => void navigate(`/tasks/problems/${problem.id}`),
  });
  return (
    <FormPage
      title={{ zh: '提出问题', en: 'Raise a problem' }}
      description={{
        zh: '提出后再交办；交办前整改单位看不到。',
        en: 'The unit sees it once it is assigned, not before.',
      }}
      breadcrumbs={[{ label: { zh: '问题清单', en: 'Problem list' }, to: '/tasks/problems' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '提出', en: 'Raise' }}
    >
      <Field name="text" label={{ zh: '问题', en: 'What is wrong' }} required wide rules={[{ min: 4 }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
      <Field name="source" label={{ zh: '问题来源', en: 'Where it was found' }} required rules={[{ min: 2 }]}>
        <Input maxLength={200} />
      </Field>
      <Field name="supervisingUnitId" label={{ zh: '督办单位', en: 'Supervised by' }} required>
        <MyUnitPicker />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} wide>
        <KeyTaskPicker allowClear={!slipId} disabled={!!slipId} />
      </Field>
    </FormPage>
  );
}
