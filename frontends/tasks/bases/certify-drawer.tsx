import { useT } from '@hub/runtime';
import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { BasePartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const certifyDocument = graphql(`
  mutation CertifyBase($input: CertifyBaseInput!) {
    certifyBase(input: $input) { __typename ... on Base { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);
const recertifyDocument = graphql(`
  mutation RecertifyBase($input: RecertifyBaseInput!) {
    recertifyBase(input: $input) { __typename ... on Base { id version state } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

interface Values {
  number: string;
  validFrom: string;
  validTo?: string;
  conclusion: string;
}
interface Props {
  base: BasePartsFragment;
  close: () => void;
  done: () => void;
}

/** A first certificate with its number, or a further term under the same one. */
export function CertifyDrawer({ base, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, certify] = useMutation(certifyDocument);
  const [, recertify] = useMutation(recertifyDocument);
  const first = base.state === 'APPLIED';
  const state = useHubForm<Values>({
    key: `base-certificate:${base.id}:${base.state}`,
    initial: { validFrom: today() },
    submit: async ({ number, validFrom, validTo, conclusion }, version) => {
      const step = { id: base.id, version: version ?? base.version, validTo: validTo ?? null, conclusion };
      return first
        ? settle(await certify({ input: { ...step, number, validFrom } }), (data) => data.certifyBase)
        : settle(await recertify({ input: step }), (data) => data.recertifyBase);
    },
    onDone: () => {
      tell.done(first ? { zh: '已认定', en: 'Certified' } : { zh: '复核通过', en: 'Renewed' });
      close();
      done();
    },
  });
  const conclusion = first ? { zh: '认定意见', en: 'What was found' } : { zh: '复核意见', en: 'What was found' };
  return (
    <FormDrawer
      open
      title={first ? { zh: '认定基地', en: 'Certify the base' } : { zh: '复核基地', en: 'Renew the base' }}
      onClose={close}
      state={state}
      submitLabel={first ? { zh: '认定', en: 'Certify' } : { zh: '复核通过', en: 'Renew' }}
      conflictFields={[{ name: 'conclusion', label: conclusion }]}
    >
      <p className="hub-soft">
        {t(
          {
            zh: '该类型有效期最长 {n} 年；不填截止日期按最长计算。',
            en: 'At most {n} years; the full term if no last day is given.',
          },
          { n: base.kind?.termYears ?? '—' },
        )}
      </p>
      {first ? (
        <>
          <Field name="number" label={{ zh: '认定编号', en: 'Number' }} required rules={[{ min: 4, max: 60 }]}>
            <Input maxLength={60} />
          </Field>
          <Field name="validFrom" label={{ zh: '有效期起', en: 'First day' }} required {...dayValue}>
            <DatePicker />
          </Field>
        </>
      ) : null}
      <Field name="validTo" label={{ zh: '有效期止', en: 'Last day' }} {...dayValue}>
        <DatePicker />
      </Field>
      <Field name="conclusion" label={conclusion} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
    </FormDrawer>
  );
}
