import { navigate, useParams } from '@hub/runtime';
import { Field, FormPage, Loaded, useHubForm, useResult } from '@hub/ui';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import type { CasePartsFragment } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { useMyUnits } from '../units.ts';
import { CaseParts, caseQuery } from './case-queries.ts';

const saveDocument = graphql(`
  mutation SaveTypicalCase($input: SaveTypicalCaseInput!) {
    saveTypicalCase(input: $input) {
      __typename
      ... on TypicalCase { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  unitId: string;
  keyTaskId?: string;
  year: number;
  title: string;
  summary?: string;
  body?: string;
}

/** A new case, or a draft that is written further. */
export default function CaseFormPage() {
  const { id } = useParams();
  return id ? <Existing id={id} /> : <CaseForm draft={null} />;
}

function Existing({ id }: { id: string }) {
  const [answer, again] = useQuery({ query: caseQuery, variables: { id } });
  return (
    <Loaded answer={answer} pick={(data) => data.typicalCase} retry={() => again({ requestPolicy: 'network-only' })}>
      {(record) => <CaseForm draft={readFragment(CaseParts, record)} />}
    </Loaded>
  );
}

function CaseForm({ draft }: { draft: CasePartsFragment | null }) {
  const [unitId = ''] = useMyUnits();
  const settle = useResult();
  const [, mutate] = useMutation(saveDocument);
  // One key per form, so that a lost answer and a second press make one case.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `typical-case:${draft?.id ?? 'new'}`,
    initial: draft
      ? {
          unitId: draft.unit?.id ?? unitId,
          year: draft.year,
          title: draft.title,
          summary: draft.summary,
          body: draft.body,
          ...(draft.keyTask ? { keyTaskId: draft.keyTask.id } : {}),
        }
      : { unitId, year: new Date().getFullYear() },
    submit: async ({ keyTaskId, summary = '', body = '', ...values }, version) =>
      settle(
        await mutate({
          input: {
            ...values,
            summary,
            body,
            keyTaskId: keyTaskId ?? null,
            ...(draft ? { id: draft.id, version: version ?? draft.version } : { idempotencyKey }),
          },
        }),
        (answer) => answer.saveTypicalCase,
      ),
    onDone: (record) => void navigate(`/tasks/cases/${record.id}`),
  });
  const labels = {
    title: { zh: '标题', en: 'Title' },
    summary: { zh: '摘要', en: 'Summary' },
    body: { zh: '正文', en: 'Text' },
  };
  return (
    <FormPage
      title={draft ? { zh: '修改案例', en: 'Edit the case' } : { zh: '撰写案例', en: 'Write a case' }}
      description={{
        zh: '草稿可以不完整；报送时检查字数：标题4至60字，摘要30至300字，正文200至5000字。',
        en: 'A draft may be incomplete; lengths are checked when it is handed in: 4–60, 30–300 and 200–5000 characters.',
      }}
      breadcrumbs={[{ label: { zh: '典型案例', en: 'Typical cases' }, to: '/tasks/cases' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '存为草稿', en: 'Save the draft' }}
      conflictFields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
    >
      <Field name="title" label={labels.title} required wide rules={[{ max: 200 }]}>
        <Input maxLength={60} showCount />
      </Field>
      <Field name="unitId" label={{ zh: '报送单位', en: 'Unit' }} required>
        <MyUnitPicker />
      </Field>
      <Field name="year" label={{ zh: '年度', en: 'Year' }} required>
        <InputNumber min={1990} max={2100} precision={0} />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} wide>
        <KeyTaskPicker allowClear />
      </Field>
      <Field name="summary" label={labels.summary} wide>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Field>
      <Field
        name="body"
        label={labels.body}
        wide
        hint={{
          zh: '背景、做法、成效、可复制之处',
          en: 'Background, what was done, what came of it, what can be copied',
        }}
      >
        <Input.TextArea rows={14} maxLength={20000} showCount />
      </Field>
    </FormPage>
  );
}
