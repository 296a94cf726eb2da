import { navigate } from '@hub/runtime';
import { Field, FormPage, useHubForm, useResult } from '@hub/ui';
import { DatePicker, Form, Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { MembersPicker, UnitsPicker } from '../multi-pickers.tsx';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { useMyUnits } from '../units.ts';

const planDocument = graphql(`
  mutation PlanInspection($input: PlanInspectionInput!) {
    planInspection(input: $input) {
      __typename
      ... on Inspection { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  unitId: string;
  keyTaskId?: string;
  title: string;
  scope: string;
  unitIds: string[];
  memberIds: string[];
  visitOn: string;
}

export default function NewInspectionPage() {
  const [unitId = ''] = useMyUnits();
  const settle = useResult();
  const [, mutate] = useMutation(planDocument);
  // One key per form, so that a lost answer and a second press make one inspection.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: 'inspection:new',
    initial: { unitId, unitIds: [], memberIds: [] },
    submit: async ({ keyTaskId, ...values }) =>
      settle(
        await mutate({ input: { ...values, keyTaskId: keyTaskId ?? null, idempotencyKey } }),
        (answer) => answer.planInspection,
      ),
    onDone: (inspection) => void navigate(`/tasks/inspections/${inspection.id}`),
  });
  const inspecting = Form.useWatch('unitId', state.form) ?? unitId;
  return (
    <FormPage
      title={{ zh: '制定督导计划', en: 'Plan an inspection' }}
      description={{
        zh: '保存后再下发通知；下发前被督导单位看不到。',
        en: 'The units see it once the notice is out, not before.',
      }}
      breadcrumbs={[{ label: { zh: '调研督导', en: 'Inspections' }, to: '/tasks/inspections' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '保存计划', en: 'Save' }}
    >
      <Field name="title" label={{ zh: '督导名称', en: 'Title' }} required wide rules={[{ min: 4, max: 200 }]}>
        <Input maxLength={200} showCount />
      </Field>
      <Field name="unitId" label={{ zh: '督导单位', en: 'Inspecting unit' }} required>
        <MyUnitPicker />
      </Field>
      <Field name="visitOn" label={{ zh: '到访日期', en: 'Day of the visit' }} required {...dayValue}>
        <DatePicker />
      </Field>
      <Field name="unitIds" label={{ zh: '被督导单位', en: 'Visited units' }} required wide>
        <UnitsPicker without={[inspecting]} />
      </Field>
      <Field name="memberIds" label={{ zh: '督导组成员', en: 'Members' }} required wide>
        <MembersPicker unitId={inspecting} />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} wide>
        <KeyTaskPicker allowClear />
      </Field>
      <Field name="scope" label={{ zh: '督导内容', en: 'What is looked at' }} required wide rules={[{ min: 4 }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
    </FormPage>
  );
}
