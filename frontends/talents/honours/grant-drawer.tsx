import { Field, FormDrawer, today, useHubForm, useResult } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { graphql } from '../gql/index.ts';
import type { StepDrawerProps } from './notice-drawer.tsx';

const grantHonour = graphql(`
  mutation GrantHonour($input: GrantHonourInput!) {
    grantHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }
  }
`);

export function GrantDrawer({ step, noticeUntil, close, done }: StepDrawerProps & { noticeUntil: string | null }) {
  const settle = useResult();
  const [, mutate] = useMutation(grantHonour);
  const state = useHubForm<{ grantedOn: string; decisionDocument: string }, { id: string }>({
    key: `honour:${step.id}:grant`,
    initial: { grantedOn: today() },
    submit: async (values, version) => {
      const input = { ...step, ...values, version: version ?? step.version };
      return settle(await mutate({ input }), (data) => data.grantHonour);
    },
    onDone: done,
  });
  return (
    <FormDrawer
      open
      onClose={close}
      title={{ zh: '授予荣誉', en: 'Grant the honour' }}
      state={state}
      submitLabel={{ zh: '授予', en: 'Grant' }}
    >
      <Field
        name="grantedOn"
        label={{ zh: '授予日期', en: 'Day of the decision' }}
        hint={{
          zh: noticeUntil ? `公示至 ${noticeUntil}，期满后方可授予` : '',
          en: noticeUntil ? `After the notice, which runs until ${noticeUntil}` : '',
        }}
        required
        {...dayValue}
      >
        <DatePicker />
      </Field>
      <Field
        name="decisionDocument"
        label={{ zh: '决定文号', en: 'Deciding document' }}
        hint={{ zh: '如 科协发〔2026〕1号', en: 'Such as 科协发〔2026〕1号' }}
        required
      >
        <Input maxLength={100} />
      </Field>
    </FormDrawer>
  );
}
