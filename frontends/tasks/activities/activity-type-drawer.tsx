import { useT } from '@hub/runtime';
import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input, Select } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { ApprovalNeed } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { useUnitName } from '../units.ts';
import type { KindVersion } from './activity-types-page.tsx';
import { approvalNeeds } from './approval-needs.ts';

const setDocument = graphql(`
  mutation SetActivityType($input: SetActivityTypeInput!) {
    setActivityType(input: $input) {
      __typename
      ... on ActivityKind { code version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  kind?: string;
  code: string;
  validFrom: string;
  name: string;
  nameEn: string;
  approval: ApprovalNeed;
}
interface Props {
  versions: readonly KindVersion[];
  close: () => void;
  done: () => void;
}

/** A new kind, or a new version that begins with the words that stand. */
export function ActivityTypeDrawer({ versions, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const nameOf = useUnitName();
  const [, mutate] = useMutation(setDocument);
  const kinds = versions.filter(({ code }, index) => versions.findIndex((one) => one.code === code) === index);
  const state = useHubForm<Values>({
    key: 'activity-type:new',
    initial: { approval: 'BEFORE_ANNOUNCING' },
    submit: async ({ kind: _kind, ...input }) => settle(await mutate({ input }), (data) => data.setActivityType),
    onDone: () => {
      tell.done({ zh: '新版本已设定', en: 'The new version is set' });
      close();
      done();
    },
  });
  const begin = (wanted: string | undefined) => {
    const found = kinds.find(({ code }) => code === wanted);
    if (!found) return;
    const { code, name, nameEn, approval } = found;
    state.form.setFieldsValue({ code, name, nameEn, approval });
    state.changed();
  };
  return (
    <FormDrawer
      open
      title={{ zh: '设定活动类型', en: 'Set a kind of activity' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '设定', en: 'Set' }}
    >
      <Field
        name="kind"
        label={{ zh: '修改现有类型', en: 'Change a kind' }}
        hint={{ zh: '不选则新增一个类型', en: 'Leave empty for a new kind' }}
      >
        <Select
          allowClear
          options={kinds.map((kind) => ({ value: kind.code, label: nameOf(kind) }))}
          onChange={begin}
        />
      </Field>
      <Field
        name="code"
        label={{ zh: '代码', en: 'Code' }}
        required
        rules={[{ pattern: /^[a-z][a-z0-9-]{1,39}$/ }]}
        hint={{ zh: '小写字母、数字和连字符', en: 'Small letters, digits, hyphens' }}
      >
        <Input maxLength={40} />
      </Field>
      <Field name="name" label={{ zh: '名称', en: 'Name in Chinese' }} required rules={[{ min: 2 }]}>
        <Input maxLength={60} />
      </Field>
      <Field name="nameEn" label={{ zh: '英文名称', en: 'Name in English' }} required rules={[{ min: 2 }]}>
        <Input maxLength={60} />
      </Field>
      <Field name="approval" label={{ zh: '报备要求', en: 'Approval' }} required>
        <Select options={Object.entries(approvalNeeds).map(([value, words]) => ({ value, label: t(words) }))} />
      </Field>
      <Field name="validFrom" label={{ zh: '生效日期', en: 'First day' }} required {...dayValue}>
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
      </Field>
    </FormDrawer>
  );
}
