import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { useUnitName } from '../units.ts';
import { type BaseKindVersion, kindsOn } from './base-kinds.ts';

const setDocument = graphql(`
  mutation SetBaseType($input: SetBaseTypeInput!) {
    setBaseType(input: $input) {
      __typename
      ... on BaseKind { code version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  base?: string;
  code: string;
  validFrom: string;
  name: string;
  nameEn: string;
  certifyingUnitId: string;
  termYears: number;
  recertifyDays: number;
}
interface Props {
  versions: readonly BaseKindVersion[];
  close: () => void;
  done: () => void;
}

/** A new kind, or a new version that begins with the numbers that stand. */
export function TypeDrawer({ versions, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const nameOf = useUnitName();
  const [, mutate] = useMutation(setDocument);
  const kinds = kindsOn(versions, today());
  const state = useHubForm<Values>({
    key: 'base-type:new',
    initial: { recertifyDays: 90 },
    submit: async ({ base: _base, ...input }) => settle(await mutate({ input }), (data) => data.setBaseType),
    onDone: () => {
      tell.done({ zh: '新版本已设定', en: 'The new version is set' });
      close();
      done();
    },
  });
  const begin = (code: string | undefined) => {
    const kind = kinds.find((one) => one.code === code);
    if (!kind) return;
    const { name, nameEn, termYears, recertifyDays, certifyingUnit } = kind;
    state.form.setFieldsValue({
      code: kind.code,
      name,
      nameEn,
      termYears,
      recertifyDays,
      ...(certifyingUnit ? { certifyingUnitId: certifyingUnit.id } : {}),
    });
    state.changed();
  };
  return (
    <FormDrawer
      open
      title={{ zh: '设定基地类型', en: 'Set a kind of base' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '设定', en: 'Set' }}
    >
      <Field
        name="base"
        label={{ zh: '修改现有类型', en: 'Change a kind' }}
        hint={{ zh: '不选则新增一个类型', en: 'Leave empty for a new kind' }}
      >
        <Select
          allowClear
          options={kinds.map((kind) => ({ value: kind.code, label: nameOf(kind) }))}
          onChange={begin}
        />
      </Field>
      <Field
        name="code"
        label={{ zh: '代码', en: 'Code' }}
        required
        rules={[{ pattern: /^[a-z][a-z0-9-]{1,39}$/ }]}
        hint={{ zh: '小写字母、数字和连字符', en: 'Small letters, digits, hyphens' }}
      >
        <Input maxLength={40} />
      </Field>
      <Field name="name" label={{ zh: '名称', en: 'Name in Chinese' }} required rules={[{ min: 2 }]}>
        <Input maxLength={60} />
      </Field>
      <Field name="nameEn" label={{ zh: '英文名称', en: 'Name in English' }} required rules={[{ min: 2 }]}>
        <Input maxLength={80} />
      </Field>
      <Field name="certifyingUnitId" label={{ zh: '认定单位', en: 'Certified by' }} required>
        <UnitPicker />
      </Field>
      <Field name="termYears" label={{ zh: '有效期（年）', en: 'Term in years' }} required>
        <InputNumber min={1} max={20} precision={0} />
      </Field>
      <Field name="recertifyDays" label={{ zh: '复核提前（天）', en: 'Renewal, days before the end' }} required>
        <InputNumber min={1} max={365} precision={0} />
      </Field>
      <Field name="validFrom" label={{ zh: '生效日期', en: 'First day' }} required {...dayValue}>
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
      </Field>
    </FormDrawer>
  );
}
