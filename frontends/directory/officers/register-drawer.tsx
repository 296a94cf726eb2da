import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useName } from '../names.ts';
import { registerOfficer } from './officer-queries.ts';

interface Values {
  name: string;
  nameEn?: string;
  unitId: string;
  phone?: string;
  email?: string;
}

interface Props {
  units: { id: string; name: string; nameEn: string }[];
  onClose: () => void;
  onDone: (id: string) => void;
}

export function RegisterDrawer({ units, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const name = useName();
  const [, mutate] = useMutation(registerOfficer);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: 'directory.new-officer',
    initial: {},
    submit: async (values) =>
      settle(await mutate({ input: { ...values, idempotencyKey } }), (answer) => answer.registerOfficer),
    onDone: (officer) => {
      tell.done({ zh: '已登记，角色由安全管理员授予', en: 'Registered; the security administrator grants roles' });
      onClose();
      onDone(officer.id);
    },
  });
  return (
    <FormDrawer open title={{ zh: '登记人员', en: 'Register an officer' }} onClose={onClose} state={state}>
      <Field name="name" label={{ zh: '姓名', en: 'Name' }} required>
        <Input maxLength={60} />
      </Field>
      <Field name="nameEn" label={{ zh: '英文姓名', en: 'English name' }}>
        <Input maxLength={120} />
      </Field>
      <Field name="unitId" label={{ zh: '所属机构', en: 'Unit' }} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit.id, label: name(unit) }))}
        />
      </Field>
      <Field name="phone" label={{ zh: '电话', en: 'Phone' }}>
        <Input maxLength={29} />
      </Field>
      <Field name="email" label={{ zh: '工作邮箱', en: 'Work e-mail' }}>
        <Input type="email" maxLength={254} />
      </Field>
    </FormDrawer>
  );
}
