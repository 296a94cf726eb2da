import { navigate, useQueryState, useSession } from '@hub/runtime';
import { Field, FormPage, useHubForm, useResult } from '@hub/ui';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { KeyTaskPicker, PersonPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { AwardPicker } from '../pickers.tsx';

const propose = graphql(`
  mutation ProposeHonour($input: ProposeHonourInput!) {
    proposeHonour(input: $input) {
      __typename ... on Honour { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  personId: string;
  awardTypeCode: string;
  year: number;
  citation: string;
  keyTaskId: string;
}

export default function ProposePage() {
  const unitId = useSession()?.unitId ?? '';
  const [person] = useQueryState('person', '');
  const settle = useResult();
  const [, mutate] = useMutation(propose);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `honour:new:${person}`,
    initial: { year: new Date().getFullYear(), ...(person ? { personId: person } : {}) },
    submit: async (values) =>
      settle(await mutate({ input: { ...values, unitId, idempotencyKey } }), (data) => data.proposeHonour),
    onDone: (honour) => navigate(`/talents/honours/${honour.id}`),
  });
  return (
    <FormPage
      title={{ zh: '提名', en: 'Propose' }}
      description={{
        zh: '提名人对材料真实性负责；涉密材料不得上传。',
        en: 'Whoever proposes answers for the truth of it; nothing classified.',
      }}
      breadcrumbs={[{ label: { zh: '荣誉', en: 'Honours' }, to: '/talents' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '提交提名', en: 'Propose' }}
    >
      <Field
        name="personId"
        label={{ zh: '人员', en: 'Person' }}
        hint={{ zh: '输入姓名查找', en: 'Type part of the name' }}
        required
        wide
      >
        <PersonPicker />
      </Field>
      <Field name="awardTypeCode" label={{ zh: '奖项', en: 'Award' }} required>
        <AwardPicker />
      </Field>
      <Field name="year" label={{ zh: '年度', en: 'Year' }} required>
        <InputNumber min={1949} max={2200} style={{ width: '100%' }} />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} required wide>
        <KeyTaskPicker />
      </Field>
      <Field name="citation" label={{ zh: '事迹简述', en: 'Citation' }} required wide>
        <Input.TextArea rows={5} maxLength={500} showCount />
      </Field>
    </FormPage>
  );
}
