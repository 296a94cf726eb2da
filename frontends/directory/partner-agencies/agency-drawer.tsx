import { Field, FormDrawer, useHubForm, useResult, useTell, useWord } from '@hub/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { registerPartnerAgency } from './agency-queries.ts';

interface Values {
  name: string;
  nameEn: string;
  clientId: string;
  uscc?: string;
  contactName?: string;
  contactPhone?: string;
}

/** A new partner agency; it can ask nothing before a grant is approved. */
export function AgencyDrawer({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const settle = useResult();
  const tell = useTell();
  const word = useWord();
  const [, mutate] = useMutation(registerPartnerAgency);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values>({
    key: 'directory.new-partner',
    initial: {},
    submit: async (values) =>
      settle(await mutate({ input: { ...values, idempotencyKey } }), (answer) => answer.registerPartnerAgency),
    onDone: () => {
      tell.done({ zh: '已登记，接着起草数据授权', en: 'Registered; now propose a grant' });
      onDone();
      onClose();
    },
  });
  return (
    <FormDrawer open title={{ zh: '登记伙伴单位', en: 'Register a partner' }} onClose={onClose} state={state}>
      <Field name="name" label={{ zh: '名称', en: 'Name' }} required>
        <Input maxLength={120} />
      </Field>
      <Field name="nameEn" label={{ zh: '英文名称', en: 'English name' }} required>
        <Input maxLength={200} />
      </Field>
      <Field
        name="clientId"
        label={{ zh: '客户端标识', en: 'Client id' }}
        required
        hint={{ zh: '与身份服务登记的一致', en: 'As registered with the identity service' }}
        rules={[
          {
            pattern: /^[a-z0-9][a-z0-9-]{2,78}[a-z0-9]$/,
            message: word({ zh: '只用小写字母、数字和连字符', en: 'Small letters, digits, hyphens' }),
          },
        ]}
      >
        <Input maxLength={80} />
      </Field>
      <Field name="uscc" label={{ zh: '统一社会信用代码', en: 'Credit code' }}>
        <Input maxLength={18} />
      </Field>
      <Field name="contactName" label={{ zh: '联系人', en: 'Contact' }}>
        <Input maxLength={60} />
      </Field>
      <Field name="contactPhone" label={{ zh: '联系电话', en: 'Telephone' }}>
        <Input maxLength={29} />
      </Field>
    </FormDrawer>
  );
}
