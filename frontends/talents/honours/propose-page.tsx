import { navigate, useQueryState, useSession, useT } from '@hub/runtime';
import { Field, FormPage, today, useHubForm, useResult } from '@hub/ui';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { KeyTaskPicker, PersonPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { AwardPicker } from '../pickers.tsx';
import { m } from '../words.ts';

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
  const t = useT();
  const unitId = useSession()?.unitId ?? '';
  const [person] = useQueryState('person', '');
  const settle = useResult();
  const [, mutate] = useMutation(propose);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `honour:new:${person}`,
    initial: { year: Number(today().slice(0, 4)), ...(person ? { personId: person } : {}) },
    submit: async (values) =>
      settle(await mutate({ input: { ...values, unitId, idempotencyKey } }), (data) => data.proposeHonour),
    onDone: (honour) => navigate(`/talents/honours/${honour.id}`),
  });
  return (
    <FormPage
      title={m.propose}
      description={{
        zh: '提名人对材料真实性负责；涉密材料不得上传。',
        en: 'Whoever proposes answers for the truth of it; nothing classified.',
      }}
      breadcrumbs={[{ label: m.honours, to: '/talents' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '提交提名', en: 'Propose' }}
    >
      <Field name="personId" label={m.person} hint={{ zh: '输入姓名查找', en: 'Type part of the name' }} required wide>
        <PersonPicker />
      </Field>
      <Field name="awardTypeCode" label={m.award} required>
        <AwardPicker />
      </Field>
      <Field name="year" label={{ zh: '年度', en: 'Year' }} required>
        <InputNumber min={1949} max={2200} />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} required wide>
        <KeyTaskPicker />
      </Field>
      <Field
        name="citation"
        label={{ zh: '事迹简述', en: 'Citation' }}
        hint={{ zh: '将随公示公开', en: 'Published with the notice' }}
        required
        wide
        rules={[{ min: 5, message: t({ zh: '至少 5 个字', en: 'At least 5 characters' }) }]}
      >
        <Input.TextArea rows={5} maxLength={500} showCount />
      </Field>
    </FormPage>
  );
}
