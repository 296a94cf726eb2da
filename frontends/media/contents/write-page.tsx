import { navigate, useQueryState, useSession, useT } from '@hub/runtime';
import { Field, FormPage, Loaded, Note, useHubForm, useResult } from '@hub/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { DistrictPicker, KeyTaskPicker, PersonPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { KindPicker } from '../pickers.tsx';
import { m } from '../words.ts';

const existing = graphql(`
  query ContentToEdit($id: ID!) {
    content(id: $id) { id version title kind body state keyTask { id } district { code } person { id } unit { id } }
  }
`);
const write = graphql(`
  mutation WriteContent($input: WriteContentInput!) {
    writeContent(input: $input) {
      __typename
      ... on Content { id version state }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  title: string;
  kind: string;
  body: string;
  keyTaskId: string;
  districtCode?: string;
  personId?: string;
}
interface Before {
  id: string;
  version: number;
  state: string;
  unitId: string | undefined;
  values: Partial<Values>;
}

export default function WritePage() {
  const [id] = useQueryState('content', '');
  return id ? <Edit id={id} /> : <Write />;
}

function Edit({ id }: { id: string }) {
  const [answer, again] = useQuery({ query: existing, variables: { id } });
  return (
    <Loaded answer={answer} pick={(data) => data.content} retry={() => again({ requestPolicy: 'network-only' })}>
      {(content) => (
        <Write
          before={{
            id: content.id,
            version: content.version,
            state: content.state,
            unitId: content.unit?.id,
            values: {
              title: content.title,
              kind: content.kind,
              body: content.body,
              ...(content.keyTask ? { keyTaskId: content.keyTask.id } : {}),
              ...(content.district ? { districtCode: content.district.code } : {}),
              ...(content.person ? { personId: content.person.id } : {}),
            },
          }}
        />
      )}
    </Loaded>
  );
}

function Write({ before }: { before?: Before }) {
  const t = useT();
  const unitId = useSession()?.unitId ?? '';
  const settle = useResult();
  const [, mutate] = useMutation(write);
  // One key per form, so that a lost answer and a second press make one content.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `content:${before?.id ?? 'new'}`,
    initial: before?.values ?? {},
    submit: async (values, version) =>
      settle(
        await mutate({
          input: {
            ...values,
            unitId: before?.unitId ?? unitId,
            ...(before ? { id: before.id, version: version ?? before.version } : { idempotencyKey }),
          },
        }),
        (data) => data.writeContent,
      ),
    onDone: (content) => navigate(`/media/contents/${content.id}`),
  });
  return (
    <FormPage
      title={before ? { zh: '修改稿件', en: 'Edit' } : m.write}
      breadcrumbs={[{ label: m.pipeline, to: '/media' }]}
      state={state}
      submitLabel={{ zh: '保存为草稿', en: 'Save as draft' }}
      columns={2}
      conflictFields={[
        { name: 'title', label: { zh: '标题', en: 'Title' } },
        { name: 'body', label: { zh: '正文', en: 'Text' } },
      ]}
    >
      {before && before.state !== 'DRAFT' ? (
        <Note tone="attention">
          {{
            zh: '保存后已有的审核签字全部取消，须重新提交三审。',
            en: 'Saving cancels every signature; the three reviews begin again.',
          }}
        </Note>
      ) : null}
      <Field name="title" label={{ zh: '标题', en: 'Title' }} required wide>
        <Input maxLength={200} showCount />
      </Field>
      <Field name="kind" label={{ zh: '类型', en: 'Kind' }} required>
        <KindPicker />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }}>
        <DistrictPicker allowClear />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} required wide>
        <KeyTaskPicker />
      </Field>
      <Field
        name="personId"
        label={{ zh: '人物', en: 'Person' }}
        hint={{ zh: '稿件写某一个人时填写', en: 'When it is about one person' }}
        wide
      >
        <PersonPicker allowClear />
      </Field>
      <Field
        name="body"
        label={{ zh: '正文', en: 'Text' }}
        hint={{
          zh: '不得含身份证号、手机号；不得上传涉密信息',
          en: 'No identity or telephone numbers, nothing classified',
        }}
        required
        wide
        rules={[{ min: 10, message: t({ zh: '正文至少 10 个字', en: 'At least 10 characters' }) }]}
      >
        <Input.TextArea rows={14} maxLength={50_000} showCount />
      </Field>
    </FormPage>
  );
}
