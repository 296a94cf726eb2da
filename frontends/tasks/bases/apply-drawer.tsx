import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input } from 'antd';
import { useMutation } from 'urql';
import type { BasePartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const applyDocument = graphql(`
  mutation ApplyForBase($input: ApplyBaseInput!) {
    applyForBase(input: $input) { __typename ... on Base { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);
const renewDocument = graphql(`
  mutation ApplyForRecertification($input: ApplyBaseInput!) {
    applyForRecertification(input: $input) { __typename ... on Base { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

interface Props {
  base: BasePartsFragment;
  close: () => void;
  done: () => void;
}

/** Why it qualifies: the first time, or for a further term. */
export function ApplyDrawer({ base, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, apply] = useMutation(applyDocument);
  const [, renew] = useMutation(renewDocument);
  const first = base.state === 'CULTIVATING';
  const label = first
    ? { zh: '申报理由', en: 'Why it qualifies' }
    : { zh: '本期工作情况', en: 'What the term brought' };
  const state = useHubForm<{ statement: string }>({
    key: `base-application:${base.id}:${base.state}`,
    initial: first && base.statement ? { statement: base.statement } : {},
    submit: async ({ statement }, version) => {
      const input = { id: base.id, version: version ?? base.version, statement };
      return first
        ? settle(await apply({ input }), (data) => data.applyForBase)
        : settle(await renew({ input }), (data) => data.applyForRecertification);
    },
    onDone: () => {
      tell.done({ zh: '已提交，等待认定单位办理', en: 'Handed in' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={first ? { zh: '申报认定', en: 'Apply for certification' } : { zh: '申请复核', en: 'Ask for renewal' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交', en: 'Hand in' }}
      conflictFields={[{ name: 'statement', label }]}
    >
      <Field name="statement" label={label} required rules={[{ min: 10 }]}>
        <Input.TextArea rows={8} maxLength={3000} showCount />
      </Field>
    </FormDrawer>
  );
}
