import { navigate } from '@hub/runtime';
import { Field, FormPage, useHubForm, useResult } from '@hub/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { DistrictPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { useMyUnits } from '../units.ts';
import { useBaseTypeOptions } from './base-types.ts';

const registerDocument = graphql(`
  mutation RegisterBase($input: RegisterBaseInput!) {
    registerBase(input: $input) {
      __typename
      ... on Base { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  unitId: string;
  type: string;
  name: string;
  operator: string;
  districtCode: string;
  address: string;
  summary: string;
}

export default function NewBasePage() {
  const [unitId = ''] = useMyUnits();
  const settle = useResult();
  const options = useBaseTypeOptions();
  const [, mutate] = useMutation(registerDocument);
  // One key per form, so that a lost answer and a second press make one base.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: 'base:new',
    initial: { unitId },
    submit: async (values) =>
      settle(await mutate({ input: { ...values, idempotencyKey } }), (answer) => answer.registerBase),
    onDone: (base) => void navigate(`/tasks/bases/${base.id}`),
  });
  return (
    <FormPage
      title={{ zh: '登记培育基地', en: 'Register a base' }}
      description={{
        zh: '先登记培育，条件成熟后在基地页申报认定。',
        en: 'Register it to be cultivated; apply for certification on its page.',
      }}
      breadcrumbs={[{ label: { zh: '基地', en: 'Bases' }, to: '/tasks/bases' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '登记', en: 'Save' }}
    >
      <Field name="name" label={{ zh: '基地名称', en: 'Name' }} required wide rules={[{ min: 4, max: 200 }]}>
        <Input maxLength={200} />
      </Field>
      <Field name="type" label={{ zh: '基地类型', en: 'Kind' }} required>
        <Select options={options} />
      </Field>
      <Field name="unitId" label={{ zh: '主管单位', en: 'Unit' }} required>
        <MyUnitPicker />
      </Field>
      <Field name="operator" label={{ zh: '依托单位', en: 'Run by' }} required rules={[{ min: 2, max: 200 }]}>
        <Input maxLength={200} />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }} required>
        <DistrictPicker />
      </Field>
      <Field name="address" label={{ zh: '地址', en: 'Address' }} required wide rules={[{ min: 4, max: 300 }]}>
        <Input maxLength={300} />
      </Field>
      <Field name="summary" label={{ zh: '基地概况', en: 'What it has to show' }} required wide rules={[{ min: 10 }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Field>
    </FormPage>
  );
}
