import { Field, FormDrawer, today, useHubForm, useResult } from '@hub/ui';
import { DatePicker } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { graphql } from '../gql/index.ts';

const startNotice = graphql(`
  mutation StartHonourNotice($input: StartNoticeInput!) {
    startHonourNotice(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }
  }
`);

export interface StepDrawerProps {
  step: { id: string; version: number };
  close: () => void;
  done: () => void;
}

export function NoticeDrawer({ step, close, done }: StepDrawerProps) {
  const settle = useResult();
  const [, mutate] = useMutation(startNotice);
  const state = useHubForm<{ noticeFrom: string }, { id: string }>({
    key: `honour:${step.id}:notice`,
    initial: { noticeFrom: today() },
    submit: async (values, version) => {
      const input = { ...step, ...values, version: version ?? step.version };
      return settle(await mutate({ input }), (data) => data.startHonourNotice);
    },
    onDone: done,
  });
  return (
    <FormDrawer
      open
      onClose={close}
      title={{ zh: '开始公示', en: 'Start the notice' }}
      state={state}
      submitLabel={{ zh: '开始公示', en: 'Start' }}
    >
      <Field
        name="noticeFrom"
        label={{ zh: '公示开始日期', en: 'First day of the notice' }}
        hint={{ zh: '截止日期按工作日自动计算', en: 'The end is counted in working days' }}
        required
        {...dayValue}
      >
        <DatePicker />
      </Field>
    </FormDrawer>
  );
}
