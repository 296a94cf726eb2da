import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input, InputNumber } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import type { SlipDrawerProps } from './answer-drawer.tsx';

const returnDocument = graphql(`
  mutation ReturnSupervisionSlip($input: ReturnSupervisionSlipInput!) {
    returnSupervisionSlip(input: $input) {
      __typename
      ... on SupervisionSlip { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

/** What is missing, and until when it is asked for again. */
export function ReturnDrawer({ slip, close, done }: SlipDrawerProps) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(returnDocument);
  const state = useHubForm<{ reason: string; workingDays?: number | null }>({
    key: `slip-return:${slip.id}`,
    initial: { workingDays: 3 },
    submit: async ({ reason, workingDays }, version) =>
      settle(
        await mutate({
          input: { reason, workingDays: workingDays ?? null, id: slip.id, version: version ?? slip.version },
        }),
        (data) => data.returnSupervisionSlip,
      ),
    onDone: () => {
      tell.done({ zh: '已退回，单位须重新反馈', en: 'Given back' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '退回反馈', en: 'Give back' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '退回', en: 'Give back' }}
    >
      <Field name="reason" label={{ zh: '退回原因', en: 'What is missing' }} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Field>
      <Field
        name="workingDays"
        label={{ zh: '重新给定的期限（工作日）', en: 'New term in working days' }}
        hint={{
          zh: '自今天起算；不填则原期限不变，也不会比原期限短。',
          en: 'From today; empty keeps the old day, and it never gets shorter.',
        }}
      >
        <InputNumber min={1} max={60} precision={0} />
      </Field>
    </FormDrawer>
  );
}
