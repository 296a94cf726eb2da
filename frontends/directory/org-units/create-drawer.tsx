import { Field, FormDrawer, useHubForm, useResult, useSay, useTell } from '@hub/ui';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useName } from '../names.ts';
import { createOrgUnit, orgUnitKinds, type TreeUnit } from './unit-queries.ts';

interface Values {
  code: string;
  name: string;
  nameEn: string;
  kind: string;
  order: number;
  parentId?: string;
  validFrom?: Dayjs;
  uscc?: string;
}

interface Props {
  units: TreeUnit[];
  onClose: () => void;
  onDone: (id: string) => void;
}

export function CreateDrawer({ units, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const say = useSay();
  const name = useName();
  const [{ data }] = useQuery({ query: orgUnitKinds });
  const [, mutate] = useMutation(createOrgUnit);
  // One key for the whole form: a repeated click or a retry after a lost answer creates one unit only.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: 'directory.new-unit',
    initial: {},
    submit: async ({ validFrom, ...values }) =>
      settle(
        await mutate({
          input: {
            ...values,
            idempotencyKey,
            ...(validFrom ? { validFrom: dayjs(validFrom).format('YYYY-MM-DD') } : {}),
          },
        }),
        (answer) => answer.createOrgUnit,
      ),
    onDone: (unit) => {
      tell.done({ zh: '已新建机构', en: 'Unit created' });
      onDone(unit.id);
      onClose();
    },
  });
  return (
    <FormDrawer open title={{ zh: '新建机构', en: 'New unit' }} onClose={onClose} state={state}>
      <Field name="name" label={{ zh: '名称', en: 'Name' }} required>
        <Input maxLength={120} />
      </Field>
      <Field name="nameEn" label={{ zh: '英文名称', en: 'English name' }} required>
        <Input maxLength={200} />
      </Field>
      <Field
        name="code"
        label={{ zh: '代码', en: 'Code' }}
        required
        hint={{ zh: '小写字母、数字和连字符，确定后不再改变', en: 'Small letters, digits, hyphens; never changes' }}
        rules={[
          {
            pattern: /^[a-z0-9][a-z0-9-]*$/,
            message: say({ zh: '只用小写字母、数字和连字符', en: 'Small letters, digits, hyphens' }) as string,
          },
        ]}
      >
        <Input maxLength={60} />
      </Field>
      <Field name="kind" label={{ zh: '类别', en: 'Kind' }} required>
        <Select options={(data?.orgUnitKinds ?? []).map((kind) => ({ value: kind.code, label: name(kind) }))} />
      </Field>
      <Field name="parentId" label={{ zh: '上级机构', en: 'Below' }}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit.id, label: name(unit) }))}
        />
      </Field>
      <Field name="order" label={{ zh: '排序', en: 'Place in the order' }} required>
        <InputNumber min={0} max={9999} />
      </Field>
      <Field
        name="validFrom"
        label={{ zh: '设立日期', en: 'First day' }}
        hint={{ zh: '不填为今天', en: 'Today when empty' }}
        getValueProps={(value) => ({ value: value ? dayjs(value) : undefined })}
      >
        <DatePicker />
      </Field>
      <Field name="uscc" label={{ zh: '统一社会信用代码', en: 'Credit code' }}>
        <Input maxLength={18} />
      </Field>
    </FormDrawer>
  );
}
