import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import type { Rule } from './light-rules-page.tsx';

const setDocument = graphql(`
  mutation SetLightRule($input: LightRuleInput!) {
    setLightRule(input: $input) {
      __typename
      ... on LightRule { version validFrom }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  validFrom: string;
  yellowBehind: number;
  redBehind: number;
  reportDueDay: number;
  quarterDueWorkingDay: number;
  remindBefore: number[];
  yellowLateDays: number;
  redLateDays: number;
  graceDays: number;
  basisZh: string;
  basisEn: string;
}

interface Props {
  rule: Rule;
  close: () => void;
  done: () => void;
}

/** A new version from a day to come, beginning with the numbers that stand. */
export function RuleDrawer({ rule, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(setDocument);
  const state = useHubForm<Values>({
    key: 'light-rule:new',
    initial: {
      yellowBehind: rule.yellowBehind,
      redBehind: rule.redBehind,
      reportDueDay: rule.reportDueDay,
      quarterDueWorkingDay: rule.quarterDueWorkingDay,
      remindBefore: rule.remindBefore,
      yellowLateDays: rule.yellowLateDays,
      redLateDays: rule.redLateDays,
      graceDays: rule.graceDays,
    },
    submit: async (values) => settle(await mutate({ input: values }), (data) => data.setLightRule),
    onDone: () => {
      tell.done({ zh: '新规则已设定', en: 'The new rule is set' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '设定新规则', en: 'Set a new rule' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '设定', en: 'Set' }}
    >
      <Field
        name="validFrom"
        label={{ zh: '生效日期', en: 'First day' }}
        required
        hint={{ zh: '明天或以后；以往的灯不因此改变', en: 'Tomorrow or later; lights of the past stay' }}
        getValueProps={(value?: string) => ({ value: value ? dayjs(value) : undefined })}
        getValueFromEvent={(value: Dayjs | null) => value?.format('YYYY-MM-DD')}
      >
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
      </Field>
      <Field name="yellowBehind" label={{ zh: '黄灯：落后百分点', en: 'Yellow: points behind' }} required>
        <InputNumber min={1} max={100} />
      </Field>
      <Field name="redBehind" label={{ zh: '红灯：落后超过百分点', en: 'Red: more points behind than' }} required>
        <InputNumber min={1} max={100} />
      </Field>
      <Field name="reportDueDay" label={{ zh: '次月报送日', en: 'Day of the next month' }} required>
        <InputNumber min={1} max={28} precision={0} />
      </Field>
      <Field
        name="quarterDueWorkingDay"
        label={{ zh: '季报：季后第几个工作日', en: 'Quarterly reports: working day after the quarter' }}
        required
      >
        <InputNumber min={1} max={20} precision={0} />
      </Field>
      <Field name="remindBefore" label={{ zh: '提前提醒工作日', en: 'Reminders, working days before' }}>
        <Select mode="multiple" options={[1, 2, 3, 5, 7, 10].map((days) => ({ value: days, label: String(days) }))} />
      </Field>
      <Field name="yellowLateDays" label={{ zh: '黄灯：迟报天数', en: 'Yellow: days late' }} required>
        <InputNumber min={1} max={60} precision={0} />
      </Field>
      <Field name="redLateDays" label={{ zh: '红灯：迟报超过天数', en: 'Red: more days late than' }} required>
        <InputNumber min={1} max={90} precision={0} />
      </Field>
      <Field
        name="graceDays"
        label={{ zh: '新分工宽限天数', en: 'Days of grace for a new part' }}
        hint={{ zh: '新导入的任务补报以前月份的期限', en: 'For months that were due before a unit had the task' }}
        required
      >
        <InputNumber min={0} max={60} precision={0} />
      </Field>
      <Field
        name="basisZh"
        label={{ zh: '规则说明', en: 'In words (Chinese)' }}
        required
        rules={[{ min: 4, max: 500 }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
      <Field
        name="basisEn"
        label={{ zh: '规则说明（英文）', en: 'In words (English)' }}
        required
        rules={[{ min: 4, max: 500 }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
    </FormDrawer>
  );
}
