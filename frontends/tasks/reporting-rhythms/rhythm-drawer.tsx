import { useT } from '@hub/runtime';
import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { Input, Radio, Select } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import { monthOf } from '../months.ts';
import { periodWords, quarterOf } from '../periods.ts';
import type { Plan } from '../plans/plan-page.tsx';

const setDocument = graphql(`
  mutation SetReportingRhythm($input: SetReportingRhythmInput!) {
    setReportingRhythm(input: $input) {
      __typename
      ... on ReportingRhythm { id rhythm fromQuarter }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  keyTaskId?: string;
  rhythm: 'MONTHLY' | 'QUARTERLY' | 'BOTH';
  fromQuarter: string;
  reason: string;
}

/** Another rhythm for all tasks or one of them, from this quarter on or later, with a reason. */
export function RhythmDrawer({ plan, close, done }: { plan: Plan; close: () => void; done: () => void }) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(setDocument);
  const now = quarterOf(monthOf(today()));
  const quarters = [1, 2, 3, 4].map((n) => `${plan.year}-Q${n}`).filter((quarter) => quarter >= now);
  const state = useHubForm<Values>({
    key: `reporting-rhythm:${plan.id}`,
    initial: quarters[0] ? { fromQuarter: quarters[0] } : {},
    submit: async ({ keyTaskId, ...values }) =>
      settle(
        await mutate({ input: { planId: plan.id, ...values, keyTaskId: keyTaskId ?? null } }),
        (data) => data.setReportingRhythm,
      ),
    onDone: () => {
      tell.done({ zh: '填报周期已调整', en: 'The rhythm is changed' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '调整填报周期', en: 'Change how often units report' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '调整', en: 'Change' }}
    >
      <Field name="keyTaskId" label={{ zh: '适用任务', en: 'For' }}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t({ zh: '全部任务', en: 'All tasks' })}
          options={plan.keyTasks.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
        />
      </Field>
      <Field name="rhythm" label={{ zh: '填报周期', en: 'How often' }} required>
        <Radio.Group
          options={[
            { value: 'MONTHLY', label: t({ zh: '按月', en: 'Monthly' }) },
            { value: 'QUARTERLY', label: t({ zh: '按季', en: 'Quarterly' }) },
            { value: 'BOTH', label: t({ zh: '按月并按季', en: 'Both' }) },
          ]}
        />
      </Field>
      <Field
        name="fromQuarter"
        label={{ zh: '起始季度', en: 'First quarter' }}
        required
        hint={{ zh: '已过去的季度不变', en: 'Quarters that are over stay' }}
      >
        <Select options={quarters.map((one) => ({ value: one, label: t(periodWords(one, true)) }))} />
      </Field>
      <Field name="reason" label={{ zh: '调整原因', en: 'Why' }} required rules={[{ min: 4, max: 500 }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Field>
    </FormDrawer>
  );
}
